from typing import Any

import pytest

from rundertisch_tui.tui.screens.history import HistoryScreen
from rundertisch_tui.workflow.history import changes, state_after, state_texts
from rundertisch_tui.workflow.problems import StoreError
from tests.tui.conftest import do


def _person(office: Any) -> int:
    ((_, number),) = do(office, "add", kind="person", fields={"family_name": "Kern", "given_name": "Beate"})
    return number


def test_a_change_names_the_field_and_both_values(office: Any) -> None:
    number = _person(office)
    do(office, "set", kind="person", id=number, before={"phone": ""}, after={"phone": "0561 1"})
    do(office, "set", kind="person", id=number, before={"phone": "0561 1"}, after={"phone": "0561 2"})
    newest = office.history("person", number)[0]
    assert changes(newest, "person", office.view) == [("Telefon", "0561 1", "0561 2")]


def test_the_record_of_then_is_the_present_one_without_what_came_later(office: Any) -> None:
    number = _person(office)
    do(office, "set", kind="person", id=number, before={"phone": ""}, after={"phone": "0561 1"})
    lines = office.history("person", number)
    row = next(iter(office.view.rows(type(office.view.by_code("P-1"))).values()))
    then = state_after(row, lines[:1], "person")
    assert ("Familienname", "Kern") in state_texts(then, "person", office.view)
    assert all(name != "Telefon" for name, _ in state_texts(then, "person", office.view))


async def test_the_list_says_who_changed_what_and_enter_shows_the_record_of_then(office: Any, desk: Any) -> None:
    number = _person(office)
    do(office, "set", kind="person", id=number, before={"phone": ""}, after={"phone": "0561 1"})
    async with desk() as clerk:
        clerk.app.push_screen(HistoryScreen("person", number))
        await clerk.settle()
        assert "Verlauf Kern, Beate" in clerk.text
        assert "a.demir      Telefon: 0561 1" in clerk.text
        await clerk.press("down", "enter")
        assert "Stand vom" in clerk.text
        assert "Familienname  Kern" in clerk.text
        assert "Telefon  0561 1" not in clerk.text


async def test_u_takes_back_the_change_under_the_bar_not_the_newest(office: Any, desk: Any) -> None:
    number = _person(office)
    do(office, "set", kind="person", id=number, before={"phone": ""}, after={"phone": "0561 1"})
    do(office, "set", kind="person", id=number, before={"email": ""}, after={"email": "kern@kassel.de"})
    async with desk() as clerk:
        clerk.app.push_screen(HistoryScreen("person", number))
        await clerk.settle()
        await clerk.press("down", "u")
        assert "Rückgängig" in clerk.text
        row = office.view.rows(type(office.view.by_code("P-1")))[number]
        assert "phone" not in row
        assert row["email"] == "kern@kassel.de"


async def test_a_long_history_is_read_page_by_page(office: Any, desk: Any) -> None:
    number = _person(office)
    for at in range(60):
        do(office, "set", kind="person", id=number, before={}, after={"remark": f"Stand {at}"})
    async with desk() as clerk:
        screen = HistoryScreen("person", number)
        clerk.app.push_screen(screen)
        await clerk.settle()
        assert screen.table.total == 50
        await clerk.press("end")
        assert screen.table.total == 61


async def test_a_history_that_cannot_be_read_is_said_so(
    office: Any, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = _person(office)

    def refuse(*_: object, **__: object) -> None:
        raise StoreError("Der Verlauf lässt sich nicht lesen: der Datenträger meldet einen Fehler.")

    async with desk() as clerk:
        monkeypatch.setattr(office, "history", refuse)
        clerk.app.push_screen(HistoryScreen("person", number))
        await clerk.settle()
        assert "Der Verlauf lässt sich nicht lesen" in clerk.text


async def test_a_damaged_line_says_so_and_shows_no_value_and_no_state_of_then(office: Any, desk: Any) -> None:
    number = _person(office)
    do(office, "set", kind="person", id=number, before={"phone": ""}, after={"phone": "0561 1"})
    do(office, "set", kind="person", id=number, before={"phone": "0561 1"}, after={"phone": "0561 2"})
    office.checkpoint()
    (segment,) = (office.data / "journal").glob("*.jsonl")
    segment.write_bytes(segment.read_bytes().replace(b'[],["0561 1"]', b'[],["0561 7"]'))
    async with desk() as clerk:
        clerk.app.push_screen(HistoryScreen("person", number))
        await clerk.settle()
        assert "?            Verlauf beschädigt: Zeile" in clerk.text
        assert "0561 7" not in clerk.text
        await clerk.press("down")
        assert "Wer was wann änderte, ist nicht bekannt; der heutige Stand stimmt." in clerk.text
        for key in ("enter", "u"):
            await clerk.press(key)
            assert "Verlauf beschädigt" in clerk.text
            assert "„rundertisch check“" in clerk.text
        await clerk.press("down", "enter")
        assert "Stand vom" not in clerk.text
