"""How records are called in one short line: in undo names, lists of hits, link lines."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rundertisch_tui.domain import dates_de, names, numbering, positions
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow.codec import field_defaults, value_to_json
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.domain.addressees import Letter
    from rundertisch_tui.domain.minutes import MinuteEntry
    from rundertisch_tui.domain.recommendations import Recommendation

MAX_SHORT = 60
ERASED = "Person (gelöscht)"


def person(record: Person) -> str:
    """Family name first, as in lists; a fixed word for an erased person."""
    return ERASED if record.is_erased else names.list_name(record)


def person_of_row(row: Mapping[str, Any]) -> str:
    """The same of a plain row, for lists of hundreds."""
    family = " ".join(part for part in (row.get("particle", ""), row.get("family_name", "")) if part)
    given = " ".join(part for part in (row.get("title", ""), row.get("given_name", "")) if part)
    erased = not row.get("family_name") and not row.get("given_name")
    return ERASED if erased else ", ".join(part for part in (family, given) if part)


def key_of_row(row: Mapping[str, Any]) -> tuple[str, str]:
    """How the plain row of a person is sorted by name."""
    return names.name_key(row.get("family_name", ""), row.get("given_name", ""))


def person_spoken(record: Person) -> str:
    """Title, given name, family name, as in sentences."""
    return ERASED if record.is_erased else names.display_name(record)


def item_label(item: AgendaItem) -> str:
    """TOP with its number (no-break space), or the title alone."""
    return f"TOP\u00a0{item.number}" if item.number else item.title


def line_label(entry: "MinuteEntry", reader: Reader) -> str:
    """Number of a minuted line as printed: 6.1.14."""
    item = reader.find(AgendaItem, entry.agenda_item)
    return f"{item.number}.{entry.line}" if item and item.number else str(entry.line)


def line_label_of(entry: int | None, reader: Reader) -> str:
    """Number of the line behind an id, a dash where none is meant or left."""
    found = reader.find(BY_TABLE["minute_entry"].entity, entry)
    return "–" if found is None else line_label(found, reader)


def proposal_label(record: "Recommendation", reader: Reader) -> str:
    """The number, or V 6.1-2 for a proposal that has none yet; with the plain space that people type and search."""
    if record.code:
        return record.code
    item = reader.find(AgendaItem, record.agenda_item)
    label = numbering.proposal_label(item.number if item else "", record.serial or record.id)
    return label.replace("\u00a0", " ")


def short(record: Any, reader: Reader) -> str:
    """A few words that name a record: its code where it has one, else what people would say."""
    namer = _NAMERS.get(type(record).__name__)
    if namer is not None:
        return excerpt(namer(record, reader))
    for attribute in ("code", "title", "name", "what", "text"):
        if value := getattr(record, attribute, ""):
            return excerpt(str(value))
    return str(record.id)


def _of(reader: Reader, kind: type[Any], record_id: int | None) -> str:
    record = reader.find(kind, record_id)
    return "–" if record is None else short(record, reader)


def _letter(letter: "Letter", reader: Reader) -> str:
    office = f" an {_of(reader, Organization, letter.office)}" if letter.office is not None else ""
    return f"{_of(reader, BY_TABLE['recommendation'].entity, letter.recommendation)}{office}"


def _body(reader: Reader, membership: Membership) -> str:
    if membership.committee is not None:
        return _of(reader, Committee, membership.committee)
    return _of(reader, Organization, membership.organization)


def excerpt(text: str) -> str:
    """The beginning of a text in one line, at most `MAX_SHORT` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SHORT else flat[: MAX_SHORT - 1] + "…"


SCOPES = ("session", "agenda_item", "paper")


def last_position(reader: Reader, kind: type[Any], values: dict[str, Any]) -> str:
    """A position key behind all others of the same session, item or paper."""
    scope = next((name for name in reversed(SCOPES) if name in field_defaults(kind) and values.get(name)), None)
    if scope is None:
        taken = [str(row.get("position", "")) for _, row in reader.live_rows(kind)]
    else:
        taken = [record.position for record in reader.linked(kind, scope, value_to_json(values[scope]))]
    return positions.between(max(taken, default=None), None)


_NAMERS: Mapping[str, Callable[[Any, Reader], str]] = MappingProxyType({
    "Person": lambda r, _: person(r),
    "Organization": lambda r, _: r.label,
    "Committee": lambda r, _: r.label,
    "Session": lambda r, _: str(r.year),
    "AgendaItem": lambda r, _: f"{r.number} {r.title}".strip(),
    "AgendaProposal": lambda r, _: r.title,
    "Recommendation": proposal_label,
    "MinuteEntry": line_label,
    "Membership": lambda r, reader: f"{_of(reader, Person, r.person)} in {_body(reader, r)}",
    "Invitation": lambda r, reader: _of(reader, Person, r.person),
    "Attendance": lambda r, reader: _of(reader, Person, r.person),
    "StatusEntry": lambda r, reader: _of(reader, Measure, r.measure) if r.measure else dates_de.short(r.on),
    "Consultation": lambda r, reader: f"{_of(reader, Paper, r.paper)} in {_of(reader, Committee, r.committee)}",
    "ReportingDay": lambda r, _: f"Stichtag {dates_de.short(r.on)}",
    "Sitting": lambda r, reader: f"{_of(reader, Committee, r.committee)} {dates_de.short(r.on)}",
    "CarriedPoint": lambda r, reader: _of(reader, BY_TABLE[r.subject[0]].entity, r.subject[1]),
    "StatusRound": lambda r, _: r.label,
    "StatusQuery": lambda r, reader: (
        f"{_of(reader, BY_TABLE['status_round'].entity, r.status_round)} {_of(reader, Organization, r.office)}"
    ),
    "Letter": _letter,
    "MinutesVersion": lambda r, reader: f"{_of(reader, Session, r.session)}, Fassung {r.version}",
    "Objection": lambda r, _: f"{r.who} {dates_de.short(r.received_on)}",
    "Correction": lambda r, _: dates_de.short(r.on),
    "Setting": lambda r, _: r.name,
    "TextBlock": lambda r, _: r.abbreviation,
    "User": lambda r, _: r.login,
    "Export": lambda r, _: r.path,
    "ActionField": lambda r, _: f"{r.code} {r.label}",
})  # fmt: skip
"""By the names of the classes: whoever names a person need not load every other kind."""
