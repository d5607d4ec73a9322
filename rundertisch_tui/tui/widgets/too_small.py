"""What is shown while the window is smaller than 80x24: nothing of the screen is lost (design.md 6)."""

from collections.abc import Sequence

from rundertisch_tui.tui.widgets.cells import fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

SMALLEST = (80, 24)
"""Columns and rows that every screen must fit in."""
SENTENCE = "Fenster zu klein (mind. 80×24)"


def is_too_small(width: int, height: int) -> bool:
    """Whether the screens do not fit into a window."""
    return width < SMALLEST[0] or height < SMALLEST[1]


class TooSmall(LineWidget):
    """Lies over everything until the window is large enough again."""

    DEFAULT_CSS = """
    TooSmall { layer: small; dock: top; width: 100%; height: 100%; background: $grund; display: none; }
    """

    def parts(self, width: int) -> Sequence[Part]:
        return ((fit(SENTENCE, width), "warn bold"),)
