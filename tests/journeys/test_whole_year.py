"""A whole year, from the date in January to the signed minutes in August: by the screens and by the command line.

Both ways must leave the same records and the same document.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import time_machine
from textual.events import Paste

from rundertisch_tui.cli.main import main
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.settings import DEFAULTS
from tests.tui.conftest import Open
from tests.tui.session_story import FIELDS, ORGANIZATIONS, PEOPLE, people

ITEMS = ("1", "2", "3", "4", "5", "7", "8", "9")
"""Points of the plenary in which one line each is said."""
WORDING = "Die Volkshochschule möge Abendkurse anbieten."
ALIKE = "Kurse bitte auch am Abend."
OTHER_PLACES = "Es gibt 48 Plätze."
COMPARED = ("session", "agenda_item", "invitation", "attendance", "minute_entry", "recommendation", "challenge", "task",
            "objection", "minutes_version")  # fmt: skip


@contextmanager
def day(month: int, number: int, hour: int = 9, minute: int = 0) -> Iterator[None]:
    """The clock of the program stands on a day of 2026."""
    moment = datetime(2026, month, number, hour, minute, tzinfo=ZoneInfo("Europe/Berlin"))
    with time_machine.travel(moment, tick=False):
        yield


# ---- by the command line


class Shell:
    """Commands of the program on one folder."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def __call__(self, *words: str) -> None:
        where = ["--data", str(self.data), "--exports", str(self.data.with_name("exports")), "--user", "a.demir"]
        assert main([*words, *where], lambda _: 1) == 0, words

    def do(self, *words: str) -> None:
        self("do", *words)


def by_command_line(data: Path) -> None:
    data.with_name("exports").mkdir(parents=True)
    shell = Shell(data)
    with day(1, 12):
        begin(shell)
    with day(5, 4):
        invite(shell)
    with day(7, 3, 9, 12):
        hold(shell)
    with day(7, 10):
        shell.do("set_minutes_state", "session=2026", "state=review")
    with day(7, 17):
        shell.do("set_minutes_state", "session=2026", "state=circulated")
    with day(7, 20):
        shell.do("file_objection", "session=2026", "who=Frau Kern", "entry=2", f"text={OTHER_PLACES}")
        shell.do("decide_objection", "objection=1", "decision=accepted", f"new_wording={OTHER_PLACES}")
    with day(8, 3):
        shell.do("set_minutes_state", "session=2026", "state=approved")
    with day(8, 5):
        shell.do("set_minutes_state", "session=2026", "state=signed")
        shell("export", "niederschrift", "--session", "2026", "--copy", "internal")


def begin(shell: Shell) -> None:
    for title, short in FIELDS:
        shell("add", "action_field", f"title={title}", f"short_title={short}")
    for name, group in ORGANIZATIONS:
        shell("add", "organization", f"name={name}", f"group={group}")
    for number, (given, family, organization) in enumerate(PEOPLE, 1):
        shell("add", "person", f"given_name={given}", f"family_name={family}")
        shell("add", "membership", f"person=P-{number}", f"organization=O-{organization}")
    shell.do(
        "create_session", "year=2026", "held_on=3.7.2026", "starts_at=9:30", f"place={DEFAULTS['default_place'][0]}",
        "motto=Alle dabei", "chair=P-3", "minute_taker=P-4",
    )  # fmt: skip


def invite(shell: Shell) -> None:
    shell.do("draw_invitations", "session=2026", "organizations=O-1,O-2,O-4")
    shell.do("note_sending", "session=2026")
    shell.do("set_session_state", "session=2026", "state=eingeladen")
    for person in ("P-1", "P-4"):
        shell.do("record_reply", "session=2026", f"person={person}", "reply=accepted")
    shell.do("record_reply", "session=2026", "person=P-2", "reply=declined", "reason=Urlaub")


def hold(shell: Shell) -> None:
    shell.do("set_session_state", "session=2026", "state=läuft")
    for person in ("P-1", "P-3", "P-4"):
        shell.do("sign_in", "session=2026", f"person={person}")
    for item in ITEMS:
        shell.do("add_minute_entry", f"agenda_item=2026/{item}", f"text=Bericht {item}")
    shell.do("add_minute_entry", "agenda_item=2026/6.1", "kind=recommendation", f"text={WORDING}")
    shell.do("add_minute_entry", "agenda_item=2026/6.2", "kind=recommendation", f"text={ALIKE}")
    shell.do("bundle_proposals", "into=2026/V 6.1-1", "proposals=2026/V 6.2-1")
    shell.do("agree_recommendation", "recommendation=2026/V 6.1-1")
    shell.do("close_session", "session=2026", "ended_at=15:00")


# ---- by the screens


async def by_screens(office: Office, desk: Open) -> None:
    with day(1, 12):
        people(office)
        await create(desk)
    with day(5, 4):
        await invite_by_keys(desk)
    with day(7, 3, 9, 12):
        await hold_by_keys(desk)
    for month, number, word in ((7, 10, "Durchsicht"), (7, 17, "versandt")):
        with day(month, number):
            await step(desk, word)
    with day(7, 20):
        await object_by_keys(desk)
    with day(8, 3):
        await step(desk, "festgestellt")
    with day(8, 5):
        await step(desk, "unterzeichnet")
        async with desk() as clerk:
            await to_part(clerk, "Niederschrift")
            await clerk.press("f3")
            assert "Niederschrift geschrieben" in clerk.text


