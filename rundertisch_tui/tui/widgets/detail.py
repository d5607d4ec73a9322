"""Details of one record under a rule: labels muted, values bright, wrapped and never cut (look.md 5)."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

Line = Sequence[Part]
"""One line: texts with the tokens of their style."""
LABEL = 12
"""Cells of a label before its value."""
WIDEST = 76
"""Text does not get wider than this, however wide the terminal is (look.md 1)."""

REACH = 26
"""Cells of an e-mail address beside which the telephone has room."""
BESIDE = 60
"""Narrower than this it stands beside a list, not below it."""


def pair(label: str, value: str) -> Line:
    """A label and its value; an empty value is a dash."""
    return ((fit(clean(label), LABEL), "leise"), (clean(value) or "–", "text"))


def pairs(*given: tuple[str, str], width: int = 26) -> Line:
    """Several labels and values in one line, in columns; empty ones fall away."""
    parts: list[Part] = []
    filled = [(label, value) for label, value in given if value]
    for at, (label, value) in enumerate(filled):
        last = at == len(filled) - 1
        parts.append((fit(clean(label), LABEL if at == 0 else max(len(label) + 2, 9)), "leise"))
        parts.append((clean(value) if last else fit(clean(value), width) + " ", "text"))
    return parts


def reach(email: str, phone: str) -> list[Line]:
    """E-mail and telephone in one line, in two where the address is long: details are never cut (look.md 5)."""
    if email and phone and len(email) > REACH:
        return [pair("E-Mail", email), pair("Telefon", phone)]
    return [line] if (line := pairs(("E-Mail", email), ("Telefon", phone))) else []


def heading(left: str, right: str = "", *, width: int = 74) -> Line:
    """The name of what is meant in bold, a code at the right edge."""
    room = max(width - len(clean(right)), 0)
    return ((fit(clean(left), room), "stark bold"), (clean(right), "leise"))


class Detail(LineWidget):
    """Lines below a rule; what does not fit is wrapped under its value, then left out with a sign."""

    DEFAULT_CSS = "Detail { height: 1fr; width: 1fr; background: $grund; }"

    def __init__(self, *, id: str | None = None, rule: bool = True) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self._rule = rule
        self._layout_of: tuple[tuple[Line, ...], int] | None = None
        self._layout: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Write other lines."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y == 0 and self._rule:
            if width < BESIDE:  # the line between the panes is enough
                return self.strip(())
            return self.strip(((" " + "─" * max(width - 2, 0), "linie"),)) if self._lines else self.strip(())
        at = y - int(self._rule)
        laid = self._laid(min(width, WIDEST + 4))
        if at == self.size.height - int(self._rule) - 1 and len(laid) > at + 1:
            return self.strip((("   …", "leise"),))
        return (
            self.strip(_indented(laid[at]))
            if at < len(laid)
            else Strip([Segment("")]).adjust_cell_length(width, self.style_of("text"))
        )

    def _laid(self, width: int) -> list[Line]:
        if self._layout_of != (self._lines, width):
            self._layout = [row for line in self._lines for row in _wrapped(line, max(width - 4, 20))]
            self._layout_of = (self._lines, width)
        return self._layout

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


def _indented(line: Line) -> Line:
    """Three blanks before a line, in the style that it begins with: a style of their own would be sent each time."""
    return (("   ", line[0][1] if line else "text"), *line)


def _wrapped(line: Line, width: int) -> list[Line]:
    """Break the last part of a line under its own beginning."""
    if not line:
        return [()]
    *before, (text, tokens) = line
    start = sum(len(part) for part, _ in before)
    room = max(width - start, 12)
    first, *rest = wrap(text, room) or [""]
    return [(*before, (first, tokens)), *(((" " * start, "text"), (more, tokens)) for more in rest)]
