"""What has moved between two days: each measure falls into exactly one class."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.measures import FINISHED, Measure, Status, StatusEntry


class Movement(StrEnum):
    """What became of a measure between two days; the first that fits, in this order."""

    DONE = "done"
    ENDED = "ended"
    NEW = "new"
    STUCK = "stuck"
    MOVED = "moved"
    UNTOUCHED = "untouched"


RULE = (
    "Gezählt wird jede Maßnahme, die am ersten Tag offen war oder seitdem dazukam, genau einmal, und zwar als das "
    "Erste, was zutrifft: fertig (umgesetzt, verstetigt), beendet (nicht weiter verfolgt, zusammengelegt, ersetzt oder "
    "eingestellt), neu, steckt fest (zurückgestellt, oder die letzte Meldung nennt bei gleichem Stand ein Hindernis, "
    "oder der nächste Schritt ist überfällig), bewegt (jede andere Meldung), unberührt (keine Meldung)."
)

OVER = FINISHED | {Status.DROPPED}
"""A measure that is reported so is no longer open."""


def as_of(entries: Sequence[StatusEntry], day: date) -> StatusEntry | None:
    """The newest report up to a day, in whatever order they are given."""
    known = [entry for entry in entries if entry.on <= day]
    return max(known, key=lambda entry: (entry.on, entry.id), default=None)


def known_since(measure: Measure, reported: Iterable[date]) -> date | None:
    """The day from which a measure counts: when it was entered, or an earlier report; None: it was always there."""
    return None if measure.recorded_on is None else min((measure.recorded_on, *reported))


def movement(measure: Measure, entries: Sequence[StatusEntry], first: date, second: date) -> Movement | None:
    """What became of a measure from the evening of `first` to the evening of `second`; None if it does not count.

    It counts if it was open on `first` or was taken up since. What lies after `second` changes nothing, so that the
    report of a year prints the same later on. `entries` are all reports of the measure.
    """
    since = known_since(measure, (entry.on for entry in entries)) or date.min
    then, now = as_of(entries, first), as_of(entries, second)
    if since > second or (since <= first and not _is_open(measure, then, first)):
        return None
    ladder = (
        (now is not None and now.status in FINISHED, Movement.DONE),
        (not _is_open(measure, now, second), Movement.ENDED),
        (since > first, Movement.NEW),
        (_is_stuck(then, now, second), Movement.STUCK),
        (now is not then, Movement.MOVED),
    )
    return next((kind for fits, kind in ladder if fits), Movement.UNTOUCHED)


def _is_open(measure: Measure, entry: StatusEntry | None, day: date) -> bool:
    ended = measure.end_kind is not None and (measure.ended_on is None or measure.ended_on <= day)
    closed = entry is not None and entry.status in OVER
    return not ended and not closed


def _is_stuck(then: StatusEntry | None, now: StatusEntry | None, day: date) -> bool:
    if now is None:
        return False
    if now.status is Status.ON_HOLD:
        return True
    unchanged = then is not None and then.status is now.status  # a first report is a new word: it moved
    overdue = now.next_step_on is not None and now.next_step_on < day
    return (bool(now.obstacle) and unchanged) or overdue
