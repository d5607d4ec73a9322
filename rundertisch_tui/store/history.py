"""Who changed what, and what can be taken back: pure questions to lines of the journal."""

from collections.abc import Callable, Mapping, Sequence, Set
from datetime import datetime
from typing import NamedTuple

from rundertisch_tui.store import lines
from rundertisch_tui.store.errors import Conflict, Damaged, NothingToUndo
from rundertisch_tui.store.lines import FIRST_SUM, GONE, Json, Line

Address = tuple[str, int]
"""Table and id of a record."""
WINDOW = 2_000  # lines that undo looks back over
FINAL = frozenset({"erasure", "erased", "schema", "restored", "lost"})
TRASHED = ("trashed_at", "trashed_by")  # a created record goes into the trash when its creation is undone


class HistoryLine(NamedTuple):
    """One change as told to people. `fields`: name → (old, new); of all records, names are `table:id.field`."""

    seq: int
    at: datetime
    user: str
    verb: str
    label: str
    undoes: int | None
    fields: Mapping[str, tuple[Json, Json]]
    erased: frozenset[str] = frozenset()  # the fields whose values are gone for good, and "" for the label
    is_damaged: bool = False  # this place of the journal cannot be believed: neither who nor when nor what is known


def history_line(line: Line, of: tuple[str, int] | None) -> HistoryLine:
    """A line as people read it, reduced to the record `of` if that is given."""
    fields: dict[str, tuple[Json, Json]] = {}
    erased = set() if isinstance(line["label"], list) else {""}
    for change in line["ch"]:
        address = (change["t"], change["id"])
        if of is None or address == of:
            prefix = f"{address[0]}:{address[1]}." if of is None else ""
            fields |= {prefix + name: _old_and_new(value) for name, value in change["f"].items()}
            erased |= {prefix + name for name, value in change["f"].items() if isinstance(value, dict)}
    for table, record_id, name in lines.written_fields(line) if "erase" in line else ():
        if of is None or (table, record_id) == of:
            fields[f"{table}:{record_id}.{name}" if of is None else name] = (None, None)
            erased.add(f"{table}:{record_id}.{name}" if of is None else name)
    at = datetime.fromisoformat(line["at"])
    label = lines.text_of(line["label"]) or (GONE if erased else "")
    return HistoryLine(line["seq"], at, line["user"], line["verb"], label, line["undoes"], fields, frozenset(erased))


def _old_and_new(value: Json) -> tuple[Json, Json]:
    if isinstance(value, dict):
        return None, None  # erased
    return (value[1][0] if value[1] else None), (value[2][0] if value[2] else None)


