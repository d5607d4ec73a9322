"""Taking over what somebody changed in the Word file of the minutes: each difference accepted or refused, on record."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import MinuteEntryId, ObjectionId, SessionId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.actions.objections import OPEN_TO_REMARKS, reword
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedChange:
    """One difference: the line it is about (None for text without number), the new text of the record, yes or no.

    `wording` says that the wording of the line's recommendation is meant, not its text.
    """

    text: str
    entry: MinuteEntryId | None = None
    new_text: str = ""
    wording: bool = False
    accepted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeReturnedMinutes:
    """Record each difference of a returned file as a decided objection; the accepted ones change their lines."""

    session: SessionId
    who: str
    changes: tuple[ReturnedChange, ...]

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation before closing, after approval, or for what cannot be accepted."""
        session = tx.live(Session, self.session)
        if not session.is_closed or session.minutes_state not in OPEN_TO_REMARKS:
            raise RuleViolation(
                f"Die Niederschrift {session.year} ist {word(session.minutes_state)}; Anmerkungen gehen von der "
                "Durchsicht bis zur Feststellung."
            )
        if not self.who.strip():
            raise RuleViolation("Bitte angeben, von wem die Datei kommt.", field="who")
        if not self.changes:
            raise RuleViolation("Die Datei sagt nichts anderes als die versandte Fassung.", field="changes")
        for change in self.changes:
            self._take(tx, session, change)
        accepted = sum(change.accepted for change in self.changes)
        return f"Datei von {self.who.strip()}: {accepted} angenommen, {len(self.changes) - accepted} abgelehnt"

    def _take(self, tx: Transaction, session: Session, change: ReturnedChange) -> None:
        if change.accepted:
            _accept(tx, session, change)
        tx.add(
            lambda i, _: Objection(
                id=ObjectionId(i),
                session=session.id,
                who=self.who.strip(),
                text=change.text,
                received_on=tx.today,
                entry=change.entry,
                proposed_wording=change.new_text,
                decision=Decision.ACCEPTED if change.accepted else Decision.REJECTED,
                decided_on=tx.today,
                new_wording=change.new_text if change.accepted else "",
            )
        )


def _accept(tx: Transaction, session: Session, change: ReturnedChange) -> None:
    if change.entry is None or not change.new_text.strip():
        raise RuleViolation(
            "Nur geänderter Text einer Zeile mit Nummer lässt sich übernehmen. Anderes bitte als Einwendung eintragen."
        )
    line = tx.live(MinuteEntry, change.entry)
    if line.session != session.id:
        raise RuleViolation(f"Diese Zeile gehört nicht zum Runden Tisch {session.year}.", field="changes")
    recommendation = tx.find_live(Recommendation, line.recommendation)
    if change.wording and recommendation is not None:
        if line.text == recommendation.wording:
            tx.put(replace(line, text=change.new_text))
        tx.put(replace(recommendation, wording=change.new_text))
    else:
        reword(tx, line, change.new_text)
