"""The rows below the line that is written in the Protokoll: hints, what it can go on with, or what a line is."""

from collections.abc import Sequence

from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.entry_line import Offer
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.text_lines import TextLines

_TAKES = "  Tab"
HINT_ROWS = 2
"""Rows for hints; offers may need more."""


class HintRows(TextLines):
    """Quiet sentences, or the offers with the one that Tab takes in the eye."""

    def __init__(self) -> None:
        super().__init__(HINT_ROWS)

    def show_told(self, told: Sequence[str]) -> None:
        """Write sentences, one a row."""
        self.styles.height = HINT_ROWS
        room = max(self.size.width - 5, 20)
        self.show([((f"    {fit(clean(line), room)}", "leise"),) for line in told])

    def show_offers(self, offers: Sequence[Offer], at: int) -> None:
        """Write what the line can go on with; `at` is the one that Tab takes."""
        room = max(self.size.width - 6, 20)
        rows: list[tuple[Part, ...]] = []
        for number, one in enumerate(offers):
            here = number == at
            label = fit(clean(one.label), room - len(_TAKES) if here else room).rstrip()
            key = (_TAKES if here else "", "leise")
            rows.append(
                ((f"    {'›' if here else ' '} ", "stark bold"), (label, "stark bold" if here else "text"), key)
            )
        self.styles.height = max(len(rows), HINT_ROWS)
        self.show(rows)
