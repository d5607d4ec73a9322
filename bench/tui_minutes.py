"""Letters in the Protokoll with 400 lines while six others write, and how soon a line of theirs is in sight.

python -m bench.tui_minutes [--keys 60]

To reach: letter ≤ 1.5 x the same letter in a bare Input under the same load, ≤ 500 bytes; a foreign line ≤ 1 s.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from bench.tui_keys import Taken, bare, typed
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.minutes import PasteEntries
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import Terminal, rundertisch

LINES = 400
SCRIBES = 6
YEAR = 2026


def stage(data: Path) -> tuple[int, list[int]]:
    """A Round Table that runs: the item with 400 lines, and the six items that are written in, itself among them."""
    office = Office.open(data, exports=data.parent / "exports", user="bench")
    office.perform(catalogue.build("lay_out_action_fields", {}))
    office.perform(catalogue.build("create_session", {"year": YEAR, "held_on": f"{YEAR}-07-03"}))
    for state in ("invited", "running"):
        office.perform(catalogue.build("set_session_state", {"session": 1, "state": state}))
    items = sorted(office.view.all(AgendaItem), key=lambda one: one.number)
    first = next(one for one in items if one.number == "1")
    office.perform(PasteEntries(agenda_item=first.id, lines=tuple(f"Zeile {at}: Bericht." for at in range(LINES))))
    office.close()
    others = [one.id for one in items if one.id != first.id][: SCRIBES - 1]
    return first.id, [first.id, *others]


def scribe(data: Path, number: int, item: int, end: Event) -> None:
    """Write one line a second from a process of its own."""
    command = [str(Path(sys.executable).with_name("rundertisch")), "--data", str(data), "--user", f"s{number}", "batch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        at = 0
        while not end.wait(1):
            at += 1
            fields = {"agenda_item": item, "text": f"Von s{number} die Nummer {at}."}
            process.stdin.write(json.dumps({"do": "add_minute_entry", "fields": fields}) + "\n")
            process.stdin.flush()
            process.stdout.readline()
        process.stdin.close()


@contextmanager
def writing(data: Path, items: list[int]) -> Iterator[None]:
    """Six scribes at work."""
    end = Event()
    threads = [Thread(target=scribe, args=(data, at, item, end)) for at, item in enumerate(items)]
    for thread in threads:
        thread.start()
    time.sleep(4)
    try:
        yield
    finally:
        end.set()
        for thread in threads:
            thread.join()


def protocol(data: Path) -> Terminal:
    """A window in the Protokoll, at the item with the 400 lines."""
    terminal = rundertisch(data, user="bench")
    terminal.wait_for("Zu tun")
    terminal.quiet(0.5)
    terminal.send("2")
    terminal.wait_for("─ Protokoll ")
    terminal.quiet(0.5)
    return terminal


def foreign_line(terminal: Terminal, data: Path, item: int) -> tuple[float, int]:
    """Seconds from the acknowledgement of a colleague's line until it is in sight, and the bytes that came."""
    office = Office.open(data, exports=data.parent / "exports", user="kern")
    before = len(terminal.raw)
    office.perform(catalogue.build("add_minute_entry", {"agenda_item": item, "text": "Eine fremde Zeile kommt."}))
    start = time.perf_counter()
    terminal.wait_for("Eine fremde Zeile")
    took = time.perf_counter() - start
    terminal.quiet(0.3)
    office.close()
    return took, len(terminal.raw) - before


def told(name: str, taken: Taken) -> None:
    print(f"{name:40} {taken}")


def main() -> None:
    """Measure and print."""
    given = argparse.ArgumentParser()
    given.add_argument("--keys", type=int, default=60)
    count = given.parse_args().keys
    environment = {"TEXTUAL_FPS": "250", "TEXTUAL_COLOR_SYSTEM": "256"}
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / "data"
        item, items = stage(data)
        terminal = protocol(data)
        took, sent = foreign_line(terminal, data, item)
        print(f"a colleague's line is in sight after {took:.2f} s, {sent} bytes")
        told(f"letter, {LINES} lines, nobody else", typed(terminal, count))
        with writing(data, items):
            with bare(environment, "input") as flat:
                plain = typed(flat, count)
            ours = typed(terminal, count)
        terminal.close()
        told("letter, bare Input while six write", plain)
        told(f"letter, {LINES} lines while six write", ours)
        print(f"ratio {ours.median / plain.median:.2f}; to reach: ≤ 1.5, ≤ 500 bytes, line ≤ 1 s")


if __name__ == "__main__":
    main()
