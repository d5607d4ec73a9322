"""Keys in real pseudo-terminals: cursor, letter, live filter; time to the last byte and bytes, beside bare widgets.

python -m bench.tui_keys [--keys 40] [--rounds 3]

Time on the clock is what a clerk waits; on a machine that does other work too, compare the processor's time.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

from bench import sizes
from tests.tui.terminal import KEYS, Terminal

BENCH = Path(__file__).parent
STILL = 0.06
"""Seconds without a byte after which a key has been answered."""
WORD = "straszenbahn"
"""Typed into the filter: it matches nothing in the end, so that every key changes the list."""


class Taken(NamedTuple):
    """Median and slowest milliseconds to the last byte, the same of the processor, median and most bytes."""

    median: float
    slowest: float
    busy: float
    busiest: float
    sent: float
    most: float

    def __str__(self) -> str:
        clock = f"{self.median:6.1f} ms  slowest {self.slowest:6.1f}"
        return (
            f"{clock}   busy {self.busy:5.1f}  most {self.busiest:5.1f}   {self.sent:5.0f} bytes  most {self.most:5.0f}"
        )


def busy(pid: int) -> float:
    """Milliseconds that all threads of a process have kept a processor busy."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


def key(terminal: Terminal, text: str, still: float = STILL) -> tuple[float, float, int]:
    """Milliseconds from a key to the last byte of its answer, those of the processor, and how many bytes that was."""
    before = busy(terminal.pid)
    start = last = time.perf_counter()
    terminal.send(KEYS.get(text, text))
    came = b""
    while data := terminal.take(still):
        last = time.perf_counter()
        came += data
    worked = busy(terminal.pid) - before
    terminal.draw(came)
    return (last - start) * 1000, worked, len(came)


def several(terminal: Terminal, texts: list[str], *, still: float = STILL) -> Taken:
    """Press keys one after the other."""
    median = statistics.median
    times, works, sent = zip(*(key(terminal, text, still) for text in texts), strict=True)
    return Taken(median(times), max(times), median(works), max(works), median(sent), max(sent))


@contextmanager
def bare(environment: Mapping[str, str], *words: str) -> Iterator[Terminal]:
    terminal = Terminal([sys.executable, str(BENCH / "smallest_tui.py"), *words], environment=environment)
    terminal.wait_for("BEREIT")
    terminal.quiet(0.5)
    yield terminal
    terminal.close()


@contextmanager
def program(environment: Mapping[str, str], size: str) -> Iterator[Terminal]:
    """The list of people on the example data of a size."""
    command = [str(Path(sys.executable).with_name("rundertisch")), "--data", str(sizes.folder(size)), "--read-only"]
    terminal = Terminal([*command, "--exports", "/tmp", "--user", "bench"], environment=environment)  # noqa: S108
    terminal.wait_for("Stand der Maßnahmen")
    terminal.quiet(0.5)
    terminal.send("5")
    terminal.wait_for("Teilnehmende")
    terminal.quiet(0.8)
    yield terminal
    terminal.close()


@contextmanager
def minutes(environment: Mapping[str, str]) -> Iterator[Terminal]:
    """The Protokoll of the next Round Table, on a copy of the data of a city: drafts are written there."""
    with tempfile.TemporaryDirectory() as place:
        command = [
            str(Path(sys.executable).with_name("rundertisch")),
            "--data",
            str(sizes.copy("city", Path(place, "d"))),
        ]
        terminal = Terminal([*command, "--exports", place, "--user", "bench"], environment=environment)
        terminal.wait_for("Stand der Maßnahmen")
        terminal.quiet(0.5)
        terminal.send("2")
        terminal.wait_for("Eckdaten 1 von")
        while "─ Protokoll " not in terminal.text:
            terminal.send(KEYS["f8"])
            terminal.quiet(0.5)
        yield terminal
        terminal.close()


