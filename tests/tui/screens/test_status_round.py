"""The status round by keyboard: opened, sent, read back, settled, reminded."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.measures import Status, StatusEntry
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from tests.exchange import filling
from tests.tui.chain_story import add
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW

ANSWERS = {
    ("AB-2026", "Ausgefüllt am"): "03.03.2026",
    ("M-1", "Stand"): "umgesetzt",
    ("M-1", "Was ist geschehen?"): "Zwei Gruppen eröffnet",
    ("M-2", "Stand"): f"läuft {HOSTILE.replace(chr(27), '')}",
}


@pytest.fixture(autouse=True)
def day() -> Iterator[None]:
    """10 June 2026."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def asked(office: Any) -> Any:
    """Three offices with measures; one has a recommendation and a task too."""
    do(office, "lay_out_action_fields")
    add(office, "organization", name="Jugendamt", email="jugendamt@kassel.example", phone="0561 787-5100")
    add(office, "organization", name="Volkshochschule Region Kassel", short_name="VHS")
    add(office, "organization", name=f"Verein {HOSTILE.replace(chr(27), '')}")
    for number, (title, lead) in enumerate((("Elterncafés", 1), ("Lotsen", 1), ("Kurse", 2), ("Chor", 3)), 1):
        add(office, "measure", title=title, number=f"1.{number}", lead=lead, action_field=1)
    do(office, "enter_past_session", year=2025, held_on="2025-07-03")
    do(office, "add_recommendation", session=1, wording="Kursplätze ausbauen", addressees=[1])
    add(office, "task", what="Übersicht der Träger", organization=1)
    do(office, "report_status", measure=1, status="running", on="2025-11-03", note="Räume gefunden")
    return office


@pytest.fixture
def round_2026(asked: Any) -> Any:
    """The round of 2026 with its sheets sent in January."""
    do(asked, "open_status_round", year=2026, due_on="2026-04-30")
    do(asked, "note_query_sent", queries=[1, 2, 3], on="2026-01-12")
    return asked


def put_sheet(office: Any, answers: filling.Fill, name: str = "jugendamt.docx") -> Path:
    """The filled sheet of the Jugendamt in the inbox."""
    folder = office.data / "inbox" / "a.demir"
    folder.mkdir(parents=True, exist_ok=True)
    return filling.kept(folder, filling.filled(filling.blank(office.view), answers), name)


