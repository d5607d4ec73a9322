"""A day in fast motion with real processes: doors and scribes are `rundertisch batch`, each its own process.

Two doors sign the same people in at once, each from its own end of the list; scribes write in six workshops.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office

WORKSHOPS = 6
DOORS = 2
Request = dict[str, Any]
Answer = dict[str, Any]


def stage(data: Path, people: int) -> None:
    """A running Round Table with so many people on its list."""
    with opened(data) as office:

        def do(verb: str, **fields: Any) -> None:
            office.perform(catalogue.build(verb, fields))

        for at in range(WORKSHOPS):
            do("add", kind="action_field", fields={"title": f"Feld {at + 1}"})
        for at in range(people):
            do("add", kind="person", fields={"given_name": f"Vorname{at}", "family_name": f"Familie{at}"})
        do("create_session", year=2026, held_on="2026-07-03", starts_at="09:30:00", place="Rathaus", chair=1)
        do("invite", session=1, persons=list(range(1, people + 1)))
        do("set_session_state", session=1, state="invited")
        do("set_session_state", session=1, state="running")


@contextmanager
def opened(data: Path) -> Iterator[Office]:
    """The office of the folder, let go of afterwards."""
    office = Office.open(data, exports=data.with_name("exports"), user="stage")
    try:
        yield office
    finally:
        office.close()


@dataclass
class Worker:
    """One process that works through its requests, and what it was answered."""

    name: str
    requests: list[Request]
    answers: list[Answer]

    def run(self, data: Path, pause: float) -> None:
        """Send each request once the one before is answered; `pause` seconds lie between them."""
        command = [sys.executable, "-m", "rundertisch_tui", "--data", str(data), "--user", self.name, "batch"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ)) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for request in self.requests:
                process.stdin.write(json.dumps(request).encode() + b"\n")
                process.stdin.flush()
                self.answers.append(json.loads(process.stdout.readline()))
                if pause:
                    with suppress(subprocess.TimeoutExpired):
                        process.wait(pause)
            process.stdin.close()


def doors(people: int) -> list[Worker]:
    """Both doors sign everybody in, one from the first and one from the last: each person comes twice."""

    def arrivals(door: int) -> list[Request]:
        order = range(1, people + 1) if door == 1 else range(people, 0, -1)
        return [{"do": "sign_in", "fields": {"session": 1, "person": one, "door": f"Tür {door}"}} for one in order]

    return [Worker(f"door{door}", arrivals(door), []) for door in range(1, DOORS + 1)]


def scribes(lines: int) -> list[Worker]:
    """Six scribes with so many lines each, every one in a workshop of their own."""

    def text(scribe: int, at: int) -> Request:
        fields = {"agenda_item": f"2026/6.{scribe}", "kind": "information", "text": f"Zeile {at} von {scribe}"}
        return {"do": "add_minute_entry", "fields": fields}

    return [
        Worker(f"scribe{scribe}", [text(scribe, at) for at in range(1, lines + 1)], [])
        for scribe in range(1, WORKSHOPS + 1)
    ]


def play(data: Path, workers: list[Worker], pause: float = 0.0) -> None:
    """Let all work at once until each has had every answer."""
    threads = [Thread(target=worker.run, args=(data, pause)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def prove(data: Path, people: int, lines: int, workers: list[Worker]) -> None:
    """Everything confirmed is there once and in order, nobody came twice. Raises AssertionError."""
    with opened(data) as office:
        here = [one for one in office.view.all(Attendance) if one.presence is Presence.PRESENT]
        assert sorted(one.person for one in here) == list(range(1, people + 1))
        numbers = {item.number: item.id for item in office.view.all(AgendaItem)}
        for scribe in range(1, WORKSHOPS + 1):
            entries = office.view.linked(MinuteEntry, "agenda_item", numbers[f"6.{scribe}"])
            written = [one.text for one in sorted(entries, key=lambda one: one.position)]
            assert written == [f"Zeile {at} von {scribe}" for at in range(1, lines + 1)]
            assert sorted(one.line for one in entries) == list(range(1, lines + 1))
        confirmed = [answer["seq"] for worker in workers for answer in worker.answers if answer["ok"]]
        assert len(set(confirmed)) == len(confirmed) == people + WORKSHOPS * lines
        by_door = {one.person: one.door for one in here}
    for number, worker in enumerate(workers[:DOORS], 1):
        for request, answer in zip(worker.requests, worker.answers, strict=True):
            came_here = by_door[request["fields"]["person"]] == f"Tür {number}"
            assert answer["ok"] is came_here, answer
            assert answer["ok"] or "ist schon da seit" in answer["error"]
