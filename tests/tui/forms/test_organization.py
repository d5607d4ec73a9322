from typing import Any

from rundertisch_tui.domain.people import Group, Organization
from rundertisch_tui.tui.forms.organization import edit, group_choices, new
from tests.tui.conftest import do


def test_no_group_is_the_first_choice_and_all_groups_follow() -> None:
    assert group_choices()[0] == (None, "–")
    assert len(group_choices()) == len(Group) + 1


def test_the_form_is_called_after_the_short_name(office: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Volkshochschule", "short_name": "VHS"})
    assert edit(office.view, office.view.get(Organization, 1))._title == "VHS ändern"
    assert new(office.view)._title == "Neue Organisation"


async def test_what_it_belongs_to_is_chosen_from_the_others(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Dezernat V", "kind": "directorate"})
    async with desk() as clerk:
        await clerk.press("5", "f2", "n")
        await clerk.type("Jugendamt")
        await clerk.press(*["tab"] * 4, "enter")
        await clerk.type("dez")
        await clerk.press("enter", "ctrl+s")
        assert office.view.get(Organization, 2).parent == 1
