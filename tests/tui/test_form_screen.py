from typing import Any

import pytest
from textual import events

from rundertisch_tui.domain.committees import Committee


async def test_the_help_of_a_form_names_saving_and_no_letter_that_would_be_text(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n", "f1")
        lines = [line.split() for line in clerk.text.split("\n")]
        assert ["^s", "Speichert", "das", "Formular."] in lines
        assert not [line for line in lines if line[:1] in (["u"], ["q"])]


async def test_a_form_is_saved_by_the_palette_too(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n")
        await clerk.type("Seniorenbeirat")
        await clerk.press("ctrl+p")
        await clerk.type("speichern")
        await clerk.press("enter")
        assert [one.name for one in office.view.all(Committee)] == ["Seniorenbeirat"]
        assert "Seniorenbeirat" in clerk.text


@pytest.mark.parametrize(("area", "fields_before"), [("6", 0), ("5", 2), ("5", 8)], ids=["name", "given", "address"])
async def test_a_paste_of_megabytes_is_refused_in_row_23_and_changes_nothing(
    desk: Any, area: str, fields_before: int
) -> None:
    async with desk() as clerk:
        await clerk.press(area, "n", *["tab"] * fields_before)
        clerk.app.focused.post_message(events.Paste("Wort " * 300_000))
        await clerk.settle()
        assert "Der Text hat 1500000 Zeichen; hier passen" in clerk.text
        assert "nicht gespeichert" not in clerk.text


async def test_two_hasty_saves_make_one_record(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n")
        await clerk.type("Seniorenbeirat")
        for _ in range(2):
            clerk.app.post_message(events.Key("ctrl+s", None))
        await clerk.settle()
        assert [one.name for one in office.view.all(Committee)] == ["Seniorenbeirat"]
        assert len(clerk.app.screen_stack) == 1
        assert "angelegt" in clerk.text