async def to_part(clerk: Any, part: str) -> None:
    """Open the Round Table and walk to one of its parts."""
    await clerk.press("2")
    if f"─ {part} " not in clerk.text and " von 8 " not in clerk.text:
        await clerk.press("enter")
    for _ in range(8):
        if f"─ {part} " in clerk.text:
            return
        await clerk.press("f8")
    raise AssertionError(clerk.text)


async def create(desk: Open) -> None:
    async with desk() as clerk:
        await clerk.press("2", "n", "tab")
        await clerk.type("3.7.2026")
        await clerk.press("tab")
        await clerk.type("9:30")
        await clerk.press("tab", "tab", "tab")
        await clerk.type("Alle dabei")
        for name in ("weiß", "kern"):
            await clerk.press("tab", "enter")
            await clerk.type(name)
            await clerk.press("enter")
        await clerk.press("ctrl+s")
        assert "Eckdaten" in clerk.text


async def invite_by_keys(desk: Open) -> None:
    async with desk() as clerk:
        await to_part(clerk, "Einladung")
        await clerk.press("n", "enter", "down", "down", "down", "down", "tab", "tab", "tab", "enter")
        assert "6 Personen eingeladen" in clerk.text.replace("\u00a0", " ")
        await clerk.press("r", "down", "down", "enter")
        assert "Einladung an 6 Personen versandt am 04.05.2026" in clerk.text
        await to_part(clerk, "Eckdaten")
        await clerk.press("f2")
        await to_part(clerk, "Einladung")
        for name in ("sahin", "kern"):
            await clerk.type(name)
            await clerk.press("f2")
        await clerk.type("sahl")
        await clerk.press("f3")
        await clerk.type("Urlaub")
        await clerk.press("enter")
        assert "Sahlmann, Bernd: abgesagt" in clerk.text, clerk.text


async def hold_by_keys(desk: Open) -> None:
    async with desk() as clerk:
        await to_part(clerk, "Eckdaten")
        await clerk.press("f3")
        await to_part(clerk, "Einlass")
        for name in ("sahin", "weiss", "kern"):
            await clerk.type(name)
            await clerk.press("enter")
        await clerk.press("f8")
        for item in ITEMS:
            await say(clerk, item, f"i: Bericht {item}")
        await say(clerk, "6.1", f"e: {WORDING}")
        await say(clerk, "6.2", f"e: {ALIKE}")
        await to_part(clerk, "Bündeln")
        await clerk.press("down", "f2", "enter")
        assert "V 6.2-1 gebündelt mit V 6.1-1" in clerk.text
        await clerk.press("home", "f5", "ctrl+s")
        assert "RT-2026-01" in clerk.text
        await clerk.press("f8", "f2", "ctrl+u")
        await clerk.type("15:00")
        await clerk.press("ctrl+s")
        assert "abgeschlossen" in clerk.text


async def say(clerk: Any, item: str, text: str) -> None:
    await clerk.press("ctrl+o")
    await clerk.type(item)
    await clerk.press("enter")
    clerk.app.screen.focused.post_message(Paste(text))  # as from a note; letter by letter takes half a minute
    await clerk.settle()
    await clerk.press("enter")


async def step(desk: Open, word: str) -> None:
    async with desk() as clerk:
        await to_part(clerk, "Niederschrift")
        await clerk.press("t", "ctrl+s")
        assert f"Niederschrift 2026: {word}" in clerk.text


async def object_by_keys(desk: Open) -> None:
    async with desk() as clerk:
        await to_part(clerk, "Niederschrift")
        await clerk.press("n")
        await clerk.type("Frau Kern")
        await clerk.press("tab", "tab", "enter", "down", "enter", "tab")
        await clerk.type(OTHER_PLACES)
        await clerk.press("ctrl+s")
        assert "Einwendung von Frau Kern zu" in clerk.text
        await clerk.press("enter", "tab", "tab", "ctrl+u")
        await clerk.type(OTHER_PLACES)
        await clerk.press("ctrl+s")
        assert "angenommen" in clerk.text


# ---- the same


def body(exports: Path) -> str:
    (document,) = exports.rglob("*Niederschrift*INTERN*.docx")
    with ZipFile(document) as package:
        return package.read("word/document.xml").decode()


def records(office: Office) -> dict[str, Any]:
    """What both ways must have left, kind by kind."""
    return {name: office.view.all(BY_TABLE[name].entity) for name in COMPARED}


async def test_a_year_by_screens_and_by_command_line_leaves_the_same_records_and_minutes(
    office: Office, desk: Open, tmp_path: Path
) -> None:
    by_command_line(tmp_path / "script" / "data")
    await by_screens(office, desk)
    other = Office.open(tmp_path / "script" / "data", exports=tmp_path / "script" / "exports", user="a.demir")
    try:
        office.show_newest()
        assert office.view.get(Session, 1).minutes_state is MinutesState.SIGNED
        assert records(office) == records(other)
    finally:
        other.close()
    assert body(tmp_path / "exports") == body(tmp_path / "script" / "exports")
