from datetime import date

from icalendar import Calendar

from rundertisch_tui.exchange import due_ics
from rundertisch_tui.workflow.questions.due_items import due_item

TODAY = date(2026, 7, 3)
ITEMS = (
    due_item("deadline:4", "VL-1", "Frist; läuft, ab [b]", date(2026, 7, 10), TODAY, table="consultation", record=4),
    due_item("stale", "Maßnahmen", "3 ohne Meldung", None, TODAY, table="measure", record=1),
)


def test_what_has_a_day_stands_there_for_the_whole_day() -> None:
    (event,) = Calendar.from_ical(due_ics.calendar(ITEMS, TODAY)).walk("VEVENT")
    assert event["uid"] == "due-deadline-4@rundertisch.kassel.example"
    assert event.decoded("dtstart") == date(2026, 7, 10)
    assert event.decoded("dtend") == date(2026, 7, 11)
    assert event["summary"] == "VL-1: Frist; läuft, ab [b]"


def test_the_same_lines_give_the_same_bytes() -> None:
    assert due_ics.calendar(ITEMS, TODAY) == due_ics.calendar(ITEMS, TODAY)


def test_what_has_no_day_is_counted() -> None:
    assert due_ics.without_day(ITEMS) == 1
