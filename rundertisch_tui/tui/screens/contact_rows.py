"""What the preview of an import shows: rows of one heap, details of one row, the line of heaps."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from rundertisch_tui.domain.names import Salutation, fold
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.wording import word
from rundertisch_tui.exchange import columns
from rundertisch_tui.exchange.known import KnownPerson
from rundertisch_tui.exchange.preview import GERMAN, FieldChange, Preview, PreviewRow, RowKind
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.record_table import Column, Row

COLUMNS = (Column("Zeile", 5, right=True, whole=True), Column("Name", 24), Column("Was geschieht"))
_MARKS: Mapping[RowKind, str] = MappingProxyType({RowKind.DOUBTFUL: "!", RowKind.REJECTED: "!"})
_WORDS: Mapping[str, type[StrEnum]] = MappingProxyType({"salutation": Salutation, "groups": Group})
EMPTY: Mapping[RowKind, tuple[str, str, str]] = MappingProxyType({
    RowKind.NEW: ("Niemand in dieser Datei ist neu.", "", "Tab andere Gruppe   Esc zurück"),
    RowKind.CHANGED: ("Bei niemandem ändert sich etwas.", "", "Tab andere Gruppe   Esc zurück"),
    RowKind.SAME: ("Keine Zeile ist schon so da.", "", "Tab andere Gruppe   Esc zurück"),
    RowKind.DOUBTFUL: ("Nichts ist zu entscheiden.", "", "^s übernimmt neue und geänderte"),
    RowKind.REJECTED: ("Keine Zeile ist abgelehnt.", "", "Tab andere Gruppe   Esc zurück"),
})  # fmt: skip


def heap_parts(preview: Preview, here: RowKind) -> list[Part]:
    """`neu 241 · geändert 39 · …`, the heap in sight in brackets, zeros as quiet dots."""
    parts: list[Part] = [("  ", "text")]
    for kind, count in preview.counts.items():
        number = str(count) if count else "·"
        if kind is here:
            parts.append((f"[{GERMAN[kind]} {number}]", "text bold reverse on ruhe"))
        else:
            tone = "warn bold" if count and kind is RowKind.DOUBTFUL else "stark bold" if count else "leise"
            parts.extend(((f" {GERMAN[kind]} ", "leise"), (number, tone), (" ", "leise")))
        parts.append(("  ", "leise"))
    return parts


def preview_rows(preview: Preview, kind: RowKind) -> list[Row]:
    """The rows of one heap: line in the file, name, what happens."""
    return [_row(entry) for entry in preview.entries if entry.kind is kind]


def _row(entry: PreviewRow) -> Row:
    cells = (str(entry.line), entry.name or "–", _what(entry))
    organization = entry.row.organization if entry.row is not None else ""
    return Row(entry.line, cells, mark=_MARKS.get(entry.kind, ""), search=fold(" ".join((*cells, organization))))


def _what(entry: PreviewRow) -> str:
    if entry.kind is RowKind.REJECTED:
        return (f"Spalte {entry.column}: " if entry.column else "") + entry.reason
    if entry.kind is RowKind.NEW and entry.row is not None:
        committee = f"Gremium {entry.row.committee}" if entry.row.committee else ""
        return ", ".join(part for part in (entry.row.organization, committee, entry.row.email) if part)
    if entry.kind is RowKind.CHANGED:
        return "; ".join(change_text(change) for change in entry.changes)
    if entry.candidate is not None:
        like = f"wie {entry.candidate.code} {_known(entry.candidate)}"
        return f"{like}, {entry.reason}" if entry.kind is RowKind.DOUBTFUL else f"{like}, nichts zu ändern"
    return entry.reason


def change_text(change: FieldChange) -> str:
    """`E-Mail alt › neu`; where nothing stood only the new one."""
    old, new = (value_text(change.field, text) for text in (change.old, change.new))
    return f"{field_name(change.field)} {old} › {new}" if old else f"{field_name(change.field)} {new}"


def field_name(field: str) -> str:
    """The German name of a field of a contact."""
    return "Anrede" if field == "salutation" else columns.GERMAN.get(field, field)


def value_text(field: str, text: str) -> str:
    """Code words in German, everything else in one line as it is."""
    if text and field in _WORDS:
        return "; ".join(word(_WORDS[field](one)) for one in text.split("; "))
    return ", ".join(text.split("\n"))


def _known(person: KnownPerson) -> str:
    family = f"{person.fields.get('particle', '')} {person.fields.get('family_name', '')}".strip()
    return ", ".join(part for part in (family, person.fields.get("given_name", "")) if part)


def preview_detail(entry: PreviewRow, noticed: Sequence[str] = ()) -> list[Line]:
    """One row in full: what it changes, or the row beside the person that it may be, or why it stays out."""
    lines: list[Line] = [heading(entry.name or "–", f"Zeile {entry.line}")]
    told = [pair("Hinweis", sentence) for sentence in noticed]
    if entry.kind is RowKind.REJECTED:
        where = [pair("Spalte", entry.column)] if entry.column else []
        return [*lines, *where, pair("Grund", entry.reason), *told]
    if entry.kind is RowKind.CHANGED:
        return [*lines, *(_change_line(change) for change in entry.changes), *told]
    lines.append(pair("Datei", _of_row(entry)))
    if entry.candidate is not None:
        lines.append(pair(f"{entry.candidate.code}", _of_known(entry.candidate)))
    if entry.reason:
        lines.append(pair("Grund", entry.reason))
    return [*lines, *told]


def _change_line(change: FieldChange) -> Line:
    old, new = (clean(value_text(change.field, text)) for text in (change.old, change.new))
    name = f"{field_name(change.field):<13}"
    return ((name, "leise"), (f"{old} › " if old else "", "leise"), (new, "stark"))


def _of_row(entry: PreviewRow) -> str:
    row = entry.row
    if row is None:
        return ""
    parts: Sequence[str] = (row.name, row.function, row.organization, row.department, row.committee, row.email,
                            row.phone, value_text("postal_address", row.postal_address))  # fmt: skip
    return " · ".join(part for part in parts if part)


def _of_known(person: KnownPerson) -> str:
    fields = person.fields
    parts = (_known(person), fields.get("function", ""), fields.get("email", ""), fields.get("phone", ""),
             value_text("postal_address", fields.get("postal_address", "")))  # fmt: skip
    return " · ".join(part for part in parts if part)
