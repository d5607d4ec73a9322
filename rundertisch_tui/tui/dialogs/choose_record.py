"""A sheet with a field above a list: type, and Enter takes the row with the bar (palette, choosing a record)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet


class Blank(LineWidget):
    """An empty row, or a row with one muted text."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = text

    def show(self, text: str) -> None:
        """Write another text."""
        if text != self._text:
            self._text = text
            self.refresh()

    def parts(self, width: int) -> Sequence[Part]:
        return ((fit(clean(self._text), width), "leise"),)


class Prompt(LineWidget):
    """What stands before a field that drives a list; as wide as its text."""

    def __init__(self, text: str = "   › ") -> None:
        super().__init__()
        self._text = text
        self.styles.width = len(text)

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - as wide as its text
        return ((self._text, "akzent bold"),)


def driving_keys(place: str, *, priority: bool = True) -> list[BindingType]:
    """The keys that move the bar of a list while one types above it; `place` begins their ids."""
    keys = (("down", "move(1)"), ("up", "move(-1)"), ("pagedown", "page(1)"), ("pageup", "page(-1)"))
    names = {"pagedown": "page_down", "pageup": "page_up"}
    return [
        Binding(key, action, show=False, priority=priority, id=f"{place}.{names.get(key, key)}") for key, action in keys
    ]


class TypeAhead(Sheet):
    """Rows that typing narrows; its result is the id of the row."""

    DEFAULT_CSS = "TypeAhead .field-row { height: 1; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = driving_keys("choose")

    more_keys: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Keys of a subclass for the last row."""
    markable: ClassVar[bool] = False
    """Whether a subclass lets rows be marked."""

    def __init__(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        verb: str = "nehmen",
        note: str = "",
    ) -> None:
        super().__init__(title, keys=(("Enter", verb), *self.more_keys))
        self.input = LineInput()
        # a kind of which there is none yet is not the fault of what was typed
        why = "Nichts passt dazu." if rows else "Davon ist noch nichts angelegt."
        self.table = RecordTable(
            columns, header=False, markable=self.markable, foot=False, empty=(why, "", "Esc zurück")
        )
        self.table.can_focus = False
        self._rows = tuple(rows)
        self._note = note

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        with Horizontal(classes="field-row"):
            yield Prompt()
            yield self.input
        yield Blank()
        yield self.table
        if self._note:
            yield Blank(f"   {self._note}")

    def on_mount(self) -> None:
        self.table.fill(self._rows)
        self.table.keep_bar()
        self.table.show_matches = True
        self._count()

    def _count(self) -> None:
        self.rule.show_right(f"{self.table.shown} von {self.table.total}")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        typed = fold(event.value)
        self.table.filter(typed.split())
        self._to_best(typed)
        self._count()

    def _to_best(self, typed: str) -> None:
        """Set the bar on the first hit that begins with what was typed, so that `3` finds item 3 before 6.3."""
        shown = self.table.shown_ids
        kept = set(shown)
        first = (row.id for row in self._rows if row.id in kept and typed and fold(row.cells[0]).startswith(typed))
        best = next(first, shown[0] if shown else None)
        if best is not None:
            self.table.move_to(best)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.table.current is not None:
            self.finish(self.table.current)

    def action_move(self, by: int) -> None:
        self.table.action_move(by)

    def action_page(self, by: int) -> None:
        self.table.action_page(by)


@dataclass(frozen=True, slots=True)
class NewRecord:
    """What was typed and fits no record: one of that name is to be taken up."""

    text: str


class ChooseRecord(TypeAhead):
    """Choose one record of a kind; the caller gives its rows. With `create`, what is not there can be taken up."""

    def __init__(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        verb: str = "nehmen",
        create: str = "",
        note: str = "",
    ) -> None:
        super().__init__(title, columns, rows, verb=verb, note=note)
        self._create = create
        self._beginnings = [fold(row.cells[0]) for row in self._rows]

    def _to_best(self, typed: str) -> None:
        """Show first the rows whose name begins with what was typed."""
        if typed:
            ahead = {row.id for row, name in zip(self._rows, self._beginnings, strict=True) if name.startswith(typed)}
            self.table.bring_forward(ahead)
        super()._to_best(typed)

    def _count(self) -> None:
        super()._count()
        typed = self.input.value.strip()
        if self._create and typed and not self.table.shown:
            self.table.empty = ("Nichts passt dazu.", f"Enter legt an: {self._create} „{typed}“", "Esc zurück")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        if self._create and typed and not self.table.shown:
            event.stop()
            event.prevent_default()
            self.finish(NewRecord(typed))
