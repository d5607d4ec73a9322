"""The minutes as a document: reviewed, circulated, approved, signed, published."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import states
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import MinutesState, Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.transaction import Transaction

# The day of each step is kept where the session has a field for it.
DAY_FIELDS: dict[MinutesState, str] = {
    MinutesState.CIRCULATED: "circulated_on",
    MinutesState.APPROVED: "approved_on",
    MinutesState.SIGNED: "signed_on",
    MinutesState.PUBLISHED: "published_on",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMinutesState:
    """Take the minutes a step on, as of a day (today if none is given)."""

    session: SessionId
    state: MinutesState
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation before the session is closed, or for a step that is not next."""
        session = tx.live(Session, self.session)
        if session.state is not SessionState.HELD:
            raise RuleViolation(f"Erst den Runden Tisch {session.year} abschließen, dann die Niederschrift.")
        states.check(states.MINUTES, session.minutes_state, self.state)
        on = self.on or tx.today
        if on > tx.today:
            raise RuleViolation("Dieser Tag liegt noch vor uns.", field="on")
        if session.held_on is not None and on < session.held_on:
            raise RuleViolation("Dieser Tag liegt vor dem Runden Tisch.", field="on")
        after = replace(session, minutes_state=self.state)
        if self.state in DAY_FIELDS:
            after = replace(after, **{DAY_FIELDS[self.state]: on})  # type: ignore[arg-type]  # the fields are dates
        tx.put(after)
        return f"Niederschrift {session.year}: {word(self.state)}"
