"""What is to be created? Asked where a screen shows records of many kinds."""

from rundertisch_tui.tui.dialogs.choose_record import TypeAhead
from rundertisch_tui.tui.widgets.record_table import Column, Row

NEW: tuple[tuple[str, str, str], ...] = (
    ("2", "Runder Tisch", "Sitzung"),
    ("3", "Handlungsfeld", "Handlungsfelder"),
    ("4", "Empfehlung", "Empfehlungen"),
    ("5", "Person", "Teilnehmende"),
    ("6", "Gremium", "Gremien"),
)
"""Digit of the area whose `n` creates it, the kind, the area in words."""


class ChooseNew(TypeAhead):
    """Its result is the digit of the area."""

    rows = 12

    def __init__(self) -> None:
        columns = (Column("Was"), Column("Wo", 20), Column("Taste", 5, right=True))
        rows = [Row(digit, (what, where, digit + " n")) for digit, what, where in NEW]
        super().__init__("Neu anlegen", columns, rows, verb="anlegen")
