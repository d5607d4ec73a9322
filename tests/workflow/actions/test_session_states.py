from datetime import time

from rundertisch_tui.domain.minutes_versions import MinutesVersion
from rundertisch_tui.domain.sessions import AgendaItem, Session, SessionState
from tests.workflow.desk import Desk


def minute_everything(desk: Desk) -> None:
    """Everything that the check before closing wants."""
    for item in desk.view.linked(AgendaItem, "session", 1):
        if item.number != "6":
            desk.line(item.id)
    desk.do("sign_in", session=1, person=1)


# states


def test_states_follow_the_table(table: Desk) -> None:
    for state in ("invited", "running"):
        table.do("set_session_state", session=1, state=state)
    assert table.get(Session).state is SessionState.RUNNING
    sentence = table.refused("set_session_state", session=1, state="postponed", reason="Streik")
    assert sentence.startswith("Von „läuft“ geht es nicht zu „verschoben“. Möglich: ")


def test_postponing_needs_a_reason(table: Desk) -> None:
    assert table.refused("set_session_state", session=1, state="postponed") == "Bitte einen Grund nennen."
    table.do("set_session_state", session=1, state="postponed", reason="Streik im Nahverkehr")
    assert table.get(Session).state_reason == "Streik im Nahverkehr"


def test_ending_the_day_fixes_its_times_and_leaves_the_minutes_a_draft(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    assert "vor dem Beginn" in table.refused("set_session_state", session=1, state="held", at="08:00:00")
    done = table.do("set_session_state", session=1, state="held", at="15:10:00")
    assert done.name == "Runder Tisch 2026 beendet um 15:10 Uhr"
    assert table.line(table.item("1").id, "Nachgetragen.").text == "Nachgetragen."
    table.do("sign_in", session=1, person=1)
    assert not table.get(Session).is_closed


def on_another_day(table: Desk) -> None:
    """Five days after the Round Table, of which nobody said when it was to begin."""
    table.do("set", kind="session", id=1, before={"starts_at": "09:30:00"}, after={"starts_at": None})
    table.wait(days=5)


def test_on_another_day_the_present_hour_is_neither_begin_nor_end(table: Desk) -> None:
    on_another_day(table)
    table.do("set_session_state", session=1, state="running")
    assert table.get(Session).starts_at is None
    done = table.do("set_session_state", session=1, state="held")
    assert (done.name, table.get(Session).ends_at) == ("Runder Tisch 2026 beendet", None)
    sentence = table.refused("close_session", session=1)
    assert "Die Uhrzeit des Beginns fehlt" in sentence
    assert "Die Uhrzeit des Endes fehlt" in sentence


def test_on_another_day_it_begins_and_ends_when_it_was_said_or_planned(table: Desk) -> None:
    on_another_day(table)
    item = table.item("1")
    table.do("set", kind="agenda_item", id=item.id, before={"starts_at": None}, after={"starts_at": "10:30:00"})
    table.do("set_session_state", session=1, state="running")
    assert table.get(Session).starts_at == time(10, 30)
    table.do("set_session_state", session=1, state="held", at="15:10:00")
    assert table.get(Session).ends_at == time(15, 10)


def test_reopening_needs_a_reason_and_the_next_closing_makes_another_version(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    line = table.line(table.item("1").id, "Frau Kern eröffnet.")
    table.do("close_session", session=1, reason="Probe")
    assert table.get(Session).closed_on is not None
    assert "ist abgeschlossen" in table.refused("edit_minute_entry", entry=line.id, text="Anders.")
    assert "stehen fest" in table.refused(
        "set", kind="minute_entry", id=line.id, before={"text": line.text}, after={"text": "Anders."}
    )
    assert "stehen fest" in table.refused("delete", kind="minute_entry", id=line.id)
    assert table.refused("set_session_state", session=1, state="running") == "Bitte einen Grund nennen."
    table.do("set_session_state", session=1, state="running", reason="Eine Zeile fehlt.")
    table.do("edit_minute_entry", entry=line.id, text="Frau Kern begrüßt alle.")
    table.do("close_session", session=1, reason="Probe")
    assert [one.version for one in table.view.all(MinutesVersion)] == [1, 2]
    assert table.get(Session).minutes_version == 2
    assert "schon abgeschlossen" in table.refused("close_session", session=1, reason="Probe")


def test_after_signing_nothing_is_opened_again(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    table.do("close_session", session=1, reason="Probe")
    for state in ("circulated", "approved", "signed"):
        table.do("set_minutes_state", session=1, state=state)
    refused = table.refused("set_session_state", session=1, state="running", reason="doch noch")
    assert "nur noch Berichtigungen" in refused


# closing


def test_closing_names_what_is_missing(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    sentence = table.refused("close_session", session=1)
    assert sentence.startswith("Vor dem Abschluss fehlt noch: Es ist niemand als anwesend eingetragen")
    assert "weitere" in sentence


def test_a_complete_session_is_closed_with_its_end(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    minute_everything(table)
    assert table.do("close_session", session=1, ended_at="15:20:00").name == "Runder Tisch 2026 abgeschlossen"
    session = table.get(Session)
    assert (session.state, session.ends_at) == (SessionState.HELD, time(15, 20))


def test_a_closed_session_can_be_opened_again(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    minute_everything(table)
    table.do("close_session", session=1, ended_at="15:20:00")
    table.do("set_session_state", session=1, state="running", reason="Zeile 4.2 fehlt")
    assert table.get(Session).state is SessionState.RUNNING
