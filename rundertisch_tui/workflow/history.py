"""What the lines of the history say: fields with their German names, and how a record stood then."""

from collections.abc import Mapping, Sequence
from typing import Any

from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.history import HistoryLine
from rundertisch_tui.store.lines import GONE
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.display import field_text
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.migrations import present_names
from rundertisch_tui.workflow.reader import Reader

__all__ = ["HistoryLine", "changes", "erased_texts", "state_after", "state_texts", "when"]

NOTHING = "–"
UNKNOWN = "?"
WHAT_TO_DO = "Bitte „rundertisch check“ und „rundertisch repair“ aufrufen."
_UNSPOKEN = frozenset({"position", "rev", "trashed_by", "id"})


def changes(line: HistoryLine, table: str, reader: Reader) -> list[tuple[str, str, str]]:
    """The fields of a change in German: name, old value, new value; an empty value is a dash."""
    entity = BY_TABLE[table].entity
    known = field_types(entity)
    now_called = present_names(table)
    found = []
    for written, (old, new) in line.fields.items():
        name = written if written in known else now_called.get(written, written)
        if name in line.erased and name in known and name not in _UNSPOKEN:
            found.append((heading(name), *erased_texts(line)))
        elif name == "trashed_at":
            found.append(("Papierkorb", "ja" if old else "nein", "ja" if new else "nein"))
        elif name in known and name not in _UNSPOKEN:
            before, after = (field_text(entity, name, value, reader) or NOTHING for value in (old, new))
            found.append((heading(name), before, after))
    return found


def erased_texts(line: HistoryLine) -> tuple[str, str]:
    """What stands in place of old and new value of a field that was erased: in the erasure's own line, when."""
    return GONE, f"gelöscht am {line.at:%d.%m.%Y} (Löschung)" if line.verb == "erasure" else GONE


def when(line: HistoryLine) -> str:
    """Day and time of a change; a question mark where the history is damaged and nobody knows."""
    return UNKNOWN if line.is_damaged else f"{line.at.astimezone():%d.%m.%Y %H:%M}"


def state_after(row: Mapping[str, Any], newer: Sequence[HistoryLine], table: str) -> dict[str, Any]:
    """The row as it stood before the `newer` changes (the newest first) were made. Raises Damaged if one is unknown."""
    damaged = next((line for line in newer if line.is_damaged), None)
    if damaged is not None:
        raise Damaged([f"{damaged.label}. Der frühere Stand lässt sich nicht zeigen. {WHAT_TO_DO}"])
    then = dict(row)
    now_called = present_names(table)
    for line in newer:
        for written, (old, _) in line.fields.items():
            name = written if written in row else now_called.get(written, written)
            if old is None:
                then.pop(name, None)
            else:
                then[name] = old
    return then


def state_texts(row: Mapping[str, Any], table: str, reader: Reader) -> list[tuple[str, str]]:
    """German name and text of every field that a row has, in the order of the record."""
    entity = BY_TABLE[table].entity
    return [
        (heading(name), text)
        for name in field_types(entity)
        if name in row and name not in _UNSPOKEN and (text := field_text(entity, name, row[name], reader))
    ]
