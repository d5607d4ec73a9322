"""Two real windows on one folder: a conflict decided field by field, and an end from outside while others write."""

import fcntl
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.domain.people import Person
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import Terminal, rundertisch


def _office(data: Path) -> Office:
    return Office.open(data, exports=data.parent / "exports", user="skript")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one person."""
    office = _office(tmp_path / "data")
    fields = {"family_name": "Kern", "phone": "0561 1", "remark": "Alt."}
    office.perform(catalogue.build("add", {"kind": "person", "fields": fields}))
    office.close()
    return tmp_path / "data"


@pytest.fixture
def windows(data: Path) -> Iterator[list[Terminal]]:
    """The form of the person in a window of a.demir and in one of b.kern."""
    opened = [rundertisch(data), rundertisch(data, user="b.kern")]
    for one in opened:
        one.wait_for("Zu tun")
        one.quiet(0.4)
        one.press("5")
        one.wait_for("Kern")
        one.press("e")
        one.wait_for("Kern ändern")
    yield opened
    for one in opened:
        one.close()


def _change(window: Terminal, phone: str, remark: str) -> None:
    """Write behind what stands in both fields, walking as a clerk does."""
    for mark, text in (("›  Telefon", phone), ("›  Bemerkung", remark)):
        for _ in range(25):
            if mark in window.text:
                break
            window.press("tab")
        window.press("end")
        window.send(text)
        window.quiet()


def test_a_conflict_is_shown_and_decided_field_by_field(data: Path, windows: list[Terminal]) -> None:
    mine, hers = windows
    _change(mine, "22", " Meine Worte.")
    _change(hers, "99", " Ihre Worte.")
    hers.press("ctrl+s")
    hers.wait_for("u macht rückgängig")
    mine.press("ctrl+s")
    mine.wait_for("wurde inzwischen geändert", "b.kern hat um", "• b.kern   0561 199", "meine    0561 122")
    mine.press("m")
    mine.wait_for("√ meine    0561 122", "b beide")
    mine.press("b")
    mine.wait_for("u macht rückgängig")
    office = _office(data)
    (person,) = office.view.all(Person)
    assert (person.phone, person.remark) == ("0561 122", "Alt. Ihre Worte.\nAlt. Meine Worte.")
    office.close()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_a_window_that_waits_for_the_lock_and_keeps_its_text(
    data: Path, windows: list[Terminal], number: int
) -> None:
    mine, _ = windows
    held = os.open(data / "lock", os.O_RDWR)
    fcntl.flock(held, fcntl.LOCK_EX)  # somebody writes, for longer than anybody waits
    _change(mine, "22", " Meine Worte.")
    mine.press("ctrl+s")
    mine.wait_for("speichert …")
    assert mine.end(number) == 128 + number
    os.close(held)
    drafts = "".join(path.read_text(encoding="utf-8") for path in (data / "drafts").glob("a.demir*.jsonl"))
    assert "Alt. Meine Worte." in drafts
    office = _office(data)
    office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Weiß"}}))
    office.close()


def test_whoever_waits_too_long_for_the_lock_reads_who_holds_it(data: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("rundertisch_tui.store.lock.WAIT", 0.0)
    other = _office(data)
    mine = Office.open(data, exports=data.parent / "exports", user="a.demir")
    with other._store._held_as_it_is(), pytest.raises(Exception, match=f"von skript, Prozess {os.getpid()}"):
        mine.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Weiß"}}))
    mine.close()
    other.close()


def test_a_closed_terminal_leaves_the_text_and_the_lock_free(data: Path, windows: list[Terminal]) -> None:
    mine, hers = windows
    _change(mine, "22", " Meine Worte.")
    mine.hang_up()
    assert mine.end() in {128 + signal.SIGHUP, 0}
    _change(hers, "99", " Ihre Worte.")
    hers.press("ctrl+s")
    hers.wait_for("u macht rückgängig")
    again = rundertisch(data)
    try:
        again.wait_for("Entwurf von", "weiterschreiben")
    finally:
        again.close()
