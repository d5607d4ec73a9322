from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.people import Membership, Organization, Person
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW, person, settle_town

TAB = "tab"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_form_of_a_person(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("5", "down", "down", "down", "enter", *[TAB] * 6, "end")
            await clerk.type("x@")
            await clerk.press("ctrl+s")
            assert clerk.text == snapshot


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_sheet_of_a_membership(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("5", "down", "enter", *[TAB] * 9, "enter")
            assert clerk.text == snapshot


async def test_a_new_person_with_two_memberships_is_one_step(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("5", "n", "f", TAB, TAB)
            await clerk.type("Beate")
            await clerk.press(TAB, TAB)
            await clerk.type("Kern")
            await clerk.press(TAB, TAB)
            await clerk.type("kern@kassel.example")
            await clerk.press(TAB, TAB, TAB, "enter")
            await clerk.type("jug")
            await clerk.press("enter", TAB)
            await clerk.type("Sachbearbeitung")
            await clerk.press(TAB, TAB)
            await clerk.type("1.1.2019")
            await clerk.press("ctrl+s", "n")
            await clerk.type("ausl")
            await clerk.press("enter", TAB)
            await clerk.type("Gast")
            await clerk.press("ctrl+s", "ctrl+s")
            assert "Person Kern, Beate angelegt · u macht rückgängig" in clerk.text
            assert "Ausländerbeirat, Jugendamt" in clerk.text
            links = office.view.linked(Membership, "person", 7)
            assert [(link.organization, link.committee, link.role) for link in links] == [
                (2, None, "Sachbearbeitung"), (None, 1, "Gast"),
            ]  # fmt: skip
            await clerk.press("u")
            assert "Kern, Beate" not in clerk.text.replace("Person Kern, Beate", "")
            assert office.view.linked(Membership, "person", 7) == ()


async def test_memberships_are_ended_changed_and_taken_out_together_with_the_person(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("5", "down", "down", "down", "enter", *[TAB] * 7)
            await clerk.type("9")
            await clerk.press(TAB, TAB, "w", "down", "delete")
            assert "06/2026" in clerk.text
            assert "× AK Integration Stadt" in clerk.text
            assert "2 Felder geändert" in clerk.text
            await clerk.press("ctrl+s")
            assert "Person Öztürk-Weiß, Änne geändert · u macht rückgängig" in clerk.text
            (link,) = office.view.linked(Membership, "person", 1)
            assert str(link.valid_to) == "2026-06-10"
            assert office.view.get(Person, 1).phone == "0561 787-09"
            await clerk.press("u")
            assert len(office.view.linked(Membership, "person", 1)) == 2
            assert office.view.get(Person, 1).phone == "0561 787-0"


async def test_a_row_taken_out_can_be_put_back_before_saving(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "down", "enter", *[TAB] * 9, "delete", "delete")
        assert "geändert" not in clerk.text


async def test_an_incomplete_address_is_said_on_leaving_the_field(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "n", *[TAB] * 6)
        await clerk.type("kern@")
        await clerk.press(TAB)
        assert "Nach dem @ fehlt etwas, zum Beispiel kern@kassel.de" in clerk.text
        await clerk.press("ctrl+s")
        assert "2 Felder stimmen noch nicht: Nachname, E-Mail" in clerk.text
        assert office.view.all(Person) == ()


async def test_an_end_before_the_beginning_is_said_in_the_sheet(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "down", "enter", *[TAB] * 9, "enter", *[TAB] * 4)
        await clerk.type("1.1.2018")
        await clerk.press("ctrl+s")
        assert "Das Ende liegt vor dem Anfang." in clerk.text


async def test_a_new_person_who_resembles_a_known_one_is_asked_about(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "n", TAB, TAB)
        await clerk.type("Anne")
        await clerk.press(TAB, TAB)
        await clerk.type("Oeztuerk-Weiss")
        await clerk.press(TAB)
        assert "Gibt es schon? Öztürk-Weiß, Änne" in clerk.text
        await clerk.press("ctrl+s")
        assert "jemand anderes?" in clerk.text
        await clerk.press("escape")
        assert "Neue Person" in clerk.text
        assert len(office.view.all(Person)) == 6
        await clerk.press("ctrl+s", "j")
        assert len(office.view.all(Person)) == 7


async def test_leaving_asks_only_when_something_changed(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "enter", "escape")
        assert "─ Teilnehmende ─" in clerk.text
        await clerk.press("enter", *[TAB] * 9, "w", "escape")
        assert "1 Feld ist geändert und nicht gespeichert." in clerk.text
        await clerk.press("j")
        assert "─ Teilnehmende ─" in clerk.text


async def test_groups_are_chosen_and_taken_out(office: Any, desk: Any) -> None:
    person(office, "Elif", "Şahin", groups=["press"])
    async with desk() as clerk:
        await clerk.press("5", "enter", *[TAB] * 10, "backspace", "enter")
        await clerk.type("gäste")
        await clerk.press("enter", "ctrl+s")
        assert {str(group) for group in office.view.get(Person, 1).groups} == {"guest"}


async def test_the_same_field_changed_by_two_clerks_is_asked_about(office: Any, second_office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "enter", *[TAB] * 7)
        await clerk.type("0561 2")
        do(second_office, "set", kind="person", id=3, before={"phone": ""}, after={"phone": "0561 1"})
        await clerk.press("ctrl+s")
        assert "wurde inzwischen geändert" in clerk.text
        await clerk.press("m")
        assert office.view.get(Person, 3).phone == "0561 2"


async def test_hostile_texts_are_shown_in_the_form_and_harm_nothing(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": HOSTILE})
    person(office, HOSTILE, "[/]", {"organization": 1, "role": "[red]" * 100}, remark="[b]" * 1300)
    async with desk() as clerk:
        await clerk.press("5", "enter", *[TAB] * 9, "enter")
        assert "[red]" in clerk.text
        assert "\x1b" not in clerk.text


async def test_a_missing_organisation_is_taken_up_from_within_the_form(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "end", "enter", *[TAB] * 9, "n", "enter")
        await clerk.type("Caritas")
        assert "Enter legt an: Organisation „Caritas“" in clerk.text
        await clerk.press("enter")
        assert "Wo *            Caritas" in clerk.text
        await clerk.press("ctrl+s", "ctrl+s")
        assert "Ausländerbeirat, Caritas" in clerk.text
        await clerk.press("u", "u")
        assert office.view.all(Organization)[-1].name == "Jugendamt"
