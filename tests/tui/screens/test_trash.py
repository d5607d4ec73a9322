from typing import Any

from rundertisch_tui.tui.screens.trash import trash_rows
from tests.tui.conftest import do


def _throw_away(office: Any, *names: str) -> None:
    for name in names:
        ((_, number),) = do(office, "add", kind="person", fields={"family_name": name})
        do(office, "delete", kind="person", id=number)


def test_every_record_in_the_trash_names_who_laid_it_there(office: Any) -> None:
    _throw_away(office, "Kern")
    ((name, kind, by, _),) = (row.cells for row in trash_rows(office.view))
    assert (name, kind, by) == ("Kern", "Person", "a.demir")


async def test_f2_brings_the_marked_records_back_as_one_change(office: Any, desk: Any) -> None:
    _throw_away(office, "Kern", "Demir")
    async with desk() as clerk:
        clerk.app.action_trash()
        await clerk.settle()
        await clerk.press("space", "space", "f2")
        assert "Der Papierkorb ist leer." in clerk.text
        assert "u macht rückgängig" in clerk.text
        await clerk.press("u")
        assert "Kern" in clerk.text
        assert "Demir" in clerk.text


async def test_enter_shows_how_a_record_came_into_the_trash(office: Any, desk: Any) -> None:
    _throw_away(office, "Kern")
    async with desk() as clerk:
        clerk.app.action_trash()
        await clerk.settle()
        await clerk.press("enter")
        assert "Papierkorb: nein › ja" in clerk.text
