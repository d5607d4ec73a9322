from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.tui.beamer_page import CLOSED, Page, page, redaction
from tests.tui.conftest import do
from tests.tui.session_story import NOW, item, round_table


@pytest.fixture
def table(office: Any) -> Any:
    with time_machine.travel(NOW, tick=False):
        round_table(office)
        do(office, "set_session_state", session=1, state="running")
        do(office, "set", kind="session", id=1, before={"motto": office.view.get(Session, 1).motto},
           after={"motto": "Miteinander reden"})  # fmt: skip
        yield office


def shown(office: Any, number: str = "") -> Page:
    session = office.view.get(Session, 1)
    one = office.view.get(AgendaItem, item(office, number)) if number else None
    return page(office.view, session, one, redaction(office.view, session))


def line(office: Any, number: str, text: str, kind: str = "information", **fields: Any) -> None:
    do(office, "add_minute_entry", agenda_item=item(office, number), text=text, kind=kind, **fields)


def everything(one: Page) -> str:
    return "\n".join((one.head, one.big, one.below, *one.lines, one.foot))


def test_without_an_item_the_motto_stands_there(table: Any) -> None:
    assert (shown(table).big, shown(table).foot) == ("Miteinander reden", "Pause")


def test_an_item_is_shown_by_its_title_with_what_was_agreed(table: Any) -> None:
    line(table, "7", "Kursplätze ausbauen", "recommendation", consensus="consensus")
    line(table, "7", "Liste führen", "task", responsible="Jobcenter", due_on="2026-09-30")
    found = shown(table, "7")
    assert found.big == table.view.get(AgendaItem, item(table, "7")).title
    assert found.lines == (
        "RT-2026-01 Kursplätze ausbauen · einvernehmlich",
        "Auftrag: Liste führen · Jobcenter bis 30.09.2026",
    )


def test_the_newest_recommendation_is_large_with_its_consensus(table: Any) -> None:
    line(table, "7", "Kursplätze ausbauen", "recommendation")
    assert (shown(table, "7").big, shown(table, "7").below) == ("Kursplätze ausbauen", "Vorschlag V 7-1 · wird beraten")
    do(table, "agree_recommendation", recommendation=1, consensus="reservation", reservation="AK Kreis: Geld")
    assert shown(table, "7").below == "RT-2026-01 · mit Vorbehalt (AK Kreis: Geld)"


def test_nothing_internal_and_no_bare_note_is_shown(table: Any) -> None:
    line(table, "1", "Nur für uns", "internal")
    line(table, "1", "Die Verwaltung berichtet")
    assert "Nur für uns" not in everything(shown(table, "1"))
    assert "berichtet" not in everything(shown(table, "1"))


def test_of_a_closed_item_nothing_is_shown(table: Any) -> None:
    line(table, "1", "Geheimer Beschluss", "resolution")
    do(table, "set", kind="agenda_item", id=item(table, "1"), before={"public": True}, after={"public": False})
    assert shown(table, "1").big == CLOSED
    assert "Geheimer" not in everything(shown(table, "1"))


def test_names_of_private_people_stay_out(table: Any) -> None:
    do(table, "add", kind="person", fields={"family_name": "Quaas", "given_name": "Lina", "salutation": "frau"})
    line(table, "1", "Lina Quaas übernimmt die Liste", "task", responsible="Quaas, Lina")
    line(table, "1", "Frau Quaas wird gehört", "recommendation")
    assert "Quaas" not in everything(shown(table, "1"))
    assert "Eine teilnehmende Person" in everything(shown(table, "1"))


def test_a_recommendation_that_is_worded_is_shown_without_its_item(table: Any) -> None:
    line(table, "6.1", "Räume öffnen", "recommendation")
    do(table, "show_on_beamer", session=1, recommendation=1)
    assert (shown(table).big, shown(table).below) == ("Räume öffnen", "Vorschlag V 6.1-1 · wird beraten")
    do(table, "delete", kind="recommendation", id=1)
    assert shown(table).big == "Miteinander reden"
