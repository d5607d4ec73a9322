"""Values of any type that a record or a verb has a field for."""

from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from types import NoneType
from typing import Any, NewType, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from rundertisch_tui.domain.votes import VoteResult

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VOTES = st.builds(VoteResult, yes=st.integers(0, 140), no=st.integers(0, 140), abstentions=st.integers(0, 140))

Strategies = dict[Any, st.SearchStrategy[Any]]

PLAIN: Strategies = {
    str: TEXT,
    int: st.integers(0, 2100),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    time: st.times().map(lambda at: at.replace(microsecond=0)),
    NoneType: st.none(),
    VoteResult: VOTES,
}


def values(hint: Any, ids: st.SearchStrategy[int], plain: Strategies = PLAIN) -> st.SearchStrategy[Any]:
    """Values of a field's type; links take one of `ids`."""
    if hint in plain:
        return plain[hint]
    if isinstance(hint, NewType):
        return ids
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _composed(hint, ids, plain)


def _composed(hint: Any, ids: st.SearchStrategy[int], plain: Strategies) -> st.SearchStrategy[Any]:
    """Values of a type that is made of others."""
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: values(hints[field.name], ids, plain) for field in fields(hint)})
    parts = get_args(hint)
    if get_origin(hint) is frozenset:
        return st.frozensets(values(parts[0], ids, plain), max_size=4)
    if get_origin(hint) is tuple:
        return st.lists(values(parts[0], ids, plain), max_size=3).map(tuple)
    return st.one_of(*(values(part, ids, plain) for part in parts))
