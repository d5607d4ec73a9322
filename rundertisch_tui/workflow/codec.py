"""Entity ↔ row: the only place that knows how records look as JSON.

A row holds only the fields that differ from their default, dates in ISO form, sets as sorted lists. Fields that
begin with `trashed_` and the field `rev` belong to the program and are no part of the entity.
"""

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.kinds import BY_CLASS_NAME, BY_ENTITY
from rundertisch_tui.workflow.once import once_per_class

Row = Mapping[str, Any]
E = TypeVar("E")

META_FIELDS = frozenset({"rev", "trashed_at", "trashed_by"})


PLAIN = frozenset({str, int, float, bool, NoneType})  # exactly these: a code word is a str and none of them


class Undecodable(RuleViolation):
    """A stored row that is no valid record any more; it is shown raw and read-only."""


@once_per_class
def field_defaults(entity: type[Any]) -> dict[str, Any]:
    """Field name → default (MISSING where it must be given), without `id`."""
    return {
        field.name: field.default_factory() if field.default_factory is not MISSING else field.default
        for field in fields(entity)
        if field.name != "id"
    }


def blank_fields(entity: type[Any]) -> dict[str, Any]:
    """The JSON value of each field that a row leaves out; None for a field that is always given."""
    return {
        name: None if default is MISSING else value_to_json(default) for name, default in field_defaults(entity).items()
    }


@once_per_class
def field_types(entity: type[Any]) -> dict[str, Any]:
    """Field name → its resolved type, without `id`."""
    hints = get_type_hints(entity)
    return {name: hints[name] for name in field_defaults(entity)}


@once_per_class
def links(entity: type[Any]) -> dict[str, str]:
    """Field name → table that the id (or the ids of a set) in it point to."""
    found: dict[str, str] = {}
    for name, hint in field_types(entity).items():
        target = next((table for part in _parts(hint) if (table := _table_of_id(part))), None)
        if target:
            found[name] = target
    return found


def _parts(hint: Any) -> list[Any]:
    """The types inside a union, a set or a tuple."""
    if get_origin(hint) in (Union, UnionType, frozenset, tuple):
        return [part for argument in get_args(hint) for part in _parts(argument)]
    return [hint]


def _table_of_id(hint: Any) -> str | None:
    """The table behind a NewType such as PersonId, or None."""
    if not isinstance(hint, NewType) or not hint.__name__.endswith("Id"):
        return None
    kind = BY_CLASS_NAME.get(hint.__name__.removesuffix("Id"))
    return None if kind is None else kind.table


def value_to_json(value: Any) -> Any:
    """One field's value as it stands in a row."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, frozenset | set):
        return sorted(msgspec.to_builtins(list(value)))
    if isinstance(value, tuple):  # a row just written looks like one read again
        return msgspec.to_builtins(list(value))
    return msgspec.to_builtins(value)


def to_row(entity: Any) -> dict[str, Any]:
    """The row of an entity: without id, without fields that have their default."""
    row: dict[str, Any] = {}
    for name, default in field_defaults(type(entity)).items():
        value = getattr(entity, name)
        if default is MISSING or value != default:
            row[name] = value_to_json(value)
    return row


def to_entity(entity: type[E], record_id: int, row: Row) -> E:
    """Build the entity of a row. Raises RuleViolation (Undecodable where no rule of the domain says why)."""
    try:
        return msgspec.convert({**row, "id": record_id}, entity)
    except msgspec.ValidationError as problem:
        if isinstance(problem.__cause__, RuleViolation):
            raise problem.__cause__ from None
        raise Undecodable(f"{_german_name(entity)} {record_id}: {_german(problem)}") from problem


def value_from_json(entity: type[Any], name: str, value: Any) -> Any:
    """One field's value as the entity holds it. Raises RuleViolation naming the field."""
    types = field_types(entity)
    if name not in types:
        known = ", ".join(types)
        raise RuleViolation(
            f"Das Feld „{name}“ gibt es bei {_german_name(entity)} nicht. Es gibt: {known}.", field=name
        )
    try:
        return msgspec.convert(value, types[name])
    except msgspec.ValidationError as problem:
        raise RuleViolation(f"{name}: {_german(problem)}", field=name) from problem


def _german_name(entity: type[Any]) -> str:
    return BY_ENTITY[entity].german


_EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_TYPES = {
    "str": "Text", "int": "eine ganze Zahl", "float": "eine Zahl", "bool": "true oder false", "null": "nichts",
    "array": "eine Liste", "object": "ein Objekt", "date": "ein Datum", "time": "eine Uhrzeit",
}  # fmt: skip
_SHAPES = {
    "encoded time": "eine Uhrzeit wie 14:00:00",
    "encoded datetime": "einen Zeitpunkt wie 2026-07-03T14:00:00Z",
    "encoded date": "ein Datum wie 2026-07-03",
    "enum value": "eines der Wörter, die es dafür gibt",
}
"""What the library calls a shape → how it is written."""


def _german(problem: msgspec.ValidationError) -> str:
    """The library's finding as a German sentence; words of its own that we do not know stay for the administrator."""
    said = str(problem).partition(" - at ")[0]
    kinds = _EXPECTED.fullmatch(said)
    if kinds is not None:
        wanted, given = (" oder ".join(_TYPES.get(one, one) for one in part.split(" | ")) for part in kinds.groups())
        said = f"erwartet {wanted}, nicht {given}"
    elif said.startswith("Invalid "):
        said = next((f"erwartet {word}" for name, word in _SHAPES.items() if name in said), said)
    return f"Der Wert passt nicht zum Feld ({said})."
