"""A sheet with a field above a list in which several rows can be marked."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from rundertisch_tui.tui.dialogs.choose_record import TypeAhead


class ChooseSeveral(TypeAhead):
    """Its result is the ids of the marked rows in the order of the list, else the one with the bar.

    Tab marks, because Space is a letter of the field; a new search after it leaves the field empty.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "mark", show=False, priority=True, id="several.mark")]
    more_keys: ClassVar[tuple[tuple[str, str], ...]] = (("Tab", "markieren"),)
    markable: ClassVar[bool] = True

    def _count(self) -> None:
        super()._count()
        if marked := len(self.table.marked):
            self.rule.show_right(f"{marked} markiert · {self.table.shown} von {self.table.total}")

    def action_mark(self) -> None:
        """Mark the row with the bar or take its mark away, and go on to the next."""
        self.table.action_mark()
        self._count()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        event.prevent_default()
        marked = [row.id for row in self._rows if row.id in self.table.marked]
        if not marked and self.table.current is not None:
            marked = [self.table.current]
        if marked:
            self.finish(tuple(marked))
