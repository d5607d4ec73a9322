"""The terminal closed in the middle of the day's forms and sheets: the text is offered, and goes on where it was."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import Terminal, drafts, rundertisch, wait_for_draft

TYPED = "Wartelisten"
Do = Callable[..., object]


def running(do: Do) -> None:
    """The Round Table of 2013 runs; Kern is invited, and there is one proposal."""
    do("add", kind="person", fields={"family_name": "Kern"})
    do("create_session", year=2013, held_on="2013-11-13", place="Rathaus")
    do("invite", session=1, persons=[1])
    do("set_session_state", session=1, state="running")
    do("add_minute_entry", agenda_item=1, kind="recommendation", text="Kurse ausbauen")


def topics(do: Do) -> None:
    """Two topics were proposed for its agenda."""
    running(do)
    for title in ("Sprachkurse", "Sporthallen"):
        do("add", kind="agenda_proposal", fields={"session": 1, "title": title})


def closed(do: Do) -> None:
    """It is closed, and objections come in."""
    running(do)
    do("close_session", session=1, reason="Probe", ended_at="23:59:00")


FORMS = [
    pytest.param(running, ("f8", "f8", "f2", "tab"), "Runden Tisch 2013 abschließen", id="closing with a reason"),
    pytest.param(running, ("f5",), "Abstimmung zu TOP\u00a01", id="a vote in the minutes"),
    pytest.param(running, ("up", "f5", "tab", "tab", "tab"), "V 1-1 beschließen", id="agreement at its line"),
    pytest.param(running, ("f8", "f5", "tab", "tab", "tab"), "V 1-1 beschließen", id="agreement with a reservation"),
    pytest.param(running, ("f8", "w"), "V 1-1 verwerfen", id="discarding a proposal"),
    pytest.param(topics, ("f6", "f6", "f5", "n"), "Themenvorschlag", id="a topic for the agenda"),
    pytest.param(topics, ("f6", "f6", "f5", "down", "w"), "Themenvorschlag ablehnen", id="declining the second topic"),
    pytest.param(closed, ("enter", "n"), "Einwendung zur Niederschrift 2013", id="an objection"),
]
"""Where a form stands with its first empty text: how the day stands, the keys from the Sitzung, its title."""
SHEETS = [
    pytest.param(("f6", "f2"), "Gast aufnehmen", id="a walk-in"),
    pytest.param(("f6", "f6", "f6", "kern", "f3"), "Kern sagt ab", id="why somebody does not come"),
]


def prepared(folder: Path, setup: Callable[[Do], None]) -> Path:
    """The data of the day, closed again."""
    office = Office.open(folder / "data", exports=folder / "exports", user="a.demir")
    setup(lambda verb, **fields: office.perform(catalogue.build(verb, fields)))
    office.close()
    return folder / "data"


def opened(data: Path, keys: tuple[str, ...], title: str) -> Terminal:
    """The program with the form or sheet before the clerk."""
    terminal = rundertisch(data)
    terminal.wait_for("Zu tun")
    terminal.quiet(0.4)
    way = [key for key in keys if key != "tab"]
    for key in ("2", *way):
        terminal.press(key)
    terminal.wait_for(title)
    terminal.quiet(0.2)
    for key in keys[len(way) :]:
        terminal.press(key)
    return terminal


def type_and_hang_up(terminal: Terminal, data: Path) -> None:
    """Type, wait until the words are on the disk, and close the terminal as a lost line does."""
    terminal.send(TYPED)
    wait_for_draft(terminal, data, TYPED)
    terminal.hang_up()
    terminal.end(signal.SIGHUP)


@pytest.mark.parametrize(("setup", "keys", "title"), FORMS)
def test_a_form_is_offered_again_with_its_words(
    tmp_path: Path, setup: Callable[[Do], None], keys: tuple[str, ...], title: str
) -> None:
    data = prepared(tmp_path, setup)
    terminal = opened(data, keys, title)
    try:
        type_and_hang_up(terminal, data)
    finally:
        terminal.close()
    again = rundertisch(data)
    try:
        again.wait_for("Entwurf von", "weiterschreiben")
        again.press("enter")
        again.wait_for(f"─ {title}", TYPED)
    finally:
        again.close()


@pytest.mark.parametrize(("keys", "title"), SHEETS)
def test_a_line_of_a_sheet_stands_there_when_the_sheet_is_opened_again(
    tmp_path: Path, keys: tuple[str, ...], title: str
) -> None:
    data = prepared(tmp_path, running)
    for _ in range(2):
        terminal = opened(data, keys, title)
        try:
            if TYPED in drafts(data):
                terminal.wait_for(title, TYPED)
            else:
                type_and_hang_up(terminal, data)
        finally:
            terminal.close()
    assert TYPED in drafts(data)
