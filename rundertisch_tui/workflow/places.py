"""Ways to name what has no code of its own: `V 6.1-2`, `2026/6.1`, `2026/6.1.14`, a short name."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rundertisch_tui.domain import numbering
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.workflow.reader import Reader

_NUMBER = r"(?:[^\W\d_]{1,3}\s*)?[0-9]+[0-9a-z.]*"
_IN_SESSION = re.compile(r"(?:(?:RT-)?([0-9]{4})\s*[/ ]\s*)?(.*)", re.IGNORECASE)


def _split(word: str) -> tuple[int | None, str]:
    """2026/6.1 → (2026, "6.1"); without a year the latest session is meant that has it."""
    found = _IN_SESSION.fullmatch(word)
    if found is None:
        return None, word
    return (int(found[1]) if found[1] else None), found[2].strip()


def _items(reader: Reader, year: int | None, number: str) -> list[AgendaItem]:
    """The points of that number, those of the latest session first; Ö 1 is found as ö1 too."""
    from rundertisch_tui.domain.sessions import Session

    items: Iterable[AgendaItem] = reader.linked(AgendaItem, "number", number)
    if not items:
        items = [one for one in reader.all(AgendaItem) if _bare(one.number) == _bare(number)]
    years = {item.id: reader.get(Session, item.session).year for item in items}
    return sorted((i for i in items if year in (None, years[i.id])), key=lambda item: -years[item.id])


def _bare(number: str) -> str:
    return "".join(number.split()).casefold()


def agenda_item(reader: Reader, word: str) -> int | None:
    """2026/6.1, 2026/Ö 1 or TOP 6.1. Raises NotFound if there is no such point."""
    year, rest = _split(word)
    number = re.sub(r"^TOP\s*", "", rest, flags=re.IGNORECASE)
    lettered = year is not None or number != rest  # „Ö 1“ alone may be anything
    if not re.fullmatch(r"[0-9]+[0-9a-z.]*" if not lettered else _NUMBER, number):
        return None
    found = _items(reader, year, number)
    if not found:
        raise NotFound(f"TOP {number} gibt es {f'am Runden Tisch {year} ' if year else ''}nicht.")
    return found[0].id


def minute_entry(reader: Reader, word: str) -> int | None:
    """2026/6.1.14: line 14 of TOP 6.1. Raises NotFound if there is no such line."""
    year, rest = _split(word)
    number, dot, line = rest.rpartition(".")
    if not (dot and line.isdecimal()):
        return None
    for item in _items(reader, year, number):
        for entry in reader.linked(MinuteEntry, "agenda_item", item.id):
            if entry.line == int(line):
                return entry.id
    raise NotFound(f"Die Protokollzeile {rest} gibt es nicht.")


def recommendation(reader: Reader, word: str) -> int | None:
    """V 6.1-2, or 2026/V 6.1-2 where several years have one. Raises NotFound, RuleViolation."""
    year, rest = _split(word)
    label = numbering.parse_proposal_label(rest)
    if label is None:
        return None
    number, serial = label
    found: list[Recommendation] = []
    for item in _items(reader, year, number):
        found += [one for one in reader.linked(Recommendation, "agenda_item", item.id) if one.serial == serial]
    waiting = [one for one in found if not one.code] or found
    if not waiting:
        raise NotFound(f"Den Vorschlag {rest} gibt es nicht.")
    if len(waiting) > 1:
        raise RuleViolation(
            f"{rest} gibt es in mehreren Jahren; bitte das Jahr davor schreiben, zum Beispiel 2026/{rest}."
        )
    return waiting[0].id


def _by_name(kind: type[Any]) -> Callable[[Reader, str], int | None]:
    def find(reader: Reader, word: str) -> int | None:
        wanted = fold(word)
        found = [one.id for one in reader.all(kind) if wanted in (fold(one.name), fold(one.short_name))]
        if len(found) > 1:
            raise RuleViolation(f"„{word}“ gibt es {len(found)} Mal; bitte die Nummer nennen.")
        return int(found[0]) if found else None

    def code_first(reader: Reader, word: str) -> int | None:
        return None if numbering.parse_code(word) or ":" in word else find(reader, word)

    return code_first


FINDERS: Mapping[str, Callable[[Reader, str], int | None]] = {
    "agenda_item": agenda_item,
    "minute_entry": minute_entry,
    "recommendation": recommendation,
    "organization": _by_name(Organization),
    "committee": _by_name(Committee),
}


def locate(reader: Reader, word: str) -> tuple[type[Any], int]:
    """Kind and id of whatever people name: a code, a year, ENTITY:ID, V 6.1-2, 2026/6.1.14. Raises NotFound."""
    if numbering.parse_proposal_label(_split(word)[1]) is not None:
        found = recommendation(reader, word)
        if found is not None:
            return Recommendation, found
    if "/" in word and ":" not in word and numbering.parse_code(word) is None:
        return _in_session(reader, word)
    return reader.locate(word)


def _in_session(reader: Reader, word: str) -> tuple[type[Any], int]:
    try:
        item = agenda_item(reader, word)
    except NotFound:
        item = None
    if item is not None:
        return AgendaItem, item
    line = minute_entry(reader, word)
    if line is None:
        return reader.locate(word)
    return MinuteEntry, line
