"""FIELD=VALUE words of the command line → the JSON values that actions and records take.

Codes become ids, German dates become ISO dates, German words become code words. What is no text is left as it is, so
that `batch` can send numbers, lists and objects.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.votes import VoteResult, parse_vote
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.reader import Reader


class Words(list[str]):
    """What was given for one field on the command line, in its order; distinct from a list in JSON."""


YES = frozenset({"ja", "j", "yes", "true", "wahr", "1"})
NO = frozenset({"nein", "n", "no", "false", "falsch", "0"})


def words_to_pairs(words: Sequence[str]) -> dict[str, Words]:
    """Split FIELD=VALUE words; a field may stand several times. Raises RuleViolation for a word without `=`."""
    pairs: dict[str, Words] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name.strip():
            raise RuleViolation(f"„{word}“ ist keine Angabe der Form FELD=WERT.")
        pairs.setdefault(name.strip().replace("-", "_"), Words()).append(value)
    return pairs


def from_words(pairs: Mapping[str, Sequence[str]], types: Mapping[str, Any], reader: Reader, today: date) -> Any:
    """The JSON value of each field that `types` knows; an unknown field is passed on for the action to refuse.

    Raises RuleViolation with the field for words that do not fit it, and NotFound for a record that is not there.
    """
    values: dict[str, Any] = {}
    for name, given in pairs.items():
        hint = types.get(name)
        if is_many(hint):
            values[name] = [one for text in given for one in convert(text, hint, reader, today, field=name)]
        elif len(given) > 1:
            raise RuleViolation(f"{name} steht {len(given)} Mal da; das Feld hat nur einen Wert.", field=name)
        else:
            values[name] = convert(given[0], hint, reader, today, field=name)
    return values


def from_json(values: Mapping[str, Any], types: Mapping[str, Any], reader: Reader, today: date) -> dict[str, Any]:
    """The values of a `batch` line: texts are read as on the command line, all else stays."""
    return {name: _any(value, types.get(name), reader, today, name) for name, value in values.items()}


def _any(value: Any, hint: Any, reader: Reader, today: date, name: str) -> Any:
    if isinstance(value, str):
        return convert(value, hint, reader, today, field=name)
    if isinstance(value, list) and is_many(hint):
        of_each = inner(hint)
        return [_any(one, of_each, reader, today, name) for one in value]
    return value


def convert(text: str, hint: Any, reader: Reader, today: date, *, field: str) -> Any:
    """One text as the JSON value of its type. Raises RuleViolation or NotFound that name the field."""
    try:
        return _convert(text, hint, reader, today)
    except RuleViolation as problem:
        raise RuleViolation(f"{field}: {problem}", field=field) from None
    except NotFound as problem:
        raise NotFound(f"{field}: {problem}") from None


def is_many(hint: Any) -> bool:
    """Whether the type is a set or a tuple."""
    return any(get_origin(part) in (frozenset, tuple) for part in _alternatives(hint))


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def inner(hint: Any) -> Any:
    """What a set or a tuple holds."""
    many = next(part for part in _alternatives(hint) if get_origin(part) in (frozenset, tuple))
    return get_args(many)[0]


def _convert(text: str, hint: Any, reader: Reader, today: date) -> Any:
    if is_many(hint):
        of_each = inner(hint)
        parts = [text] if of_each is str else [part.strip() for part in text.split(",")]
        return [_convert(part, of_each, reader, today) for part in parts if part]
    alternatives = _alternatives(hint)
    if NoneType in alternatives and not text.strip():
        return None
    kind: Any = next((one for one in alternatives if one is not NoneType), str)
    if isinstance(kind, NewType):
        return resolve(text, table_of(kind), reader)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return enum_value(text, kind)
    reader_of_kind = PLAIN.get(kind)
    return text if reader_of_kind is None else reader_of_kind(text, today)


def enum_value(text: str, kind: type[StrEnum]) -> str:
    """The code word for an English code word or its German one. Raises RuleViolation with all that are possible."""
    from rundertisch_tui.domain.names import fold
    from rundertisch_tui.domain.wording import words

    wanted = fold(text)
    german = words(kind)
    for member in kind:
        if wanted in (fold(member.value), fold(german.get(member, member.value))):
            return member.value
    known = ", ".join(f"{member.value} ({german[member]})" if member in german else member.value for member in kind)
    raise RuleViolation(f"„{text}“ gibt es hier nicht. Möglich: {known}.")


def _boolean(text: str, _today: date) -> bool:
    word = text.strip().lower()
    if word not in YES | NO:
        raise RuleViolation(f"„{text}“ ist weder ja noch nein.")
    return word in YES


def _whole(text: str, _today: date) -> int:
    from rundertisch_tui.domain.numbers_de import parse_whole

    return parse_whole(text)


def _decimal(text: str, _today: date) -> float:
    from rundertisch_tui.domain.numbers_de import parse_decimal

    return parse_decimal(text)


def _vote(text: str, _today: date) -> dict[str, Any]:
    """41:0:3 is yes, no, abstentions; „Ja SPD, Grüne; Enthaltung FDP“ is a vote by parliamentary group."""
    read: dict[str, Any] = value_to_json(parse_vote(text))
    return {name: value for name, value in read.items() if value or name in ("yes", "no", "abstentions")}


SEVERAL = re.compile(r"[,;/&+]|\bund\b")
"""What stands between records where only one belongs, for instance a measure in two fields: HF1, HF2."""
PLAIN: Mapping[Any, Callable[[str, date], Any]] = {
    date: lambda text, today: dates_de.parse_date(text, today).isoformat(),
    time: lambda text, _today: dates_de.parse_time(text).isoformat(),
    bool: _boolean,
    int: _whole,
    float: _decimal,
    VoteResult: _vote,
}


def table_of(kind: NewType) -> str:
    """PersonId → person, AgendaItemId → agenda_item."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__.removesuffix("Id")).lower()


def resolve(text: str, table: str, reader: Reader) -> int:
    """The id behind a code, a year, ENTITY:ID, a bare id, or a place in the minutes.

    Raises NotFound for what is not there, RuleViolation for a code of another kind.
    """
    from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE

    word = text.strip()
    kind = BY_TABLE[table]
    if word.isdecimal() and not (table == "session" and len(word) == 4):
        if int(word) not in reader.rows(kind.entity):
            raise NotFound(f"{kind.german} {word} gibt es nicht.")
        return int(word)
    from rundertisch_tui.workflow import places

    finder = places.FINDERS.get(table)
    found = finder(reader, word) if finder is not None else None
    if found is not None:
        return found
    try:
        entity, record_id = reader.locate(word)
    except NotFound:
        if SEVERAL.search(word):
            raise RuleViolation(f"„{text}“: hier gehört nur eine Angabe hin ({kind.german}), nicht mehrere.") from None
        raise
    if BY_ENTITY[entity].table != table:
        raise RuleViolation(f"„{text}“ ist {BY_ENTITY[entity].german}, hier gehört {kind.german} hin.")
    return record_id