class Window:
    """The last lines of the journal, oldest first, without a gap."""

    def __init__(self, newest: Sequence[Line]) -> None:
        """Judge by these lines; what lies before them counts as too long ago."""
        self._begin(newest)

    def carry_on(self, newer: Sequence[Line]) -> None:
        """Take in the lines that came since."""
        self._add(newer)
        if len(self._lines) > 2 * WINDOW:
            self._begin([*self._lines.values()][-WINDOW:])

    def _begin(self, newest: Sequence[Line]) -> None:
        self._lines: dict[int, Line] = {}
        self._undone: set[int] = set()
        self._writers: dict[tuple[str, int, str], list[int]] = {}
        self._fields: dict[Address, set[tuple[str, int, str]]] = {}
        self._add(newest)

    def _add(self, newer: Sequence[Line]) -> None:
        for line in newer:
            self._lines[line["seq"]] = line
            if line["undoes"] is not None:
                self._undone.add(line["undoes"])
            for field in lines.written_fields(line):
                self._writers.setdefault(field, []).append(line["seq"])
                self._fields.setdefault(field[:2], set()).add(field)

    def newest_undoable(self, user: str, passed_over: Set[int]) -> Line | None:
        """The newest open line of `user` that is no undo."""
        for line in reversed(self._lines.values()):
            if line["verb"] == "schema":
                return None  # nothing is undone across it
            if line["user"] == user and line["verb"] not in FINAL | {"undo"} and self._is_open(line, passed_over):
                return line
        return None

    def newest_redoable(self, user: str, passed_over: Set[int]) -> Line | None:
        """The newest open undo of `user`, no further back than the newest line of theirs that undoes nothing."""
        for line in reversed(self._lines.values()):
            if line["verb"] == "schema":
                return None
            if line["user"] == user:
                if line["undoes"] is None:
                    return None
                if line["verb"] == "undo" and self._is_open(line, passed_over):
                    return line
        return None

    def line(self, seq: int) -> Line:
        """The line `seq`. Raises NothingToUndo if it is too long ago, final or taken back already."""
        line = self._lines.get(seq)
        if line is None:
            raise NothingToUndo("Diese Änderung liegt zu weit zurück, um sie zurückzunehmen.")
        if line["verb"] in FINAL or any(other["verb"] == "schema" and s > seq for s, other in self._lines.items()):
            raise NothingToUndo("Diese Änderung lässt sich nicht zurücknehmen.")
        if seq in self._undone:
            raise NothingToUndo("Diese Änderung ist schon zurückgenommen.")
        return line

    def changed_since(self, line: Line, whole: Set[Address]) -> tuple[list[tuple[str, int, str]], Line] | None:
        """Fields of `line` that somebody wrote since, and the newest line that did; None if all are as it left them.

        Of the records in `whole` every field counts, whether `line` wrote it or not.
        """
        fields, newest = [], 0
        others = {field for address in whole for field in self._fields.get(address, ())}
        for field in sorted({*lines.written_fields(line), *others}):
            if self._origin(field, None) != self._origin(field, line["seq"] + 1):
                fields.append(field)
                newest = max(newest, self._writers[field][-1])
        return (fields, self._lines[newest]) if fields else None

    def require_sound(self, line: Line) -> None:
        """Raises Damaged if `line` or one behind it is not as it was written: what it says may be wrong."""
        before = self._lines.get(line["seq"] - 1)
        previous = FIRST_SUM if before is None and line["seq"] == 1 else "" if before is None else before["sum"]
        for seq, one in self._lines.items():
            if seq >= line["seq"]:
                if previous and not lines.is_sound(one, one.get("lost", seq), previous):
                    text = f"Zeile {seq} im Journal ist nicht die, die geschrieben wurde."
                    raise Damaged([f"{text} Bitte „rundertisch repair“ aufrufen."])
                previous = one["sum"]

    def made_since(self, line: Line) -> dict[Address, tuple[str, str]]:
        """Every record made behind `line`, with the user who made it, and when."""
        return {
            (change["t"], change["id"]): (later["user"], later["at"])
            for later in self._lines.values()
            if later["seq"] > line["seq"]
            for change in later["ch"]
            if change["rev"] == 1
        }

    def _is_open(self, line: Line, passed_over: Set[int]) -> bool:
        return line["seq"] not in self._undone and line["seq"] not in passed_over

    def _origin(self, field: tuple[str, int, str], before: int | None) -> int:
        """The seq that last wrote `field` before line `before`; 0 if it lies before this window."""
        while True:
            seq = next((s for s in reversed(self._writers.get(field, ())) if before is None or s < before), 0)
            undone = self._lines[seq]["undoes"] if seq else None
            if undone is None:
                return seq
            if undone not in self._lines:
                return -seq  # leads out of the window: equal only to itself
            before = undone


def inverse(
    window: Window, line: Line, rows: Callable[[str, int], Mapping[str, Json] | None], trash: Mapping[str, Json]
) -> dict[tuple[str, int], dict[str, Json]]:
    """The rows after `line` was taken back, all of it. Raises Conflict, NothingToUndo.

    `rows` gives the present row; `trash` are the fields that lay a record into the trash.
    """
    present = {(change["t"], change["id"]): rows(change["t"], change["id"]) for change in line["ch"]}
    whole = {(change["t"], change["id"]) for change in line["ch"] if _goes(change, present[change["t"], change["id"]])}
    since = window.changed_since(line, whole)
    if since is not None:
        fields, other = since
        if other["verb"] == "erasure":
            when = f"{datetime.fromisoformat(other['at']):%d.%m.%Y}"
            text = f"Das lässt sich nicht zurücknehmen: Angaben darin wurden am {when} gelöscht (Löschung)."
            raise NothingToUndo(text)
        raise Conflict(lines.text_of(line["label"]), fields, other["user"], other["at"])
    result: dict[tuple[str, int], dict[str, Json]] = {}
    for change in line["ch"]:
        row = present[change["t"], change["id"]]
        if row is None or not change["rev"] or any(isinstance(value, dict) for value in change["f"].values()):
            raise NothingToUndo("Endgültig Gelöschtes lässt sich nicht zurückholen.")
        after = {name: value for name, value in row.items() if name != "rev"}
        if change["rev"] == 1:
            if not any(name in after for name in TRASHED):
                after |= trash
        else:
            for name, value in change["f"].items():
                after.pop(name, None)
                if value[1]:
                    after[name] = value[1][0]
        result[change["t"], change["id"]] = after
    return result


def _goes(change: Line, row: Mapping[str, Json] | None) -> bool:
    """Does taking `change` back lay its record, which is there now, into the trash?"""
    if row is None or any(name in row for name in TRASHED):
        return False
    old = change["f"].get(TRASHED[0], [])
    return bool(change["rev"] == 1 or (len(old) == 3 and old[1]))
