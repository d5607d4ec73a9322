"""Who else is in: on the start screen with the record that is open there, in the agenda where somebody types."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.tui import others
from rundertisch_tui.workflow.presence import Presence, Present
from tests.tui.conftest import do
from tests.tui.session_story import NOW, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[int]:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        do(office, "set_session_state", session=number, state="running")
        yield number


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Presence]:
    window = Presence(tmp_path / "data", "b.kern")
    yield window
    window.close()


def present(user: str, place: str = "", since: int = 0) -> Present:
    return Present(user, f"{user}{since}", since, place)


@pytest.mark.usefixtures("session")
def test_others_are_told_with_what_they_have_open(office: Any) -> None:
    there = [
        present("yıldız"),
        present("b.kern", others.place("agenda_item", item(office, "6.1"))),
        present("z.vierte"),
        present("w.fünfte"),
    ]
    told = others.told(there, office.view)
    assert told.startswith("auch da: b.kern (6.1 ")
    assert told.endswith(", w.fünfte und 2 weitere")
    assert others.told([], office.view) == ""


@pytest.mark.usefixtures("session")
def test_two_windows_of_one_person_are_told_once(office: Any) -> None:
    there = [present("b.kern", "agenda_item:1|", since=1), present("b.kern", since=2)]
    assert others.told(there, office.view).count("b.kern") == 1
    assert "(" in others.told(there, office.view)


@pytest.mark.parametrize("place", ["", "person:", "person:x", "nothing:1", "person:99999", "|", "\x1b[2J:1"])
def test_a_place_that_leads_nowhere_is_left_out(office: Any, place: str) -> None:
    assert others.told([present("b.kern", place)], office.view) == "auch da: b.kern"


def test_only_who_types_is_writing() -> None:
    there = [present("a", others.place("agenda_item", 5)), present("b", others.place("agenda_item", 6, writes=True))]
    assert others.writing(there, "agenda_item") == {"b": 6}
    assert others.writing(there, "person") == {}


@pytest.mark.usefixtures("session")
async def test_the_start_screen_says_who_is_in_until_they_leave(office: Any, desk: Any, other: Presence) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        screen = clerk.app.screen
        other.stand(others.place("agenda_item", item(office, "6.1")))
        screen.look_who()
        await clerk.settle()
        assert "auch da: b.kern (6.1" in clerk.text
        other.close()
        screen.look_who()
        await clerk.settle()
        assert "b.kern" not in clerk.text


@pytest.mark.usefixtures("session")
async def test_the_agenda_marks_where_somebody_types(office: Any, desk: Any, other: Presence) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("2")
        other.stand(others.place("agenda_item", item(office, "6.1"), writes=True))
        clerk.app.screen.look_who()
        await clerk.settle()
        assert "b.kern 6.1" in clerk.text
        assert "• schreibt" in clerk.text
        other.close()
        clerk.app.screen.look_who()
        await clerk.settle()
        assert "b.kern" not in clerk.text


@pytest.mark.usefixtures("session")
async def test_typing_is_seen_by_others(desk: Any, other: Presence) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("2")
        clerk.app.screen.look_who()
        assert others.writing(other.others(), "agenda_item") == {}
        await clerk.type("Wartezeit")
        assert list(others.writing(other.others(), "agenda_item")) == ["a.demir"]


@pytest.mark.usefixtures("session")
async def test_new_words_of_an_old_line_are_kept_until_they_are_saved(office: Any, desk: Any, tmp_path: Path) -> None:
    do(office, "add_minute_entry", agenda_item=item(office, "1"), text="Erster Stand", kind="information")
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("2", "escape", "enter")
        await clerk.type(" heute")
        assert clerk.app.window.flush() is None
        (path,) = (tmp_path / "data" / "drafts").glob("*.jsonl")
        kept = path.read_text(encoding="utf-8")
        assert '"minute_entry|1"' in kept
        assert "Erster Stand heute" in kept
        assert '"base":{"text":"Erster Stand"}' in kept
        await clerk.press("enter")
        clerk.app.window.flush()
        assert not path.exists()


@pytest.mark.usefixtures("session")
async def test_a_line_finished_after_another_part_leaves_no_draft(desk: Any, tmp_path: Path) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("2")
        await clerk.type("halb fertig")
        await clerk.press("f8", "f6")
        assert "› i halb fertig" in clerk.text
        await clerk.press("enter")
        clerk.app.window.flush()
        assert list((tmp_path / "data" / "drafts").glob("*.jsonl")) == []


@pytest.mark.usefixtures("session")
async def test_a_line_being_changed_is_so_still_after_another_part(office: Any, desk: Any, tmp_path: Path) -> None:
    do(office, "add_minute_entry", agenda_item=item(office, "1"), text="Erster Stand", kind="information")
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("2")
        await clerk.type("halb fertig")
        await clerk.press("escape", "enter")
        await clerk.type(" heute")
        await clerk.press("f8", "f6")
        assert "› i Erster Stand heute" in clerk.text
        assert "Ändert 1.1:" in clerk.text
        await clerk.press("enter")
        assert "Zeile 1.1 geändert" in clerk.text
        assert "› i halb fertig" in clerk.text
        await clerk.press("enter")
        clerk.app.window.flush()
        assert list((tmp_path / "data" / "drafts").glob("*.jsonl")) == []


@pytest.mark.usefixtures("session")
async def test_changed_words_are_not_dropped_for_another_item_or_line(office: Any, desk: Any) -> None:
    for text in ("Eins", "Zwei"):
        do(office, "add_minute_entry", agenda_item=item(office, "1"), text=text, kind="information")
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("halb fertig")
        await clerk.press("escape", "enter")
        await clerk.type(" heute")
        await clerk.press("ctrl+o")
        assert "Erst die Änderung mit Enter speichern oder mit Esc lassen." in clerk.text
        await clerk.type(" ")
        await clerk.press("tab", "up", "enter")
        assert "› i Zwei heute" in clerk.text
        await clerk.press("escape")
        assert "› i halb fertig" in clerk.text
        await clerk.press("escape", "enter", "tab", "up", "enter")  # nothing was changed: nothing is in the way
        assert "› i Eins" in clerk.text
        await clerk.press("escape")
        assert "› i halb fertig" in clerk.text
