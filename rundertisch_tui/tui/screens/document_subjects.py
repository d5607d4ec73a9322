"""What a document can be about: a committee, an agenda item, a person, a paper, a field, an office; two days."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from rundertisch_tui.documents.catalogue import Asked, Kind
from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.ids import ActionFieldId, AgendaItemId, CommitteeId, OrganizationId, PaperId, PersonId
from rundertisch_tui.domain.names import person_key, sort_key
from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.questions import timetable
from rundertisch_tui.workflow.reader import Reader

DOORS = range(2, 5)  # a hall with more is served from the command line
ALL = "all"
"""The row that narrows nothing."""
_WHOLE: Mapping[str, str] = MappingProxyType({"person": "An alle, ohne einzelne Anschrift"})
_WORDS: Mapping[str, str] = MappingProxyType({
    "committee": "Gremium",
    "agenda_item": "Tagesordnungspunkt",
    "person": "Person",
    "paper": "Vorlage",
    "action_field": "Handlungsfeld",
    "office": "Stelle",
    "parliamentary_group": "Fraktion",
    "doors": "Einlass",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """The two days that were chosen for documents that take them."""

    since: date | None = None
    as_of: date | None = None


def _people(reader: Reader, session: Session | None) -> list[Row]:
    """Those who are invited first, then everybody else, by name."""
    invited = {one.person for one in reader.linked(Invitation, "session", session.id)} if session is not None else set()
    known = [one for one in reader.all(Person) if not one.is_erased]
    known.sort(key=lambda one: (one.id not in invited, person_key(one)))
    return [Row(one.id, (naming.person(one), "eingeladen" if one.id in invited else "")) for one in known]


def _items(reader: Reader, session: Session | None) -> list[Row]:
    """The points of the agenda in the order of print, each followed by its workshops."""
    items = timetable.agenda(reader, session.id) if session is not None else []
    return [Row(one.id, (f"{naming.item_label(one)} {one.title}", "")) for _, one in items]


def _groups(reader: Reader) -> list[Row]:
    """The parliamentary groups that brought papers in; they are words, no records."""
    known = {one.parliamentary_group for one in reader.all(Paper) if one.parliamentary_group}
    return [Row(name, (name, "")) for name in sorted(known, key=sort_key)]


_RECORDS: Mapping[str, Callable[[Reader, Session | None], list[Row]]] = MappingProxyType({
    "committee": lambda reader, _: records.committees(reader, clock.today()),
    "agenda_item": _items,
    "person": _people,
    "paper": lambda reader, _: records.papers(reader),
    "action_field": lambda reader, _: [Row(row.id, (" ".join(row.cells), "")) for row in records.action_fields(reader)],
    "office": lambda reader, _: records.organizations(reader),
    "parliamentary_group": lambda reader, _: _groups(reader),
    "doors": lambda *_: [Row(number, (f"Für {number} Türen je eine Liste", "")) for number in DOORS],
})  # fmt: skip


def subject_rows(reader: Reader, kind: Kind, session: Session | None) -> list[Row]:
    """What a document of this kind can be about; the first row narrows nothing, where that is allowed.

    Empty if nothing has to be asked. Keys: `committee:3`.
    """
    taken = [name for name in kind.takes if name in _RECORDS]
    found = [(name, row) for name in taken for row in _RECORDS[name](reader, session)]
    if kind.of_workshops:
        found = [one for one in found if one[0] != "agenda_item" or _is_workshop(reader, one[1])]
    rows = [Row(f"{name}:{row.id}", (row.cells[0], _WORDS[name])) for name, row in found]
    if taken and not kind.needs_one:
        letter = _WHOLE if "as_of" in kind.takes else {}  # only a letter has an address
        rows.insert(0, Row(ALL, (next((_WHOLE[name] for name in taken if name in letter), "Alles"), "")))
    return rows


def _is_workshop(reader: Reader, row: Row) -> bool:
    item = reader.find(AgendaItem, AgendaItemId(int(row.id)))
    return item is not None and item.kind is ItemKind.WORKSHOP


def takes_records(kind: Kind) -> bool:
    """Whether something can be chosen that the document is about."""
    return any(name in _RECORDS for name in kind.takes)


def asked(kind: Kind, subject: str, days: Days) -> Asked:
    """What the document is narrowed to: the chosen record, and the days where its kind takes them."""
    name, _, number = subject.partition(":")
    group = number if name == "parliamentary_group" else None
    record = int(number) if number and group is None else None

    def of(wanted: str) -> int | None:
        return record if name == wanted else None

    committee, item, person, paper, field, office, doors = (of(one) for one in _RECORDS if one != "parliamentary_group")
    return Asked(
        since=days.since if "since" in kind.takes else None,
        as_of=days.as_of if "as_of" in kind.takes else None,
        committee=None if committee is None else CommitteeId(committee),
        agenda_item=None if item is None else AgendaItemId(item),
        person=None if person is None else PersonId(person),
        paper=None if paper is None else PaperId(paper),
        action_field=None if field is None else ActionFieldId(field),
        office=None if office is None else OrganizationId(office),
        parliamentary_group=group,
        doors=doors,
    )
