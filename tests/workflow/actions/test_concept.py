from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.standard_fields import STANDARD_FIELDS
from tests.workflow.desk import Desk


def test_the_six_fields_get_their_wording_code_and_order_as_one_change(desk: Desk) -> None:
    done = desk.do("lay_out_action_fields")
    fields = sorted(desk.view.all(ActionField), key=lambda one: one.position)
    assert [(one.code, one.title) for one in fields] == [
        (f"HF{at}", title) for at, (title, _) in enumerate(STANDARD_FIELDS, 1)
    ]
    assert done.name == "6 Handlungsfelder angelegt"
    assert desk.office.undo().name
    assert desk.view.all(ActionField) == ()


def test_where_there_is_a_field_nothing_is_laid_out(desk: Desk) -> None:
    desk.add("action_field", title="Bildung")
    assert "Es gibt schon Handlungsfelder." in desk.refused("lay_out_action_fields")
