"""The carry-over: everything open comes along unless somebody decides otherwise, and nothing is ever lost."""

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rundertisch_tui.domain.carry_over import CarriedPoint
from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.workflow.questions.carry_over import points
from rundertisch_tui.workflow.questions.status import latest, state_of
from tests.workflow.desk import Desk


def of_2025(desk: Desk) -> None:
    """Two recommendations, a challenge of the field, and a task from the Round Table of 2025."""
    desk.add("action_field", title="Bildung")
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    for text in ("Kurse ausbauen", "Räume suchen"):
        desk.do("add_recommendation", session=1, wording=text, action_fields=[1])
    desk.do("add_challenge", title="Wartezeit", year=2025, action_fields=[1])
    desk.add("task", session=1, what="Liste erstellen")


def test_opening_a_year_takes_everything_along_in_one_step(desk: Desk) -> None:
    of_2025(desk)
    done = desk.do("create_session", year=2026, carry_over=True, stays=["RT-2025-02 erst nach dem Haushalt"])
    found = {one.label: one for one in points(desk.view, 2026)}
    assert {label: one.comes_along for label, one in found.items()} == {
        "RT-2025-01": True, "RT-2025-02": False, "H-2025-01": True, "A-1": True,
    }  # fmt: skip
    decision = found["RT-2025-02"].decision
    assert decision is not None
    assert decision.reason == "erst nach dem Haushalt"
    assert desk.office.undo().name == f"Rückgängig: {done.name}"
    assert not desk.view.all(CarriedPoint)
    assert desk.view.session(2026) is None


def test_without_being_asked_a_new_year_decides_nothing(desk: Desk) -> None:
    of_2025(desk)
    desk.do("create_session", year=2026)
    assert not desk.view.all(CarriedPoint)


def test_a_decision_is_changed_and_the_others_stay_as_they_are(desk: Desk) -> None:
    of_2025(desk)
    desk.do("create_session", year=2026, carry_over=True, stays=["A-1", "RT-2025-02"])
    done = desk.do("carry_over", session=2, stays=["H-2025-01"], comes=["A-1"])
    assert done.name == "Offen 2026: 2 kommen mit, 2 bleiben"
    along = {one.label for one in points(desk.view, 2026) if one.comes_along}
    assert along == {"RT-2025-01", "A-1"}


def test_what_turned_up_since_is_added(desk: Desk) -> None:
    of_2025(desk)
    desk.do("create_session", year=2026, carry_over=True)
    assert "schon entschieden" in desk.refused("carry_over", session=2)
    desk.add("task", session=1, what="Noch etwas")
    assert desk.do("carry_over", session=2).name == "Offen 2026: 5 kommen mit"


def test_a_point_that_is_none_is_refused(desk: Desk) -> None:
    of_2025(desk)
    desk.do("end_recommendation", recommendation=1, end_state="done", reason="läuft")
    assert desk.refused("create_session", year=2026, stays=["P-1"]).startswith("Person „P-1“")
    assert desk.refused("create_session", year=2026, stays=["HF1"]) == "HF1 ist kein offener Punkt."
    assert "keine Nummer" in desk.refused("create_session", year=2026, stays=["irgendwas"])
    assert "ist vorbei" in desk.refused("carry_over", session=1)


def test_the_agenda_comes_from_the_open_points_of_each_field(desk: Desk) -> None:
    of_2025(desk)
    desk.do("create_session", year=2026, agenda_from="open_points", stays=["RT-2025-02"])
    below = [one for one in desk.view.linked(AgendaItem, "session", 2) if one.number.startswith("4.")]
    assert [(one.number, one.title, one.remark) for one in below] == [
        ("4.1", "Bildung", "2\u00a0offene Punkte: RT-2025-01, H-2025-01"),
        ("4.2", "Weitere offene Punkte", "1\u00a0offener Punkt: A-1"),
    ]


YEARS = (2024, 2025, 2026, 2027)
ACTS = st.lists(
    st.tuples(st.sampled_from(["recommend", "task", "challenge", "measure", "end", "do", "close", "report"]),
              st.integers(0, 5)),
    max_size=6,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(ACTS, min_size=4, max_size=4), st.sets(st.integers(0, 9)))
def test_no_open_point_is_ever_lost(years: list[list[tuple[str, int]]], staying: set[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "data")
        desk.add("action_field", title="Bildung")
        shown: set[str] = set()
        for year, acts in zip(YEARS, years, strict=True):
            desk.go_to(date(year, 1, 10))
            before = points(desk.view, year)
            assert {one.address for one in before if not one.finished} == still_open(desk)
            done = {one.address for one in before if one.finished}
            assert not done & shown, "what was filed is not shown again"
            shown |= done
            stays = [one.address for at, one in enumerate(before) if at in staying]
            desk.do("create_session", year=year, held_on=f"{year}-07-03", carry_over=True, stays=stays)
            decided = desk.view.linked(CarriedPoint, "session", desk.view.session(year).id)  # type: ignore[union-attr]
            assert {":".join(map(str, one.subject)) for one in decided} == {one.address for one in before}
            for act, at in acts:
                perform(desk, act, at)
            session = desk.view.session(year)
            assert session is not None
            desk.go_to(date(year, 7, 3))
            desk.do("set_session_state", session=session.id, state="running")
            desk.do("close_session", session=session.id, reason="Rest folgt")
        desk.office.close()


def still_open(desk: Desk) -> set[str]:
    """What has no end by its own facts, record by record."""
    view = desk.view
    found = {f"recommendation:{one.id}" for one in view.all(Recommendation) if state_of(view, one).is_open}
    found |= {f"challenge:{one.id}" for one in view.all(Challenge) if one.state is ChallengeState.OPEN}
    found |= {f"task:{one.id}" for one in view.all(Task) if one.state is TaskState.OPEN}
    for one in view.all(Measure):
        last = latest(view, one.id)
        if one.end_kind is None and (last is None or last.status not in ("done", "permanent", "dropped")):
            found.add(f"measure:{one.id}")
    return found


def perform(desk: Desk, act: str, at: int) -> None:
    """Do one of the things that open or end a point, on a record if there is one."""
    session = max(desk.view.all(Session), key=lambda one: one.year)
    if act == "recommend":
        desk.do("add_recommendation", session=session.id, wording=f"Kurse {at}", action_fields=[1])
    elif act == "task":
        desk.add("task", session=session.id, what=f"Liste {at}")
    elif act == "challenge":
        desk.do("add_challenge", title=f"Wartezeit {at}", year=session.year)
    elif act == "measure":
        desk.add("measure", title=f"Kurs {at}", action_field=1)
    elif act == "end" and (found := open_ones(desk, Recommendation, at)):
        desk.do("end_recommendation", recommendation=found, end_state="done", reason="läuft")
    elif act == "do" and (found := open_ones(desk, Task, at)):
        desk.do("set_task_state", task=found, state="done")
    elif act == "close" and (found := open_ones(desk, Challenge, at)):
        desk.do("close_challenge", challenge=found, reason="gelöst")
    elif act == "report" and (measures := desk.view.all(Measure)):
        desk.do("report_status", measure=measures[at % len(measures)].id, status="done")


def open_ones(desk: Desk, kind: type[Any], at: int) -> int | None:
    """One of the open records of a kind."""
    table = {Recommendation: "recommendation", Task: "task", Challenge: "challenge"}[kind]
    ids = sorted(int(one.partition(":")[2]) for one in still_open(desk) if one.startswith(f"{table}:"))
    return ids[at % len(ids)] if ids else None
