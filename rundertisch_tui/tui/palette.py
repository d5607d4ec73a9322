"""The palette: every command by its German name, with its place and its key (screens.md, Frame)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui.dialogs.choose_record import TypeAhead
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.other_words import ALSO
from rundertisch_tui.tui.widgets.record_table import Column, Row

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

_COLUMNS = (Column("Befehl"), Column("Wo", 20, tone="leise"), Column("Taste", 9, right=True, whole=True, tone="akzent"))


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its title, where it belongs, its key, what it does, a sentence about it, other words for it."""

    title: str
    place: str
    key: str
    run: Callable[[], object]
    help: str = ""
    also: str = ""

    @property
    def called(self) -> str:
        """Its title without the year of the Round Table."""
        return self.title.rstrip(" 0123456789")


def searched(command: Command) -> str:
    """What a command is found by: people rarely know its name, but often a word of what it does."""
    also = f"{command.also} {ALSO.get(command.called, '')}"
    return fold(f"{command.title} {command.place} {command.key} {command.help} {also}")


def _is_called(command: Command, words: Sequence[str]) -> bool:
    title = fold(command.title)
    return all(word in title for word in words)


class Palette(TypeAhead):
    """What fits the current record stands first: the caller gives the commands in that order."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "explain", show=False, priority=True, id="palette.explain")]
    app: "RoundTableApp"
    more_keys = (("F1", "was ist das?"),)

    def __init__(self, commands: Sequence[Command], note: str = "") -> None:
        rows = [
            Row(at, (command.title, command.place, command.key), search=searched(command))
            for at, command in enumerate(commands)
        ]
        super().__init__("Befehle", _COLUMNS, rows, verb="ausführen", note=note)
        self._commands = tuple(commands)

    def finish(self, result: object) -> None:
        """Close first, so that the command acts on the screen."""
        super().finish(self._commands[result].run if isinstance(result, int) else None)

    def _to_best(self, typed: str) -> None:
        """Of all that is found, what is called so comes before what only speaks of it."""
        super()._to_best(typed)
        found, words = self.table.shown_ids, typed.split()
        called = [at for at in found if isinstance(at, int) and _is_called(self._commands[at], words)]
        if called and self.table.current not in called:
            self.table.move_to(called[0])

    def action_explain(self) -> None:
        """Say what the command under the bar does."""
        current = self.table.current
        if isinstance(current, int):
            command = self._commands[current]
            where = f"{command.place}, Taste {command.key}" if command.key else command.place
            self.app.open_sheet(ReadingSheet(command.title, [((command.help, "text"),), ((where, "leise"),)]))
