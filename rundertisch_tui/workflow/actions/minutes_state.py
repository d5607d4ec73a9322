"""The minutes as a document: reviewed, circulated, approved, signed, published."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import states
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.attachments import AttachFile
from rundertisch_tui.workflow.actions.freezing import freeze
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.questions.minutes_versions import open_objections
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
    """Take the minutes a step on, as of a day (today if none is given).

    Approval (festgestellt) needs every objection decided and freezes the text that they changed as the next version.
    Signing keeps who signed as chair and minute-taker (whoever they were, if no name is given) and the scan.
    """

    session: SessionId
    state: MinutesState
    on: date | None = None
    signed_by_chair: str = ""
    signed_by_minute_taker: str = ""
    file: str = ""

    def files(self) -> tuple[str, ...]:
        """The path of the scan."""
        return (self.file,) if self.file else ()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation before the session is closed, or for a step that is not next."""
        session = tx.live(Session, self.session)
        if not session.is_closed:
            raise RuleViolation(f"Erst den Runden Tisch {session.year} abschließen, dann die Niederschrift.")
        states.check(states.MINUTES, session.minutes_state, self.state)
        on = self._day(tx, session)
        if self.state is MinutesState.APPROVED:
            _all_decided(tx, session)
        after = replace(session, minutes_state=self.state)
        if self.state in DAY_FIELDS:
            after = replace(after, **{DAY_FIELDS[self.state]: on})  # type: ignore[arg-type]  # the fields are dates
        if self.state is MinutesState.SIGNED:
            after = replace(
                after,
                signed_by_chair=self.signed_by_chair.strip() or _name(tx, session.chair),
                signed_by_minute_taker=self.signed_by_minute_taker.strip() or _name(tx, session.minute_taker),
            )
        after = tx.put(after)
        if self.state is MinutesState.APPROVED:
            freeze(tx, after, "Einwendungen")
        if self.file:
            AttachFile(file=self.file, kind="Unterzeichnete Niederschrift", on=on, session=session.id).apply(tx)
        return f"Niederschrift {session.year}: {word(self.state)}"

    def _day(self, tx: Transaction, session: Session) -> date:
        on = not_ahead(self.on or tx.today, tx.today)
        if session.held_on is not None and on < session.held_on:
            raise RuleViolation("Dieser Tag liegt vor dem Runden Tisch.", field="on")
        return on


def _all_decided(tx: Transaction, session: Session) -> None:
    count = open_objections(tx, session.id)
    if count:
        words = "Eine Einwendung ist" if count == 1 else f"{count} Einwendungen sind"
        raise RuleViolation(f"{words} noch nicht entschieden. Erst danach wird die Niederschrift festgestellt.")


def _name(tx: Transaction, person: PersonId | None) -> str:
    found = tx.find(Person, person)
    return "" if found is None else naming.person_spoken(found)
