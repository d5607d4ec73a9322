from datetime import date

from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from tests.workflow.desk import Desk
from tests.workflow.rounds import NOBODY, SCHOOL, YOUTH, offices, status_round


def test_opening_a_round_asks_every_office_with_something_open(desk: Desk) -> None:
    offices(desk)
    done = desk.do("open_status_round", year=2026, due_on="2026-04-30")
    assert done.name == "Abfrage 2026 mit 2 Stellen"
    assert {one.office for one in desk.view.all(StatusQuery)} == {YOUTH, SCHOOL}


def test_a_year_has_one_round(desk: Desk) -> None:
    status_round(desk)
    assert "gibt es schon" in desk.refused("open_status_round", year=2026, due_on="2026-05-30")


def test_without_anything_open_there_is_nobody_to_ask(desk: Desk) -> None:
    assert "niemand zu fragen" in desk.refused("open_status_round", year=2026, due_on="2026-04-30")
    assert not desk.view.all(StatusRound)


def test_an_office_that_comes_later_is_asked_too(desk: Desk) -> None:
    status_round(desk)
    assert "schon gefragt" in desk.refused("ask_more_offices", status_round=1)
    desk.add("measure", title="Sportgutscheine", lead=NOBODY, action_field=1)
    assert desk.do("ask_more_offices", status_round=1).name == "Abfrage 2026: 1 Stelle dazu"
    assert desk.get(StatusQuery, 3).office == NOBODY


def test_sending_again_is_the_second_call(desk: Desk) -> None:
    status_round(desk)
    done = desk.do("note_query_sent", queries=[2], on="2026-05-04")
    assert done.name == "Zweite Anfrage an Volkshochschule versandt"
    assert desk.get(StatusQuery, 2).reminded_on == date(2026, 5, 4)


def test_nothing_is_sent_tomorrow_or_to_nobody(desk: Desk) -> None:
    status_round(desk)
    assert "noch vor uns" in desk.refused("note_query_sent", queries=[1], on="2026-07-04")
    assert "mindestens eine" in desk.refused("note_query_sent", queries=[])


def test_a_settled_point_leaves_the_list(desk: Desk) -> None:
    status_round(desk)
    points = ["M-1: „läuft gut“ ist kein Stand.", "A-1: die Anmerkung steht ohne Stand."]
    desk.do("take_in_answers", query=1, on="2026-03-03", unclear=points)
    desk.do("settle_unclear", query=1, point=points[0])
    assert desk.get(StatusQuery, 1).unclear == (points[1],)
    assert "nicht mehr" in desk.refused("settle_unclear", query=1, point=points[0])
    desk.do("settle_unclear", query=1)
    assert not desk.get(StatusQuery, 1).unclear
