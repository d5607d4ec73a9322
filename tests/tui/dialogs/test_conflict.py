from typing import Any

from rundertisch_tui.tui.dialogs.conflict import Choice, differing, settled
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import EditConflict
from tests.tui.conftest import do

GROUPS = (
    Group("Empfehlung", (
        Field(name="phone", label="Telefon"),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG),
    )),
)  # fmt: skip


def _conflict() -> tuple[Edit, EditConflict]:
    action = Edit(kind="person", id=1, before={"phone": "", "remark": ""}, after={"phone": "2", "remark": "meins"})
    return action, EditConflict("geändert", {"phone": ("", "1", "2"), "remark": ("", "ihres", "meins")}, ())


def test_only_the_words_that_differ_are_marked() -> None:
    assert differing("Sie werden zentral geführt", "Sie werden stadtweit geführt") == [
        ("Sie werden ", False),
        ("zentral", True),
        (" geführt", False),
    ]


def test_mine_is_written_over_what_stands_there_now() -> None:
    action, problem = _conflict()
    after = settled(action, problem, {"phone": Choice.MINE, "remark": Choice.THEIRS})
    assert after == Edit(kind="person", id=1, before={"phone": "1"}, after={"phone": "2"})


def test_both_keeps_their_text_and_mine_in_two_lines() -> None:
    action, problem = _conflict()
    after = settled(action, problem, {"phone": Choice.THEIRS, "remark": Choice.BOTH})
    assert after.after == {"remark": "ihres\nmeins"}


def test_theirs_everywhere_leaves_nothing_to_write() -> None:
    action, problem = _conflict()
    assert settled(action, problem, {"phone": Choice.THEIRS, "remark": Choice.THEIRS}) is None


async def _form_over(office: Any, clerk: Any, other: Office) -> int:
    """A form with both fields changed while another clerk changes the same two."""
    ((_, number),) = do(office, "add", kind="person", fields={"family_name": "Kern"})

    def build(submitted: Any) -> Edit:
        return Edit(kind="person", id=number, before=submitted.before, after=submitted.after)

    clerk.app.push_screen(FormScreen("Kern ändern", GROUPS, {"phone": "", "remark": ""}, build, area="5"))
    await clerk.settle()
    await clerk.type("2")
    await clerk.press("tab")
    await clerk.type("meins")
    other.follow()
    do(other, "set", kind="person", id=number, before={}, after={"phone": "1", "remark": "ihres"})
    await clerk.press("ctrl+s")
    return number


def _row(office: Any, number: int) -> Any:
    office.follow()
    office.show_newest()
    return office.view.rows(type(office.view.by_code("P-1")))[number]


async def test_both_versions_are_shown_with_the_name_of_the_other_clerk(
    office: Any, desk: Any, second_office: Any
) -> None:
    async with desk() as clerk:
        await _form_over(office, clerk, second_office)
        assert "wurde inzwischen geändert" in clerk.text
        assert "b.kern hat um" in clerk.text
        assert "• b.kern   ihres" in clerk.text
        assert "meine    meins" in clerk.text


async def test_each_field_is_decided_and_written_as_one_change(office: Any, desk: Any, second_office: Any) -> None:
    async with desk() as clerk:
        number = await _form_over(office, clerk, second_office)
        await clerk.press("m", "b")
        row = _row(office, number)
        assert (row["phone"], row["remark"]) == ("2", "ihres\nmeins")
        assert not isinstance(clerk.app.screen, FormScreen)


async def test_escape_keeps_the_form_with_its_text(office: Any, desk: Any, second_office: Any) -> None:
    async with desk() as clerk:
        number = await _form_over(office, clerk, second_office)
        await clerk.press("escape")
        assert isinstance(clerk.app.screen, FormScreen)
        assert "meins" in clerk.text
        assert _row(office, number)["remark"] == "ihres"


async def test_by_hand_puts_both_texts_into_the_field_and_the_next_saving_goes_through(
    office: Any, desk: Any, second_office: Any
) -> None:
    async with desk() as clerk:
        number = await _form_over(office, clerk, second_office)
        await clerk.press("i", "e")
        assert "Beide Fassungen stehen im Feld." in clerk.text
        await clerk.type("!")
        await clerk.press("ctrl+s")
        row = _row(office, number)
        assert (row["phone"], row["remark"]) == ("1", "ihres\nmeins!")
