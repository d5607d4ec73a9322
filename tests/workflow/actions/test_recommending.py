"""Recommendations on their way through the minutes: at once agreed in the plenary, proposed in a workshop, bundled."""

from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import RuleViolation


class Desk:
    """An office with a Round Table of 2026, one action field and its agenda."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.do("add", kind="action_field", fields={"title": "Bildung und Sprachförderung", "short_title": "Bildung"})
        self.do("add", kind="organization", fields={"name": "Schulverwaltungsamt", "short_name": "Schulverw."})
        (self.session,) = [
            i for table, i in self.do("create_session", year=2026, held_on="2026-07-03") if table == "session"
        ]

    def do(self, verb: str, **fields: Any) -> tuple[tuple[str, int], ...]:
        return self.office.perform(catalogue.build(verb, fields)).created

    def item(self, kind: ItemKind) -> AgendaItem:
        return next(one for one in self.office.view.all(AgendaItem) if one.kind is kind)

    def line(self, **fields: Any) -> MinuteEntry:
        return self.office.view.get(MinuteEntry, dict(self.do("add_minute_entry", **fields))["minute_entry"])


@pytest.fixture
def desk(tmp_path: Path) -> Any:
    office = Office.open(tmp_path / "data", exports=tmp_path, user="a.demir")
    yield Desk(office)
    office.close()


def test_a_task_line_reads_who_and_until_when(desk: Desk) -> None:
    line = desk.line(
        agenda_item=desk.item(ItemKind.WORKSHOP).id, kind="task", text="Übersicht der Träger @schulverw bis 30.09."
    )
    task = desk.office.view.get(Task, line.task or 0)
    assert (line.text, line.responsible) == ("Übersicht der Träger", "Schulverw.")
    assert (task.what, task.responsible, str(task.due_on)) == ("Übersicht der Träger", "Schulverw.", "2026-09-30")


def test_what_is_given_beside_the_text_leaves_it_as_it_is(desk: Desk) -> None:
    line = desk.line(
        agenda_item=desk.item(ItemKind.WORKSHOP).id, kind="task", text="Liste @alle bis 30.09.", responsible="VHS"
    )
    assert (line.text, line.responsible, line.due_on) == ("Liste @alle bis 30.09.", "VHS", None)


def test_a_field_is_named_by_its_beginning(desk: Desk) -> None:
    line = desk.line(agenda_item=desk.item(ItemKind.PLENARY).id, text="Mehr Kurse #bild")
    assert (line.text, line.action_fields) == ("Mehr Kurse", frozenset({1}))


def test_pasted_lines_may_say_their_kind(desk: Desk) -> None:
    item = desk.item(ItemKind.PLENARY).id
    desk.do("paste_entries", agenda_item=item, lines=["Bericht der Verwaltung", "", "a: Räume suchen @Caritas"])
    kinds = [one.kind for one in desk.office.view.all(MinuteEntry)]
    assert kinds == [EntryKind.INFORMATION, EntryKind.TASK]


def test_in_the_plenary_a_recommendation_is_agreed_at_once(desk: Desk) -> None:
    item = desk.item(ItemKind.PLENARY).id
    desk.do(
        "add_minute_entry",
        kind="recommendation",
        agenda_item=item,
        text="Kurse ausbauen",
        consensus="consensus",
        action_fields=[1],
    )
    (one,) = desk.office.view.all(Recommendation)
    assert one.code == "RT-2026-01"
    assert str(one.agreed_on) == "2026-07-03"
    assert desk.office.undo().name.startswith("Rückgängig")
    assert desk.office.view.all(Recommendation) == ()


def test_a_workshop_only_proposes(desk: Desk) -> None:
    item = desk.item(ItemKind.WORKSHOP).id
    with pytest.raises(RuleViolation, match="Im Workshop bleibt es ein Vorschlag"):
        desk.do(
            "add_minute_entry", kind="recommendation", agenda_item=item, text="Kurse ausbauen", consensus="consensus"
        )
    desk.do("add_minute_entry", kind="recommendation", agenda_item=item, text="Kurse ausbauen", responsible="VHS")
    (one,) = desk.office.view.all(Recommendation)
    assert (one.code, one.serial, one.addressee_text) == ("", 1, "VHS")


def test_bundled_proposals_go_up_in_one_and_keep_their_lines(desk: Desk) -> None:
    item = desk.item(ItemKind.WORKSHOP).id
    for text in ("Kinderbetreuung ausbauen", "Betreuung bei Kursen"):
        desk.do("add_minute_entry", kind="recommendation", agenda_item=item, text=text)
    desk.do("bundle_proposals", into=1, proposals=[2], wording="Kinderbetreuung bei Kursen ausbauen")
    first, second = desk.office.view.all(Recommendation)
    assert first.wording == "Kinderbetreuung bei Kursen ausbauen"
    assert (second.end_state, second.merged_into) == (EndState.MERGED, 1)
    assert second.end_reason == "gebündelt mit V 6.1-1"
    assert [one.recommendation for one in desk.office.view.all(MinuteEntry)] == [1, 2]


def test_what_is_agreed_is_bundled_no_more(desk: Desk) -> None:
    item = desk.item(ItemKind.PLENARY).id
    desk.do("add_minute_entry", kind="recommendation", agenda_item=item, text="Kurse ausbauen", consensus="consensus")
    desk.do("add_minute_entry", kind="recommendation", agenda_item=item, text="Kurse vermehren")
    with pytest.raises(RuleViolation, match="RT-2026-01 ist beschlossen"):
        desk.do("bundle_proposals", into=2, proposals=[1])


def test_closing_with_a_reason_passes_what_is_missing(desk: Desk) -> None:
    desk.do("set_session_state", session=desk.session, state="running", at="09:34:00")
    with pytest.raises(RuleViolation, match="Vor dem Abschluss fehlt noch"):
        desk.do("close_session", session=desk.session)
    desk.do("close_session", session=desk.session, reason="Die Liste lag nur auf Papier vor")
    session = desk.office.view.get(Session, desk.session)
    assert (session.state.value, session.state_reason) == ("held", "Die Liste lag nur auf Papier vor")
    assert str(session.starts_at) == "09:34:00"


def test_without_a_list_of_the_invited_nobody_is_a_guest_but_walk_ins(desk: Desk) -> None:
    desk.do("add", kind="person", fields={"family_name": "Şahin"})
    desk.do("sign_in", session=desk.session, person=1)
    desk.do("sign_in_guest", session=desk.session, family_name="Abdi", title="Dr.", organization="VHS")
    from rundertisch_tui.domain.attendance import Attendance

    assert [one.guest for one in desk.office.view.all(Attendance)] == [False, True]
