"""Who else is in, and where: what the screens say of other living windows (look.md 6)."""

from collections.abc import Sequence

from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.presence import Present
from rundertisch_tui.workflow.reader import Reader

EVERY = 2.0
"""Seconds between two looks: a window that is gone is forgotten with the next one."""
NAMED = 2
"""So many are told with their place in a rule; of the others only how many."""
_WRITES = "writes"
_ROOM = 24


def place(table: str, record: int, *, writes: bool = False) -> str:
    """How a window says that it shows a record, and whether something is being typed there."""
    return f"{table}:{record}|{_WRITES if writes else ''}"


def record_of(there: Present) -> tuple[str, int] | None:
    """Kind and number of the record where a window is."""
    table, _, record = there.place.partition("|")[0].partition(":")
    return (table, int(record)) if table in BY_TABLE and record.isdecimal() else None


def writing(present: Sequence[Present], table: str) -> dict[str, int]:
    """Who types at which record of a kind."""
    found = {}
    for one in present:
        record = record_of(one)
        if record is not None and record[0] == table and one.place.endswith(f"|{_WRITES}"):
            found[one.user] = record[1]
    return found


def told(present: Sequence[Present], reader: Reader) -> str:
    """`auch da: b.kern (6.3 Sport), yıldız und 2 weitere`; empty if nobody else is in."""
    newest = {one.user: one for one in sorted(present, key=lambda one: (bool(one.place), one.since))}
    names = [_one(one, reader) for one in sorted(newest.values(), key=lambda one: one.user)]
    more = len(names) - NAMED
    text = ", ".join(names[:NAMED]) + (f" und {more} weitere" if more > 0 else "")
    return f"auch da: {text}" if text else ""


def _one(there: Present, reader: Reader) -> str:
    address = record_of(there)
    record = None if address is None else reader.find(BY_TABLE[address[0]].entity, address[1])
    if record is None:
        return clean(there.user)
    name = clean(naming.short(record, reader))
    return f"{clean(there.user)} ({name if len(name) <= _ROOM else name[: _ROOM - 1].rstrip() + '…'})"
