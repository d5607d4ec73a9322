from datetime import date

from rundertisch_tui.workflow.questions.due_items import due_item


def test_what_lies_behind_is_urgent_and_what_has_no_day_has_a_dash() -> None:
    today = date(2026, 7, 3)
    late = due_item("a", "Auftrag", "fehlt", date(2026, 6, 21), today, table="task", record=1)
    assert (late.urgent, late.when) == (True, "12 Tage über")
    open_ended = due_item("b", "Auftrag", "fehlt", None, today, table="task", record=1)
    assert (open_ended.urgent, open_ended.when) == (False, "–")
