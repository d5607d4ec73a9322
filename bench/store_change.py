"""One change, a foreign change, and opening, each beside its floor at 500, 5,000 and 50,000 records; medians.

To reach, in the store alone: a change at most 2 × a bare append + fdatasync of as many bytes, the three sizes within
1.3 ×; a foreign change at most 3 × fstat + read + digest + decode of its line; opening at most 1.5 × decoding the same
file. What the office adds to them is measured by `bench.records`.
"""

import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from rundertisch_tui.store import lines
from rundertisch_tui.store.commit import Change, Commit
from rundertisch_tui.store.snapshot import Snapshot
from rundertisch_tui.store.store import Store

TABLES = {"attendance": 0.35, "minute_entry": 0.2, "status_entry": 0.15, "person": 0.1, "measure": 0.1, "paper": 0.1}
ROUNDS = 300
NAMES = ("change", "floor", "sql", "foreign", "foreign_floor")
TEXT = "Der Deutschkurs in der Nordstadt beginnt wegen fehlender Räume erst im Herbst. "


def now() -> datetime:
    return datetime.now(UTC)


def opened(folder: Path, user: str = "bench") -> Store:
    return Store.open(folder, user=user, now=now)


def row(number: int) -> dict[str, object]:
    return {
        "code": f"X-{number}",
        "text": TEXT * 3,
        "position": f"a{number}",
        "session": number % 30,
        "groups": ["a", "b"],
    }


def filled(folder: Path, count: int) -> None:
    store = opened(folder)
    for table, share in TABLES.items():
        changes = [Change(table, number, row(number)) for number in range(1, int(count * share) + 1)]
        for at in range(0, len(changes), 500):
            part = Commit("add", "Füllung", changes[at : at + 500])
            store.change(lambda _, part=part: part)  # type: ignore[misc]  # bound at once
    store.close()


def one_change(number: int) -> Callable[[Snapshot], Commit]:
    new = {**row(number % 50 + 1), "text": f"{TEXT} {number}"}
    return lambda _: Commit("edit", "Zeile geändert", [Change("minute_entry", number % 50 + 1, new)])


def median(measure: Callable[[], None], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        measure()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


# ruff: noqa: SLF001  # floors are measured on the very descriptor that the store has


class Sizes:
    """All figures of one size, measured in turns so that a busy disk is busy for all."""

    def __init__(self, place: Path, count: int) -> None:
        self.folder = place / str(count)
        filled(self.folder, count)
        self.store, self.other = opened(self.folder), opened(self.folder, "other")
        self.bare = os.open(place / f"bare-{count}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.sqlite = sqlite3.connect(place / f"{count}.sqlite", isolation_level=None)
        self.sqlite.executescript(
            "pragma journal_mode=wal; pragma synchronous=full; create table t (id integer primary key, x text)"
        )
        self.sqlite.execute("insert into t values (1, 'x')")
        self.number = 0
        self.line = b""
        self.position = 0
        self.taken: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in NAMES}

    def change(self) -> None:
        self.number += 1
        self.store.change(one_change(self.number))

    def floor(self) -> None:
        os.write(self.bare, self.line)
        os.fdatasync(self.bare)

    def sql(self) -> None:
        self.sqlite.execute("update t set x = ? where id = 1", (self.line.decode() + str(self.number),))

    def foreign(self) -> None:
        self.other.follow()

    def foreign_floor(self) -> None:
        descriptor = self.store._journal._descriptor
        end = os.fstat(descriptor).st_size
        raw = os.pread(descriptor, end - self.position, self.position)
        line = lines.from_bytes(raw[:-1])
        assert line is not None
        lines.chained_sum(line["sum"], line)

    def round(self, number: int) -> None:
        """Everything once."""
        self.position = self.store._journal.offset
        names = NAMES if number % 2 else (*NAMES[:3], "foreign_floor", "foreign")
        for name in names:  # whoever comes second finds the line in the processor's cache
            start = time.perf_counter()
            getattr(self, name)()
            self.taken[name][number % 2].append(time.perf_counter() - start)
            if name == "change":
                self.line = os.pread(self.store._journal._descriptor, 1 << 20, self.position)

    def figures(self) -> dict[str, float]:
        """Medians in milliseconds, and those of opening."""
        # first and second are two sorts of figures: the median of both together would lie anywhere between them
        figures = {name: statistics.mean(map(statistics.median, both)) * 1000 for name, both in self.taken.items()}
        self.store.close()
        path = self.folder / "rundertisch.json"
        figures["open"] = median(lambda: opened(self.folder)._let_go(), 15)
        figures["decode"] = median(lambda: msgspec.json.decode(path.read_bytes()), 15)
        return figures


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as place:
        sizes = {count: Sizes(Path(place), count) for count in (500, 5_000, 50_000)}
        for number in range(ROUNDS):  # the sizes take turns: a busy disk is busy for all
            for size in sizes.values():
                size.round(number)
        found = {count: size.figures() for count, size in sizes.items()}
    for count, ms in found.items():
        print(f"{count:6} Datensätze")
        for said, name, floor in (
            ("Änderung, je append + fdatasync (bis 2)", "change", "floor"),
            ("Änderung, je SQLite WAL FULL", "change", "sql"),
            ("fremde Änderung, je Lesen der Zeile (bis 3)", "foreign", "foreign_floor"),
            ("Öffnen, je Dekodieren (ab 5000: bis 1,5)", "open", "decode"),
        ):
            print(f"    {said:43} {ms[name]:8.3f} ms / {ms[floor]:8.3f} ms = {ms[name] / ms[floor]:.2f} ×")
    changes = [ms["change"] for ms in found.values()]
    print(f"die drei Größen: {max(changes) / min(changes):.2f} × (bis 1,3)")


if __name__ == "__main__":
    main()
