"""Kept files that may tell of a person: by their text, else by the records that link both; the rest is named."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rundertisch_tui.domain import names, retention
from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.store import kept
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.codec import Row, links
from rundertisch_tui.workflow.erasing_inbox import MIN_WORD, text_of
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE
from rundertisch_tui.workflow.reader import Reader

ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A kept file that names the person or may do so: its attachment, its name, and where people know it."""

    id: int
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """`naming`: those to choose from; `unclear`: nobody can search them; `stay`: they belong to signed minutes."""

    naming: tuple[KeptFile, ...] = ()
    unclear: tuple[str, ...] = ()
    stay: tuple[str, ...] = ()


def is_frozen(reader: Reader, table: str, record_id: int, row: Row) -> bool:
    """Does the record belong to signed minutes, which stay?"""
    session = reader.find(Session, record_id if table == "session" else row.get("session"))
    return session is not None and retention.name_stays(session.minutes_state)


def open_files(reader: Reader) -> frozenset[tuple[str, int, str]]:
    """The kept files that may go, by the address of their names."""
    rows = reader.rows(Attachment)
    return frozenset((ATTACHMENT, i, "name") for i, row in rows.items() if not is_frozen(reader, ATTACHMENT, i, row))


def copies(reader: Reader, digests: Set[str]) -> Iterator[tuple[str, int, str]]:
    """Every attachment of that content, for it is one file, by the address of its name. Raises RuleViolation."""
    rows = reader.rows(Attachment)
    for record_id in sorted(i for digest in digests for i in reader.linked_ids(Attachment, "digest", digest)):
        if is_frozen(reader, ATTACHMENT, record_id, rows[record_id]):
            said = f"Die Datei „{rows[record_id].get('name', '')}“ gehört auch zu einer unterschriebenen Niederschrift"
            raise RuleViolation(f"{said} und bleibt. Bitte nicht auswählen.")
        yield ATTACHMENT, record_id, "name"


def search(reader: Reader, person: Person, data: Path) -> KeptFiles:
    """The kept files below `data` that name the person, or belong to a record that links her and cannot be searched."""
    wanted = names.fold(person.family_name)
    linked = _Linked(reader, person.id)
    naming_it: list[KeptFile] = []
    unclear: list[str] = []
    stay: list[str] = []
    rows = reader.rows(Attachment)
    frozen = {row["digest"] for i, row in rows.items() if is_frozen(reader, ATTACHMENT, i, row)}
    for record_id, row in sorted(rows.items()):
        if not row.get("name"):
            continue  # erased with its file
        text = text_of(kept.path_of(data, row["digest"]))
        owner, said = linked.owner(row)
        place = f"{BY_ENTITY[Attachment].german} {record_id}"
        names_her = text is not None and len(wanted) >= MIN_WORD and wanted in names.fold(text)
        if row["digest"] in frozen:  # one file, though it may lie at another record too
            if names_her or owner:
                stay.append(f"{place} {row['name']}: {said}")
        elif names_her:
            naming_it.append(KeptFile(record_id, str(row["name"]), f"{place}, Inhalt"))
        elif text is None and owner:
            naming_it.append(KeptFile(record_id, str(row["name"]), f"{place}, ungelesen: {said}"))
        elif text is None:
            unclear.append(f"{place} {row['name']}: {said}")
    return KeptFiles(tuple(naming_it), tuple(unclear), tuple(stay))


class _Linked:
    """Which records link a person: by a field of their own, a Round Table by invitation and attendance too."""

    def __init__(self, reader: Reader, person: PersonId) -> None:
        self._reader = reader
        self._person = person
        both = (Invitation, Attendance)
        self._sessions = {
            reader.rows(kind)[i].get("session") for kind in both for i in reader.linked_ids(kind, "person", person)
        }

    def owner(self, attachment: Row) -> tuple[bool, str]:
        """Does the record that a file belongs to link the person, and how is it called?"""
        for name, table in links(Attachment).items():
            if attachment.get(name) is not None:
                return self._links(table, attachment[name]), self._called(table, attachment[name])
        return False, ""

    def _links(self, table: str, record_id: int) -> bool:
        if table == BY_ENTITY[Session].table and record_id in self._sessions:
            return True
        entity = BY_TABLE[table].entity
        row = self._reader.rows(entity).get(record_id, {})
        return any(_points(row.get(name), self._person) for name, to in links(entity).items() if to == "person")

    def _called(self, table: str, record_id: int) -> str:
        found = self._reader.find(BY_TABLE[table].entity, record_id)
        name = str(record_id) if found is None else naming.short(found, self._reader)
        return f"{BY_TABLE[table].german} {name}"


def _points(value: Any, person: PersonId) -> bool:
    return person in value if isinstance(value, list) else value == person
