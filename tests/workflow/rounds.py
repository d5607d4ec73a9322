"""A status round for tests: two offices with measures, a recommendation and a task, and a round of 2026."""

from tests.workflow.desk import Desk

YOUTH, SCHOOL, NOBODY = 1, 2, 3


def offices(desk: Desk) -> None:
    """An action field, three offices, three measures, a recommendation and a task of the first, one report."""
    desk.add("action_field", title="Bildung und Sprachförderung", short_title="Bildung")
    for name in ("Jugendamt", "Volkshochschule", "Sportamt"):
        desk.add("organization", name=name)
    for number, title, lead in (("1.2", "Elterncafés", YOUTH), ("1.10", "Lotsen", YOUTH), ("1.1", "Kurse", SCHOOL)):
        desk.add("measure", number=number, title=title, lead=lead, action_field=1)
    desk.session(2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kursplätze ausbauen", code="RT-2025-01",
            addressees=[YOUTH])  # fmt: skip
    desk.add("task", what="Übersicht der Träger", organization=YOUTH, due_on="2026-09-30")
    desk.do("report_status", measure=1, status="running", on="2025-11-03", note="Räume gefunden")


def status_round(desk: Desk) -> None:
    """The same with an open round of 2026, due on 30 April, whose sheets went out."""
    offices(desk)
    desk.do("open_status_round", year=2026, due_on="2026-04-30")
    desk.do("note_query_sent", queries=[1, 2], on="2026-01-12")
