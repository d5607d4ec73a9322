"""What is due about the status round, and about letters to addressees outside the committees."""

from collections.abc import Iterator
from datetime import date

from rundertisch_tui.domain.addressees import awaits_answer
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.questions.due_items import SOON_DAYS, DueItem, due_item
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


def answer_awaited(reader: Reader, one: Recommendation, today: date) -> DueItem | None:
    """The line for an answer that an addressee owes; None unless a letter went out and the day is near or past."""
    on = one.report_back_on
    if not awaits_answer(one) or (on is not None and (on - today).days > SOON_DAYS):
        return None
    who = addressee_names(reader, one)
    reason = f"Antwort von {who} wird erwartet" if who else "Eine Antwort wird erwartet"
    return due_item(f"report:{one.id}", one.code, reason, on, today, table="recommendation", record=one.id)


def without_letter(waiting: list[Recommendation], today: date) -> Iterator[DueItem]:
    """One line for the agreed recommendations that wait for their letter."""
    if waiting:
        words = "1 wartet" if len(waiting) == 1 else f"{len(waiting)} warten"
        yield due_item(
            "without_letter", "Empfehlungen", f"{words} auf ein Schreiben", None, today,
            table="recommendation", record=waiting[0].id,
        )  # fmt: skip


def addressee_names(reader: Reader, one: Recommendation) -> str:
    """Who a recommendation is addressed to outside the committees, in one line."""
    found = (reader.find(Organization, office) for office in sorted(one.addressees))
    names = [office.label for office in found if office is not None]
    return ", ".join(names) or one.addressee_text
