"""The way of a Round Table: invited, running, held, postponed, cancelled, closed, opened again."""

from dataclasses import dataclass, replace
from datetime import time

from rundertisch_tui.domain import dates_de, states
from rundertisch_tui.domain.closing import blocking
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Right
from rundertisch_tui.domain.sessions import MinutesState, Session, SessionState
from rundertisch_tui.workflow import rights
from rundertisch_tui.workflow.actions.freezing import freeze, require_unsigned
from rundertisch_tui.workflow.questions.closing import findings
from rundertisch_tui.workflow.questions.timetable import begins_at
from rundertisch_tui.workflow.transaction import Transaction

PASSING = "Abschließen, obwohl noch etwas fehlt,"
"""What asks for the right to administer, as a sentence about it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSessionState:
    """Take a session a step on: invited, running, held, postponed, cancelled, or reopened after closing.

    Opening it (running) notes the time: `at`, else what was planned, else now; ending it (held) notes the end, and
    the minutes stay a draft until they are closed. On another day than its own, now says nothing about either: the
    time stays empty, and the check before closing asks for it. Reopening what was closed needs a reason, and who
    administers.
    """

    session: SessionId
    state: SessionState
    reason: str = ""
    at: time | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a step that the table of states does not know, NotAllowed."""
        session = tx.live(Session, self.session)
        states.check(states.SESSION, session.state, self.state)
        reopens = session.state is SessionState.HELD and session.closed_on is not None
        if reopens:
            rights.require(tx, tx.user, Right.ADMINISTER, tx.today, "Wieder öffnen")
        if (reopens or self.state in states.SESSION_NEEDS_REASON) and not self.reason.strip():
            raise RuleViolation("Bitte einen Grund nennen.", field="reason")
        if self.state is SessionState.HELD:
            return self._end_the_day(tx, session)
        if reopens:
            session = _reopened(session)
        starts_at = session.starts_at
        if self.state is SessionState.RUNNING and session.state is not SessionState.HELD:
            starts_at = self.at or begins_at(tx, session) or _on_its_day(tx, session)
        tx.put(replace(session, state=self.state, state_reason=self.reason, starts_at=starts_at))
        return f"Runder Tisch {session.year}: {states.word(self.state)}"

    def _end_the_day(self, tx: Transaction, session: Session) -> str:
        ends_at = self.at or _on_its_day(tx, session) or session.ends_at
        if session.starts_at is not None and ends_at is not None and ends_at < session.starts_at:
            begun = dates_de.clock_time(session.starts_at)
            raise RuleViolation(f"Das Ende liegt vor dem Beginn ({begun}). Bitte die Uhrzeit prüfen.", field="at")
        tx.put(replace(session, state=SessionState.HELD, ends_at=ends_at))
        return f"Runder Tisch {session.year} beendet" + (f" um {dates_de.clock_time(ends_at)}" if ends_at else "")


def _on_its_day(tx: Transaction, session: Session) -> time | None:
    """The present time of day, if that is the day of the Round Table."""
    is_its_day = session.held_on in {None, tx.today}
    return tx.now.time().replace(second=0, microsecond=0, tzinfo=None) if is_its_day else None


def _reopened(session: Session) -> Session:
    """The session with its minutes as a draft again; the next closing makes another version. Raises RuleViolation."""
    require_unsigned(session)
    return replace(session, closed_on=None, minutes_state=MinutesState.DRAFT, circulated_on=None, approved_on=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession:
    """Close a session after the check ("Abschluss und Versand"): lines, attendance and numbers become a version.

    Findings that must be mended first refuse it, unless somebody who administers gives a reason; it stays with the
    session and in its history. The day itself may have ended before (`SetSessionState`), which fixes only its times.
    """

    session: SessionId
    ended_at: time | None = None
    reason: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation that names what must be mended first, NotAllowed."""
        session = tx.live(Session, self.session)
        if session.is_closed:
            raise RuleViolation(f"Der Runde Tisch {session.year} ist schon abgeschlossen.")
        if session.state is not SessionState.HELD:
            states.check(states.SESSION, session.state, SessionState.HELD)
        ends_at = self.ended_at or session.ends_at
        missing = blocking(findings(tx, session.id), ends=ends_at is None)
        if missing and not self.reason.strip():
            named = "; ".join(finding.sentence for finding in missing[:3])
            more = f" (und {len(missing) - 3} weitere)" if len(missing) > 3 else ""
            raise RuleViolation(f"Vor dem Abschluss fehlt noch: {named}{more}")
        if missing:
            rights.require(tx, tx.user, Right.ADMINISTER, tx.today, PASSING)
        if ends_at is not None and session.starts_at is not None and ends_at < session.starts_at:
            begun = dates_de.clock_time(session.starts_at)
            raise RuleViolation(f"Das Ende liegt vor dem Beginn ({begun}). Bitte die Uhrzeit prüfen.", field="ended_at")
        closed = replace(
            session,
            state=SessionState.HELD,
            ends_at=ends_at,
            closed_on=tx.today,
            state_reason=self.reason if missing else session.state_reason,
        )
        freeze(tx, tx.put(closed), self.reason if missing else "")
        return f"Runder Tisch {session.year} abgeschlossen"
