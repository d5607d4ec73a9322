"""The closing check over the records of one session."""

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.closing import Finding, SessionFacts, check
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.groups import groups_of
from rundertisch_tui.workflow.questions.timetable import agenda
from rundertisch_tui.workflow.reader import Reader


def findings(reader: Reader, session_id: SessionId) -> list[Finding]:
    """What is missing before the session can be closed, the blocking ones first."""
    session = reader.get(Session, session_id)
    attendance = reader.linked(Attendance, "session", session_id)
    recommendations = reader.linked(Recommendation, "session", session_id)
    present = [one for one in attendance if one.presence is Presence.PRESENT]
    day = session.held_on
    groups = frozenset(group for one in present if day for group in groups_of(reader, one.person, day))
    return check(
        SessionFacts(
            session=session,
            items=[item for _, item in agenda(reader, session_id)],
            entries=reader.linked(MinuteEntry, "session", session_id),
            recommendations=recommendations,
            tasks=reader.linked(Task, "session", session_id),
            attendance=attendance,
            present_groups=groups,
            labels={one.id: naming.proposal_label(one, reader) for one in recommendations},
        )
    )
