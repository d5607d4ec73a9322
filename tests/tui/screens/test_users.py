"""Benutzer und Rechte as a clerk keeps them: the first one, others, who may not."""

from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.office import Right, User
from rundertisch_tui.tui.screens.users import ALLOWED, user_detail, user_rows
from tests.tui.conftest import do

HOSTILE = "[b]Fett[/] \x1b[31mrot " + "lang " * 300
TODAY = date(2026, 7, 3)


async def open_list(clerk: Any) -> None:
    clerk.app.action_settings()
    await clerk.settle()
    await clerk.press("f3")


def some(office: Any) -> None:
    do(office, "add", kind="user", fields={"login": "a.demir", "display_name": "Aylin Demir", "right": "administer"})
    do(office, "add", kind="user", fields={"login": "saal", "display_name": HOSTILE[:400], "right": "minute"})
    do(office, "add", kind="user", fields={"login": "alt", "right": "write", "valid_to": "2026-07-02"})


def test_each_right_says_what_it_allows() -> None:
    assert set(ALLOWED) == set(Right)


def test_who_counts_no_more_stands_dimmed_at_the_end(office: Any) -> None:
    some(office)
    rows = user_rows(office.view, TODAY)
    assert [(row.cells[0], row.tone) for row in rows] == [("a.demir", ""), ("saal", ""), ("alt", "leise")]
    one = office.view.get(User, 3)
    assert "nicht mehr" in "".join(text for text, _ in user_detail(one, TODAY)[0])


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    some(office)
    with time_machine.travel(TODAY):
        async with desk(*size) as clerk:
            await open_list(clerk)
            assert clerk.text == snapshot


async def test_the_first_user_is_who_sits_here(office: Any, desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await open_list(clerk)
        assert "darf alles" in clerk.text
        await clerk.press("n")
        assert clerk.text == snapshot
        await clerk.press("ctrl+s")
        assert [(one.login, one.right) for one in office.view.all(User)] == [("a.demir", Right.ADMINISTER)]
        await clerk.press("n")
        await clerk.type("b.kern")
        await clerk.press("ctrl+s")
        assert "Benutzer b.kern angelegt" in clerk.text
        assert office.view.get(User, 2).right is Right.WRITE


async def test_the_last_one_who_gives_rights_cannot_be_laid_away(office: Any, desk: Any) -> None:
    do(office, "add", kind="user", fields={"login": "a.demir", "right": "administer"})
    do(office, "add", kind="user", fields={"login": "b.kern"})
    async with desk() as clerk:
        await open_list(clerk)
        await clerk.press("d")
        assert "niemand mehr Rechte geben" in clerk.text
        assert len(office.view.all(User)) == 2


async def test_who_may_not_change_users_hears_it_before_typing(office: Any, desk: Any) -> None:
    do(office, "add", kind="user", fields={"login": "chefin", "right": "administer"})
    async with desk() as clerk:
        await open_list(clerk)
        for key in ("n", "enter"):
            await clerk.press(key)
            assert "Benutzer ändert, wer das Recht „verwalten“ hat." in clerk.text
