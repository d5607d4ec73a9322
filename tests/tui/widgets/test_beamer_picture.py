from typing import Any

import pytest
from rich.cells import cell_len

from rundertisch_tui.tui.beamer_page import Page
from rundertisch_tui.tui.widgets.beamer_picture import picture

AGREED = tuple(f"RT-2026-0{number} Kursplätze ausbauen · einvernehmlich" for number in range(1, 8))
WORDED = Page("Runder Tisch 2026 · TOP 7", "Räume öffnen", "Vorschlag V 7-1 · wird beraten", AGREED, "zeigt 7")


def texts(page: Page, width: int, height: int) -> list[str]:
    return ["".join(text for text, _ in row).rstrip() for row in picture(page, width, height)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_picture_of_what_is_being_worded(snapshot: Any, size: tuple[int, int]) -> None:
    assert "\n".join(texts(WORDED, *size)) == snapshot


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 10), (12, 4), (5, 2), (300, 90)])
@pytest.mark.parametrize("big", ["Ja", "Räume öffnen " * 60, "x" * 4000, "مرحبا [b]fett[/] \x1b[31m", ""])
def test_no_window_and_no_text_breaks_it(size: tuple[int, int], big: str) -> None:
    width, height = size
    rows = picture(Page("Kopf", big, "darunter", AGREED, "Fuß"), width, height)
    assert len(rows) == height
    assert all(cell_len("".join(text for text, _ in row)) <= width for row in rows)
    assert not any("\x1b" in text for row in rows for text, _ in row)


def test_the_newest_lines_are_kept_where_room_is_short() -> None:
    shown = "\n".join(texts(Page("Kopf", "TOP", lines=AGREED), 80, 12))
    assert AGREED[-1] in shown
    assert AGREED[0] not in shown


def test_what_is_being_agreed_is_large_even_if_nothing_else_has_room() -> None:
    shown = texts(Page("Kopf", "Wartelisten offenlegen jetzt", "V 7-1", AGREED), 80, 24)
    assert any("█" in row for row in shown)
