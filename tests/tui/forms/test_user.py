"""The form of a user: what it proposes, and what it writes."""

from typing import Any

from rundertisch_tui.domain.office import Right, User
from rundertisch_tui.tui.forms import user
from tests.tui.conftest import do


async def test_after_the_first_one_the_form_proposes_the_right_to_write(office: Any, desk: Any) -> None:
    do(office, "add", kind="user", fields={"login": "a.demir", "right": "administer"})
    async with desk() as clerk:
        clerk.app.push_screen(user.new(office.view, "a.demir", lambda _: None))
        await clerk.settle()
        await clerk.type("b.kern")
        await clerk.press("ctrl+s")
        one = office.view.get(User, 2)
        assert (one.login, one.right, one.valid_to) == ("b.kern", Right.WRITE, None)


async def test_a_login_of_two_words_is_refused_at_its_field(office: Any, desk: Any) -> None:
    do(office, "add", kind="user", fields={"login": "a.demir", "right": "administer"})
    async with desk() as clerk:
        clerk.app.push_screen(user.new(office.view, "a.demir", lambda _: None))
        await clerk.settle()
        await clerk.type("b kern")
        await clerk.press("ctrl+s")
        assert "Ein Anmeldename hat keine Leerzeichen" in clerk.text
        assert len(office.view.all(User)) == 1


async def test_only_the_changed_field_is_written(office: Any, desk: Any) -> None:
    do(office, "add", kind="user", fields={"login": "a.demir", "right": "administer"})
    async with desk() as clerk:
        clerk.app.push_screen(user.edit(office.view.get(User, 1)))
        await clerk.settle()
        await clerk.press("tab")
        await clerk.type("Aylin Demir")
        await clerk.press("ctrl+s")
        one = office.view.get(User, 1)
        assert (one.login, one.display_name, one.right) == ("a.demir", "Aylin Demir", Right.ADMINISTER)
