"""Letters made from a screen, a file for each person who gets one: a worker that can be stopped, told as one change."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.names import list_name
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.making import Making, Stage, Stopped
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp


@dataclass(frozen=True, slots=True)
class MadeLetters:
    """The folder of the letters, the action that records them all, and what to tell."""

    path: Path
    record: Several
    notices: tuple[str, ...] = ()


def make_letters(app: "RoundTableApp", kind: str, session_id: SessionId) -> Making:
    """Make the letters of a series, `invitation-letters` and its like, each as a file of its own."""
    from rundertisch_tui.documents.catalogue import BY_ID, Asked
    from rundertisch_tui.documents.letter_series_content import addressed

    exports, shown = app.office.exports, app.office.view
    people = addressed(shown, shown.get(Session, session_id), Asked(), kind)

    def work(view: View, stage: Stage) -> MadeLetters:
        return write_letters(view, exports, kind, session_id, people, stage)

    return Making(app, f"{BY_ID[kind].german} ({len(people)})", work)


def write_letters(
    view: View, exports: Path, kind_id: str, session_id: SessionId, people: Sequence[Person], stage: Stage
) -> MadeLetters:
    """Write one letter after the other to `people`; who stops it keeps the whole letters that are there.

    Raises RuleViolation if nobody gets one, Stopped before the first, NotWritten.
    """
    from rundertisch_tui.documents.catalogue import BY_ID, Asked
    from rundertisch_tui.documents.letter_series import NOBODY
    from rundertisch_tui.documents.publish import publish

    kind = BY_ID[kind_id]
    if not people:
        raise RuleViolation(NOBODY)
    made: list[RecordExport] = []
    folder = exports
    stopped = ""
    for number, person in enumerate(people, 1):
        try:
            stage(f"{number} von {len(people)}, {clean(list_name(person))}")
        except Stopped:
            if not made:
                raise
            stopped = f"Abgebrochen nach {len(made)} von {len(people)}."
            break
        letter = publish(view, exports, kind.letter, session_id, asked=Asked(person=person.id))
        made.append(letter.record)
        folder = letter.path.parent
    name = f"{kind.german}: {len(made)} {'Datei' if len(made) == 1 else 'Dateien'}"
    return MadeLetters(folder, Several(steps=tuple(made), name=name), (stopped,) if stopped else ())
