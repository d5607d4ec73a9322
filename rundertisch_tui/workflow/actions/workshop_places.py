"""Which workshop people wish for, and which they get."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, PersonId, SessionId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.placing import Wish, assign
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.invitations import invited, open_session
from rundertisch_tui.workflow.invitation_rules import head
from rundertisch_tui.workflow.questions.groups import groups_of, main_group
from rundertisch_tui.workflow.questions.workshop_places import free_places, workshops_of
from rundertisch_tui.workflow.transaction import Transaction

COMES = frozenset({Reply.ACCEPTED, Reply.SUBSTITUTED})


def _workshop(tx: Transaction, session: SessionId, item: AgendaItemId | None, field: str) -> AgendaItem | None:
    """The workshop of that number. Raises RuleViolation if it is none, or of another session."""
    if item is None:
        return None
    found = tx.live(AgendaItem, item)
    if found.kind is not ItemKind.WORKSHOP or found.session != session:
        year = tx.get(Session, session).year
        raise RuleViolation(f"{naming.item_label(found)} ist kein Workshop des Runden Tisches {year}.", field=field)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWishes:
    """Record which workshop an invited person wishes for, first and second."""

    session: SessionId
    person: PersonId
    first: AgendaItemId | None = None
    second: AgendaItemId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for what is no workshop, or twice the same one."""
        open_session(tx, self.session)
        invitation = invited(tx, self.session, self.person)
        first = _workshop(tx, self.session, self.first, "first")
        second = _workshop(tx, self.session, self.second, "second")
        if self.second is not None and self.first is None:
            raise RuleViolation("Bitte erst den Erstwunsch angeben.", field="first")
        if self.first is not None and self.first == self.second:
            raise RuleViolation("Erst- und Zweitwunsch sind derselbe Workshop.", field="second")
        tx.put(replace(invitation, first_wish=self.first, second_wish=self.second))
        wished = [one.number or one.title for one in (first, second) if one is not None]
        name = naming.person(tx.get(Person, self.person))
        return f"{name}: {'Wunsch ' + ', dann '.join(wished) if wished else 'kein Wunsch'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivePlace:
    """Give one person a place in a workshop by hand, or none; a full workshop refuses, and a second seat."""

    session: SessionId
    person: PersonId
    workshop: AgendaItemId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the workshop is full, or the person sits in another."""
        open_session(tx, self.session)
        invitation = invited(tx, self.session, self.person)
        workshop = _workshop(tx, self.session, self.workshop, "workshop")
        name = naming.person(tx.get(Person, self.person))
        tx.put(replace(invitation, workshop=self.workshop))
        return f"{name}: {naming.item_label(workshop) if workshop else 'kein Workshop-Platz'}"


def one_a_head(coming: Iterable[Invitation]) -> list[Invitation]:
    """One invitation of each who comes, that with a place or their own; a substitute of two people sits once."""
    best: dict[PersonId, Invitation] = {}
    for one in coming:
        known = best.get(head(one))
        if known is None or _comes_first(one) < _comes_first(known):
            best[head(one)] = one
    return sorted(best.values(), key=lambda one: one.id)


def _comes_first(one: Invitation) -> tuple[bool, bool, int]:
    return (one.workshop is None, one.reply is not Reply.ACCEPTED, one.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignPlaces:
    """Distribute the workshop places among all who have accepted, after their wishes.

    Whoever has a place keeps it; with `anew` everybody is placed again. Fairness: `domain/placing.py`.
    """

    session: SessionId
    anew: bool = False

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without workshops or without anybody to place."""
        session = open_session(tx, self.session)
        workshops = workshops_of(tx, self.session)
        if not workshops:
            raise RuleViolation("Die Tagesordnung hat keinen Workshop.", field="session")
        everybody = [one for one in tx.linked(Invitation, "session", self.session) if one.reply in COMES]
        coming = one_a_head(everybody)
        open_ones = [one for one in coming if self.anew or one.workshop is None]
        if not open_ones:
            reason = "hat schon einen Workshop-Platz" if coming else "hat bisher zugesagt"
            raise RuleViolation(f"{'Jeder, der kommt,' if coming else 'Niemand'} {reason}.", field="session")
        places = {one.id: one.places for one in workshops} if self.anew else free_places(tx, self.session)
        day = session.held_on or tx.today
        wishes = [self._wish(tx, one, day) for one in open_ones]
        found = assign(wishes, places, lot=session.code)
        moved = [one for one in open_ones if found[one.person] != one.workshop]
        spare = {one.id for one in everybody} - {one.id for one in coming}
        for one in [*moved, *(one for one in everybody if one.id in spare)]:
            if one.workshop is not None:
                tx.put(replace(one, workshop=None))  # all stand up before anybody sits down: no place is taken twice
        for one in moved:
            if found[one.person] is not None:
                tx.put(replace(one, workshop=found[one.person]))
        without = sum(place is None for place in found.values())
        placed = len(found) - without
        words = f"{'1 Workshop-Platz' if placed == 1 else f'{placed} Workshop-Plätze'} verteilt"
        return words + (f", {without} ohne Platz" if without else "")

    def _wish(self, tx: Transaction, one: Invitation, day: date) -> Wish:
        group = main_group(groups_of(tx, one.person, day))
        return Wish(person=one.person, first=one.first_wish, second=one.second_wish, group=group)
