"""Rows of text that a screen writes anew."""

from collections.abc import Sequence

from textual.strip import Strip

from rundertisch_tui.tui.widgets.frame import LineWidget, Part


class TextLines(LineWidget):
    """As many rows as it is high; what does not fit is left out."""

    def __init__(self, height: int, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.styles.height = height
        self._lines: tuple[tuple[Part, ...], ...] = ()

    @property
    def texts(self) -> list[str]:
        """The rows without colour."""
        return ["".join(text for text, _ in line).rstrip() for line in self._lines]

    def show(self, lines: Sequence[Sequence[Part]]) -> None:
        """Write other rows."""
        after = tuple(tuple(line) for line in lines)
        if after != self._lines:
            self._lines = after
            self.refresh()

    def render_line(self, y: int) -> Strip:
        return self.strip(self._lines[y] if y < len(self._lines) else ())

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


class SectionRule(LineWidget):
    """A rule inside the body: ` Wer ist da? ─────`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def parts(self, width: int) -> Sequence[Part]:
        rest = max(width - len(self._title) - 3, 0)
        return ((f" {self._title} ", "stark bold"), ("─" * rest, "linie"))
