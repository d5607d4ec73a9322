"""`--where FIELD=VALUE`: which records a list keeps."""

from collections.abc import Callable, Mapping
from typing import Any

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import fold
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.codec import field_types, value_from_json
from rundertisch_tui.workflow.reader import Reader


def test_of(entity: type[Any], where: str, reader: Reader) -> Callable[[Mapping[str, Any]], bool]:
    """A test of one item. Text is compared folded, a set must hold the value, nothing finds empty fields.

    Raises RuleViolation for an unknown field or a value that does not fit, NotFound for an unknown code.
    """
    name, equals, text = where.partition("=")
    if not equals:
        raise RuleViolation(f"„{where}“ ist keine Bedingung der Form FELD=WERT.")
    name = name.strip().replace("-", "_")
    if name in ("id", "rev"):
        return _number(name, text)
    types = field_types(entity)
    if name not in types:
        value_from_json(entity, name, None)  # refuses with the names that there are
    if not text:
        return lambda item: item[name] in (None, "", [])
    wanted = values.convert(text, types[name], reader, clock.today(), field=name)
    if values.is_many(types[name]):
        return lambda item: all(one in item[name] for one in wanted)
    if isinstance(wanted, str) and types[name] is str:
        folded = fold(wanted)
        return lambda item: fold(str(item[name])) == folded
    if isinstance(wanted, dict):
        return lambda item: item[name] is not None and wanted.items() <= item[name].items()
    return lambda item: bool(item[name] == wanted)


def _number(name: str, text: str) -> Callable[[Mapping[str, Any]], bool]:
    if not text.strip().isdecimal():
        raise RuleViolation(f"{name}: „{text}“ ist keine ganze Zahl.", field=name)
    wanted = int(text)
    return lambda item: bool(item[name] == wanted)
