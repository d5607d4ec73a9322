"""Eight writers on the same 50 records, beside SQLite (WAL, synchronous=FULL) doing the same in the same run.

To reach: throughput at least 0.6 × SQLite's, the longest wait of any writer at most 2 × SQLite's. Both take turns, who
begins too; what counts is the median of the rounds, for a disk that others use changes from second to second.
"""

import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from rundertisch_tui.store.commit import Change, Commit
from rundertisch_tui.store.store import Store

WRITERS, EACH, ROUNDS = 8, 500, 7
TEXT = "Der Deutschkurs in der Nordstadt beginnt wegen fehlender Räume erst im Herbst. " * 3


def ours(folder: Path, writer: int) -> Callable[[int], None]:
    store = Store.open(folder, user=f"w{writer}", now=lambda: datetime.now(UTC))

    def change(number: int) -> None:
        row = {"text": f"{TEXT} {writer} {number}"}
        store.change(lambda _: Commit("edit", "geändert", [Change("note", number % 50 + 1, row)]))

    return change


def sqlite(folder: Path, writer: int) -> Callable[[int], None]:
    folder.mkdir(exist_ok=True)
    base = sqlite3.connect(folder / "x.sqlite", isolation_level=None, timeout=60)
    base.execute("pragma journal_mode=wal")
    base.execute("pragma synchronous=full")
    base.execute("create table if not exists note (id integer primary key, text)")

    def change(number: int) -> None:
        base.execute("insert or replace into note values (?, ?)", (number % 50 + 1, f"{TEXT} {writer} {number}"))

    return change


def run(make: Callable[[Path, int], Callable[[int], None]], folder: Path) -> tuple[float, float]:
    """Changes a second, and the longest wait of one change in milliseconds."""
    make(folder, 99)
    told, tell = os.pipe()
    start = time.perf_counter()
    for writer in range(WRITERS):
        if os.fork() == 0:
            change = make(folder, writer)
            longest = 0.0
            for number in range(EACH):
                begin = time.perf_counter()
                change(number)
                longest = max(longest, time.perf_counter() - begin)
            os.write(tell, b"%.6f\n" % longest)
            os._exit(0)
    for _ in range(WRITERS):
        os.wait()
    taken = time.perf_counter() - start
    return WRITERS * EACH / taken, max(map(float, os.read(told, 4096).split())) * 1000


def in_turn(place: Path, number: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """One round: our figures, then SQLite's."""
    both = [(ours, place / f"a{number}"), (sqlite, place / f"b{number}")]
    found = {make: run(make, folder) for make, folder in (both if number % 2 else both[::-1])}
    return found[ours], found[sqlite]


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as place:
        rounds = [in_turn(Path(place), number) for number in range(ROUNDS)]
    for (rate, wait), (their_rate, their_wait) in rounds:
        print(
            f"{rate:.0f}/s = {rate / their_rate:.2f} × SQLite ({their_rate:.0f}/s); "
            f"längstes Warten {wait:.0f} ms = {wait / their_wait:.2f} × SQLite ({their_wait:.0f} ms)"
        )
    throughput, waiting = (statistics.median(ours[at] / theirs[at] for ours, theirs in rounds) for at in (0, 1))
    print(f"Median: Durchsatz {throughput:.2f} × (ab 0,6), längstes Warten {waiting:.2f} × (bis 2)")


if __name__ == "__main__":
    main()
