from typing import Any

from rundertisch_tui.domain.people import Organization
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.record_form import edit_form, filled, names_of, new_form, seen
from tests.tui.conftest import do

GROUPS = (
    Group("Name", (Field(name="name", label="Name", required=True), Field(name="short_name", label="kurz"))),
    Group("Mehr", (Field(name="remark", label="Bemerkung", kind=FieldKind.LONG),)),
)


def test_only_what_was_filled_in_is_sent() -> None:
    assert filled({"a": "", "b": None, "c": [], "d": 0, "e": False, "f": "x"}) == {"d": 0, "e": False, "f": "x"}
    assert names_of(GROUPS) == ("name", "short_name", "remark")


async def test_only_changed_fields_are_written(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Volkshochschule", "short_name": "VHS"})
    one = office.view.get(Organization, 1)
    assert seen(one, ("name",)) == {"name": "Volkshochschule"}
    async with desk() as clerk:
        clerk.app.push_screen(edit_form(one, "VHS ändern", GROUPS[:1], area="5"))
        await clerk.settle()
        do(office, "set", kind="organization", id=1, before={}, after={"short_name": "vhs"})
        await clerk.press("end")
        await clerk.type(" Kassel")
        await clerk.press("ctrl+s")
    after = office.view.get(Organization, 1)
    assert (after.name, after.short_name) == ("Volkshochschule Kassel", "vhs")


async def test_a_new_record_is_told_to_whoever_asked(desk: Any) -> None:
    told: list[Any] = []
    async with desk() as clerk:
        clerk.app.push_screen(new_form("organization", "Neu", GROUPS[:1], area="5", then=told.append))
        await clerk.settle()
        await clerk.press("ctrl+s")
        assert "Name fehlt noch." in clerk.text
        await clerk.type("Caritas")
        await clerk.press("ctrl+s")
    assert told[0].created == (("organization", 1),)


async def test_a_suggestion_leaves_a_field_alone_that_cannot_be_read(desk: Any) -> None:
    fields = (
        Field(name="name", label="Name", suggests=lambda _: {"members": 12, "short_name": "K"}),
        Field(name="members", label="Mitglieder", kind=FieldKind.NUMBER),
        Field(name="short_name", label="kurz"),
    )
    async with desk() as clerk:
        clerk.app.push_screen(new_form("committee", "Neu", (Group("Gremium", fields),), area="6"))
        await clerk.settle()
        await clerk.press("down")
        await clerk.type("viele")
        await clerk.press("up")
        await clerk.type("Kreistag")
        await clerk.press("down", "down")
        assert clerk.app.screen.form.changed == {"name": "Kreistag", "members": None, "short_name": "K"}
