"""A field for part of a name above a list of people, as at the door and in the Einladung."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widget import Widget

from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    _Mixed = FrameScreen
else:
    # No widget itself: Textual takes the styles of the first widget class only, and that must be the screen's.
    _Mixed = object


class NameRow(Horizontal):
    """The word Name and the field behind it."""

    DEFAULT_CSS = """
    NameRow { height: 1; background: $grund; }
    NameRow Blank { width: 9; }
    NameRow LineInput { width: 30; }
    """

    def __init__(self, field: LineInput) -> None:
        super().__init__()
        self._field = field

    def compose(self) -> Iterable[Widget]:
        yield Blank("   Name  ")
        yield self._field


class NameSearch(_Mixed):
    """Arrows and page keys move the bar of `table` while one types; `_moved` says that the bar was chosen by hand."""

    table: RecordTable
    _moved = False

    def action_move(self, by: int) -> None:
        self._moved = True
        self.table.action_move(by)

    def action_page(self, by: int) -> None:
        self._moved = True
        self.table.action_page(by)
