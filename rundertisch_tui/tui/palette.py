"""The palette: every command by its German name, with its place and its key (screens.md, Frame)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from rundertisch_tui.tui.dialogs.choose_record import TypeAhead
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.widgets.record_table import Column, Row

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

_COLUMNS = (Column("Befehl"), Column("Wo", 20, tone="leise"), Column("Taste", 5, right=True, whole=True, tone="akzent"))


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its title, where it belongs, its key, what it does, and a sentence about it."""

    title: str
    place: str
    key: str
    run: Callable[[], object]
    help: str = ""


class Palette(TypeAhead):
    """What fits the current record stands first: the caller gives the commands in that order."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "explain", show=False, priority=True, id="palette.explain")]
    app: "RoundTableApp"
    more_keys = (("F1", "was ist das?"),)

    def __init__(self, commands: Sequence[Command], note: str = "") -> None:
        rows = [Row(at, (command.title, command.place, command.key)) for at, command in enumerate(commands)]
        super().__init__("Befehle", _COLUMNS, rows, verb="ausführen", note=note)
        self._commands = tuple(commands)

    def finish(self, result: object) -> None:
        """Close first, so that the command acts on the screen."""
        super().finish(self._commands[result].run if isinstance(result, int) else None)

    def action_explain(self) -> None:
        """Say what the command under the bar does."""
        current = self.table.current
        if isinstance(current, int):
            command = self._commands[current]
            where = f"{command.place}, Taste {command.key}" if command.key else command.place
            self.app.open_sheet(ReadingSheet(command.title, [((command.help, "text"),), ((where, "leise"),)]))
