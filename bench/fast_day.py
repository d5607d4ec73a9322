"""A day in fast motion: two doors, six scribes as real processes, and a clerk who types at the door meanwhile.

python -m bench.fast_day [--minutes 5] [--people 140] [--lines 100]

To reach: nothing lost, nothing double; a letter at the door while all work ≤ 2 x the same letter before they began.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from threading import Thread

from bench.tui_keys import key
from tests.journeys import fast_day
from tests.tui.terminal import KEYS, Terminal, rundertisch

WORD = "familie"
"""Typed and taken back, again and again."""


def typed(terminal: Terminal) -> list[float]:
    """Milliseconds of each letter of one name, typed and taken back."""
    return [key(terminal, letter)[0] for letter in [*WORD, *["backspace"] * len(WORD)]]


def at_the_door(data: Path) -> Terminal:
    """A clerk's window, open at the door."""
    terminal = rundertisch(data, user="clerk")
    terminal.wait_for("Zu tun")
    terminal.quiet(0.5)
    terminal.send("2")
    terminal.quiet(0.5)
    while "─ Einlass " not in terminal.text:
        terminal.send(KEYS["f6"])
        terminal.quiet(0.5)
    return terminal


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("--minutes", type=float, default=5)
    given.add_argument("--people", type=int, default=140)
    given.add_argument("--lines", type=int, default=100, help="of each of the six scribes")
    said = given.parse_args()
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / "data"
        fast_day.stage(data, said.people)
        terminal = at_the_door(data)
        before = [took for _ in range(4) for took in typed(terminal)]
        workers = fast_day.doors(said.people) + fast_day.scribes(said.lines)
        pause = said.minutes * 60 / max(said.people, said.lines)
        playing = Thread(target=fast_day.play, args=(data, workers, pause))
        begun = time.perf_counter()
        playing.start()
        during: list[float] = []
        while playing.is_alive():
            during += typed(terminal)
        took = time.perf_counter() - begun
        terminal.close()
        fast_day.prove(data, said.people, said.lines, workers)
    print(
        f"{said.people} Ankünfte an zwei Türen, {6 * said.lines} Zeilen in {took:.0f} s: nichts fehlt, nichts doppelt"
    )
    quiet, busy = statistics.median(before), statistics.median(during)
    slowest = statistics.quantiles(during, n=20)[-1]
    print(f"Taste am Einlass: vorher {quiet:.1f} ms, währenddessen {busy:.1f} ms = {busy / quiet:.2f} x")
    print(f"langsamste 5 %: ab {slowest:.1f} ms, {len(during)} Tasten")


if __name__ == "__main__":
    main()
