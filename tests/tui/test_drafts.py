"""What was typed comes back after a killed program, in the same form, with the cursor where it stood."""

import signal
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.tui.drafts import OwnDraft
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import Terminal, drafts, rundertisch, wait_for_draft


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one committee."""
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("add", {"kind": "committee", "fields": {"name": "Magistrat"}}))
    office.close()
    return tmp_path / "data"


def _type_and_lose(data: Path, number: int) -> None:
    """Type into the form of the committee, and end the program from outside once the draft is on the disk."""
    terminal = rundertisch(data)
    try:
        terminal.wait_for("Zu tun")
        terminal.quiet(0.4)
        _open_form(terminal)
        terminal.send(" der Stadt")
        wait_for_draft(terminal, data, "der Stadt")
        terminal.end(number)
    finally:
        terminal.close()


def _nothing_is_offered(data: Path) -> None:
    terminal = rundertisch(data)
    try:
        terminal.wait_for("Zu tun")
        terminal.quiet(0.8)
        assert "weiterschreiben" not in terminal.text
    finally:
        terminal.close()


def _open_form(terminal: Terminal) -> None:
    terminal.press("6")
    terminal.wait_for("Magistrat")
    terminal.press("e")
    terminal.wait_for("Magistrat ändern")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_typed_text_comes_back_in_its_form(data: Path, number: int) -> None:
    _type_and_lose(data, number)
    terminal = rundertisch(data)
    try:
        terminal.wait_for("Entwurf von", "liegt noch hier.", "weiterschreiben")
        terminal.press("enter")
        terminal.wait_for("ändern", "Magistrat der Stadt")
        terminal.send("!")
        terminal.press("ctrl+s")
        terminal.wait_for("Magistrat der Stadt!", "u macht rückgängig")
        terminal.press("q")
        terminal.end()
    finally:
        terminal.close()
    _nothing_is_offered(data)


def test_a_draft_thrown_away_is_not_offered_again(data: Path) -> None:
    _type_and_lose(data, signal.SIGKILL)
    terminal = rundertisch(data)
    try:
        terminal.wait_for("weiterschreiben")
        terminal.press("d")
        terminal.press("q")
        terminal.end()
    finally:
        terminal.close()
    assert "der Stadt" not in drafts(data)


def test_a_draft_left_for_later_waits_in_its_form(data: Path) -> None:
    _type_and_lose(data, signal.SIGKILL)
    terminal = rundertisch(data)
    try:
        terminal.wait_for("weiterschreiben")
        terminal.press("escape")
        _open_form(terminal)
        terminal.wait_for("liegt noch hier.")
        terminal.press("enter")
        terminal.wait_for("Magistrat der Stadt")
    finally:
        terminal.close()


def test_who_else_has_the_record_open_is_said(data: Path) -> None:
    first, second = rundertisch(data), rundertisch(data, user="b.kern")
    try:
        for terminal in (first, second):
            terminal.wait_for("Zu tun")
            terminal.quiet(0.4)
            _open_form(terminal)
        second.wait_for("a.demir hat diesen Eintrag gerade auch offen.")
    finally:
        first.close()
        second.close()


def test_the_line_of_the_minutes_comes_back_with_its_kind(tmp_path: Path) -> None:
    data = tmp_path / "data"
    office = Office.open(data, exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("create_session", {"year": 2026, "held_on": "2026-07-03", "place": "Rathaus"}))
    for state in ("invited", "running"):
        office.perform(catalogue.build("set_session_state", {"session": 1, "state": state}))
    office.close()
    terminal = rundertisch(data)
    try:
        terminal.wait_for("Zu tun")
        terminal.quiet(0.4)
        terminal.press("2")
        terminal.wait_for("Protokoll")
        terminal.send("h: Die Wartelisten sind lang")
        wait_for_draft(terminal, data, "Wartelisten sind lang")
        terminal.end(signal.SIGKILL)
    finally:
        terminal.close()
    again = rundertisch(data)
    try:
        again.wait_for("Entwurf von", "weiterschreiben")
        again.press("enter")
        again.wait_for("h Die Wartelisten sind lang")
        again.press("enter")
        again.wait_for("H-2026-01")
        again.press("escape", "escape")
        again.press("q")
        again.end()
    finally:
        again.close()
    _nothing_is_offered(data)


def test_new_words_of_an_old_line_come_back_on_the_words_that_stood_there(tmp_path: Path) -> None:
    data = tmp_path / "data"
    office = Office.open(data, exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("create_session", {"year": 2026, "held_on": "2026-07-03", "place": "Rathaus"}))
    for state in ("invited", "running"):
        office.perform(catalogue.build("set_session_state", {"session": 1, "state": state}))
    item = office.view.all(AgendaItem)[0].id
    line = {"agenda_item": item, "kind": "information", "text": "Erster Stand"}
    office.perform(catalogue.build("add_minute_entry", line))
    terminal = rundertisch(data)
    try:
        terminal.wait_for("Zu tun")
        terminal.quiet(0.4)
        terminal.press("2")
        terminal.wait_for("Erster Stand")
        terminal.press("escape", "enter")
        terminal.wait_for("Ändert")
        terminal.send(" vom Morgen")
        wait_for_draft(terminal, data, "Erster Stand vom Morgen")
        terminal.end(signal.SIGKILL)
    finally:
        terminal.close()
    office.perform(catalogue.build("edit_minute_entry", {"entry": 1, "text": "Zweiter Stand"}))
    office.close()
    again = rundertisch(data)
    try:
        again.wait_for("Entwurf von", "weiterschreiben")
        again.press("enter")
        again.wait_for("Erster Stand vom Morgen", "Ändert")
        again.press("enter")
        again.wait_for("Dort steht inzwischen: Zweiter Stand")
        again.press("enter")
        again.wait_for("geändert")
        again.press("escape", "q")
        again.end()
    finally:
        again.close()
    _nothing_is_offered(data)


class Noted:
    """A window that only notes which drafts it has."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def keep(self, key: str, place: str, values: Any, **_: Any) -> None:
        self.kept[key] = f"{place}: {values['text']}"

    def end(self, key: str) -> None:
        del self.kept[key]


def kept(draft: OwnDraft, window: Any, text: str) -> None:
    draft.keep(window, "minutes|1", {"text": text}, cursor=("text", 0, 0), label="Protokoll")


def test_what_is_typed_while_a_line_is_saved_is_a_draft_of_its_own() -> None:
    window: Any = Noted()
    draft = OwnDraft()
    kept(draft, window, "Eins")
    given = draft.give_away()
    kept(draft, window, "Zwei")
    assert sorted(window.kept.values()) == ["minutes|1: Eins", "minutes|1: Zwei"]
    given.end(window)
    assert list(window.kept.values()) == ["minutes|1: Zwei"]


def test_a_refused_line_is_the_draft_again_and_never_two() -> None:
    window: Any = Noted()
    draft = OwnDraft()
    kept(draft, window, "Eins")
    key = draft.key
    draft.take_back(draft.give_away(), window)
    assert draft.key == key
    given = draft.give_away()
    kept(draft, window, "Zwei")
    draft.take_back(given, window)
    kept(draft, window, "Eins Zwei")
    assert list(window.kept.values()) == ["minutes|1: Eins Zwei"]
