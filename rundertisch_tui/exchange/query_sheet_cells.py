"""A sheet as it came back, before anybody judges what it says: one entry a point, with the place it stands at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rundertisch_tui.exchange.columns import key
from rundertisch_tui.workflow.questions.asked_items import FIELDS
from rundertisch_tui.workflow.questions.query_sheets import COLUMNS, FILLED_BY, HINTS

_HINTS = frozenset(key(one) for one in HINTS)
_LONGEST_HINT = max(map(len, HINTS)) + 2
FIELD_OF: Mapping[str, str] = {
    **{key(heading): name for name, heading in COLUMNS.items()},
    **{key(label): name for fields in FIELDS.values() for name, label in fields},
    key(FILLED_BY): "by",
}
"""What a heading or label means, without case and signs."""


@dataclass(frozen=True, slots=True)
class RawItem:
    """One point as it was filled in: `place` says where in the file, `cells` hold field → text."""

    place: str
    code: str
    cells: Mapping[str, str]
    mark: tuple[int, str] | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class RawSheet:
    """The whole file. `strange` are German sentences about what stands where nothing was asked."""

    description: str
    marks: tuple[tuple[int, str], ...]
    items: tuple[RawItem, ...]
    by: str = ""
    on: str = ""
    strange: tuple[str, ...] = field(default=())


@lru_cache(maxsize=1000)
def field_named(label: str) -> str:
    """The field behind a heading or label; "" for any other. The same labels stand in every table."""
    return FIELD_OF.get(key(label), "")


def said(text: str) -> str:
    """What stands in a field; "" for the hint that nobody replaced."""
    stripped = text.strip()
    return "" if len(stripped) <= _LONGEST_HINT and key(stripped) in _HINTS else stripped
