from datetime import date

import pytest

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.workflow.problems import EditConflict
from tests.workflow.desk import Desk

# writing


def test_a_line_gets_its_number_within_the_item(three: Desk) -> None:
    line = three.line(three.item("4").id, "vier")
    assert (line.line, line.written_by) == (4, "a.demir")


def test_a_line_in_between_takes_the_next_number_and_its_place(three: Desk) -> None:
    item = three.item("4").id
    line = three.line(item, "zwischen", after=1)
    assert line.line == 4
    assert three.texts(item) == ["eins", "zwischen", "zwei", "drei"]


def test_a_line_in_a_workshop_carries_its_action_field(table: Desk) -> None:
    assert table.line(table.item("6.2").id).action_fields == frozenset({2})


@pytest.mark.parametrize(
    ("kind", "said"),
    [("information", "4.1 Information"), ("challenge", "4.1 Herausforderung H-2026-01"),
     ("recommendation", "4.1 Empfehlung und Vorschlag V 4-1"), ("task", "4.1 Auftrag A-1"),
     ("commitment", "4.1 Zusage A-1"), ("resolution", "4.1 Beschluss"), ("internal", "4.1 intern")],
)  # fmt: skip
def test_each_kind_of_line_says_what_came_of_it(table: Desk, kind: str, said: str) -> None:
    done = table.do("add_minute_entry", agenda_item=table.item("4").id, kind=kind, text="Etwas")
    assert done.name.replace("\u00a0", " ") == said


def test_a_challenge_is_numbered_in_its_year(table: Desk) -> None:
    for text in ("Wartezeit", "Räume fehlen"):
        table.line(table.item("6.1").id, text, kind="challenge")
    assert [one.code for one in table.view.all(Challenge)] == ["H-2026-01", "H-2026-02"]
    assert table.get(Challenge).action_fields == frozenset({1})


def test_a_challenge_of_an_earlier_year_is_named_again_without_a_new_one(table: Desk) -> None:
    earlier = table.add("challenge", year=2025, title="Wartezeit")
    line = table.line(table.item("6.1").id, "Weiterhin", kind="challenge", challenge=earlier)
    assert line.challenge == earlier
    assert len(table.view.all(Challenge)) == 1


def test_a_task_has_who_and_until_when(table: Desk) -> None:
    line = table.line(table.item("4").id, "Räume suchen", kind="task", responsible="Jugendamt", due_on="2026-09-30")
    assert line.task is not None
    task = table.get(Task, line.task)
    assert (task.what, task.responsible, str(task.due_on), task.commitment) == (
        "Räume suchen", "Jugendamt", "2026-09-30", False,
    )  # fmt: skip


def test_a_commitment_is_a_task_that_somebody_offered(table: Desk) -> None:
    line = table.line(table.item("4").id, "Caritas stellt Räume", kind="commitment")
    assert line.task is not None
    assert table.get(Task, line.task).commitment


def test_line_and_record_are_one_undo(table: Desk) -> None:
    table.proposal(table.item("6.1").id)
    table.office.undo()
    assert table.view.all(MinuteEntry) == ()
    assert table.view.all(Recommendation) == ()


def test_the_serial_of_a_proposal_is_not_used_again_after_undo(table: Desk) -> None:
    table.proposal(table.item("6.1").id)
    table.office.undo()
    again = table.get(Recommendation, table.proposal(table.item("6.1").id))
    assert again.serial == 2


def test_several_lines_are_pasted_as_one_change(table: Desk) -> None:
    done = table.do("paste_entries", agenda_item=table.item("4").id, lines=["eins", "  ", "zwei"])
    assert done.name == "2 Zeilen eingefügt"
    assert table.texts(table.item("4").id) == ["eins", "zwei"]
    assert "keine Zeile" in table.refused("paste_entries", agenda_item=table.item("4").id, lines=[" "])


# changing


def test_the_records_of_a_line_follow_its_text(table: Desk) -> None:
    record = table.proposal(table.item("6.1").id, "Kurse ausbaun")
    table.do("edit_minute_entry", entry=1, text="Kurse ausbauen")
    assert table.get(Recommendation, record).wording == "Kurse ausbauen"


def test_a_recommendation_that_was_worded_apart_keeps_its_wording(table: Desk) -> None:
    record = table.proposal(table.item("6.1").id, "Kurse")
    table.do("set", kind="recommendation", id=record, before={}, after={"wording": "Kurse ausbauen"})
    table.do("edit_minute_entry", entry=1, text="Mehr Kurse")
    assert table.get(Recommendation, record).wording == "Kurse ausbauen"


def test_an_agreed_recommendation_keeps_its_wording(table: Desk) -> None:
    one = table.agreed(table.item("7").id, "Kurse ausbauen")
    table.do("edit_minute_entry", entry=1, text="Kurse verdoppeln")
    assert table.get(Recommendation, one.id).wording == "Kurse ausbauen"


