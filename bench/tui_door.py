"""The door with 1,000 people known: a letter of a name, and Enter until the row says that the disk has confirmed.

python -m bench.tui_door [--people 1000] [--rounds 3]

To reach: a letter ≤ 2 x the same in a bare Input; from Enter to the disk ≤ 4 x an append + fdatasync of as many bytes.
What Enter needs before the store is asked (the terminal, Textual, the screen) a bare Input needs too: its key is
printed beside it.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count, product
from pathlib import Path

from bench.records import append, journal_bytes
from bench.tui_keys import Taken, against, bare, environment, middle, several, typed
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import KEYS, PATIENCE, Terminal

FAMILIES = ("Yilmaz", "Kern", "Öztürk", "Berger", "Demir", "Haddad", "Nowak", "Şahin", "Lange", "Popescu")
GIVEN = ("Änne", "Elif", "Jörg", "Beate", "Yusuf", "Amira", "Piotr", "Ioana", "Uwe", "Leyla")
NAME = "yilmaz"
SIGNED_IN = 12
"""People who come in each round."""


def stage(data: Path, people: int) -> None:
    """A Round Table that runs today, and as many people, each with a number of their own behind the name."""
    office = Office.open(data, exports=data.parent / "exports", user="bench")
    today = date.today()
    office.perform(catalogue.build("lay_out_action_fields", {}))
    office.perform(catalogue.build("create_session", {"year": today.year, "held_on": today.isoformat()}))
    for state in ("invited", "running"):
        office.perform(catalogue.build("set_session_state", {"session": 1, "state": state}))
    for at, (family, given) in zip(range(people), product(FAMILIES, GIVEN * people), strict=False):
        fields = {"given_name": given, "family_name": f"{family}q{at:04}", "function": "Mitglied"}
        office.perform(catalogue.build("add", {"kind": "person", "fields": fields}))
    office.close()


@contextmanager
def door(data: Path, compiled: str) -> Iterator[Terminal]:
    """A window at the door."""
    command = [str(Path(sys.executable).with_name("rundertisch")), "--data", str(data), "--user", "bench"]
    terminal = Terminal([*command, "--exports", str(data.parent)], environment=environment(compiled))
    terminal.wait_for("Zu tun")
    terminal.quiet(0.5)
    terminal.send("2")
    terminal.quiet(0.5)
    for _ in range(9):
        if "─ Einlass " in terminal.text:
            break
        terminal.send(KEYS["f8"])
        terminal.quiet(0.5)
    else:
        raise AssertionError(f"the door never came:\n{terminal.text}")
    yield terminal
    terminal.close()


def letters(terminal: Terminal) -> Taken:
    """A name typed and taken back, letter by letter."""
    return several(terminal, list(NAME) + ["backspace"] * len(NAME))


def confirmed(terminal: Terminal, name: str) -> float:
    """Milliseconds from Enter until row 23 names who came: it does so once the disk has confirmed."""
    start = time.perf_counter()
    terminal.send(KEYS["enter"])
    while time.perf_counter() - start < PATIENCE:
        came = terminal.take(1)
        took = (time.perf_counter() - start) * 1000
        terminal.draw(came)
        if name in terminal.screen.display[22]:
            return took
    raise AssertionError(f"{name} did not come in:\n{terminal.text}")


def arrivals(terminal: Terminal, data: Path, numbers: Iterator[int]) -> tuple[list[float], list[float]]:
    """Milliseconds from Enter until the row says who is there, and of the floor, taking turns."""
    ours, floor = [], []
    with (data.parent / "floor").open("ab", buffering=0) as file:
        for number in (next(numbers) for _ in range(SIGNED_IN)):
            terminal.send(f"q{number:04}")
            terminal.quiet(0.2)
            before = journal_bytes(data)
            ours.append(confirmed(terminal, f"q{number:04}"))
            terminal.quiet(0.2)
            line = b"x" * (journal_bytes(data) - before)
            start = time.perf_counter()
            append(file.fileno(), line)
            floor.append((time.perf_counter() - start) * 1000)
    return ours, floor


def main() -> None:
    """Measure in turns, and print the medians."""
    given = argparse.ArgumentParser()
    given.add_argument("--people", type=int, default=1000)
    given.add_argument("--rounds", type=int, default=3)
    asked = given.parse_args()
    plain: list[Taken] = []
    ours: list[Taken] = []
    entered: list[float] = []
    appended: list[float] = []
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as place:
        data, numbers = Path(place) / "data", count()
        stage(data, asked.people)
        for _ in range(asked.rounds):
            with bare(environment(place), "input") as terminal:
                plain.append(typed(terminal, 26))
            with door(data, place) as terminal:
                ours.append(letters(terminal))
                took, floor = arrivals(terminal, data, numbers)
            entered += took
            appended += floor
    field, name = middle(plain), middle(ours)
    print(f"{'letter, bare flat Input':34} {field}")
    print(f"{'letter at the door':34} {name}")
    print(f"letter at the door / bare Input     {against(name.median, field.median)}   to reach: 2")
    print(f"     the same of the processor      {against(name.busy, field.busy)}")
    enter, disk = statistics.median(entered), statistics.median(appended)
    print(f"Enter to the confirmation / append  {against(enter, disk)}   to reach: 4")
    print(f"     without a key's way to the screen  {against(enter - field.median, disk)}")


if __name__ == "__main__":
    main()
