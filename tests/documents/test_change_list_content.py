"""The wording of the list of changes, on records that went the whole way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.change_list_content import NO_VERSION, change_list
from rundertisch_tui.documents.minutes_content import content
from rundertisch_tui.documents.printed_lines import printed_lines
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.minutes_versions import PrintedLine
from rundertisch_tui.domain.office import Copy
from tests.workflow.desk import Desk

SESSION = SessionId(1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk(tmp_path / "data")
    opened.person("Kern", given_name="Ute")
    opened.session(2026, chair=1)
    opened.do("set_session_state", session=1, state="running")
    opened.line(opened.item("1").id, "Es gibt 40 Plätze.")
    opened.agreed(opened.item("7").id, "Kurse ausbauen")
    yield opened
    opened.office.close()


def closed_and_objected(desk: Desk) -> None:
    desk.do("close_session", session=1, reason="Probe")
    desk.do("set_minutes_state", session=1, state="circulated")
    desk.do("file_objection", session=1, who="Frau Kern", text="Es sind 48.", entry=1)
    desk.do(
        "decide_objection", objection=1, decision="accepted", new_wording="Es gibt 48 Plätze.", answer="Liste geprüft"
    )


def test_before_closing_there_is_no_version_to_compare(desk: Desk) -> None:
    found = change_list(desk.view, SESSION).content
    assert (found.summary, found.versions) == (NO_VERSION, ())
    assert rendering.render(found).findings == ()


def test_changes_stand_since_the_last_version_and_after_approval_from_one_to_the_next(desk: Desk) -> None:
    closed_and_objected(desk)
    found = change_list(desk.view, SESSION).content
    assert [one.title for one in found.versions] == ["Fassung 1", "Seit Fassung 1"]
    assert found.versions[1].rows == (("1.1", "Es gibt 40 Plätze.", "Es gibt 48 Plätze."),)
    assert found.objections == (
        ("Frau Kern, 03.07.2026", "1.1", "Es sind 48.", "angenommen, 03.07.2026\nListe geprüft"),
    )
    desk.do("set_minutes_state", session=1, state="approved")
    after = change_list(desk.view, SESSION).content
    assert after.versions[1].title == "Von Fassung 1 zu Fassung 2"
    assert rendering.render(after).findings == ()


def test_a_line_put_elsewhere_stands_there_with_its_old_number(desk: Desk) -> None:
    desk.do("close_session", session=1, reason="Probe")
    desk.do("set_session_state", session=1, state="running", reason="Zeile am falschen Ort")
    desk.do("move_minute_entry", entry=1, to_item=desk.item("2").id)
    found = change_list(desk.view, SESSION).content
    assert found.versions[1].rows == (("2.1", "(bisher 1.1) Es gibt 40 Plätze.", "(verschoben)"),)
    desk.do(
        "set", kind="minute_entry", id=1, before={"text": "Es gibt 40 Plätze."}, after={"text": "Es gibt 48 Plätze."}
    )
    found = change_list(desk.view, SESSION).content
    assert found.versions[1].rows == (("2.1", "(bisher 1.1) Es gibt 40 Plätze.", "(verschoben) Es gibt 48 Plätze."),)
    assert rendering.render(found).findings == ()


def test_who_signed_and_what_was_corrected_stand_at_the_end_of_the_minutes(desk: Desk) -> None:
    closed_and_objected(desk)
    desk.do("set_minutes_state", session=1, state="approved")
    desk.do("set_minutes_state", session=1, state="signed", signed_by_minute_taker="Bea Blum")
    desk.do("add_correction", session=1, text="Es sind\n50 Plätze.", entry=1)
    found = content(desk.view, SESSION).content
    assert [name for _, name in found.signers] == ["Ute Kern", "Bea Blum"]
    assert found.corrections == (("03.07.2026", "Zu 1.1: Es sind 50 Plätze."),)
    text = rendering.render_text(found)
    assert text.index("Unterschriften") < text.index("Berichtigungen")
    assert rendering.render(found).findings == ()


def test_printed_lines_carry_the_wording_of_their_box(desk: Desk) -> None:
    found = printed_lines(desk.view, SESSION, Copy.INTERNAL)
    assert found[0] == PrintedLine("1.1", "Es gibt 40 Plätze.")
    assert (found[1].label, found[1].wording) == ("7.1", "Kurse ausbauen")