def test_a_text_that_somebody_changed_meanwhile_is_a_conflict(three: Desk) -> None:
    three.do("edit_minute_entry", entry=1, text="eins, geändert", seen="eins")
    with pytest.raises(EditConflict, match=r"Zeile 4\.1 wurde inzwischen geändert") as conflict:
        three.do("edit_minute_entry", entry=1, text="anders", seen="eins")
    assert conflict.value.fields == {"text": ("eins", "eins, geändert", "anders")}


def test_a_note_becomes_a_task(three: Desk) -> None:
    three.do("change_entry_kind", entry=1, kind="task")
    line = three.get(MinuteEntry)
    assert line.kind is EntryKind.TASK
    assert line.task is not None
    assert three.get(Task, line.task).what == "eins"


def test_a_record_that_lost_its_line_lies_in_the_trash(table: Desk) -> None:
    record = table.proposal(table.item("6.1").id)
    table.do("change_entry_kind", entry=1, kind="information")
    assert table.view.is_trashed(Recommendation, record)
    assert table.get(MinuteEntry).recommendation is None
    table.office.undo()
    assert not table.view.is_trashed(Recommendation, record)
    assert table.get(MinuteEntry).recommendation == record


def test_what_was_agreed_stays_a_recommendation_and_stays(table: Desk) -> None:
    table.agreed(table.item("7").id)
    assert "RT-2026-01" in table.refused("change_entry_kind", entry=1, kind="information")
    assert "RT-2026-01" in table.refused("delete_minute_entry", entry=1)


def test_a_deleted_line_takes_its_record_along_and_its_number_is_burned(table: Desk) -> None:
    record = table.proposal(table.item("6.1").id)
    table.do("delete_minute_entry", entry=1)
    assert table.view.is_trashed(Recommendation, record)
    assert table.line(table.item("6.1").id).line == 2


def test_a_challenge_that_another_line_names_too_stays(table: Desk) -> None:
    first = table.line(table.item("6.1").id, "Wartezeit", kind="challenge")
    table.line(table.item("6.2").id, "Auch hier", kind="challenge", challenge=first.challenge)
    table.do("delete_minute_entry", entry=first.id)
    assert first.challenge is not None
    assert not table.view.is_trashed(Challenge, first.challenge)


# votes, and when it is over


def test_a_vote_is_a_line_of_its_own(table: Desk) -> None:
    table.do("record_vote", agenda_item=table.item("2").id, text="Festgestellt.", vote={"agreed": True})
    line = table.get(MinuteEntry)
    assert (line.kind, line.vote) == (EntryKind.RESOLUTION, VoteResult(agreed=True))


def test_no_more_voices_than_people_present(table: Desk) -> None:
    table.do("sign_in", session=1, person=1)
    vote = {"agenda_item": table.item("2").id, "text": "Festgestellt.", "vote": {"yes": 2}}
    assert table.refused("record_vote", **vote).startswith("2\u00a0Stimmen, aber nur 1\u00a0Person")


def test_signed_minutes_are_not_written_any_more(table: Desk) -> None:
    table.line(table.item("4").id, "eins")
    table.proposal(table.item("6.1").id)
    signed = table.signed(2025)
    item = table.item("1", signed).id
    assert "nur noch Berichtigungen" in table.refused("add_minute_entry", agenda_item=item, text="zu spät")
    late = table.made("recommendation", "add_recommendation", session=signed, wording="Kurse", agreed=False)
    assert "nur noch Berichtigungen" in table.refused("agree_recommendation", recommendation=late)
    assert table.get(Session, signed).minutes_state.value == "signed"


def test_a_line_with_a_vote_counts_no_more_voices_than_people(table: Desk) -> None:
    table.do("sign_in", session=1, person=1)
    item, vote = table.item("7").id, {"yes": 2, "no": 0, "abstentions": 0}
    said = "2\u00a0Stimmen, aber nur 1\u00a0Person ist da. Bitte zählen oder den Einlass nachtragen."
    refused = table.refused("add_minute_entry", agenda_item=item, kind="resolution", text="So wird es.", vote=vote)
    assert refused == said
    assert table.refused("record_vote", agenda_item=item, text="So wird es.", vote=vote) == said


def test_a_note_that_becomes_a_task_says_who_and_until_when(table: Desk) -> None:
    line = table.line(table.item("1").id, "Übersicht der Träger @Schulverw. bis 30.09.")
    assert (line.text, line.responsible, line.due_on) == ("Übersicht der Träger @Schulverw. bis 30.09.", "", None)
    table.do("change_entry_kind", entry=line.id, kind="task")
    changed = table.get(MinuteEntry, line.id)
    assert (changed.text, changed.responsible, changed.due_on) == (
        "Übersicht der Träger",
        "Schulverw.",
        date(2026, 9, 30),
    )
    assert changed.task is not None
    task = table.get(Task, changed.task)
    assert (task.what, task.responsible, task.due_on) == (changed.text, changed.responsible, changed.due_on)
