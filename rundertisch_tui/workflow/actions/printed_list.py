"""The fallback on paper: who signed the printed list is marked as present by the printed numbers."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.printed_numbers import read_numbers
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.attendance import SignIn, attendance_of
from rundertisch_tui.workflow.actions.invitations import open_session
from rundertisch_tui.workflow.questions.door import printed_list
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInByNumbers:
    """Mark everybody as present whose numbers of the printed list are named: „12 15 17-30“.

    Nobody wrote down when they came, so no time is kept. Whoever is present already stays as they are.
    """

    session: SessionId
    numbers: str
    door: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for numbers that are not on the list, and if all are there."""
        open_session(tx, self.session)
        known = printed_list(tx, self.session)
        numbers = read_numbers(self.numbers)
        missing = [str(number) for number in numbers if number not in known]
        if missing:
            named = ", ".join(missing[:8]) + (" …" if len(missing) > 8 else "")
            which = "Die Nummer" if len(missing) == 1 else "Die Nummern"
            verb = "steht" if len(missing) == 1 else "stehen"
            raise RuleViolation(
                f"{which} {named} {verb} nicht auf der Liste. Niemand ist eingetragen.", field="numbers"
            )
        people = [known[number] for number in numbers]
        coming = [person for person in people if not _is_present(attendance_of(tx, self.session, person))]
        if not coming:
            raise RuleViolation("Alle mit diesen Nummern sind schon da.", field="numbers")
        for person in coming:
            self._mark(tx, person)
        first = naming.person(tx.get(Person, coming[0]))
        told = (
            f"{first} ist da" if len(coming) == 1 else f"{plural(len(coming), 'Person', 'Personen')} der Liste sind da"
        )
        before = len(people) - len(coming)
        return told + (f" ({before} schon vorher)" if before else "")

    def _mark(self, tx: Transaction, person: PersonId) -> None:
        SignIn(session=self.session, person=person, door=self.door).apply(tx)
        here = attendance_of(tx, self.session, person)
        if here is not None:
            tx.put(replace(here, arrived_at=None))


def _is_present(here: Attendance | None) -> bool:
    return here is not None and here.presence is Presence.PRESENT
