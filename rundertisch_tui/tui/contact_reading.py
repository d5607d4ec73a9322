"""A contact file on its way to a preview, read beside the loop: progress, cancelling, another mapping or encoding."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.exchange import columns, mappings
from rundertisch_tui.exchange.contacts import Contacts, from_table, read_contacts
from rundertisch_tui.exchange.csv_in import decode
from rundertisch_tui.exchange.known import known_people
from rundertisch_tui.exchange.placing import NOTHING, Chosen
from rundertisch_tui.exchange.preview import Preview, compare
from rundertisch_tui.exchange.problems import FileProblem, UnknownColumns
from rundertisch_tui.exchange.tables import Table, read_bytes, read_table
from rundertisch_tui.exchange.vcard import is_vcard
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.questions.bodies import Bodies
from rundertisch_tui.workflow.reader import Reader

Told = Callable[[str, int], None]
"""Takes what is being done, and how many rows are through. It may raise to end the reading."""
STEP = 100
"""Rows between two words about the progress."""
ENCODINGS: tuple[tuple[str, str], ...] = (
    ("", "von selbst erkennen"),
    ("utf-8", "UTF-8"),
    ("cp1252", "Windows (cp1252)"),
    ("iso-8859-15", "ISO 8859-15"),
    ("cp850", "DOS (cp850)"),
    ("mac_roman", "älterer Mac"),
    ("utf-16", "UTF-16"),
)
"""Encodings to choose from, with their German names."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What reading gave: the table (None for cards), the contacts and the preview (None if the columns are unknown)."""

    table: Table | None = None
    contacts: Contacts | None = None
    preview: Preview | None = None
    problem: str = ""

    @property
    def mapping(self) -> Mapping[str, str]:
        """Heading → field as it was read."""
        if self.contacts is not None and self.contacts.columns is not None:
            return self.contacts.columns.mapping
        return columns.match(self.table.header).mapping if self.table is not None else {}


class WatchedRows(tuple[ContactRow, ...]):
    """Rows that tell how many were taken, so that a long import shows how far it is and can be given up.

    What `told` raises goes out of the action that takes the rows: then nothing of it is written.
    """

    told: Told

    @classmethod
    def of(cls, rows: Sequence[ContactRow], told: Told) -> "WatchedRows":
        """The same rows, watched."""
        made = cls(rows)
        made.told = told
        return made

    def __iter__(self) -> Iterator[ContactRow]:
        for count, row in enumerate(super().__iter__()):
            if count % STEP == 0:
                self.told("übernommen", count)
            yield row


def read(
    path: Path,
    reader: Reader,
    *,
    encoding: str,
    mapping: Mapping[str, str] | None,
    told: Told,
    bodies: Chosen = NOTHING,
) -> Draft:
    """Read and compare; `bodies` is what was decided about names of organisations.

    What is wrong with the file stands in `problem` as a German sentence.
    """
    table: Table | None = None
    try:
        told("gelesen", 0)
        if is_vcard(read_bytes(path)):
            contacts = read_contacts(path, encoding=encoding or None)
        else:
            table = read_table(path, encoding=encoding or None)
            own = mapping if mapping is not None else mappings.saved(reader)(table.header)
            contacts = from_table(table, path.name, own, progress=lambda count: told("gelesen", count))
    except UnknownColumns as problem:
        return Draft(table=table, problem=problem.message)
    except FileProblem as problem:
        return Draft(problem=str(problem))
    told("verglichen", 0)
    preview = compare(
        contacts,
        known_people(reader),
        bodies=Bodies.of(reader),
        chosen=bodies,
        progress=lambda count: told("verglichen", count),
    )
    return Draft(table, contacts, preview)


def encoding_samples(path: Path) -> list[tuple[str, str, str]]:
    """Encodings that fit the file, each with its name and how the first line with a foreign letter looks.

    Raises FileProblem if the file cannot be read.
    """
    data = read_bytes(path)
    line = next((one for one in data.split(b"\n") if any(byte > 127 for byte in one)), data.split(b"\n", 1)[0])
    found: list[tuple[str, str, str]] = []
    for encoding, name in ENCODINGS:
        try:
            decode(data, path.name, encoding or None)
            text, used = decode(line[:400], path.name, encoding or None)
        except FileProblem:
            continue
        found.append((encoding, name if encoding else f"{name} ({used})", _around_foreign(text)))
    return found


def _around_foreign(text: str) -> str:
    """The part of a line around its first letter that is not plain."""
    at = next((at for at, letter in enumerate(text) if ord(letter) > 127), 0)
    return text[max(at - 12, 0) : at + 28].strip()
