"""The same content as text."""

import dataclasses

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import paragraph
from rundertisch_tui.documents.plain_text import document_text
from tests.documents.samples import frame, full_minutes, small_agenda


def test_the_text_holds_what_the_document_holds() -> None:
    text = rendering.render_text(full_minutes())
    for part in (
        "Niederschrift",
        "INTERN, nicht zur Veröffentlichung",
        "TOP\u00a06.1",
        "Empfehlung RT-2026-01",
        "Schriftführung",
    ):
        assert part in text
    assert "6.1.1           Die Verwaltung berichtet" in text


def test_no_line_is_wider_than_eighty() -> None:
    assert max(len(line) for line in rendering.render_text(full_minutes()).splitlines()) <= 80


def test_numbers_stand_right_and_dates_left() -> None:
    row = next(line for line in rendering.render_text(full_minutes()).splitlines() if line.startswith("Politik "))
    assert row.endswith(" 4")


def test_text_is_not_taken_for_markup_and_has_no_controls() -> None:
    agenda = dataclasses.replace(small_agenda(), note="[bold]\x1b[31mrot")
    text = rendering.render_text(agenda)
    assert "[bold]□[31mrot" in text
    assert "\x1b" not in text


def test_an_address_is_one_block_and_the_day_stands_below_it() -> None:
    letter = [
        paragraph("RT Rücksendung", "Stadt Kassel"),
        paragraph("RT Anschrift", "Jugendamt"),
        paragraph("RT Anschrift", "Frau Kern"),
        paragraph("RT Datumszeile", "Kassel, 3. Juli 2026"),
    ]
    assert "Stadt Kassel\nJugendamt\nFrau Kern\n\nKassel, 3. Juli 2026\n" in document_text(frame(), letter)