async def test_an_empty_round_says_which_key_opens_one_and_it_does(asked: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "f4")
        assert "Noch keine Abfrage." in clerk.text
        await clerk.press("n", "ctrl+s")
        assert "√ Abfrage 2026 mit 3 Stellen · u macht rückgängig" in clerk.text
        assert "3 Stellen · 0 zurück · 3 nicht versandt" in clerk.text
    assert asked.view.get(StatusRound, 1).year == 2026


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_office_stands_with_what_it_is_asked(
    round_2026: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    do(round_2026, "take_in_answers", query=2, on="2026-03-03", unclear=["M-3: „läuft“ ist kein Wort für „Stand“."],
       measures=[{"measure": 3, "status": "done", "on": "2026-03-03"}])  # fmt: skip
    async with desk(*size) as clerk:
        await clerk.press("3", "f4")
        assert clerk.text == snapshot
        await clerk.press("down", "down")
        assert "! M-3: „läuft“ ist kein" in clerk.text


async def test_the_sheets_are_written_and_their_sending_is_noted(asked: Any, desk: Any, tmp_path: Path) -> None:
    do(asked, "open_status_round", year=2026, due_on="2026-04-30")
    async with desk() as clerk:
        await clerk.press("3", "f4", "x")
        assert "3 Bögen schreiben" in clerk.text
        await clerk.press("enter")
        assert "3 Abfragebögen erstellt" in clerk.text
        await clerk.press("j")
        assert "√ Abfragebogen an 3 Stellen versandt · u macht rückgängig" in clerk.text
    assert len(list((tmp_path / "exports" / "2026").glob("*_Abfragebogen_*.docx"))) == 3


async def test_a_marked_office_gets_its_sheet_as_table(round_2026: Any, desk: Any, tmp_path: Path) -> None:
    async with desk() as clerk:
        await clerk.press("3", "f4", "space", "x")
        assert "1 Bogen schreiben" in clerk.text
        await clerk.press("down", "enter", "n")
    (path,) = (tmp_path / "exports" / "2026").iterdir()
    assert path.name == "2026-06-10_Abfragebogen_Jugendamt.xlsx"
    assert round_2026.view.get(StatusQuery, 1).reminded_on is None


async def test_the_second_call_goes_to_who_is_late(round_2026: Any, desk: Any) -> None:
    do(round_2026, "set", kind="status_query", id=1, before={}, after={"answered_on": "2026-03-03"})
    async with desk() as clerk:
        await clerk.press("3", "f4", "r")
        assert "2 Bögen schreiben" in clerk.text
        await clerk.press("enter", "j")
        assert "Zweite Anfrage an 2 Stellen versandt" in clerk.text
        assert "2. Anfrage 10.06." in clerk.text
        await clerk.press("r")
        assert "Alle sind schon ein zweites Mal gefragt." in clerk.text


async def test_a_filled_sheet_is_shown_taken_in_and_settled(round_2026: Any, desk: Any, snapshot: Any) -> None:
    put_sheet(round_2026, ANSWERS)
    async with desk() as clerk:
        await clerk.press("3", "f4", "down", "i")  # the bar goes to the office whose sheet was read
        assert "jugendamt.docx" in clerk.text
        assert "Textdokument" in clerk.text
        await clerk.press("enter")
        assert clerk.text == snapshot
        await clerk.press("enter")
        assert "√ Abfrage 2026, Jugendamt: 1 Antwort, 1 unklar · u macht rückgängig" in clerk.text
        assert "1 neu, 1 unklar" in clerk.text
        await clerk.press("enter", "enter")
        assert "M-2 Lotsen" in clerk.text
        await clerk.press("ctrl+s")
        assert "Stand M-2: geplant und 1 weitere · u macht rückgängig" in clerk.text
    entry = round_2026.view.linked(StatusEntry, "measure", 2)[0]
    assert (entry.status, entry.source, entry.reported_by) == (Status.PLANNED, "Abfrage 2026", 1)
    assert not round_2026.view.get(StatusQuery, 1).unclear


async def test_a_point_is_taken_off_the_list_or_opened_where_it_belongs(round_2026: Any, desk: Any) -> None:
    unclear = ["RT-2025-01: „ja“ ist kein Wort für „Antwort“.", "Eine zusätzliche Zeile ist nicht zuzuordnen."]
    do(round_2026, "take_in_answers", query=1, on="2026-03-03", unclear=unclear)
    async with desk() as clerk:
        await clerk.press("3", "f4", "enter", "down", "enter")
        assert "spricht von keinem Eintrag" in clerk.text
        await clerk.press("enter", "down", "w")
        assert "Jugendamt: 1 Unklares geklärt" in clerk.text
        await clerk.press("enter", "enter")
        assert "RT-2025-01" in clerk.text
        assert "Woher" in clerk.text


async def test_a_day_that_is_none_is_asked_for(round_2026: Any, desk: Any) -> None:
    put_sheet(round_2026, {**ANSWERS, ("AB-2026", "Ausgefüllt am"): "neulich"})
    async with desk() as clerk:
        await clerk.press("3", "f4", "i", "enter")
        assert "Auf dem Bogen steht „neulich“. Welcher Tag gilt?" in clerk.text
        await clerk.type("3.3.2026")
        await clerk.press("enter")
        assert "Stand vom 03.03.2026, wie angegeben" in clerk.text


async def test_a_file_that_is_no_sheet_is_named_and_nothing_happens(round_2026: Any, desk: Any) -> None:
    put_sheet(round_2026, ANSWERS).write_bytes(b"PK\x03\x04kaputt")
    async with desk() as clerk:
        await clerk.press("3", "f4", "i", "enter")
        assert "kein lesbares Word-Dokument" in clerk.text
    assert round_2026.view.get(StatusQuery, 1).is_open


async def test_an_answer_by_telephone_is_entered_by_hand(round_2026: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "f4", "e", "tab", "tab")
        await clerk.type("9.6.")
        await clerk.press("ctrl+s")
        assert "beantwortet" in clerk.text
    assert not round_2026.view.get(StatusQuery, 1).is_open


async def test_sending_is_noted_by_hand_and_offices_are_added(round_2026: Any, desk: Any) -> None:
    add(round_2026, "organization", name="Sportamt")
    add(round_2026, "measure", title="Sport", lead=4, action_field=1)
    async with desk() as clerk:
        await clerk.press("3", "f4", "n", "enter")
        assert "Abfrage 2026: 1 Stelle dazu" in clerk.text
        await clerk.press("down", "f2")
        await clerk.type("heute")
        await clerk.press("enter")
        assert "Abfragebogen an Sportamt versandt" in clerk.text


async def test_the_round_of_another_year_is_chosen_and_due_leads_to_the_round(round_2026: Any, desk: Any) -> None:
    do(round_2026, "open_status_round", year=2025, due_on="2025-04-30")
    async with desk() as clerk:
        await clerk.press("1", "enter")
        assert "─ Abfrage 2026 bis 30.04.2026 ─" in clerk.text
        await clerk.press("escape", "3", "f4", "f3", "down", "enter")
        assert "─ Abfrage 2025 bis 30.04.2025 ─" in clerk.text


@pytest.mark.usefixtures("round_2026")
async def test_a_change_of_somebody_else_is_shown(desk: Any, second_office: Any) -> None:
    second_office.show_newest()
    async with desk() as clerk:
        await clerk.press("3", "f4")
        do(second_office, "take_in_answers", query=1, on="2026-03-03", unclear=["M-1: unklar"])
        await clerk.wait_for("1 zurück")


async def test_the_sheet_that_came_back_is_kept_and_a_copy_is_given_out(
    round_2026: Any, desk: Any, tmp_path: Path
) -> None:
    path = put_sheet(round_2026, {("M-1", "Stand"): "umgesetzt"})
    do(round_2026, "take_in_answers", query=1, on="2026-03-03", file=str(path),
       measures=[{"measure": 1, "status": "done", "on": "2026-03-03", "seen": 1}])  # fmt: skip
    async with desk() as clerk:
        await clerk.press("3", "f4")
        assert "jugendamt.docx (x gibt eine Kopie heraus)" in clerk.text
        await clerk.press("x", "down", "down", "down")
        assert "Kopie des Bogens, der zurückkam" in clerk.text
        await clerk.press("enter")
    (copy,) = (tmp_path / "exports").rglob("*.docx")
    assert copy.name == "2026-03-03_Abfragebogen_jugendamt.docx"
    assert copy.read_bytes() == path.read_bytes()
