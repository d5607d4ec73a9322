"""Everything that can be refused, for the rooms that show it: one import, one exit code each."""

from rundertisch_tui.domain.errors import MissingFile, NotFound, RuleViolation
from rundertisch_tui.store import errors as store_errors
from rundertisch_tui.store.errors import (
    Busy,
    Conflict,
    Damaged,
    NotAFile,
    NotAFolder,
    NotConfirmed,
    NothingToUndo,
    OutOfReach,
    ReadOnly,
    StoreError,
    TooNew,
    reason,
)

__all__ = [
    "REFUSALS",
    "Busy",
    "Conflict",
    "Damaged",
    "EditConflict",
    "NotAFile",
    "NotAFolder",
    "NotAllowed",
    "NotConfirmed",
    "NotFound",
    "NothingToUndo",
    "OutOfReach",
    "ReadOnly",
    "RuleViolation",
    "StoreError",
    "TooNew",
    "exit_code",
    "reason",
]


class EditConflict(RuleViolation):
    """Somebody else changed the same fields since they were read; nothing was written.

    `fields`: name → (value seen, value there now, own value), all as JSON values.
    """

    def __init__(self, message: str, fields: dict[str, tuple[object, object, object]], merged: tuple[str, ...]) -> None:
        """Say who changed what; `merged` are own fields that would go through."""
        super().__init__(message, field=next(iter(fields), ""))
        self.fields = fields
        self.merged = merged


class NotAllowed(RuleViolation):
    """The login lacks the right for it; nothing was changed."""


REFUSALS: tuple[type[Exception], ...] = (RuleViolation, NotFound, StoreError)


def exit_code(problem: BaseException) -> int:
    """The exit code of the command line for a refusal: `design.md` 5 of the project, also in the help."""
    codes: tuple[tuple[type[BaseException], int], ...] = (
        (EditConflict, 4),
        (MissingFile, 5),
        (store_errors.MissingFile, 5),
        (NotAllowed, 6),
        (RuleViolation, 3),
        (NotAFile, 3),
        (OutOfReach, 3),
        (NotAFolder, 3),
        (NotFound, 5),
        (Busy, 4),
        (Conflict, 4),
        (NotConfirmed, 4),
        (ReadOnly, 6),
        (TooNew, 7),
        (Damaged, 7),
        (NothingToUndo, 5),
        (StoreError, 4),
    )
    return next((code for kind, code in codes if isinstance(problem, kind)), 1)
