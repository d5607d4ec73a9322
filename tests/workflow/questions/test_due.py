from datetime import date, timedelta

import pytest

from rundertisch_tui.workflow.questions.due import DueItem, due
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def items(desk: Desk, day: date = TODAY) -> dict[str, DueItem]:
    return {item.key: item for item in due(desk.view, day)}


def reasons(desk: Desk, day: date = TODAY) -> list[str]:
    return [item.reason.replace("\u00a0", " ") for item in due(desk.view, day)]


def test_an_empty_office_has_nothing_to_do(desk: Desk) -> None:
    assert due(desk.view, TODAY) == ()


def test_a_round_table_without_a_day_wants_one(desk: Desk) -> None:
    desk.made("session", "create_session", year=2026, agenda_from="empty")
    assert reasons(desk) == ["Der Runde Tisch 2026 hat noch kein Datum"]


def test_open_answers_are_due_on_the_day_of_reply(table: Desk) -> None:
    table.do("set", kind="session", id=1, before={}, after={"reply_by": "2026-06-19"})
    table.do("invite", session=1, persons=[1, 2])
    item = items(table, date(2026, 6, 21))["replies:1"]
    assert (item.reason, item.on, item.urgent) == ("2 Antworten fehlen", date(2026, 6, 19), True)
    table.do("record_reply", session=1, person=1, reply="accepted")
    assert items(table)["replies:1"].reason == "1 Antwort fehlt"


def test_a_group_that_nobody_promised_for_is_urgent(table: Desk) -> None:
    table.add("committee", name="Ausländerbeirat", group="foreigners_council")
    table.add("membership", person=1, committee=1)
    table.do("invite", session=1, persons=[1])
    item = items(table)["group:1:foreigners_council"]
    assert (item.reason, item.urgent) == ("Keine Zusage: Ausländerbeirat", True)
    table.do("record_reply", session=1, person=1, reply="accepted")
    assert "group:1:foreigners_council" not in items(table)


def test_a_workshop_without_moderation_is_said(table: Desk) -> None:
    assert "TOP 6.2 hat noch keine Moderation" in reasons(table)
    table.do("set", kind="agenda_item", id=table.item("6.2").id, before={}, after={"rapporteur": "Ute Kern"})
    assert "TOP 6.2 hat noch keine Moderation" not in reasons(table)


def test_a_running_round_table_wants_to_be_closed_and_its_minutes_sent(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    assert "Runder Tisch 2026 noch nicht abgeschlossen" in reasons(table)
    table.do("close_session", session=1, reason="Probe")
    assert "Niederschrift 2026 noch nicht versandt" in reasons(table)
    table.do("set_minutes_state", session=1, state="circulated")
    assert "Niederschrift 2026 noch nicht versandt" not in reasons(table)


def test_a_past_round_table_wants_nothing(desk: Desk) -> None:
    desk.do("enter_past_session", year=2013, held_on="2013-11-13")
    assert due(desk.view, TODAY) == ()


def test_next_steps_come_when_they_are_near(table: Desk) -> None:
    table.agreed(table.item("7").id)
    table.do("set_next_step", recommendation=1, next_step="Adressaten klären", on="2026-09-01", by="Amt")
    assert "step:1" not in items(table, date(2026, 8, 1))
    assert items(table, date(2026, 8, 2))["step:1"].reason == "Adressaten klären"
    assert items(table, date(2026, 9, 2))["step:1"].urgent


def test_agreed_without_paper_or_step_is_counted(table: Desk) -> None:
    table.agreed(table.item("7").id)
    assert items(table)["without_paper"].reason == "1 hat noch keine Vorlage"
    table.agreed(table.item("6.1").id, "Schwimmkurse")
    assert items(table)["without_paper"].reason == "2 haben noch keine Vorlage"
    table.do("end_recommendation", recommendation=1, end_state="overtaken", reason="neues Programm")
    table.add("committee", name="Magistrat")
    table.do("submit_paper", title="Empfehlung", recommendations=[2], committee=1)
    assert "without_paper" not in items(table)


def test_an_outcome_that_should_be_known_is_missed(table: Desk) -> None:
    table.agreed(table.item("7").id)
    table.add("committee", name="Magistrat")
    table.do("submit_paper", title="Empfehlung", recommendations=[1], committee=1, planned_on="2026-09-15")
    assert "outcome:1" not in items(table, date(2026, 9, 15))
    item = items(table, date(2026, 9, 16))["outcome:1"]
    assert (item.what, item.reason, item.urgent) == ("VL-1", "Ergebnis aus Magistrat fehlt", True)


def test_a_deadline_runs_and_passes(table: Desk) -> None:
    table.agreed(table.item("7").id)
    table.add("committee", name="Magistrat")
    table.do("submit_paper", title="Empfehlung", recommendations=[1], committee=1)
    table.do("add_consultation", paper=1, committee=1, planned_on="2026-10-13", deadline="2026-09-29")
    assert items(table, date(2026, 9, 20))["deadline:2"].reason == "Frist für Magistrat am 29.09.2026 läuft"
    assert items(table, date(2026, 9, 30))["deadline:2"].reason == "Frist für Magistrat am 29.09.2026 ist vorbei"


def test_tasks_are_due_until_they_are_done(table: Desk) -> None:
    table.line(table.item("4").id, "Räume suchen", kind="task", responsible="Jugendamt", due_on="2026-07-20")
    assert items(table)["task:1"].reason == "Räume suchen (Jugendamt)"
    table.do("set_task_state", task=1)
    assert "task:1" not in items(table)


def test_measures_never_reported_or_long_ago_are_counted(table: Desk) -> None:
    for number in (1, 2):
        table.add("measure", action_field=1, title=f"Maßnahme {number}")
    assert items(table)["never"].reason == "2 haben noch keinen Stand"
    table.do("report_status", measure=1, status="running", on="2025-07-03")
    assert items(table)["stale"].reason == "1 ist über 12 Monate ohne Meldung"
    assert items(table)["never"].reason == "1 hat noch keinen Stand"
    table.do("change_setting", name="stale_months", value="24")
    assert "stale" not in items(table)


def test_what_is_done_needs_no_further_report(table: Desk) -> None:
    table.add("measure", action_field=1, title="Maßnahme")
    table.do("report_status", measure=1, status="done", on="2020-01-01")
    assert "stale" not in items(table)


def test_what_was_put_off_comes_back_on_its_day(table: Desk) -> None:
    table.add("measure", action_field=1, title="Maßnahme")
    table.do("put_off", subject="never", until="2026-08-01", reason="Ferien")
    assert "never" not in items(table, date(2026, 7, 31))
    assert "never" in items(table, date(2026, 8, 1))


@pytest.mark.parametrize("days", [0, 40])
def test_the_most_urgent_comes_first(table: Desk, days: int) -> None:
    table.agreed(table.item("7").id)
    table.add("measure", action_field=1, title="Maßnahme")
    table.line(table.item("4").id, "Räume suchen", kind="task", due_on="2026-07-20")
    found = due(table.view, TODAY + timedelta(days=days))
    order = [(not item.urgent, item.on is None, item.on or date.max) for item in found]
    assert order == sorted(order)
