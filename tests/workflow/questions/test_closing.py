from rundertisch_tui.domain.closing import Severity
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.workflow.questions.closing import findings
from tests.workflow.desk import Desk


def sentences(desk: Desk, severity: Severity) -> list[str]:
    found = findings(desk.view, SessionId(1))
    return [one.sentence.replace("\u00a0", " ") for one in found if one.severity is severity]


def minute_everything(desk: Desk) -> None:
    for item in desk.view.linked(AgendaItem, "session", 1):
        if item.number != "6":
            desk.line(item.id)


def test_each_finding_leads_to_its_place(table: Desk) -> None:
    found = findings(table.view, SessionId(1))
    item = next(one for one in found if "TOP\u00a04" in one.sentence)
    assert (item.table, item.record) == ("agenda_item", table.item("4").id)


def test_the_blocking_ones_come_first(table: Desk) -> None:
    severities = [one.severity for one in findings(table.view, SessionId(1))]
    assert severities == sorted(severities, key=list(Severity).index)


def test_an_empty_round_table_lacks_everything(desk: Desk) -> None:
    desk.made("session", "create_session", year=2026, agenda_from="empty")
    assert sentences(desk, Severity.MUST) == [
        "Der Runde Tisch hat kein Datum",
        "Es ist niemand als anwesend eingetragen",
        "Der Vorsitz fehlt",
        "Die Schriftführung fehlt",
        "Die Uhrzeit des Beginns fehlt",
        "Die Uhrzeit des Endes fehlt",
    ]


def test_nothing_blocks_a_complete_round_table(table: Desk) -> None:
    minute_everything(table)
    table.do("sign_in", session=1, person=1)
    assert sentences(table, Severity.MUST) == ["Die Uhrzeit des Endes fehlt"]
    table.do("set_session_state", session=1, state="running")
    table.do("set_session_state", session=1, state="held", at="15:00:00")
    assert sentences(table, Severity.MUST) == []


def test_an_item_without_talk_is_only_a_hint_once_it_is_finished(table: Desk) -> None:
    minute_everything(table)
    table.do("delete_minute_entry", entry=1)
    assert "TOP 1 hat kein Ergebnis" in sentences(table, Severity.MUST)
    table.do("finish_agenda_item", item=table.item("1").id)
    assert "TOP 1: ohne Aussprache" in sentences(table, Severity.HINT)


def test_a_recommendation_without_field_blocks_and_without_addressee_is_said(table: Desk) -> None:
    table.agreed(table.item("7").id)
    assert "RT-2026-01 hat kein Handlungsfeld" in sentences(table, Severity.MUST)
    assert "RT-2026-01 hat keinen Adressaten" in sentences(table, Severity.SHOULD)


def test_a_proposal_left_over_is_called_by_its_label(table: Desk) -> None:
    table.proposal(table.item("6.1").id)
    assert any(
        "V 6.1-1 ist weder beschlossen noch verworfen" in one
        for one in sentences(table, Severity.MUST) + sentences(table, Severity.SHOULD)
    )


def test_a_discarded_proposal_is_no_finding(table: Desk) -> None:
    table.proposal(table.item("6.1").id)
    table.do("end_recommendation", recommendation=1, end_state="discarded", reason="nein")
    assert not any("V 6.1-1" in one.sentence for one in findings(table.view, SessionId(1)))


def test_a_missing_group_is_a_hint_and_never_more(table: Desk) -> None:
    table.do("sign_in", session=1, person=1)
    assert "Aus der Politik war niemand da (nur intern)" in sentences(table, Severity.HINT)
    table.add("committee", name="StaVo", group="politics")
    table.add("membership", person=1, committee=1)
    assert "Aus der Politik war niemand da (nur intern)" not in sentences(table, Severity.HINT)
