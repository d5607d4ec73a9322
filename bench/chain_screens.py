"""The screens of the chain opened on decades data, each beside the same screen on small data.

python -m bench.chain_screens [--rounds 7]

To reach: at most 1.5 times the processor time of the same screen on small data. A screen is left and opened again;
the first opening of all, which builds what the others share, stands beside it.
"""

import argparse
import asyncio
import gc
import statistics
import time
from pathlib import Path

import time_machine
from textual.pilot import Pilot

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
}
"""Name → the keys that lead there from the Übersicht; the last one is timed."""


async def opened(pilot: Pilot[None], keys: tuple[str, ...], rounds: int) -> tuple[float, float]:
    """Milliseconds of the processor for the first opening, and the median of those after it."""
    taken = []
    for _ in range(rounds + 1):
        await pilot.press("1", *keys[:-1])
        gc.collect()
        start = time.process_time()
        await pilot.press(keys[-1])
        await pilot.pause()
        taken.append((time.process_time() - start) * 1000)
        while len(pilot.app.screen_stack) > 1:
            await pilot.press("escape")
    return taken[0], statistics.median(taken[1:])


async def measure(size: str, rounds: int) -> dict[str, tuple[float, float]]:
    """Every screen on the data of a size."""
    office = Office.open(folder(size), exports=Path("exports"), user="bench", read_only=True)
    found = {}
    async with RoundTableApp(office).run_test(size=(80, 24)) as pilot:
        for name, keys in SCREENS.items():
            found[name] = await opened(pilot, keys, rounds)
    return found


def main() -> None:
    """Print the figures, one row a screen."""
    given = argparse.ArgumentParser()
    given.add_argument("--rounds", type=int, default=7)
    rounds = given.parse_args().rounds
    with time_machine.travel(DAY, tick=True):
        small, decades = (asyncio.run(measure(size, rounds)) for size in ("small", "decades"))
    print("Bildschirm                  small ms  decades ms      ×   soll   (erstes Öffnen: small, decades)")
    for name, (first, took) in decades.items():
        first_small, took_small = small[name]
        print(f"{name:26} {took_small:9.1f} {took:11.1f} {took / took_small:6.2f} {TO_REACH:6.2f}"
              f"   {first_small:8.1f} {first:8.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
