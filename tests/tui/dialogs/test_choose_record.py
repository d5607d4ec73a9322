from typing import Any

from textual import events

from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.widgets.record_table import Column, Row

NAMES = ("Amt für Sport", "Jobcenter Stadt", "Sportjugend", "Sportamt", "Volkshochschule")


def chooser() -> ChooseRecord:
    return ChooseRecord("Stelle wählen", (Column(""),), [Row(at, (name,)) for at, name in enumerate(NAMES, start=1)])


def pressed_at_once(clerk: Any, *keys: str) -> None:
    """Keys that all come before the program has worked off the first."""
    for key in keys:
        clerk.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_names_that_begin_with_what_is_typed_stand_first(desk: Any) -> None:
    async with desk() as clerk:
        sheet = chooser()
        clerk.app.open_sheet(sheet)
        await clerk.settle()
        await clerk.type("spor")
        assert list(sheet.table.shown_ids) == [3, 4, 1]
        await clerk.press("backspace", "backspace", "backspace", "backspace")
        assert list(sheet.table.shown_ids) == [1, 2, 3, 4, 5]


async def test_enter_takes_the_first_name_that_begins_so(desk: Any) -> None:
    async with desk() as clerk:
        answers: list[object] = []
        clerk.app.open_sheet(chooser(), answers.append)
        await clerk.settle()
        await clerk.type("sp")
        await clerk.press("enter")
        assert answers == [3]


async def test_no_letter_is_lost_while_the_sheet_opens(desk: Any) -> None:
    async with desk() as clerk:
        sheet = chooser()
        clerk.app.open_sheet(sheet)
        pressed_at_once(clerk, "v", "o", "l", "k")
        await clerk.settle()
        assert sheet.input.value == "volk"


async def test_a_hasty_enter_waits_for_the_letters_before_it(desk: Any) -> None:
    async with desk() as clerk:
        answers: list[object] = []
        clerk.app.open_sheet(chooser(), answers.append)
        pressed_at_once(clerk, "v", "o", "enter")
        await clerk.until(lambda: bool(answers), "answers")
        assert answers == [5]


async def test_the_second_letter_in_a_field_of_a_record_is_kept(desk: Any, office: Any) -> None:
    from tests.tui.town import settle_town

    settle_town(office)
    async with desk() as clerk:
        await clerk.press("6", "n")
        while clerk.app.screen.form.focused_field.name != "predecessors":
            await clerk.press("tab")
        pressed_at_once(clerk, "i", "n", "t")
        await clerk.settle()
        assert clerk.app.frame.sheet.input.value == "int"
        await clerk.press("enter")
        assert clerk.app.frame.sheet is None
        assert "AK Integration Stadt" in clerk.text


async def test_of_a_kind_that_has_no_record_yet_the_sheet_says_so(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.open_sheet(ChooseRecord("Handlungsfeld wählen", (Column(""),), []))
        await clerk.settle()
        assert "Davon ist noch nichts angelegt." in clerk.text
        assert "Nichts passt dazu." not in clerk.text
