"""How long commands take beside a bare interpreter, on the city data: fresh processes, taking turns, medians.

To reach: `--version` at most 2 × and `list person --json` at most 8 × of `python -c pass`. Beside them the commands
that a script calls most, and the memory of `list`.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench import sizes

ROUNDS = 25
BARE = "python -c pass"
TO_REACH = {"--version": 2.0, "list person --json": 8.0}


def commands() -> dict[str, list[str]]:
    """Name → what is started; the floor first."""
    program = str(Path(sys.executable).with_name("rundertisch"))
    ours = ("--version", "list person --json", "list measure --json", "show P-1", "due", "search kita", "help")
    return {BARE: [sys.executable, "-c", "pass"], **{words: [program, *words.split()] for words in ours}}


def milliseconds(words: Sequence[str], around: dict[str, str]) -> float:
    """One fresh process from start to end."""
    start = time.perf_counter()
    subprocess.run(words, env=around, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def environment() -> dict[str, str]:
    """That of an installed program: with the byte code that pip leaves, whatever this shell says about it."""
    own = {"RUNDERTISCH_DATA": str(sizes.folder("city")), "RUNDERTISCH_USER": sizes.USER}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **own, "PYTHONPYCACHEPREFIX": str(sizes.KEPT / "pycache")}


def main() -> None:
    """Print the medians and their ratios to the bare interpreter."""
    around = environment()
    taken: dict[str, list[float]] = {name: [] for name in commands()}
    for words in commands().values():
        milliseconds(words, around)  # writes the byte code
    for _ in range(ROUNDS):
        for name, words in commands().items():
            taken[name].append(milliseconds(words, around))
    floor = statistics.median(taken[BARE])
    print(f"{'Befehl':24} {'ms':>7} {'×':>6}   zu erreichen")
    for name, times in taken.items():
        median = statistics.median(times)
        goal = f"≤ {TO_REACH[name]:.0f} ×" if name in TO_REACH else ""
        print(f"{name:24} {median:7.1f} {median / floor:6.2f}   {goal}")
    print(f"größter Speicher eines Befehls: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
