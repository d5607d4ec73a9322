"""The palette: every command by its German name, with its place and its key (screens.md, Frame)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rundertisch_tui.tui.dialogs.choose_record import TypeAhead
from rundertisch_tui.tui.widgets.record_table import Column, Row

_COLUMNS = (Column("Befehl"), Column("Wo", 20), Column("Taste", 5, right=True, whole=True))


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its title, where it belongs, its key, and what it does."""

    title: str
    place: str
    key: str
    run: Callable[[], None]


class Palette(TypeAhead):
    """What fits the current record stands first: the caller gives the commands in that order."""

    def __init__(self, commands: Sequence[Command], note: str = "") -> None:
        rows = [Row(at, (command.title, command.place, command.key)) for at, command in enumerate(commands)]
        super().__init__("Befehle", _COLUMNS, rows, verb="ausführen", note=note)
        self._commands = tuple(commands)

    def finish(self, result: object) -> None:
        """Close first, so that the command acts on the screen."""
        super().finish(self._commands[result].run if isinstance(result, int) else None)
