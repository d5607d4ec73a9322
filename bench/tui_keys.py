"""Keys in real pseudo-terminals: cursor, letter, live filter; time to the last byte and bytes, beside bare widgets.

python -m bench.tui_keys [--keys 40]
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bench import sizes
from tests.tui.terminal import KEYS, Terminal

BENCH = Path(__file__).parent
STILL = 0.06
"""Seconds without a byte after which a key has been answered."""
WORD = "straszenbahn"
"""Typed into the filter: it matches nothing in the end, so that every key changes the list."""
Taken = tuple[float, float, float]
"""Median and slowest milliseconds to the last byte, median bytes."""


def key(terminal: Terminal, text: str) -> tuple[float, int]:
    """Milliseconds from a key to the last byte of its answer, and how many bytes that was."""
    start = last = time.perf_counter()
    terminal.send(KEYS.get(text, text))
    came = b""
    while data := terminal.take(STILL):
        last = time.perf_counter()
        came += data
    terminal.draw(came)
    return (last - start) * 1000, len(came)


def several(terminal: Terminal, texts: list[str]) -> Taken:
    """Press keys one after the other."""
    found = [key(terminal, text) for text in texts]
    times = [took for took, _ in found]
    return statistics.median(times), max(times), statistics.median(sent for _, sent in found)


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
def session_part(environment: Mapping[str, str], data: Path, heading: str) -> Iterator[Terminal]:
    """A part of the next Round Table, on a copy of the data that may be written to."""
    command = [str(Path(sys.executable).with_name("rundertisch")), "--data", str(data), "--user", "bench"]
    terminal = Terminal([*command, "--exports", "/tmp"], environment=environment)  # noqa: S108
    terminal.wait_for("Stand der Maßnahmen")
    terminal.quiet(0.5)
    terminal.send("2")
    terminal.wait_for("Eckdaten 1 von")
    while f"─ {heading} " not in terminal.text:
        terminal.send(KEYS["f8"])
        terminal.quiet(0.5)
    yield terminal
    terminal.close()


def cursor(terminal: Terminal, count: int) -> Taken:
    """Down and up inside the window: nothing scrolls."""
    return several(terminal, [name for _ in range(count // 8) for name in ("down",) * 4 + ("up",) * 4])


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


def door(terminal: Terminal, count: int) -> Taken:  # noqa: ARG001 - one name, whatever the count
    """A name typed at the door and taken back, letter by letter."""
    return several(terminal, list("yilmaz") + ["backspace"] * 6)


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("--keys", type=int, default=40)
    count = given.parse_args().keys
    with tempfile.TemporaryDirectory() as compiled:
        env = {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": "", "TEXTUAL_FPS": "250"}
        env["TEXTUAL_COLOR_SYSTEM"] = "256"
        report("letter, bare flat Input", bare(env, "input"), typed, count)
        report("letter in a form", program(env, "city"), form, count)
        report("down, bare Line-API list 10,000", bare(env, "list", "10000"), cursor, count)
        report("down, people of small", program(env, "small"), cursor, count)
        report("down, people of decades", program(env, "decades"), cursor, count)
        report("page, people of decades", program(env, "decades"), page, count)
        report("filter, people of decades", program(env, "decades"), filtered, count)
        data = sizes.copy("city", Path(compiled) / "data")
        report("letter at the door, city", session_part(env, data, "Einlass"), door, count)
        report("letter in the minutes, city", session_part(env, data, "Protokoll"), typed, count)
    print("to reach: cursor decades ≤ 1.2 x small, ≤ 1.5 x bare list, ≤ 550 bytes; letter ≤ 300 bytes;")
    print("          slowest filter key ≤ 3 x a key in the bare Input; at the door ≤ 2 x; minutes ≤ 500 bytes a letter")


def report(name: str, opened: object, press: Callable[[Terminal, int], Taken], count: int) -> None:
    with opened as terminal:  # type: ignore[attr-defined]
        median, slowest, sent = press(terminal, count)
    print(f"{name:34} {median:7.1f} ms  slowest {slowest:7.1f} ms  {sent:6.0f} bytes")


if __name__ == "__main__":
    main()
