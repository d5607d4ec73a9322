"""Objections to the minutes, their decision, and corrections after signing."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CorrectionId, MinuteEntryId, ObjectionId, SessionId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.retention import FROZEN
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.freezing import require_unsigned
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.questions.minutes_versions import objections_until
from rundertisch_tui.workflow.transaction import Transaction

OPEN_TO_REMARKS = frozenset({MinutesState.DRAFT, MinutesState.REVIEW, MinutesState.CIRCULATED})


def _line_of(tx: Transaction, session: Session, entry: MinuteEntryId | None) -> MinuteEntry | None:
    """The line that is meant. Raises RuleViolation if it belongs to another Round Table."""
    if entry is None:
        return None
    line = tx.live(MinuteEntry, entry)
    if line.session != session.id:
        raise RuleViolation(f"Diese Zeile gehört nicht zum Runden Tisch {session.year}.", field="entry")
    return line


@dataclass(frozen=True, slots=True, kw_only=True)
class FileObjection:
    """Take up an objection or a remark of the review: who, about which line, what, perhaps another wording.

    After the period it is refused, unless `late` says that it is taken all the same.
    """

    session: SessionId
    who: str
    text: str
    entry: MinuteEntryId | None = None
    proposed_wording: str = ""
    received_on: date | None = None
    late: bool = False

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation before closing, after approval, after the period, without text."""
        session = tx.live(Session, self.session)
        self._check_state(session)
        if not self.who.strip():
            raise RuleViolation("Bitte angeben, von wem die Einwendung kommt.", field="who")
        if not self.text.strip() and not self.proposed_wording.strip():
            raise RuleViolation("Bitte angeben, was einzuwenden ist.", field="text")
        line = _line_of(tx, session, self.entry)
        received = not_ahead(self.received_on or tx.today, tx.today, field="received_on")
        tx.add(
            lambda i, _: Objection(
                id=ObjectionId(i),
                session=session.id,
                who=self.who.strip(),
                text=self.text,
                received_on=received,
                entry=None if line is None else line.id,
                proposed_wording=self.proposed_wording,
                late=self._is_late(session, received),
            )
        )
        about = f" zu {naming.line_label(line, tx)}" if line is not None else ""
        return f"Einwendung von {self.who.strip()}{about} aufgenommen"

    def _check_state(self, session: Session) -> None:
        require_unsigned(session)
        if session.minutes_state not in OPEN_TO_REMARKS:
            raise RuleViolation(
                f"Die Niederschrift {session.year} ist {word(session.minutes_state)}. Einwendungen gehen nur bis dahin."
            )
        if not session.is_closed:
            raise RuleViolation(
                f"Der Runde Tisch {session.year} ist noch nicht abgeschlossen: Zeilen lassen sich selbst ändern."
            )

    def _is_late(self, session: Session, received: date) -> bool:
        until = objections_until(session)
        if until is None or received <= until:
            return False
        if not self.late:
            raise RuleViolation(
                f"Einwendungen waren bis {dates_de.short(until)} möglich. Soll sie trotzdem aufgenommen werden, "
                "bitte „verspätet aufnehmen“ wählen.",
                field="late",
            )
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideObjection:
    """Decide an objection; if it is accepted, wholly or partly, the line gets its new wording."""

    objection: ObjectionId
    decision: Decision
    new_wording: str = ""
    answer: str = ""
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it was decided already, or the new wording is missing."""
        one = tx.live(Objection, self.objection)
        session = tx.get(Session, one.session)
        if self.decision is Decision.OPEN:
            raise RuleViolation("Bitte entscheiden: angenommen, teilweise oder abgelehnt.", field="decision")
        if one.decision is not Decision.OPEN:
            raise RuleViolation(f"Über diese Einwendung ist schon entschieden: {word(one.decision)}.")
        if session.minutes_state not in OPEN_TO_REMARKS:
            raise RuleViolation(f"Die Niederschrift {session.year} ist schon {word(session.minutes_state)}.")
        on = self.on or tx.today
        if not one.received_on <= on <= tx.today:
            raise RuleViolation("Die Entscheidung liegt zwischen dem Eingang und heute.", field="on")
        wording = self.new_wording.strip() or one.proposed_wording.strip()
        accepted = self.decision in (Decision.ACCEPTED, Decision.PARTLY)
        if accepted and one.entry is not None:
            if not wording:
                raise RuleViolation("Bitte den neuen Wortlaut der Zeile angeben.", field="new_wording")
            line = tx.live(MinuteEntry, one.entry)
            if line.text == wording:
                raise RuleViolation("So steht die Zeile schon da. Bitte den Wortlaut ändern.", field="new_wording")
            reword(tx, line, wording)
        tx.put(
            replace(
                one,
                decision=self.decision,
                decided_on=on,
                new_wording=wording if accepted and one.entry is not None else "",
                answer=self.answer,
            )
        )
        return f"Einwendung von {one.who}: {word(self.decision)}"


def reword(tx: Transaction, line: MinuteEntry, wording: str) -> None:
    """Give the line its new text; a recommendation that was minuted word for word follows."""
    recommendation = tx.find_live(Recommendation, line.recommendation)
    if recommendation is not None and recommendation.wording == line.text:
        tx.put(replace(recommendation, wording=wording))
    tx.put(replace(line, text=wording))


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCorrection:
    """Add a dated correction (Berichtigung) to signed minutes; the signed text stays as it is."""

    session: SessionId
    text: str
    entry: MinuteEntryId | None = None
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation before signing, without text, or for a day that cannot be."""
        session = tx.live(Session, self.session)
        if session.minutes_state not in FROZEN:
            raise RuleViolation(
                f"Die Niederschrift {session.year} ist noch nicht unterzeichnet; bis dahin gehen Einwendungen."
            )
        if not self.text.strip():
            raise RuleViolation("Bitte angeben, was berichtigt wird.", field="text")
        _line_of(tx, session, self.entry)
        on = self.on or tx.today
        if on > tx.today or (session.signed_on is not None and on < session.signed_on):
            raise RuleViolation("Die Berichtigung liegt zwischen der Unterschrift und heute.", field="on")
        tx.add(lambda i, _: Correction(id=CorrectionId(i), session=session.id, on=on, text=self.text, entry=self.entry))
        return f"Niederschrift {session.year}: Berichtigung vom {dates_de.short(on)}"
