"""First usable screen and memory on city data, beside the smallest Textual app, in real pseudo-terminals.

python -m bench.tui_start [--rounds 9]
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bench import sizes
from tests.tui.terminal import Terminal

BENCH = Path(__file__).parent
TO_REACH_START, TO_REACH_MEMORY = 1.5, 1.6


def resident(pid: int) -> float:
    """Megabytes of memory that a process holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


def smallest(environment: Mapping[str, str]) -> Terminal:
    return Terminal([sys.executable, str(BENCH / "smallest_tui.py"), "smallest"], environment=environment)


def program(data: Path, environment: Mapping[str, str]) -> Terminal:
    """What a clerk starts: the installed command."""
    command = [str(Path(sys.executable).with_name("rundertisch")), "--data", str(data), "--user", "bench"]
    return Terminal([*command, "--exports", f"{data}-exports"], environment=environment)


def until(make: object, text: str) -> tuple[float, float, int]:
    """Milliseconds until a text stands on the screen, megabytes then, bytes that were sent."""
    start = time.perf_counter()
    terminal = make()  # type: ignore[operator]
    while text not in terminal.text:
        terminal.read(1)
    took = (time.perf_counter() - start) * 1000
    terminal.quiet(0.3)
    memory = resident(terminal.pid)
    sent = len(terminal.raw)
    terminal.close()
    return took, memory, sent


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("--rounds", type=int, default=9)
    asked = given.parse_args()
    data = sizes.folder("city")
    with tempfile.TemporaryDirectory() as compiled:
        # An installed program finds its modules compiled; the first round, which compiles them, is not counted.
        kept = {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        cases = {
            "smallest Textual app": (lambda: smallest(kept), "BEREIT"),
            "rundertisch, city data": (lambda: program(data, kept), "? ohne Meldung"),
        }
        found: dict[str, list[tuple[float, float, int]]] = {name: [] for name in cases}
        for at in range(asked.rounds + 1):
            for name, (make, text) in cases.items():
                taken = until(make, text)
                if at:
                    found[name].append(taken)
    report(found)


def report(found: dict[str, list[tuple[float, float, int]]]) -> None:
    floor: tuple[float, float] | None = None
    print(f"{'case':26}{'ms':>8}{'x':>7}{'MB':>8}{'x':>7}{'bytes':>8}")
    for name, rounds in found.items():
        took, memory = (statistics.median(one[at] for one in rounds) for at in (0, 1))
        floor = floor or (took, memory)
        print(f"{name:26}{took:8.0f}{took / floor[0]:7.2f}{memory:8.1f}{memory / floor[1]:7.2f}{rounds[-1][2]:8}")
    print(f"to reach: start ≤ {TO_REACH_START} x, memory ≤ {TO_REACH_MEMORY} x")


if __name__ == "__main__":
    main()
