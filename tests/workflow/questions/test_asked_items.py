from collections import Counter

from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow.questions.asked_items import (
    FIELDS,
    WORDS,
    asked_item,
    asked_items,
    is_asked,
    items_by_office,
    offices_with_items,
)
from tests.workflow.desk import Desk
from tests.workflow.rounds import NOBODY, SCHOOL, YOUTH, offices

OFFICES = (YOUTH, SCHOOL, NOBODY)


def test_an_office_is_asked_about_measures_recommendations_and_tasks_in_this_order(desk: Desk) -> None:
    offices(desk)
    found = asked_items(desk.view, OrganizationId(YOUTH))
    assert [one.code for one in found] == ["M-1", "M-2", "RT-2025-01", "A-1"]
    assert [one.last for one in found] == [
        "►\u00a0in Umsetzung am 03.11.2025: Räume gefunden", "ohne Rückmeldung", "beschlossen",
        "offen, fällig am 30.09.2026",
    ]  # fmt: skip


def test_what_is_done_or_dropped_is_not_asked_again(desk: Desk) -> None:
    offices(desk)
    desk.do("report_status", measure=1, status="done")
    desk.do("end_measure", measure=2, kind="cancelled", reason="kein Geld")
    desk.do("end_recommendation", recommendation=1, end_state="done", reason="erreicht")
    desk.do("set_task_state", task=1, state="done")
    assert not asked_items(desk.view, OrganizationId(YOUTH))
    for kind in (Measure, Recommendation, Task):
        assert not is_asked(desk.view, desk.view.get(kind, 1))


def test_the_counts_are_those_of_what_each_office_is_asked(desk: Desk) -> None:
    offices(desk)
    for verb, fields in (
        ("set_task_state", {"task": 1, "state": "done"}),
        ("report_status", {"measure": 1, "status": "done"}),
        ("end_recommendation", {"recommendation": 1, "end_state": "done", "reason": "erreicht"}),
    ):
        asked = {one: Counter(item.table for item in asked_items(desk.view, OrganizationId(one))) for one in OFFICES}
        assert items_by_office(desk.view) == {office: counts for office, counts in asked.items() if counts}
        desk.do(verb, **fields)
    desk.do("delete", kind="organization", id=SCHOOL)
    assert items_by_office(desk.view) == {YOUTH: Counter({"measure": 1})}


def test_the_offices_are_those_with_something_open(desk: Desk) -> None:
    offices(desk)
    assert offices_with_items(desk.view) == {YOUTH: 4, SCHOOL: 1}
    assert NOBODY not in offices_with_items(desk.view)


def test_every_kind_has_fields_and_words(desk: Desk) -> None:
    offices(desk)
    assert FIELDS.keys() == WORDS.keys()
    for table, kind in (("measure", Measure), ("recommendation", Recommendation), ("task", Task)):
        assert asked_item(desk.view, table, desk.view.get(kind, 1), OrganizationId(YOUTH)).table == table


def test_an_office_is_asked_with_its_own_answer_only(desk: Desk) -> None:
    offices(desk)
    desk.do("set", kind="recommendation", id=1, before={}, after={"addressees": [YOUTH, SCHOOL]})
    desk.do("record_answer", recommendation=1, office=YOUTH, level="partly", on="2026-06-01", text="Teils.")
    [youth] = [one for one in asked_items(desk.view, OrganizationId(YOUTH)) if one.table == "recommendation"]
    [school] = [one for one in asked_items(desk.view, OrganizationId(SCHOOL)) if one.table == "recommendation"]
    assert youth.last == "teilweise unterstützt am 01.06.2026: Teils."
    assert (school.last, school.word) == ("vorgelegt", None)
