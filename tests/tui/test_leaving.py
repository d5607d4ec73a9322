import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.worker import WorkerFailed

from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, Group
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.office import ChangeSetting
from rundertisch_tui.workflow.faults import write_fault
from rundertisch_tui.workflow.office import Action, Office
from tests.tui.conftest import Desk, do
from tests.tui.terminal import Terminal, rundertisch

NOTHING = ChangeSetting(name="city", value="Kassel")  # never performed here


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Terminal]:
    """The program in a terminal over a folder with one person."""
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Kern"}}))
    office.close()
    terminal = rundertisch(tmp_path / "data")
    terminal.wait_for("Zu tun")
    yield terminal
    terminal.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_with_its_own_code(running: Terminal, number: int) -> None:
    assert running.end(number) == 128 + number


def test_after_a_signal_the_next_program_can_write(running: Terminal, tmp_path: Path) -> None:
    running.end(signal.SIGTERM)
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="b.kern")
    office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Demir"}}))
    office.close()


def test_a_closed_terminal_ends_the_program(running: Terminal) -> None:
    running.hang_up()
    assert running.end() in {128 + signal.SIGHUP, 0}


def test_q_leaves_with_nothing_wrong(running: Terminal) -> None:
    running.press("q")
    assert running.end() == 0


def test_a_window_made_too_small_says_so_and_comes_back(running: Terminal) -> None:
    running.quiet(0.3)
    running.resize(70, 20)
    running.wait_for("Fenster zu klein (mind. 80×24)")
    running.resize(80, 24)
    running.wait_for("Zu tun")


def _never(_: Form.Submitted) -> Action:
    raise AssertionError("nothing is saved here")


async def test_leaving_asks_only_where_text_would_be_lost(desk: Any) -> None:
    async with desk() as clerk:
        form = FormScreen("Kern ändern", (Group("Name", (Field(name="a", label="Name"),)),), {}, lambda _: NOTHING)
        clerk.app.push_screen(form)
        await clerk.settle()
        await clerk.type("x")
        await clerk.press("ctrl+q")
        assert "Programm beenden?" in clerk.text
        assert "1 Feld ist geändert und nicht gespeichert." in clerk.text
        await clerk.press("n")
        assert clerk.app.is_running


PERSONAL = "Kern, Beate"


class _Faulty(FrameScreen):
    name_in_keys = "committees"

    def action_new(self) -> None:
        raise ValueError(PERSONAL)


async def test_a_fault_of_a_screen_is_said_in_german_and_kept_without_names(office: Office) -> None:
    do(office, "add", kind="person", fields={"family_name": "Kern"})
    app = RoundTableApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        clerk = Desk(app, pilot)
        await clerk.settle()
        app.survives = True
        app.push_screen(_Faulty("Fehler"))
        await clerk.settle()
        await clerk.press("n")
        assert "Ein Fehler im Programm; Gespeichertes ist sicher." in clerk.text
        (log,) = (office.data / "log").iterdir()
        assert "ValueError" in log.read_text()
        assert "Beate" not in log.read_text()
        await clerk.press("escape")
        assert "Zu tun" in clerk.text


async def test_a_fault_of_long_work_keeps_what_failed(office: Office) -> None:
    def work() -> None:
        raise ValueError(PERSONAL)

    app = RoundTableApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await Desk(app, pilot).settle()
        app.survives = True
        worker = app.run_worker(work, thread=True)
        with pytest.raises(WorkerFailed):
            await worker.wait()
    assert app.fault is not None
    log = write_fault(app.fault, office.data).read_text(encoding="utf-8")
    assert "builtins.ValueError" in log
    assert PERSONAL not in log


async def test_damaged_data_are_shown_and_the_way_out_is_named(desk_on: Any, tmp_path: Path) -> None:
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("add", {"kind": "committee", "fields": {"name": "Magistrat"}}))
    office.close()
    shutil.rmtree(tmp_path / "data" / "journal")
    async with desk_on(tmp_path / "data", 120, 40) as clerk:
        await clerk.wait_for("rundertisch repair")
        assert "nur lesen" in clerk.text
        await clerk.press("6")
        assert "Magistrat" in clerk.text


async def test_the_sheet_under_another_one_takes_the_keys_again(desk: Any) -> None:
    async with desk() as clerk:
        answers: list[object] = []
        clerk.app.open_sheet(Confirm("Erste Frage?", "Unten.", "ja"), answers.append)
        clerk.app.open_sheet(Confirm("Zweite Frage?", "Oben.", "ja"), answers.append)  # before the first has the focus
        await clerk.settle()
        await clerk.press("escape", "escape")
        assert answers == [None, None]
        assert clerk.app.frame.sheet is None
        await clerk.press("5")
        assert "Teilnehmende" in clerk.text


async def test_two_hasty_enters_on_a_row_open_one_sheet(office: Office, desk: Any) -> None:
    session = do(office, "create_session", year=2026, held_on="2026-07-03")
    assert session
    async with desk() as clerk:
        await clerk.press("7")
        for _ in range(2):  # both before the first is worked off
            clerk.app.post_message(events.Key("enter", "\r"))
        await clerk.settle()
        assert len(clerk.app.frame._sheets) <= 1
        await clerk.press("escape")
        assert clerk.app.frame.sheet is None


@pytest.mark.parametrize("way", [("6",), ("4",), ("ctrl+f", *"magi")], ids=["list", "recommendations", "search"])
async def test_two_hasty_enters_on_a_row_open_one_screen(office: Office, desk: Any, way: tuple[str, ...]) -> None:
    do(office, "add", kind="committee", fields={"name": "Magistrat"})
    session = dict(do(office, "create_session", year=2026, held_on="2026-07-03"))["session"]
    do(office, "add_recommendation", session=session, wording="Kurse ausbauen")
    async with desk() as clerk:
        await clerk.press(*way)
        before = len(clerk.app.screen_stack)
        for _ in range(2):
            clerk.app.post_message(events.Key("enter", "\r"))
        await clerk.settle()
        assert len(clerk.app.screen_stack) <= before + 1
        assert len(clerk.app.frame._sheets) <= 1


@pytest.mark.parametrize(
    "way", [("6", "n"), ("5", "n"), ("6", "enter"), ("ctrl+f",), ("f10",), ("2", "n")], ids=" ".join
)
async def test_two_hasty_escapes_end_on_the_first_screen_of_the_area(
    office: Office, desk: Any, way: tuple[str, ...]
) -> None:
    do(office, "add", kind="committee", fields={"name": "Magistrat"})
    async with desk() as clerk:
        await clerk.press(*way)
        for _ in range(2):
            clerk.app.post_message(events.Key("escape", "\x1b"))
        await clerk.settle()
        assert len(clerk.app.screen_stack) == 1
