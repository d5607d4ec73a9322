import pytest

from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.minutes_versions import MinutesVersion
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from tests.workflow.desk import Desk


@pytest.fixture
def closed(table: Desk) -> Desk:
    """A closed Round Table: line 1 is information, line 2 an agreed recommendation; sent on 4 July."""
    table.do("set_session_state", session=1, state="running")
    table.line(table.item("1").id, "Es gibt 40 Plätze.")
    table.agreed(table.item("7").id, "Kurse ausbauen")
    table.do("close_session", session=1, reason="Probe")
    table.wait(days=1)
    table.do("set_minutes_state", session=1, state="circulated")
    return table


def test_an_accepted_objection_changes_the_line_and_only_that(closed: Desk) -> None:
    done = closed.do("file_objection", session=1, who="Frau Kern", text="Es sind 48.", entry=1)
    assert done.name == "Einwendung von Frau Kern zu 1.1 aufgenommen"
    closed.do("decide_objection", objection=1, decision="accepted", new_wording="Es gibt 48 Plätze.")
    assert closed.get(MinuteEntry).text == "Es gibt 48 Plätze."
    one = closed.get(Objection)
    assert (one.decision, str(one.decided_on), one.new_wording) == (
        Decision.ACCEPTED,
        "2026-07-04",
        "Es gibt 48 Plätze.",
    )


def test_a_recommendation_minuted_word_for_word_follows_its_line(closed: Desk) -> None:
    closed.do("file_objection", session=1, who="Herr Ali", text="So war es.", entry=2, proposed_wording="Kurse sichern")
    closed.do("decide_objection", objection=1, decision="partly")
    assert closed.get(Recommendation).wording == "Kurse sichern"


def test_a_rejected_one_changes_nothing_and_keeps_its_answer(closed: Desk) -> None:
    closed.do("file_objection", session=1, who="Herr Ali", text="Ich war da.")
    closed.do("decide_objection", objection=1, decision="rejected", answer="Stand nicht auf der Liste.")
    assert closed.get(Objection).answer == "Stand nicht auf der Liste."
    assert "schon entschieden" in closed.refused("decide_objection", objection=1, decision="accepted")


def test_after_the_period_it_must_be_said_that_it_is_taken_all_the_same(closed: Desk) -> None:
    # sent on a Saturday: the fourteenth day is one too, so that the period ends on the Monday
    closed.wait(days=17)
    refused = closed.refused("file_objection", session=1, who="Herr Ali", text="Zu spät.")
    assert refused.startswith("Einwendungen waren bis 20.07.2026 möglich.")
    closed.do("file_objection", session=1, who="Herr Ali", text="Zu spät.", late=True)
    assert closed.get(Objection).late


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"who": " ", "text": "x"}, "von wem"),
        ({"who": "Kern", "text": " "}, "was einzuwenden ist"),
        ({"who": "Kern", "text": "x", "received_on": "2026-07-05"}, "noch vor uns"),
    ],
)
def test_an_objection_that_cannot_be_is_refused(closed: Desk, fields: dict[str, str], sentence: str) -> None:
    assert sentence in closed.refused("file_objection", session=1, **fields)


def test_before_closing_lines_are_changed_themselves(table: Desk) -> None:
    assert "noch nicht abgeschlossen" in table.refused("file_objection", session=1, who="Kern", text="x")


def test_an_acceptance_needs_the_new_wording(closed: Desk) -> None:
    closed.do("file_objection", session=1, who="Frau Kern", text="Stimmt nicht.", entry=1)
    assert "neuen Wortlaut" in closed.refused("decide_objection", objection=1, decision="accepted")
    same = {"objection": 1, "decision": "accepted", "new_wording": "Es gibt 40 Plätze."}
    assert "So steht die Zeile schon da." in closed.refused("decide_objection", **same)
    assert "Bitte entscheiden" in closed.refused("decide_objection", objection=1, decision="open")


def test_approval_waits_for_every_decision_and_freezes_what_changed(closed: Desk) -> None:
    closed.do("file_objection", session=1, who="Frau Kern", text="48.", entry=1, proposed_wording="Es gibt 48 Plätze.")
    refused = closed.refused("set_minutes_state", session=1, state="approved")
    assert refused.startswith("Eine Einwendung ist noch nicht entschieden.")
    closed.do("decide_objection", objection=1, decision="accepted")
    closed.do("set_minutes_state", session=1, state="approved")
    first, second = closed.view.all(MinutesVersion)
    assert (first.lines[0].text, second.lines[0].text) == ("Es gibt 40 Plätze.", "Es gibt 48 Plätze.")
    assert closed.get(Session).minutes_version == 2


def test_approval_without_a_change_keeps_the_version(closed: Desk) -> None:
    closed.do("set_minutes_state", session=1, state="approved")
    assert [one.version for one in closed.view.all(MinutesVersion)] == [1]


def test_signing_keeps_who_signed_and_after_it_only_corrections_are_left(closed: Desk) -> None:
    assert "noch nicht unterzeichnet" in closed.refused("add_correction", session=1, text="x")
    closed.do("set_minutes_state", session=1, state="approved")
    closed.do("set_minutes_state", session=1, state="signed", signed_by_minute_taker="Vertretung Blum")
    one = closed.get(Session)
    assert (one.signed_by_chair, one.signed_by_minute_taker) == ("Ute Kern", "Vertretung Blum")
    assert "nur noch Berichtigungen" in closed.refused("file_objection", session=1, who="Kern", text="x")
    done = closed.do("add_correction", session=1, text="Es sind 48 Plätze.", entry=1)
    assert done.name == "Niederschrift 2026: Berichtigung vom 04.07.2026"
    assert closed.get(MinuteEntry).text == "Es gibt 40 Plätze."
    assert closed.get(Correction).entry == 1
    assert "liegt zwischen" in closed.refused("add_correction", session=1, text="x", on="2026-07-03")


def test_a_version_is_never_changed_by_hand(closed: Desk) -> None:
    assert "festgehalten" in closed.refused(
        "set", kind="minutes_version", id=1, before={"reason": ""}, after={"reason": "x"}
    )
    assert "festgehalten" in closed.refused("delete", kind="minutes_version", id=1)
    assert "nicht von Hand" in closed.refused("add", kind="minutes_version", fields={"session": 1, "version": 9})
