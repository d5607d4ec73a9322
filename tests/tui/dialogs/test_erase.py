"""The sheet before an erasure: all is shown, only the typed name erases, and afterwards nobody is there."""

from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.tasks import Task
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW, person, settle_town


def names_left(office: Any) -> list[str]:
    office.follow()
    return [one.family_name for one in office.view.all(Person)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_sheet_shows_what_goes_and_what_stays(
    office: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    settle_town(office)
    do(office, "add", kind="organization", fields={"name": "Stiftung Öztürk-Weiß"})
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("5", "slash")
            await clerk.type("öztürk")
            await clerk.press("enter", "f5", "enter")
            assert clerk.text == snapshot


async def test_the_typed_name_erases_and_no_undo_is_promised(office: Any, desk: Any) -> None:
    person(office, "Deniz", "İnönü")
    async with desk() as clerk:
        await clerk.press("5", "f5")
        await clerk.type("inonu")
        await clerk.press("enter")
        assert "√ Löschung: P-1: endgültig" in clerk.text
        assert "u macht rückgängig" not in clerk.text
        assert "İnönü" not in clerk.text
        assert "Noch niemand da." in clerk.text
        await clerk.press("u")
        assert "gelöscht (Löschung)" in clerk.text
        assert "İnönü" not in clerk.text
    assert names_left(office) == [""]


async def test_another_word_or_esc_erases_nothing(office: Any, desk: Any) -> None:
    person(office, "Deniz", "İnönü")
    async with desk() as clerk:
        await clerk.press("5", "f5")
        await clerk.type("ja")
        await clerk.press("enter")
        assert "Das ist nicht der Name. Nichts wurde gelöscht." in clerk.text
        await clerk.press("escape")
        assert "İnönü" in clerk.text
    assert names_left(office) == ["İnönü"]


async def test_a_long_preview_is_walked_through(office: Any, desk: Any) -> None:
    person(office, "Deniz", "İnönü", remark="sehr lang " * 300)
    async with desk() as clerk:
        await clerk.press("5", "f5")
        assert "Es bleibt:" not in clerk.text
        for _ in range(6):
            await clerk.press("pagedown")
        assert "Es bleibt:" in clerk.text


@pytest.mark.parametrize("payload", HOSTILE)
async def test_hostile_names_are_only_text(office: Any, desk: Any, payload: str) -> None:
    person(office, "Deniz", "Kern", remark=payload)
    async with desk() as clerk:
        await clerk.press("5", "f5")
        assert "Löschen: P-1 Kern, Deniz" in clerk.text
        assert "\x1b" not in clerk.text


async def test_without_a_person_the_key_does_nothing(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "f5")
        assert "Noch niemand da." in clerk.text


async def test_a_text_that_names_the_person_is_chosen_and_goes_too(office: Any, desk: Any) -> None:
    person(office, "Deniz", "İnönü")
    texts = ("Rückruf an İnönü", "İnönü fragt nach")
    tasks = [do(office, "add", kind="task", fields={"what": text, "due_on": "2031-05-01"})[0][1] for text in texts]
    async with desk() as clerk:
        await clerk.press("5", "f5")
        assert "Der Name steht auch in Texten." in clerk.text
        await clerk.press("down", "tab", "enter")
        assert "Ganz gelöscht werden auch diese Texte:" in clerk.text
        await clerk.type("inonu")
        await clerk.press("enter")
        assert "√ Löschung: P-1: endgültig" in clerk.text
    office.show_newest()
    left = [office.view.rows(Task)[task].get("what") for task in tasks]
    assert left == [None, texts[1]]


async def test_without_a_mark_only_the_person_goes(office: Any, desk: Any) -> None:
    person(office, "Deniz", "İnönü")
    ((_, task),) = do(office, "add", kind="task", fields={"what": "Rückruf an İnönü", "due_on": "2031-05-01"})
    async with desk() as clerk:
        await clerk.press("5", "f5", "enter")
        assert "Ganz gelöscht" not in clerk.text
        await clerk.type("inonu")
        await clerk.press("enter")
        assert "√ Löschung: P-1: endgültig" in clerk.text
    office.show_newest()
    assert office.view.rows(Task)[task]["what"] == "Rückruf an İnönü"
