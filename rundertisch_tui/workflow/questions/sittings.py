"""Which sitting of its committee a step of a paper belongs to."""

from datetime import date

from rundertisch_tui.domain.committees import Sitting
from rundertisch_tui.domain.ids import CommitteeId, SittingId
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.workflow.reader import Reader


def sitting_on(reader: Reader, committee: CommitteeId, day: date | None) -> SittingId | None:
    """The sitting of a committee on a day, if one is known; of two on one day the first."""
    if day is None:
        return None
    rows = reader.rows(Sitting)
    wanted = day.isoformat()
    found = (i for i in reader.linked_ids(Sitting, "committee", committee) if rows[i]["on"] == wanted)
    return SittingId(min(there)) if (there := [i for i in found if "trashed_at" not in rows[i]]) else None


def sitting_of(reader: Reader, step: Consultation) -> Sitting | None:
    """The sitting that a step points to, else the one of its committee on its day.

    Tables and forms give a day and no sitting; the day of the outcome counts before the planned one.
    """
    found = reader.find(Sitting, step.sitting)
    day = step.decided_on or step.planned_on
    if found is not None and not reader.is_trashed(Sitting, found.id) and day in (None, found.on):
        return found
    return reader.find(Sitting, sitting_on(reader, step.committee, day))
