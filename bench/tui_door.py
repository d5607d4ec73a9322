"""The door with 1,000 people known: a letter of a name, Enter until the disk has the line, and until row 23 says so.

python -m bench.tui_door [--people 1000] [--rounds 3]

To reach: a letter ≤ 2 x the same in a bare Input; from Enter to the disk ≤ 4 x an append + fdatasync of as many bytes.
The disk has it when the journal's fdatasync has returned. It is counted from the moment the program has read the key;
what the pseudo-terminal takes before, and what the screen takes behind it, is printed beside.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import chain, count, product
from pathlib import Path
from typing import NamedTuple

from bench.noted_syncs import READ, SYNCED
from bench.records import append, journal_bytes
from bench.tui_keys import Taken, against, bare, environment, middle, several, typed
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import KEYS, PATIENCE, Terminal

FAMILIES = ("Yilmaz", "Kern", "Öztürk", "Berger", "Demir", "Haddad", "Nowak", "Şahin", "Lange", "Popescu")
GIVEN = ("Änne", "Elif", "Jörg", "Beate", "Yusuf", "Amira", "Piotr", "Ioana", "Uwe", "Leyla")
NAME = "yilmaz"
NOTES = "synced"
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
    command = [sys.executable, "-m", "bench.noted_syncs", str(data.parent / NOTES), "--data", str(data)]
    terminal = Terminal([*command, "--user", "bench", "--exports", str(data.parent)], environment=environment(compiled))
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


class Arrivals(NamedTuple):
    """Milliseconds, a number each arrival: Enter to the disk, from its reading and from its sending; Enter to row 23;
    and an append + fdatasync alone."""

    read: list[float]
    sent: list[float]
    said: list[float]
    floor: list[float]


def sign_in(terminal: Terminal, name: str, notes: Path) -> tuple[float, float, float]:
    """Milliseconds of one arrival, as `Arrivals` has them."""
    noted = len(notes.read_text().splitlines())
    start = time.perf_counter()
    terminal.send(KEYS["enter"])
    while time.perf_counter() - start < PATIENCE:
        came = terminal.take(1)
        said = time.perf_counter()
        terminal.draw(came)
        if name in terminal.screen.display[22]:
            moments = dict(line.split() for line in notes.read_text().splitlines()[noted:])
            read, synced = float(moments[READ]), float(moments[SYNCED])
            return (synced - read) * 1000, (synced - start) * 1000, (said - start) * 1000
    raise AssertionError(f"{name} did not come in:\n{terminal.text}")


def arrivals(terminal: Terminal, data: Path, numbers: Iterator[int]) -> Arrivals:
    """Sign in some people; after each the floor takes its turn."""
    taken = Arrivals([], [], [], [])
    with (data.parent / "floor").open("ab", buffering=0) as file:
        for number in (next(numbers) for _ in range(SIGNED_IN)):
            terminal.send(f"q{number:04}")
            terminal.quiet(0.2)
            before = journal_bytes(data)
            for each, took in zip(taken, sign_in(terminal, f"q{number:04}", data.parent / NOTES), strict=False):
                each.append(took)
            terminal.quiet(0.2)
            line = b"x" * (journal_bytes(data) - before)
            start = time.perf_counter()
            append(file.fileno(), line)
            taken.floor.append((time.perf_counter() - start) * 1000)
    return taken


def main() -> None:
    """Measure in turns, and print the medians."""
    given = argparse.ArgumentParser()
    given.add_argument("--people", type=int, default=1000)
    given.add_argument("--rounds", type=int, default=3)
    asked = given.parse_args()
    plain: list[Taken] = []
    ours: list[Taken] = []
    entered: list[Arrivals] = []
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as place:
        data, numbers = Path(place) / "data", count()
        stage(data, asked.people)
        for _ in range(asked.rounds):
            with bare(environment(place), "input") as terminal:
                plain.append(typed(terminal, 26))
            with door(data, place) as terminal:
                ours.append(letters(terminal))
                entered.append(arrivals(terminal, data, numbers))
    field, name = middle(plain), middle(ours)
    print(f"{'letter, bare flat Input':34} {field}")
    print(f"{'letter at the door':34} {name}")
    print(f"letter at the door / bare Input     {against(name.median, field.median)}   to reach: 2")
    print(f"     the same of the processor      {against(name.busy, field.busy)}")
    read, sent, said, disk = (statistics.median(chain.from_iterable(each)) for each in zip(*entered, strict=True))
    print(f"Enter to the disk / append          {against(read, disk)}   to reach: 4")
    print(f"     from the sending of the key    {against(sent, disk)}")
    print(f"     until row 23 says so           {against(said, disk)}")


if __name__ == "__main__":
    main()
