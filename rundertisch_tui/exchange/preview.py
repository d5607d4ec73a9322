"""What an import would do, before it does it: new, changed, same, perhaps double, rejected."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange.contacts import Contacts
from rundertisch_tui.exchange.known import KnownPerson
from rundertisch_tui.exchange.placing import NOTHING, Chosen, Placing
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.questions.bodies import Bodies

BODIES = ("organization", "department", "committee")
NAME_FIELDS = frozenset({"given_name", "particle", "family_name"})


class RowKind(StrEnum):
    """The five heaps of the preview."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBTFUL = "doubtful"
    REJECTED = "rejected"


GERMAN = {
    RowKind.NEW: "neu",
    RowKind.CHANGED: "geändert",
    RowKind.SAME: "gleich",
    RowKind.DOUBTFUL: "doppelt?",
    RowKind.REJECTED: "abgelehnt",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that the row would change; `old` is empty where it only adds."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row of the file and what becomes of it.

    `candidate` is the person it is or may be; `twin` the line of the same file that it repeats; `reason` and `column`
    say why it is rejected or doubtful.
    """

    line: int
    kind: RowKind
    name: str = ""
    row: ContactRow | None = None
    candidate: KnownPerson | None = None
    changes: tuple[FieldChange, ...] = ()
    twin: int | None = None
    column: str = ""
    reason: str = ""


@dataclass(slots=True)
class Preview:
    """The whole preview; only `decide` changes it."""

    description: str
    entries: list[PreviewRow]
    findings: tuple[str, ...] = ()
    resembling: tuple[str, ...] = ()
    """Names of new organisations that resemble known ones."""
    _places: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._places = {entry.line: at for at, entry in enumerate(self.entries)}

    @property
    def counts(self) -> dict[RowKind, int]:
        """How many rows lie on each heap, all five named."""
        found = Counter(entry.kind for entry in self.entries)
        return {kind: found.get(kind, 0) for kind in RowKind}

    @property
    def summary(self) -> str:
        """The second line of the preview: "neu 241 · geändert 39 · …"."""
        return " · ".join(f"{GERMAN[kind]} {number}" for kind, number in self.counts.items())

    def noticed(self, line: int) -> tuple[str, ...]:
        """What was noticed at one line, without its number."""
        start = f"Zeile {line}: "
        return tuple(finding.removeprefix(start) for finding in self.findings if finding.startswith(start))

    @property
    def about_file(self) -> tuple[str, ...]:
        """What was noticed at the file as a whole: another sheet, a title above the headings."""
        return tuple(finding for finding in self.findings if not re.match(r"Zeile [0-9]+: ", finding))

    def decide(self, line: int, *, same: bool) -> PreviewRow:
        """Settle a doubtful row: `same` as its candidate (or its twin in the file), or a new person.

        Raises FileProblem if there is nothing to decide in that line.
        """
        at = self._places.get(line)
        entry = None if at is None else self.entries[at]
        if at is None or entry is None or entry.row is None or (entry.candidate is None and entry.twin is None):
            raise FileProblem(f"In Zeile {line} gibt es nichts zu entscheiden.")
        seen = frozenset() if entry.candidate is None else frozenset({entry.candidate.id})
        if not same:
            settled = replace(entry, kind=RowKind.NEW, row=replace(entry.row, match=None, before={}, seen=seen))
        elif entry.candidate is None:
            settled = replace(entry, kind=RowKind.SAME)
        else:
            settled = _matched(entry.row, entry.candidate)
        self.entries[at] = settled
        return settled

    def rows(self) -> tuple[ContactRow, ...]:
        """What ImportContacts gets: new and changed rows; doubtful ones that nobody decided stay out."""
        wanted = (RowKind.NEW, RowKind.CHANGED)
        return tuple(entry.row for entry in self.entries if entry.kind in wanted and entry.row is not None)


def compare(
    contacts: Contacts,
    people: Iterable[KnownPerson],
    *,
    bodies: Bodies | None = None,
    chosen: Chosen = NOTHING,
    progress: Callable[[int], None] | None = None,
) -> Preview:
    """Compare what was read with the people there are; both may be large, the work is linear.

    `bodies` are those that are known, in whatever words the file has them; `chosen` what was decided about a name.
    """
    known = _Index(people)
    placing = Placing(bodies or Bodies(), chosen)
    first: dict[str, list[ContactRow]] = {}
    entries = [
        PreviewRow(line=x.line, kind=RowKind.REJECTED, name=x.name, column=x.column, reason=x.reason)
        for x in contacts.rejected
    ]
    findings = list(contacts.findings)
    for count, given in enumerate(contacts.rows):
        if progress is not None and count % 200 == 0:
            progress(count)
        row, said = placing.placed(given)
        findings.extend(f"Zeile {row.source_line}: {sentence}" for sentence in said)
        twins = first.setdefault(_row_name(row), [])
        twin = next((other for other in twins if _same_place(row, other)), None)
        entries.append(_judged(row, known) if twin is None else _twin(row, twin))
        twins.append(row)
    entries.sort(key=lambda entry: entry.line)
    return Preview(contacts.description, entries, tuple(findings), placing.resembling)


def changes(row: ContactRow, person: KnownPerson, *, by_code: bool = False) -> tuple[FieldChange, ...]:
    """What the row would change in the person. An empty cell changes nothing, another spelling only by code."""
    found: list[FieldChange] = []
    for name, new in row.person_fields().items():
        old = person.fields.get(name, "")
        spelled = not by_code and name in NAME_FIELDS and fold(old) == fold(new)
        mail = name == "email" and old.casefold() == new.casefold()
        if old != new and not spelled and not mail:
            found.append(FieldChange(name, old, new))
    for name, new in (("organization", row.organization), ("department", row.department)):
        if new and fold(new) not in person.organizations:
            found.append(FieldChange(name, "", new))
    if row.committee and fold(row.committee) not in person.committees:
        found.append(FieldChange("committee", "", row.committee))
    if row.groups - person.groups:
        found.append(FieldChange("groups", "", "; ".join(sorted(row.groups - person.groups))))
    return tuple(found)


class _Index:
    """The people by code, e-mail and folded name."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self.by_code: dict[str, KnownPerson] = {}
        self.by_email: dict[str, list[KnownPerson]] = {}
        self.by_name: dict[str, list[KnownPerson]] = {}
        for person in people:
            self.by_code[person.code] = person
            if email := person.fields.get("email", ""):
                self.by_email.setdefault(email.casefold(), []).append(person)
            self.by_name.setdefault(_folded_name(person.fields), []).append(person)


def _judged(row: ContactRow, known: _Index) -> PreviewRow:
    owner = known.by_code.get(row.code) if row.code else None
    named = known.by_name.get(_row_name(row), [])
    mailed = known.by_email.get(row.email.casefold(), []) if row.email else []
    if owner is not None:
        alike = owner in named or owner in mailed or _half_name(row, owner)
        return _matched(row, owner, by_code=True) if alike else _doubtful(row, owner, f"{owner.code} heißt anders")
    return _by_name(row, named, mailed)


def _by_name(row: ContactRow, named: list[KnownPerson], mailed: list[KnownPerson]) -> PreviewRow:
    for person in named:
        same_body = fold(row.organization) in person.organizations
        same_committee = bool(row.committee) and fold(row.committee) in person.committees
        if person in mailed or same_body or same_committee:
            return _sure(row, person)
    for person in named:
        if not changes(row, person):
            return _matched(row, person)
    if named:
        return _doubtful(row, named[0], "gleicher Name")
    if mailed:
        return _doubtful(row, mailed[0], "gleiche E-Mail-Adresse, anderer Name")
    return PreviewRow(line=row.source_line, kind=RowKind.NEW, name=row.name, row=row)


def _sure(row: ContactRow, person: KnownPerson) -> PreviewRow:
    """The same person, unless only the folding makes the names equal and something would change."""
    entry = _matched(row, person)
    exact = all(not getattr(row, name) or getattr(row, name) == person.fields.get(name, "") for name in NAME_FIELDS)
    if exact or entry.kind is RowKind.SAME:
        return entry
    return _doubtful(row, person, "anders geschriebener Name")


def _matched(row: ContactRow, person: KnownPerson, *, by_code: bool = False) -> PreviewRow:
    found = changes(row, person, by_code=by_code)
    before = {change.field: change.old for change in found if change.field in person.fields}
    if not by_code:  # another spelling of the name does not overwrite the one we have
        kept = {name: _spelling(row, person, name, before) for name in NAME_FIELDS}
        row = replace(row, given_name=kept["given_name"], particle=kept["particle"], family_name=kept["family_name"])
    settled = replace(row, match=person.id, before=before)
    kind = RowKind.CHANGED if found else RowKind.SAME
    return PreviewRow(line=row.source_line, kind=kind, name=row.name, row=settled, candidate=person, changes=found)


def _spelling(row: ContactRow, person: KnownPerson, name: str, before: Mapping[str, str]) -> str:
    given: str = getattr(row, name)
    return person.fields.get(name, "") if given and name not in before else given


def _doubtful(row: ContactRow, person: KnownPerson, reason: str) -> PreviewRow:
    return PreviewRow(
        line=row.source_line,
        kind=RowKind.DOUBTFUL,
        name=row.name,
        row=row,
        candidate=person,
        changes=changes(row, person),
        reason=reason,
    )


def _twin(row: ContactRow, twin: ContactRow) -> PreviewRow:
    more = any(value != getattr(twin, name) for name, value in row.person_fields().items())
    more = more or any((value := getattr(row, name)) and value != getattr(twin, name) for name in BODIES)
    kind = RowKind.DOUBTFUL if more else RowKind.SAME
    reason = f"wie Zeile {twin.source_line} dieser Datei"
    return PreviewRow(line=row.source_line, kind=kind, name=row.name, row=row, twin=twin.source_line, reason=reason)


def _same_place(row: ContactRow, other: ContactRow) -> bool:
    if row.code and other.code and row.code != other.code:
        return False
    if row.email and row.email.casefold() == other.email.casefold():
        return True
    same = fold(row.organization) == fold(other.organization) and fold(row.committee) == fold(other.committee)
    return same and (not row.email or not other.email)


def _row_name(row: ContactRow) -> str:
    return fold(f"{row.given_name} {row.particle} {row.family_name}")


def _folded_name(fields: Mapping[str, str]) -> str:
    return fold(f"{fields.get('given_name', '')} {fields.get('particle', '')} {fields.get('family_name', '')}")


def _half_name(row: ContactRow, person: KnownPerson) -> bool:
    return any(
        getattr(row, name) and fold(getattr(row, name)) == fold(person.fields.get(name, ""))
        for name in ("given_name", "family_name")
    )
