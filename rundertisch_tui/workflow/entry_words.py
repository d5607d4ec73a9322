"""Whom and which field the tokens of a minuted line mean: @Schulverw., #hf1, #sport."""

from datetime import date
from typing import Any

from rundertisch_tui.domain import entry_tokens
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.entry_tokens import Tokens
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.names import fold, list_name
from rundertisch_tui.domain.people import Organization, Person
from rundertisch_tui.workflow.reader import Reader

WITH_NAMES = frozenset({EntryKind.TASK, EntryKind.COMMITMENT, EntryKind.RECOMMENDATION})
WITH_DATES = frozenset({EntryKind.TASK, EntryKind.COMMITMENT})


def read_line(reader: Reader, text: str, kind: EntryKind, day: date) -> Tokens:
    """The tokens of a line as its kind knows them; names are written as the office's records have them."""
    if not any(sign in text for sign in "@#") and "bis " not in text.lower():
        return Tokens(text)
    found = entry_tokens.read(
        text,
        day,
        field_of=lambda word: action_field_named(reader, word),
        names=kind in WITH_NAMES,
        dates=kind in WITH_DATES,
    )
    who = tuple(dict.fromkeys(named(reader, word) for word in found.who))
    return Tokens(found.text, who, found.fields, found.due_on)


def action_field_named(reader: Reader, word: str) -> int | None:
    """The action field of a code, a number or the beginning of its title; None if none or several answer to it."""
    wanted = fold(word)
    hits = []
    for field in reader.all(ActionField):
        if wanted in (fold(field.code), fold(field.code).removeprefix("hf")):
            return field.id
        if any(part.startswith(wanted) for part in fold(f"{field.short_title} {field.title}").split()):
            hits.append(field.id)
    return hits[0] if len(hits) == 1 else None


def named(reader: Reader, word: str) -> str:
    """The label of the one body, organisation or person whose name begins like `word`; else the word as written."""
    wanted = fold(word.strip(" .,;:"))
    if not wanted:
        return word
    begun: set[str] = set()
    for kind in (Organization, Committee):
        for _, row in reader.live_rows(kind):
            texts = [fold(str(row[name])) for name in ("short_name", "name") if row.get(name)]
            label = str(row.get("short_name") or row.get("name") or "")
            if wanted in texts:
                return label
            if any(text.startswith(wanted) for text in texts):
                begun.add(label)
    begun |= _people(reader, wanted)
    return begun.pop() if len(begun) == 1 else word.strip(" ,;:")


def _people(reader: Reader, wanted: str) -> set[str]:
    found: set[str] = set()
    for record_id, row in reader.live_rows(Person):
        if fold(_family(row)).startswith(wanted):
            found.add(list_name(reader.get(Person, record_id)))
            if len(found) > 1:
                break
    return found


def _family(row: Any) -> str:
    return " ".join(str(row[name]) for name in ("family_name", "given_name") if row.get(name))
