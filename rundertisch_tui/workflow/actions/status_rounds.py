"""The status round: opening it, noting what was sent, settling what was unclear."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId, StatusQueryId, StatusRoundId
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.questions.asked_items import offices_with_items
from rundertisch_tui.workflow.questions.status_rounds import round_of
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStatusRound:
    """Open the status round of a year: every office that something open lies with is asked."""

    year: int
    due_on: date

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the year has one, or if nobody is to be asked."""
        if round_of(tx, self.year) is not None:
            raise RuleViolation(f"Die Abfrage {self.year} gibt es schon.", field="year")
        offices = offices_with_items(tx)
        if not offices:
            raise RuleViolation(
                "Es ist niemand zu fragen: keine Stelle hat eine offene Maßnahme, Empfehlung oder einen Auftrag. "
                "Bitte zuerst die Federführung der Maßnahmen eintragen."
            )
        made = tx.add(
            lambda i, _: StatusRound(id=StatusRoundId(i), year=self.year, due_on=self.due_on, opened_on=tx.today)
        )
        for office in sorted(offices):
            _ask(tx, made, office)
        return f"{made.label} mit {_offices(len(offices))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMoreOffices:
    """Add offices to a round: those named, else all that something open lies with since it was opened."""

    status_round: StatusRoundId
    offices: frozenset[OrganizationId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if all of them are asked already."""
        one = tx.live(StatusRound, self.status_round)
        there = {query.office for query in tx.linked(StatusQuery, "status_round", one.id)}
        missing = sorted((self.offices or offices_with_items(tx).keys()) - there)
        if not missing:
            raise RuleViolation("Alle diese Stellen werden schon gefragt.", field="offices")
        for office in missing:
            _ask(tx, one, office)
        return f"{one.label}: {_offices(len(missing))} dazu"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteQuerySent:
    """Note that sheets went out: the first time as the call, after that as the second call."""

    queries: frozenset[StatusQueryId]
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come, or an office that has answered."""
        if not self.queries:
            raise RuleViolation("Bitte mindestens eine Stelle nennen.", field="queries")
        on = self.on or tx.today
        not_ahead(on, tx.today)
        found = [tx.live(StatusQuery, query) for query in sorted(self.queries)]
        for one in found:
            tx.put(one.sent(on))
        again = all(one.sent_on is not None for one in found)
        of = tx.get(Organization, found[0].office).label if len(found) == 1 else _offices(len(found))
        return f"{'Zweite Anfrage' if again else 'Abfragebogen'} an {of} versandt"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleUnclear:
    """Take an unclear point of an answer off the list once it is settled; all points if none is named."""

    query: StatusQueryId
    point: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is no such point."""
        one = tx.live(StatusQuery, self.query)
        left = tuple(each for each in one.unclear if self.point and each != self.point)
        if len(left) == len(one.unclear):
            raise RuleViolation("Diesen unklaren Punkt gibt es nicht mehr.", field="point")
        tx.put(replace(one, unclear=left))
        office = tx.get(Organization, one.office)
        return f"{office.label}: {len(one.unclear) - len(left)} Unklares geklärt"


def _ask(tx: Transaction, one: StatusRound, office: OrganizationId) -> None:
    tx.add(lambda i, _: StatusQuery(id=StatusQueryId(i), status_round=one.id, office=office))


def _offices(count: int) -> str:
    return "1 Stelle" if count == 1 else f"{count} Stellen"
