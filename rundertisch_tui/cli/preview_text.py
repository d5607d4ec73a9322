"""The preview of an import as lines of text: every row on its heap, with line, name and reason."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from rundertisch_tui.domain import wording
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Group
from rundertisch_tui.exchange import columns
from rundertisch_tui.exchange.contacts import Contacts, ignored_columns
from rundertisch_tui.exchange.preview import GERMAN, FieldChange, Preview, PreviewRow, RowKind

INDENT = "  "
CODE_WORDS: Mapping[str, type[StrEnum]] = MappingProxyType({"salutation": Salutation, "groups": Group})


def details(contacts: Contacts, preview: Preview, kinds: Sequence[RowKind]) -> list[str]:
    """The rows by heap, each with its line; then what was noticed and which columns stay out."""
    lines: list[str] = []
    for kind in kinds:
        rows = [entry for entry in preview.entries if entry.kind is kind]
        if rows:
            lines += [f"{GERMAN[kind]}:", *(INDENT + row_text(entry) for entry in rows)]
    lines += preview.findings
    if preview.resembling:
        lines.append(f'Ist eine davon gemeint, dann so: --body "{preview.resembling[0]}=O-4", sonst =neu.')
    left_out = list(ignored_columns(contacts))
    if left_out and RowKind.NEW in kinds:
        lines.append(f"Nicht übernommene Spalten: {', '.join(left_out)}.")
    if any(entry.kind is RowKind.DOUBTFUL for entry in preview.entries) and RowKind.DOUBTFUL in kinds:
        lines.append(
            "Zu jeder Zeile mit „doppelt?“ bitte entscheiden: --same ZEILE (dieselbe Person) oder --new ZEILE."
        )
    return lines


def row_text(entry: PreviewRow) -> str:
    """One row of the preview: line, column, name, what it changes or why it stays out."""
    place = f"Zeile {entry.line}" + (f", Spalte {entry.column}" if entry.column else "")
    if entry.kind is RowKind.REJECTED:
        return f"{place}: {entry.reason}" + (f" ({entry.name})" if entry.name else "")
    parts = [place, entry.name]
    if entry.row is not None and entry.kind is RowKind.NEW:
        committee = f"Gremium {entry.row.committee}" if entry.row.committee else ""
        parts.append(", ".join(part for part in (entry.row.organization, committee, entry.row.email) if part))
    if entry.candidate is not None:
        parts.append(f"{entry.candidate.code} {_known_name(entry)}")
    parts.append(entry.reason)
    parts.append("; ".join(_change_text(change) for change in entry.changes))
    return "  ".join(part for part in parts if part)


def _known_name(entry: PreviewRow) -> str:
    fields = entry.candidate.fields if entry.candidate is not None else {}
    family = f"{fields.get('particle', '')} {fields.get('family_name', '')}".strip()
    return ", ".join(part for part in (family, fields.get("given_name", "")) if part)


def _change_text(change: FieldChange) -> str:
    name = "Anrede" if change.field == "salutation" else columns.GERMAN[change.field]
    old, new = (_german(change.field, text) for text in (change.old, change.new))
    return f"{name}: {old} → {new}" if old else f"{name}: {new}"


def _german(field: str, text: str) -> str:
    """Code words in German, everything else as it is."""
    if not text or field not in CODE_WORDS:
        return text
    words = wording.words(CODE_WORDS[field])
    return "; ".join(words[CODE_WORDS[field](one)] for one in text.split("; "))
