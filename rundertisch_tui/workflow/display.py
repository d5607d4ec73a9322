"""Field values as German text for tables, `show`, history and conflicts, on screen and command line."""

from collections.abc import Callable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.votes import VoteResult, counts_sentence
from rundertisch_tui.domain.wording import words
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.codec import Undecodable, links, value_from_json
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.reader import Reader

SPEAKING = ("heading", "label", "title", "name", "what")  # what says most about a record that has a number


def field_text(entity: type[Any], name: str, value: Any, reader: Reader) -> str:
    """One field of a record, from its JSON value; a value that does not fit is shown as it is."""
    if value is None or value == "" or value == []:
        return ""
    table = links(entity).get(name)
    if table is not None:
        targets = value if isinstance(value, list) else [value]
        return ", ".join(link_text(table, target, reader) for target in targets)
    try:
        return plain(value_from_json(entity, name, value))
    except Undecodable:
        return str(value)
    except ValueError:
        return str(value)


def link_text(table: str, target: int, reader: Reader) -> str:
    """How the record is called that a link points to, with its code."""
    record = reader.find(BY_TABLE[table].entity, target)
    if record is None:
        return f"{BY_TABLE[table].german} {target} (fehlt)"
    name = naming.short(record, reader)
    code = str(getattr(record, "code", "") or "")
    if name == code:
        name = next((text for field in SPEAKING if (text := getattr(record, field, ""))), "")
    if not code or code in name:
        return name
    return code if name in code else f"{code} {name}"


def plain(value: Any) -> str:
    """A value of the domain as German text."""
    if value is None:
        return ""
    if isinstance(value, frozenset | tuple):
        return ", ".join(sorted(plain(one) for one in value))
    for kind, written in WRITERS:
        if isinstance(value, kind):
            return written(value)
    return str(value)


def _code_word(value: StrEnum) -> str:
    return words(type(value)).get(value, value.value)


WRITERS: tuple[tuple[type[Any], Callable[[Any], str]], ...] = (
    (bool, lambda value: "ja" if value else "nein"),
    (StrEnum, _code_word),
    (date, dates_de.short),
    (time, dates_de.clock_time),
    (VoteResult, counts_sentence),
)


def code_of(table: str, record_id: int, row: Mapping[str, Any]) -> str:
    """The code of a row where it has one, else ENTITY:ID."""
    return own_code(table, row) or f"{table}:{record_id}"


def own_code(table: str, row: Mapping[str, Any]) -> str:
    """The code of a row; a Round Table is called by its year."""
    return f"RT-{row['year']}" if table == "session" and "year" in row else str(row.get("code", ""))
