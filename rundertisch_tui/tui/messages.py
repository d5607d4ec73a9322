"""Messages that the store thread and several screens send."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done


@dataclass
class RegisterChanged(Message):
    """A change is on the disk: an own one, or one that somebody else wrote. `ticket` says who asked for it."""

    done: "Done"
    ticket: int | None = None


@dataclass
class Refused(Message):
    """A change was refused and nothing was written; `problem` says why in German, `ticket` who asked for it."""

    problem: Exception
    ticket: int | None = None

    @property
    def sentence(self) -> str:
        """What is wrong and what to do."""
        return str(self.problem)


@dataclass
class SavingIsSlow(Message):
    """The disk has not confirmed after half a second."""


@dataclass
class CouldNotSave(Message):
    """The disk refused: nothing is saved any more until it is put right."""

    why: str
    ticket: int | None = None


@dataclass
class StandingChanged(Message):
    """Something came up about the data as a whole: they can or cannot be written now, or were put right on the way."""

    notices: tuple[str, ...]
    can_write_again: bool = False
