"""A table of records read in by keyboard: preview, one step, one undo; what cannot be read is said."""

from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.committees import Sitting
from rundertisch_tui.domain.concept import Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.exchange import inbox
from tests.tui.conftest import do
from tests.tui.town import NOW


def put(office: Any, name: str, *lines: str) -> None:
    folder: Path = inbox.prepare(office.data.absolute(), office.login)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def fields(office: Any) -> Any:
    """The six fields, and a measure of the first."""
    do(office, "lay_out_action_fields")
    do(office, "add", kind="measure", fields={"title": "Abendkurse", "action_field": 1})
    return office


MEASURES = (
    "Nummer;Gliederung;Titel;Handlungsfeld;geplant von",
    "M-1;1.1.1;Abendkurse am Rathaus;HF1;",
    ";1.1.2;Sprachmittlung in Ämtern;HF1;1.9.2027",
    ";3.1.1;Schwimmkurse für Frauen;HF3;",
    ";9.9.9;Theater;HF99;",
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_preview_of_a_table(fields: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    put(fields, "massnahmen.csv", *MEASURES)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("3", "enter", "i", "enter", "enter")
            assert clerk.text == snapshot


async def test_a_clerk_takes_measures_over_and_takes_it_back(fields: Any, desk: Any) -> None:
    put(fields, "massnahmen.csv", *MEASURES)
    async with desk() as clerk:
        await clerk.press("3", "enter", "i", "enter", "enter")
        assert "[neu 2]" in clerk.text
        await clerk.press("tab")
        assert "[geändert 1]" in clerk.text
        assert "Abendkurse → Abendkurse am Rathaus" in clerk.text
        await clerk.press("tab", "enter")
        assert "HF99" in clerk.text
        await clerk.press("escape", "ctrl+s")
        assert "Import: 3 Maßnahmen, ohne 1 abgelehnte Zeile · u macht rückgängig" in clerk.text
        assert len(fields.view.all(Measure)) == 3
        await clerk.press("u")
        assert [one.title for one in fields.view.all(Measure)] == ["Abendkurse"]


async def test_earlier_recommendations_and_sittings_come_in_where_they_are_shown(fields: Any, desk: Any) -> None:
    do(fields, "enter_past_session", year=2023, held_on="2023-07-05")
    do(fields, "add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    put(fields, "alt.csv", "Nummer;Runder Tisch;Wortlaut;beschlossen am", "RT-2023-07;2023;Kurse ausbauen;5.7.2023")
    async with desk() as clerk:
        await clerk.press("4", "i", "enter", "enter", "ctrl+s")
        assert "Import: 1 Empfehlung · u macht rückgängig" in clerk.text
        assert [one.code for one in fields.view.all(Recommendation)] == ["RT-2023-07"]
        put(fields, "termine.csv", "Gremium;Datum", "Magistrat;13.10.2026", "Magistrat;10.11.2026")
        await clerk.press("6", "f3", "i")
        await clerk.type("termine")
        await clerk.press("enter", "ctrl+s")
        assert len(fields.view.all(Sitting)) == 2


async def test_the_same_table_twice_changes_nothing(fields: Any, desk: Any) -> None:
    put(fields, "m.csv", "Titel;Handlungsfeld", "Abendkurse;HF1")
    async with desk() as clerk:
        await clerk.press("3", "enter", "i", "enter", "enter")
        assert "gleich 1" in clerk.text
        await clerk.press("ctrl+s")
        assert "Es gibt nichts zu übernehmen." in clerk.text


async def test_a_rule_that_refuses_a_row_is_said_with_its_line_and_nothing_changes(fields: Any, desk: Any) -> None:
    put(fields, "m.csv", "Titel;Handlungsfeld;geplant von;geplant bis", "Chor;HF1;1.9.2027;1.8.2027")
    async with desk() as clerk:
        await clerk.press("3", "enter", "i", "enter", "enter")
        assert "abgelehnt 1" in clerk.text
        assert "Das Ende liegt vor dem Anfang." in clerk.text
        await clerk.press("ctrl+s")
        await clerk.press("escape")
        assert len(fields.view.all(Measure)) == 1


@pytest.mark.parametrize("content", [b"", b"Farbe;Form\nrot;rund\n", b"PK\x03\x04kaputt", b"Titel;\x00\n"])
async def test_what_is_no_table_is_a_sentence_and_escape_leads_back(fields: Any, desk: Any, content: bytes) -> None:
    put(fields, "m.csv")
    (inbox.prepare(fields.data.absolute(), fields.login) / "m.csv").write_bytes(content)
    async with desk() as clerk:
        await clerk.press("3", "enter", "i", "enter", "enter")
        assert "Diese Datei lässt sich so nicht einlesen." in clerk.text
        await clerk.press("ctrl+s", "f3", "escape", "escape")
        assert len(fields.view.all(Measure)) == 1


async def test_hostile_cells_are_shown_and_harm_nothing(fields: Any, desk: Any) -> None:
    put(fields, "m.csv", "Titel;Handlungsfeld", "[b][/][@click=app.quit]" * 30 + ";HF1")
    async with desk() as clerk:
        await clerk.press("3", "enter", "i", "enter", "enter", "enter")
        assert "[/]" in clerk.text
        assert "\x1b" not in clerk.text


async def test_a_calendar_of_one_committee_is_read_where_its_sittings_stand(fields: Any, desk: Any) -> None:
    do(fields, "add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    put(fields, "termine.ics", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:1",
        "SUMMARY:Sitzung im Rathaus", "DTSTART;VALUE=DATE:20261013", "END:VEVENT", "END:VCALENDAR")  # fmt: skip
    async with desk() as clerk:
        await clerk.press("6", "f3", "i", "enter")
        assert "Kalender, 1 Termin" in clerk.text
        await clerk.press("ctrl+s")
        (one,) = fields.view.all(Sitting)
        assert one.committee == 1


async def test_what_a_table_leaves_open_is_what_the_screen_speaks_of(fields: Any, desk: Any) -> None:
    put(fields, "m.csv", "Nummer;Titel", ";Schwimmkurse", "M-1;Kurse am Abend")
    async with desk() as clerk:
        await clerk.press("3", "down", "down", "enter", "i", "enter", "enter")
        assert "neu 1" in clerk.text
        await clerk.press("ctrl+s")
    assert [(one.title, one.action_field) for one in fields.view.all(Measure)] == [
        ("Kurse am Abend", 1), ("Schwimmkurse", 3),
    ]  # fmt: skip


async def test_the_whole_concept_comes_in_from_one_table(fields: Any, desk: Any) -> None:
    do(fields, "add", kind="concept_version", fields={"title": "Konzept 2026", "year": 2026})
    put(fields, "konzept.csv", "Handlungsfeld;Ziel-Nr.;Ziel;Empfehlung;Maßnahme;Kosten",
        "HF1;1.1;Alle lernen Deutsch [b];Kurse am Abend;Abendkurse;5", ";;;;Kurse am Samstag;",
        "HF9;9.1;Wohnen;;;")  # fmt: skip
    async with desk() as clerk:
        await clerk.press("3", "i", *["down"] * 5)
        assert "› Das ganze Konzept" in " ".join(clerk.text.split())
        await clerk.press("enter", "enter")
        assert "[neu 4]" in clerk.text
        await clerk.press("ctrl+s")
        assert "Import: Konzept 2026, ohne 1 abgelehnte Zeile · u macht rückgängig" in clerk.text
    assert [one.title for one in fields.view.all(Goal)] == ["Alle lernen Deutsch [b]"]
    assert [one.title for one in fields.view.all(Measure)] == ["Abendkurse", "Abendkurse", "Kurse am Samstag"]
