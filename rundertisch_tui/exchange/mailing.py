"""The Verteiler: addresses for Outlook's BCC as text, and the table for a mail merge. The program sends nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from rundertisch_tui.domain import names
from rundertisch_tui.domain.people import Person
from rundertisch_tui.exchange.table_files import Value

BLOCK = 100  # Outlook refuses longer lines of recipients on many servers
MERGE_COLUMNS = (
    "Nummer", "Briefanrede", "Name", "Titel", "Vorname", "Nachname", "Funktion", "Organisation", "E-Mail", "Anschrift",
    "Adresszeile 1", "Adresszeile 2", "Adresszeile 3", "Adresszeile 4", "Workshop", "Antwort bis",
)  # fmt: skip
ADDRESS_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One person of a Verteiler with what a letter needs; empty where nothing is known."""

    person: Person
    organization: str = ""
    workshop: str = ""
    reply_by: str = ""


def addresses(recipients: Iterable[Recipient]) -> str:
    """Blocks of at most 100 addresses joined by `;`, each address once; below them who has none.

    An address that is none is listed below with its text, so that nobody is lost in silence.
    """
    found: dict[str, str] = {}
    without: list[str] = []
    for one in recipients:
        email = one.person.email.strip()
        if "@" in email and not set(email) & set(";, \t\n"):
            found.setdefault(email.casefold(), email)
        else:
            without.append(names.list_name(one.person) + (f" ({email})" if email else ""))
    blocks = ["; ".join(block) for block in _blocks(list(found.values()))]
    tail = ["Ohne E-Mail-Adresse:", *sorted(without, key=names.sort_key)] if without else []
    return "\n\n".join(blocks + (["\n".join(tail)] if tail else [])) + "\n"


def _blocks(listed: list[str]) -> list[tuple[str, ...]]:
    return [tuple(listed[at : at + BLOCK]) for at in range(0, len(listed), BLOCK)]


def merge_table(recipients: Iterable[Recipient]) -> tuple[tuple[str, ...], list[tuple[Value, ...]]]:
    """Headings, and one row a person sorted by name, for Word's mail merge."""
    ordered = sorted(recipients, key=lambda one: names.person_key(one.person))
    return MERGE_COLUMNS, [_merged(one) for one in ordered]


def _merged(one: Recipient) -> tuple[Value, ...]:
    person = one.person
    lines = [line.strip() for line in person.postal_address.splitlines() if line.strip()]
    head, rest = lines[: ADDRESS_LINES - 1], lines[ADDRESS_LINES - 1 :]
    filled = [*head, ", ".join(rest)] if rest else head
    return (
        person.code, names.salutation_line(person), names.display_name(person), person.title, person.given_name,
        " ".join(part for part in (person.particle, person.family_name) if part), person.function, one.organization,
        person.email, person.postal_address, *(filled + [""] * ADDRESS_LINES)[:ADDRESS_LINES], one.workshop,
        one.reply_by,
    )  # fmt: skip
