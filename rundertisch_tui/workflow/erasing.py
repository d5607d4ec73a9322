"""Erasing for good: what goes, what stays and why, told before anybody agrees to it.

An erasure is no verb: it cannot be undone, so that only the command `erase` and its sheet on the screen reach it.
Source: Art. 17 DSGVO, § 34 HDSIG; what stays: Art. 17 (3) (b) and (d) DSGVO.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from rundertisch_tui.domain import names, retention
from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.office import Attachment, Export
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.store.erasure import Erasing
from rundertisch_tui.workflow import erasing_files, naming
from rundertisch_tui.workflow.codec import META_FIELDS, field_defaults
from rundertisch_tui.workflow.display import field_text
from rundertisch_tui.workflow.erasing_files import ATTACHMENT, KeptFiles, copies, is_frozen, open_files
from rundertisch_tui.workflow.erasing_inbox import Found, search
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE, KINDS
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.migrations import former_place
from rundertisch_tui.workflow.questions.retention import NEEDS, with_needs
from rundertisch_tui.workflow.reader import Reader

ON_REQUEST = "Antrag der Person (Art. 17 DSGVO)"
PERIOD_OVER = "Aufbewahrungsfrist abgelaufen"
OF_PERSON = (
    "salutation", "title", "given_name", "particle", "family_name", "function", "email", "phone", "postal_address",
    "photo_consent", "photo_consent_on", "remark",
)  # fmt: skip
LINKED: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Membership, ("remark",)),
    (Invitation, ("reason", *NEEDS)),
    (Attendance, ("reason",)),
)
STAYS = (
    "Code, Gruppen, Zugehörigkeiten, Einladungen und Anwesenheit bleiben ohne Namen: als „Person (gelöscht)“.",
    "Unterschriebene Niederschriften bleiben, wie sie sind (Art. 17 Abs. 3 DSGVO); "
    "der Fall geht an die oder den Datenschutzbeauftragten.",
)
MIN_NAME = 3  # letters of a name that texts are searched for; shorter ones stand in too many words

Part = tuple[str, int, tuple[str, ...]]  # table, id, fields


class Erasure(Protocol):
    """Something to be erased: its addresses are judged again under the lock."""

    def erasing(self, reader: Reader) -> Erasing:
        """What goes. Raises RuleViolation, NotFound."""

    def names(self, reader: Reader) -> frozenset[str]:
        """Texts by which a label of the history tells of it."""

    def words(self, reader: Reader) -> frozenset[str]:
        """Texts by which a file of the inbox is known to hold what goes."""


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """Name and contact of a person, and what invitations, attendance and memberships say about them.

    `also` are free texts that were found and chosen: (table, id, field); with the name of a kept file the file goes.
    Raises RuleViolation for an erased person and
    for a text that must stay.
    """

    person: PersonId
    reason: str = ON_REQUEST
    also: tuple[tuple[str, int, str], ...] = ()

    def erasing(self, reader: Reader) -> Erasing:
        """What goes. Raises RuleViolation, NotFound."""
        person = reader.get(Person, self.person)
        if person.is_erased:
            raise RuleViolation(f"{person.code} ist schon gelöscht.")
        chosen = {one.address for one in mentions(reader, person)} | open_files(reader)
        for address in self.also:
            if address not in chosen:
                raise RuleViolation(f"{address[0]}:{address[1]}.{address[2]} nennt die Person nicht oder muss bleiben.")
        gone = {reader.get(Attachment, i).digest for table, i, _ in self.also if table == ATTACHMENT}
        also = dict.fromkeys((*self.also, *copies(reader, gone), *_former(reader, self.also)))
        parts = (*_parts(reader, person), *((table, i, (name,)) for table, i, name in also))
        return Erasing(f"Löschung: {person.code}", self.reason, parts, files=tuple(sorted(gone)))

    def names(self, reader: Reader) -> frozenset[str]:
        """The names as labels of the history write them."""
        person = reader.get(Person, self.person)
        if person.is_erased:
            return frozenset()
        plain = f"{person.given_name} {person.family_name}".strip()
        return frozenset({plain, names.list_name(person), names.display_name(person)})

    def words(self, reader: Reader) -> frozenset[str]:
        """Family name, else given name, address and number."""
        person = reader.get(Person, self.person)
        return frozenset({person.family_name or person.given_name, person.email, person.phone} - {""})


@dataclass(frozen=True, slots=True)
class EraseNeeds:
    """Access needs, diet and the consent to keep them, of everybody invited to a Round Table.

    Raises RuleViolation before 28 days have gone since, and if there is nothing.
    """

    session: SessionId
    today: date

    def erasing(self, reader: Reader) -> Erasing:
        """What goes. Raises RuleViolation, NotFound."""
        session = reader.get(Session, self.session)
        found = tuple(_part(Invitation, i, NEEDS) for i in with_needs(reader, self.session))
        if not found:
            raise RuleViolation(f"Zum Runden Tisch {session.year} ist kein Bedarf (mehr) gespeichert.")
        retention.check_deletion(retention.Holding.EVENT_NEEDS, session.held_on, self.today)
        return Erasing(f"Löschung: Bedarf beim Runden Tisch {session.year}", PERIOD_OVER, found)

    def names(self, _reader: Reader) -> frozenset[str]:
        """No label names a need."""
        return frozenset()

    def words(self, reader: Reader) -> frozenset[str]:
        """The needs as they were told."""
        rows = reader.rows(Invitation)
        told = (rows[i].get("needs") for i in with_needs(reader, self.session))
        return frozenset(str(text) for text in told if text)


@dataclass(frozen=True, slots=True)
class Mention:
    """A free text that names the person: where, under which name people know the place, and the text."""

    address: tuple[str, int, str]
    place: str
    text: str

    @property
    def written(self) -> str:
        """The address as the command line writes it: minute_entry:14.text."""
        table, record_id, name = self.address
        return f"{table}:{record_id}.{name}"


@dataclass(frozen=True, slots=True)
class Preview:
    """What an erasure would do, in German. `goes`: heading and value; `linked`: what else is blanked."""

    title: str
    goes: tuple[tuple[str, str], ...]
    linked: tuple[str, ...]
    stays: tuple[str, ...]
    mentions: tuple[Mention, ...]
    exports: tuple[str, ...]
    inbox: Found = field(default_factory=Found)
    files: KeptFiles = field(default_factory=KeptFiles)


def preview(reader: Reader, person_id: PersonId, data: Path | None = None) -> Preview:
    """What erasing a person would take, leave, and cannot reach; in the inbox of the folder `data` too.

    Raises RuleViolation, NotFound.
    """
    ErasePerson(person_id).erasing(reader)
    person = reader.get(Person, person_id)
    row = reader.rows(Person)[person_id]
    goes = tuple((heading(n), field_text(Person, n, row[n], reader)) for n in OF_PERSON if n in row)
    found = [*mentions(reader, person)]
    files = KeptFiles() if data is None else erasing_files.search(reader, person, data)
    known = {one.address for one in found}
    in_files = [Mention((ATTACHMENT, one.id, "name"), one.place, one.name) for one in files.naming]
    found += [one for one in in_files if one.address not in known]
    return Preview(
        f"{person.code} {naming.person(person)}", goes, tuple(_linked_words(reader, person)), STAYS,
        tuple(found), tuple(_exports(reader, person_id)),
        Found() if data is None else search(data, ErasePerson(person_id).words(reader)), files,
    )  # fmt: skip


def with_labels(
    asked: Erasure, reader: Reader, labels: Iterable[tuple[int, str]], inbox: Iterable[str] = ()
) -> Erasing:
    """What goes, with labels (number, text) and digests of the inbox that name it. Raises RuleViolation, NotFound."""
    wanted = [name for name in asked.names(reader) if len(name) >= MIN_NAME]
    naming_it = sorted(seq for seq, text in labels if any(name in text for name in wanted))
    return replace(asked.erasing(reader), labels=tuple(naming_it), inbox=tuple(inbox))


def mentions(reader: Reader, person: Person) -> Iterator[Mention]:
    """Free texts in other records that hold the family name and may go; the clerk decides about each."""
    wanted = names.fold(person.family_name)
    if len(wanted) < MIN_NAME:
        return
    own = {(table, i) for table, i, _ in _parts(reader, person)}
    for kind in KINDS:
        if kind.entity in (Export, Person):
            continue
        needless = {n for n, default in field_defaults(kind.entity).items() if isinstance(default, str)}
        for record_id, row in reader.rows(kind.entity).items():
            if (kind.table, record_id) not in own:
                for name in sorted(needless & row.keys() - META_FIELDS):
                    if wanted in names.fold(str(row[name])) and not is_frozen(reader, kind.table, record_id, row):
                        place = f"{kind.german} {record_id}, {heading(name)}"
                        yield Mention((kind.table, record_id, name), place, str(row[name]))


def _former(reader: Reader, chosen: Iterable[tuple[str, int, str]]) -> Iterator[tuple[str, int, str]]:
    """Where chosen texts stood before the program moved them to a table of their own."""
    for table, record_id, name in chosen:
        place = former_place(table, name, reader.rows(BY_TABLE[table].entity)[record_id])
        if place is not None:
            yield place


def _parts(reader: Reader, person: Person) -> Iterable[Part]:
    yield _part(Person, person.id, OF_PERSON)
    for kind, fields in LINKED:
        for record_id in sorted(reader.linked_ids(kind, "person", person.id)):
            yield _part(kind, record_id, fields)


def _part(kind: type[Any], record_id: int, fields: tuple[str, ...]) -> Part:
    """All fields, the empty ones too: the history may hold what they once were."""
    return BY_ENTITY[kind].table, record_id, fields


def _linked_words(reader: Reader, person: Person) -> Iterator[str]:
    for kind, fields in LINKED:
        rows = reader.rows(kind)
        filled = [
            name for i in reader.linked_ids(kind, "person", person.id) for name in fields if rows[i].get(name)
        ]  # fmt: skip
        if filled:
            named = ", ".join(dict.fromkeys(heading(name) for name in filled))
            yield f"{BY_ENTITY[kind].german}: {named} ({len(filled)})"


def _exports(reader: Reader, person: PersonId) -> Iterator[str]:
    for one in reader.all(Export):
        if person in one.names:
            yield one.path


def told(shown: Preview) -> Iterator[str]:
    """The preview line by line: what begins a part, and set in by two blanks what belongs to it."""
    yield shown.title
    yield "Gelöscht wird:"
    yield from (f"  {name}: {value}" for name, value in shown.goes)
    yield from (f"  {words}" for words in shown.linked)
    yield "  Entwürfe dazu, der Verlauf dieser Angaben, auch in Sicherungen unter backups/"
    if shown.inbox.goes:
        yield "  Dateien im Eingang, die den Namen nennen:"
        yield from (f"  {place}" for place, _ in shown.inbox.goes)
    yield "Es bleibt:"
    yield from (f"  {words}" for words in shown.stays)
    if shown.mentions:
        yield "Der Name steht in freien Texten und Dateien, oder kann dort stehen (ungelesen); bitte prüfen."
        yield "Den ganzen Text, die ganze Datei löscht „erase CODE --also ORT“:"
        yield from (f"  {one.written}  {one.place}: {naming.excerpt(one.text)}" for one in shown.mentions)
    if shown.files.stay:
        yield "Dateien zu unterschriebenen Niederschriften bleiben:"
        yield from (f"  {place}" for place in shown.files.stay)
    if shown.files.unclear:
        yield "Abgelegte Dateien, die sich nicht durchsuchen lassen; bitte selbst prüfen:"
        yield from (f"  {place}" for place in shown.files.unclear)
    if shown.inbox.unclear:
        yield "Dateien im Eingang, die sich nicht durchsuchen lassen; bitte selbst prüfen:"
        yield from (f"  {place}" for place in shown.inbox.unclear)
    if shown.exports:
        yield "Ausgegebene Dokumente nennen den Namen; bitte selbst prüfen:"
        yield from (f"  {path}" for path in shown.exports)
