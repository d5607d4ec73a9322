import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.beamer import LOST, BeamerApp, item_named
from rundertisch_tui.workflow.office import Office
from tests.tui.conftest import do
from tests.tui.session_story import NOW, item, round_table
from tests.tui.terminal import Terminal


@pytest.fixture
def session(office: Any) -> int:
    with time_machine.travel(NOW, tick=False):
        return int(round_table(office))


@asynccontextmanager
async def beamer(office: Any, item_id: int | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[BeamerApp]:
    reading = Office.open(office.data, exports=office.exports, user="beamer", read_only=True, bind_views=False)
    app = BeamerApp(reading, 1, item_id)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app
    reading.close()


@pytest.mark.usefixtures("session")
async def test_it_follows_what_others_set_and_write(office: Any) -> None:
    async with beamer(office) as app:
        assert "Pause" in app.picture.text
        do(office, "show_on_beamer", session=1, item=item(office, "7"))
        app.follow()
        assert "zeigt 7 · folgt a.demir" in app.picture.text
        do(office, "add_minute_entry", agenda_item=item(office, "7"), text="Räume öffnen", kind="recommendation")
        app.follow()
        assert "Räume öffnen\nVorschlag V 7-1 · wird beraten" in app.picture.text


@pytest.mark.usefixtures("session")
async def test_an_item_that_was_named_stays(office: Any) -> None:
    async with beamer(office, item(office, "6.1")) as app:
        do(office, "show_on_beamer", session=1, item=item(office, "7"))
        app.follow()
        assert "TOP\u00a06.1" in app.picture.text
        assert "folgt" not in app.picture.text


@pytest.mark.usefixtures("session")
async def test_data_that_cannot_be_read_leave_the_last_picture(office: Any, monkeypatch: Any) -> None:
    def broken() -> Any:
        raise OSError("weg")

    async with beamer(office) as app:
        monkeypatch.setattr(app.office, "follow", broken)
        app.follow()
        assert LOST in app.picture.text
        monkeypatch.undo()
        app.follow()
        assert LOST not in app.picture.text


@pytest.mark.usefixtures("session")
async def test_a_new_person_is_unnamed_at_once(office: Any) -> None:
    async with beamer(office, item(office, "1")) as app:
        do(office, "add", kind="person", fields={"family_name": "Quaas", "given_name": "Lina"})
        do(office, "add_minute_entry", agenda_item=item(office, "1"), text="Lina Quaas spricht", kind="recommendation")
        app.follow()
        assert "Quaas" not in app.picture.text


@pytest.mark.usefixtures("session")
def test_an_unknown_item_is_refused_with_those_that_there_are(office: Any) -> None:
    session = office.view.get(Session, 1)
    found = item_named(office.view, session, "6.1")
    assert found is not None
    assert found.id == item(office, "6.1")
    with pytest.raises(NotFound, match=r"Den TOP 99 gibt es im Runden Tisch 2026 nicht. Es gibt: 1, 2"):
        item_named(office.view, session, "99")


@pytest.mark.usefixtures("session")
def test_in_a_real_terminal_it_shows_lines_of_others_and_leaves_with_q(office: Any, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rundertisch_tui", "--data", str(office.data), "--exports", str(tmp_path / "x")]
    terminal = Terminal([*command, "beamer", "--session", "2026"], columns=60, rows=20)
    try:
        terminal.wait_for("Pause")
        before = len(terminal.raw)
        do(office, "show_on_beamer", session=1, item=item(office, "7"))
        do(office, "add_minute_entry", agenda_item=item(office, "7"), text="Ja", kind="recommendation")
        terminal.wait_for("zeigt 7", "Vorschlag V 7-1")
        assert b"\x1b[2J" not in terminal.raw[before:]
        terminal.send("q")
        assert terminal.end() == 0
    finally:
        terminal.close()
