"""What is due about the status round, and about letters to addressees outside the committees."""

from collections.abc import Iterable, Iterator
from datetime import date

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.questions.due_items import SOON_DAYS, DueItem, due_item
from rundertisch_tui.workflow.questions.status import letters_of
from rundertisch_tui.workflow.questions.status_rounds import counts, current_round
from rundertisch_tui.workflow.reader import Reader


def due_of_round(reader: Reader, today: date) -> Iterator[DueItem]:
    """Who of the newest round has not answered, whose sheet was never sent, and what is still unclear."""
    one = current_round(reader)
    if one is None:
        return
    found = counts(reader, one)
    if found.missing and (one.due_on - today).days <= SOON_DAYS:
        verb = "fehlt" if found.missing == 1 else "fehlen"
        words = f"{found.missing} von {found.offices} Stellen {verb}"
        yield due_item(f"round:{one.id}", one.label, words, one.due_on, today, table="status_round", record=one.id)
    if found.unsent:
        words = "1 Bogen ist" if found.unsent == 1 else f"{found.unsent} Bögen sind"
        yield due_item(
            f"unsent:{one.id}", one.label, f"{words} noch nicht verschickt", None, today,
            table="status_round", record=one.id,
        )  # fmt: skip
    if found.unclear:
        words = "1 Antwort ist" if found.unclear == 1 else f"{found.unclear} Antworten sind"
        yield due_item(
            f"unclear:{one.id}", one.label, f"{words} unklar", None, today, table="status_round", record=one.id
        )


def awaited(reader: Reader, one: Recommendation) -> list[Letter]:
    """The letters of a recommendation that nobody has answered yet."""
    return [letter for letter in letters_of(reader, one.id) if letter.awaits_answer]


def answers_awaited(reader: Reader, one: Recommendation, letters: Iterable[Letter], today: date) -> Iterator[DueItem]:
    """A line for each answer that an addressee owes and whose day is near, past, or not known."""
    for letter in letters:
        on = letter.reply_by
        if on is None or (on - today).days <= SOON_DAYS:
            who = addressee_name(reader, one, letter)
            reason = f"Antwort von {who} wird erwartet" if who else "Eine Antwort wird erwartet"
            yield due_item(f"letter:{letter.id}", one.code, reason, on, today, table="recommendation", record=one.id)


def without_letter(waiting: list[Recommendation], today: date) -> Iterator[DueItem]:
    """One line for the agreed recommendations that wait for their letter."""
    if waiting:
        words = "1 wartet" if len(waiting) == 1 else f"{len(waiting)} warten"
        yield due_item(
            "without_letter", "Empfehlungen", f"{words} auf ein Schreiben", None, today,
            table="recommendation", record=waiting[0].id,
        )  # fmt: skip


def addressee_name(reader: Reader, one: Recommendation, letter: Letter) -> str:
    """Whom a letter went to, in words; "" where nobody is named."""
    return office_name(reader, one, letter.office)


def office_name(reader: Reader, one: Recommendation, office: OrganizationId | None) -> str:
    """An addressee in words: the office, else whom the text names, else all of them together."""
    if office is not None:
        return reader.get(Organization, office).label
    return one.addressee_text or ", ".join(reader.get(Organization, each).label for each in sorted(one.addressees))
