"""The screens of the program opened on decades data, each beside the same screen on small data.

python -m bench.chain_screens [--rounds 5] [--only Ziele,Gremien]

To reach: at most 1.5 times the processor time of the same screen on small data, when it is opened for the first time
after the start (nothing but the way there has been asked before) and when it is opened again.
"""

import argparse
import asyncio
import gc
import statistics
import time
from pathlib import Path
from typing import NamedTuple

import time_machine

from bench.sizes import DAY, folder
from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.workflow.office import Office

TO_REACH = 1.5
SCREENS = {
    "Handlungsfelder": ("3",),
    "Maßnahmen eines Felds": ("3", "enter"),
    "Kette einer Maßnahme": ("3", "enter", "end", "enter"),
    "Seit dem letzten RT": ("3", "l"),
    "Ziele": ("3", "g"),
    "Herausforderungen": ("3", "c"),
    "Abfrage": ("3", "f4"),
    "Empfehlungen": ("4",),
    "Kette einer Empfehlung": ("4", "enter"),
    "Zahlen über die Jahre": ("4", "y"),
    "Gremien": ("6",),
    "Mitglieder eines Gremiums": ("6", "enter"),
    "Sitzungen eines Gremiums": ("6", "f3"),
    "Ergebnisse einer Sitzung": ("6", "f4"),
    "Eckdaten": ("2",),
    "Einladung": ("2", "f8"),
    "Tagesordnung": ("2", *["f8"] * 2),
    "Einlass": ("2", *["f8"] * 3),
    "Protokoll": ("2", *["f8"] * 4),
    "Bündeln": ("2", *["f8"] * 5),
    "Abschluss": ("2", *["f8"] * 6),
    "Niederschrift": ("2", *["f8"] * 7),
    "Personen": ("5",),
    "Organisationen": ("5", "f2"),
    "Dokumente": ("7",),
}
"""Name → the keys that lead there from the Übersicht; the last one is timed."""


class Opened(NamedTuple):
    """Milliseconds of the processor: for the first time after the start, and again."""

    first: float
    again: float


async def opened(size: str, keys: tuple[str, ...], rounds: int) -> Opened:
    """Open a screen in a program that has just started, and then some times more."""
    office = Office.open(folder(size), exports=Path("exports"), user="bench", read_only=True)
    taken = []
    async with RoundTableApp(office).run_test(size=(80, 24)) as pilot:
        for _ in range(rounds + 1):
            await pilot.press("1", *keys[:-1])
            gc.collect()
            gc.freeze()  # as the program does once its start is over
            start = time.process_time()
            await pilot.press(keys[-1])
            await pilot.pause()
            taken.append((time.process_time() - start) * 1000)
            while len(pilot.app.screen_stack) > 1:
                await pilot.press("escape")
    office.close()
    gc.unfreeze()
    return Opened(taken[0], statistics.median(taken[1:]))


def measure(keys: tuple[str, ...], rounds: int) -> tuple[Opened, Opened]:
    """The medians of a screen on small and on decades data, in turns."""
    asyncio.run(opened("small", keys, 1))  # what the screen imports
    found: dict[str, list[Opened]] = {"small": [], "decades": []}
    for _ in range(rounds):
        for size, those in found.items():
            those.append(asyncio.run(opened(size, keys, 3)))
    small, decades = (Opened(*map(statistics.median, zip(*those, strict=True))) for those in found.values())
    return small, decades


def main() -> None:
    """Print the figures, one row a screen."""
    given = argparse.ArgumentParser()
    given.add_argument("--rounds", type=int, default=5)
    given.add_argument("--only", type=lambda text: text.split(","), default=list(SCREENS))
    asked = given.parse_args()
    print(f"to reach: {TO_REACH} x          first: small  decades      x     again: small  decades      x")
    with time_machine.travel(DAY, tick=True):
        for name in asked.only:
            small, decades = measure(SCREENS[name], asked.rounds)
            first, again = (
                f"{one:13.1f} {other:8.1f} {other / one:6.2f}" for one, other in zip(small, decades, strict=True)
            )
            print(f"{name:26} {first}      {again}", flush=True)


if __name__ == "__main__":
    main()
