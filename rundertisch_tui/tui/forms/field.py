"""What a form's field is: its kind, its words, and how text becomes a value (JSON, as actions take it)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from textual.widget import Widget

from rundertisch_tui.domain import dates_de, numbers_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.widgets.record_table import Row

Value = str | int | float | bool | list[int] | tuple[object, ...] | None
"""A JSON value: dates are `2026-05-03`, enums their value, records their number; a tuple of an editor of its own."""


class OwnEditor(Widget):
    """An editor for what no kind of field can show; it says what changed with `Edited`."""

    def read(self, today: date) -> "Value":
        """Return the value. Raises RuleViolation."""
        raise NotImplementedError

    def show(self, value: "Value") -> None:
        """Show a value from outside."""
        raise NotImplementedError


class FieldKind(Enum):
    """How a field is filled in."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    DECIMAL = "decimal"
    CHOICE = "choice"
    RECORD = "record"
    RECORDS = "records"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. `choices` are (value, German word); `rows` gives the records to choose from when asked.

    `editor` makes a widget of its own for what no kind can show; it takes the whole width. `create` takes up a record
    that is missing in `rows` under the typed name and hands number and name on; `create_word` says what it will be.
    `suggests` says what other fields most likely are once this one is filled in; only untouched ones take it.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    width: int = 40
    required: bool = False
    help: str = ""
    choices: tuple[tuple[Value, str], ...] = ()
    rows: Callable[[], Sequence[Row]] | None = None
    create: Callable[[str, Callable[[int, str], None]], None] | None = None
    create_word: str = ""
    check: Callable[[Value], None] | None = None
    editor: Callable[["Field", Value], OwnEditor] | None = None
    suggests: Callable[[Value], Mapping[str, Value]] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading."""

    title: str
    fields: tuple[Field, ...]


YES_NO: tuple[tuple[Value, str], ...] = ((False, "nein"), (True, "ja"))
"""The choices of a field that says yes or no."""


def shown(field: Field, value: Value) -> str:
    """Write a value as the field shows it at first."""
    if field.kind is FieldKind.DATE and isinstance(value, str) and value:
        return dates_de.short(date.fromisoformat(value))
    if field.kind is FieldKind.TIME and isinstance(value, str):
        return value[:5]
    if field.kind is FieldKind.DECIMAL and isinstance(value, int | float):
        return numbers_de.exact(value)
    return "" if value is None else str(value)


def echoed(field: Field, value: Value) -> str:
    """Write a value as the field shows it after it was left: a date with its weekday."""
    if field.kind is FieldKind.DATE and isinstance(value, str) and value:
        day = date.fromisoformat(value)
        return f"{dates_de.with_weekday(day).split(',')[0][:2]}, {dates_de.short(day)}"
    return shown(field, value)


def parse(field: Field, text: str, today: date) -> Value:
    """Turn what was typed into a value. Raises RuleViolation with what is wrong and an example."""
    text = text.strip()
    if not text:
        if field.required:
            raise RuleViolation(f"{field.label} fehlt noch.", field=field.name)
        return "" if field.kind in {FieldKind.TEXT, FieldKind.LONG} else None
    return _parsers[field.kind](text, today) if field.kind in _parsers else text


def _date(text: str, today: date) -> Value:
    head, comma, rest = text.partition(", ")
    return dates_de.parse_date(rest if comma and len(head) == 2 else text, today).isoformat()


def _time(text: str, _: date) -> Value:
    return f"{dates_de.parse_time(text):%H:%M:%S}"


_parsers: dict[FieldKind, Callable[[str, date], Value]] = {
    FieldKind.DATE: _date,
    FieldKind.TIME: _time,
    FieldKind.NUMBER: lambda text, _: numbers_de.parse_whole(text),
    FieldKind.DECIMAL: lambda text, _: numbers_de.parse_decimal(text),
}