def cursor(terminal: Terminal, count: int) -> Taken:
    """Down and up inside the window: nothing scrolls."""
    return several(terminal, [name for _ in range(count // 8) for name in ("down",) * 4 + ("up",) * 4])


def rested(terminal: Terminal, count: int) -> Taken:
    """Down, row by row with the details of each; the time is that of the details, after the bar has rested."""
    return several(terminal, ["down"] * count, still=0.2)


def page(terminal: Terminal, count: int) -> Taken:
    return several(terminal, ["pagedown"] * (count // 2) + ["pageup"] * (count // 2))


def typed(terminal: Terminal, count: int) -> Taken:
    return several(terminal, [chr(97 + at % 26) for at in range(count)])


def filtered(terminal: Terminal, count: int) -> Taken:  # noqa: ARG001 - one word, whatever the count
    terminal.press("/")
    return several(terminal, list(WORD) + ["backspace"] * len(WORD))


def form(terminal: Terminal, count: int) -> Taken:
    """A letter typed into a field of a form; the first field is chosen, the second typed into."""
    terminal.press("e", "tab")
    return typed(terminal, min(count, 20))


Opened = AbstractContextManager[Terminal]
Case = tuple[str, Callable[[], Opened], Callable[[Terminal, int], Taken]]


def cases(env: Mapping[str, str]) -> list[Case]:
    """What is measured: its name, how it is opened, what is pressed."""
    return [
        ("letter, bare flat Input", lambda: bare(env, "input"), typed),
        ("letter in a form", lambda: program(env, "city"), form),
        ("letter in the minutes, city", lambda: minutes(env), typed),
        ("filter, people of decades", lambda: program(env, "decades"), filtered),
        ("down, bare Line-API list 10,000", lambda: bare(env, "list", "10000"), cursor),
        ("down, people of small", lambda: program(env, "small"), cursor),
        ("down, people of decades", lambda: program(env, "decades"), cursor),
        ("down with details, decades", lambda: program(env, "decades"), rested),
        ("page, people of decades", lambda: program(env, "decades"), page),
    ]


def middle(rounds: Sequence[Taken]) -> Taken:
    """The median of each figure over several rounds."""
    return Taken(*(statistics.median(figures) for figures in zip(*rounds, strict=True)))


def ratios(found: Mapping[str, Taken]) -> Iterator[str]:
    """Our figures as multiples of the floor that was measured in the same turn."""
    field, row = found["letter, bare flat Input"], found["down, bare Line-API list 10,000"]
    small, large = found["down, people of small"], found["down, people of decades"]
    word = found["filter, people of decades"]
    yield f"slowest filter key / letter in the bare Input   {against(word.slowest, field.median)}   to reach: 3"
    yield f"       the same of the processor's time         {against(word.busiest, field.busy)}"
    yield f"down, decades / bare list                       {against(large.median, row.median)}   to reach: 1.5"
    yield f"       the same of the processor's time         {against(large.busy, row.busy)}"
    yield f"down, decades / small                           {against(large.median, small.median)}   to reach: 1.2"
    yield "most bytes to reach: a row 550, with its details too; a letter in a form 300, in the minutes 500"


def against(ours: float, floor: float) -> str:
    return f"{ours:5.1f} / {floor:4.1f} ms = {ours / floor:.2f} x"


def environment(compiled: str) -> dict[str, str]:
    """What a program is measured with: byte code as pip leaves it, and no frame that waits for the next."""
    env = {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": "", "TEXTUAL_FPS": "250"}
    return {**env, "TEXTUAL_COLOR_SYSTEM": "256"}


def main() -> None:
    """Measure all cases in turns, and print the medians of the rounds."""
    given = argparse.ArgumentParser()
    given.add_argument("--keys", type=int, default=40)
    given.add_argument("--rounds", type=int, default=3)
    asked = given.parse_args()
    taken: dict[str, list[Taken]] = {}
    with tempfile.TemporaryDirectory() as compiled:
        for _ in range(asked.rounds):
            for name, opened, press in cases(environment(compiled)):
                with opened() as terminal:
                    taken.setdefault(name, []).append(press(terminal, asked.keys))
    found = {name: middle(rounds) for name, rounds in taken.items()}
    for name, figures in found.items():
        print(f"{name:34} {figures}")
    print("\n".join(ratios(found)))


if __name__ == "__main__":
    main()
