from datetime import date
from pathlib import Path

import pytest

from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session, SessionState
from rundertisch_tui.domain.standard_agenda import STANDARD_AGENDA
from tests.workflow.desk import Desk


def numbers(desk: Desk, session: int = 1) -> list[str]:
    """The numbers of the items in their order, workshops behind their parent."""
    items = desk.view.linked(AgendaItem, "session", session)
    of = {item.id: item for item in items}

    def place(item: AgendaItem) -> tuple[str, str]:
        return (of[item.parent].position, item.position) if item.parent else (item.position, "")

    return [item.number for item in sorted(items, key=place)]


# creating


def test_the_standard_frame_has_a_workshop_for_each_action_field(table: Desk) -> None:
    assert numbers(table) == ["1", "2", "3", "4", "5", "6", "6.1", "6.2", "7", "8", "9"]
    workshop = table.item("6.2")
    assert (workshop.kind, workshop.title) == (ItemKind.WORKSHOP, "Sport und Gesundheit")
    assert workshop.action_fields == frozenset({2})
    assert workshop.parent == table.item("6").id


def test_without_action_fields_there_are_no_workshops(desk: Desk) -> None:
    desk.session(2026)
    assert numbers(desk) == [item.number for item in STANDARD_AGENDA]


def test_the_agenda_of_last_year_comes_along_without_what_was_said(table: Desk) -> None:
    table.do("add_agenda_item", session=1, title="Bericht des Jobcenters", planned_minutes=20)
    table.line(table.item("4").id)
    table.do("finish_agenda_item", item=table.item("4").id)
    table.do("set", kind="agenda_item", id=table.item("6.1").id, before={}, after={"rapporteur": "Kern", "room": "208"})
    table.session(2027, agenda_from="last_year")
    assert numbers(table, 2) == numbers(table)
    copied = table.item("10", session=2)
    assert (copied.title, copied.planned_minutes) == ("Bericht des Jobcenters", 20)
    assert not any(item.finished for item in table.view.linked(AgendaItem, "session", 2))
    workshop = table.item("6.1", session=2)
    assert workshop.parent == table.item("6", session=2).id
    assert (workshop.room, workshop.rapporteur) == ("208", "")


def test_the_agenda_may_start_empty(desk: Desk) -> None:
    desk.session(2026, agenda_from="empty")
    assert numbers(desk) == []


def test_there_must_be_a_last_year_to_take_from(desk: Desk) -> None:
    assert "keinen früheren Runden Tisch mit Tagesordnung" in desk.refused(
        "create_session", year=2026, agenda_from="last_year"
    )
    assert "„standard“" in desk.refused("create_session", year=2026, agenda_from="irgendwie")


def test_the_count_of_round_tables_goes_on(desk: Desk) -> None:
    desk.do("enter_past_session", year=2013, held_on="2013-11-13", number=1)
    assert desk.get(Session, desk.session(2026)).number == 2


def test_a_round_table_may_be_created_before_its_day_is_known(desk: Desk) -> None:
    session = desk.get(Session, desk.made("session", "create_session", year=2026))
    assert (session.held_on, session.state) == (None, SessionState.PLANNED)


# the past


def test_a_past_round_table_is_held_and_marked_as_recorded_later(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "Dokumentation.pdf").write_bytes(b"%PDF")
    done = desk.do(
        "enter_past_session", year=2013, held_on="2013-11-13", place="Rathaus", number=1,
        minutes_file=str(tmp_path / "Dokumentation.pdf"),
    )  # fmt: skip
    assert done.name == "Früherer Runder Tisch 2013 nacherfasst"
    session = desk.get(Session)
    assert (session.state, session.recorded_later) == (SessionState.HELD, True)
    (attachment,) = desk.view.linked(Attachment, "session", session.id)
    assert (attachment.name, attachment.kind, attachment.on) == (
        "Dokumentation.pdf",
        "Niederschrift",
        date(2013, 11, 13),
    )


def test_a_round_table_of_the_future_is_not_past(desk: Desk) -> None:
    assert "liegt noch vor uns" in desk.refused("enter_past_session", year=2026, held_on="2026-07-04")


def test_a_past_round_table_knows_no_door(desk: Desk) -> None:
    desk.do("enter_past_session", year=2013, held_on="2013-11-13")
    desk.person("Kern")
    assert "lässt sich nichts mehr ändern" in desk.refused("sign_in", session=1, person=1)


# agenda


def test_an_item_comes_behind_another_one_without_renumbering(table: Desk) -> None:
    table.do("add_agenda_item", session=1, title="Aktuelle Stunde", number="3a", after=table.item("3").id)
    assert numbers(table)[:5] == ["1", "2", "3", "3a", "4"]


def test_a_new_workshop_gets_the_next_number_of_its_parent(table: Desk) -> None:
    table.do("add_agenda_item", session=1, title="Querschnitt", kind="workshop", parent=table.item("6").id)
    assert table.item("6.3").title == "Querschnitt"


def test_items_move_within_their_level(table: Desk) -> None:
    table.do("move_agenda_item", item=table.item("8").id, places=-1)
    assert numbers(table)[-3:] == ["8", "7", "9"]
    table.do("move_agenda_item", item=table.item("6.1").id, places=1)
    assert numbers(table)[6:8] == ["6.2", "6.1"]


@pytest.mark.parametrize(("number", "places"), [("1", -1), ("9", 1), ("6.2", 1)])
def test_there_is_an_end_to_moving(table: Desk, number: str, places: int) -> None:
    assert table.refused("move_agenda_item", item=table.item(number).id, places=places) == "Weiter geht es nicht."


def test_renumbering_follows_the_order(table: Desk) -> None:
    table.do("add_agenda_item", session=1, title="Aktuelle Stunde", number="3a", after=table.item("3").id)
    table.do("renumber_agenda", session=1)
    assert numbers(table) == ["1", "2", "3", "4", "5", "6", "7", "7.1", "7.2", "8", "9", "10"]
    assert table.item("4").title == "Aktuelle Stunde"


def test_numbers_stay_once_invitations_went_out(table: Desk) -> None:
    table.do("set_session_state", session=1, state="invited")
    assert "bleiben die Nummern" in table.refused("renumber_agenda", session=1)


def test_an_item_is_finished_and_opened_again(table: Desk) -> None:
    item = table.item("4").id
    table.do("finish_agenda_item", item=item)
    assert table.get(AgendaItem, item).finished
    table.do("finish_agenda_item", item=item, finished=False)
    assert not table.get(AgendaItem, item).finished


def test_the_agenda_comes_from_the_latest_round_table_that_has_one(desk: Desk) -> None:
    desk.session(2024)
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.session(2026, agenda_from="last_year")
    assert numbers(desk, 3) == numbers(desk, 1)
