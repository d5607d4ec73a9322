from datetime import date

import pytest

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.measures import Measure, StatusEntry
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow.questions.chain import ChainStep, Part, chain, recommendations_of
from tests.workflow.desk import Desk
from tests.workflow.rounds import offices

TODAY = date(2027, 2, 1)


@pytest.fixture
def story(table: Desk) -> Desk:
    """A challenge in a workshop, the proposal that answers it, agreed, before two committees, and the measure."""
    workshop = table.item("6.1").id
    challenge = table.line(workshop, "Wartezeit auf Sprachkurse", kind="challenge").challenge
    table.proposal(workshop, "Sprachkurse ausbauen", challenge=challenge, responsible="Jugendamt")
    table.do("agree_recommendation", recommendation=1, consensus="reservation", reservation="IHK: Kosten")
    for name in ("Magistrat", "Sozialausschuss"):
        table.add("committee", name=name)
    table.add("organization", name="Jugendamt")
    table.go_to(date(2026, 12, 1))
    table.do("submit_paper", title="Empfehlungen 2026", recommendations=[1], committee=1, sent_on="2026-08-12",
             planned_on="2026-09-15", reference="101.20.7")  # fmt: skip
    table.do("record_outcome", consultation=1, outcome="decided", on="2026-09-15")
    table.do("add_consultation", paper=1, committee=2, role="decision", planned_on="2027-01-20")
    table.do("derive_measure", recommendation=1, title="Abendkurse", number="1.1.9", lead=1)
    table.do("report_status", measure=1, status="running", on="2026-11-30", next_step="Räume suchen",
             next_step_on="2027-03-01")  # fmt: skip
    return table


def steps(desk: Desk, part: Part) -> list[ChainStep]:
    told = chain(desk.view, desk.get(Recommendation), TODAY)
    return [step for step in told.steps if step.part is part]


def test_where_it_came_from(story: Desk) -> None:
    line, consensus = steps(story, Part.ORIGIN)
    assert line.what == "Workshop\u00a06.1, Zeile 2: Sprachkurse ausbauen"
    assert (line.on, line.result) == (date(2026, 7, 3), "H-2026-01")
    assert consensus.what == "Konsens mit Vorbehalt: IHK: Kosten"


def test_the_way_through_the_committees(story: Desk) -> None:
    magistrate, committee = steps(story, Part.WAY)
    assert (magistrate.mark, magistrate.what, magistrate.result) == ("●", "Magistrat", "beschlossen (101.20.7)")
    assert (committee.mark, committee.role, committee.result) == ("!", "Entscheidung", "steht aus (101.20.7)")


def test_what_became_of_it(story: Desk) -> None:
    measure, following = steps(story, Part.RESULT)
    assert (measure.what, measure.role, measure.result) == ("1.1.9 Abendkurse", "M-1 Jugendamt", "in Umsetzung")
    assert (following.what, following.on) == ("1.1.9 Räume suchen", date(2027, 3, 1))


def test_the_next_step_hangs_once_its_day_is_past(story: Desk) -> None:
    story.do("set_next_step", recommendation=1, next_step="Stand erfragen", on="2027-01-15", by="Geschäftsstelle")
    (following,) = steps(story, Part.NEXT)
    assert (following.mark, following.what, following.result) == ("!", "Stand erfragen", "Geschäftsstelle")


def test_an_end_stands_at_the_end_and_needs_no_next_step(story: Desk) -> None:
    story.do("end_recommendation", recommendation=1, end_state="done", reason="umgesetzt")
    assert steps(story, Part.RESULT)[-1].result == "erledigt"
    assert steps(story, Part.NEXT) == []
    assert chain(story.view, story.get(Recommendation), TODAY).state == "erledigt"


def test_the_head_names_number_state_and_addressees(story: Desk) -> None:
    told = chain(story.view, story.get(Recommendation), TODAY)
    assert (told.label, told.fields, told.addressees) == ("RT-2026-01", "HF1", "Jugendamt")


def test_a_past_recommendation_comes_from_its_round_table(desk: Desk) -> None:
    desk.do("enter_past_session", year=2013, held_on="2013-11-13")
    desk.do("add_recommendation", session=1, wording="Kurse", legacy_number="AG 2, Nr. 4")
    origin, _ = steps(desk, Part.ORIGIN)
    assert (origin.what, origin.result, origin.table) == ("AG 2, Nr. 4", "nacherfasst", "session")


def test_repetitions_are_told_from_both_ends(story: Desk) -> None:
    other = story.made("session", "enter_past_session", year=2025, held_on="2025-07-03")
    story.do("add_recommendation", session=other, wording="Noch mehr Kurse")
    story.do("set", kind="recommendation", id=2, before={}, after={"predecessors": [1]})
    later = chain(story.view, story.get(Recommendation, 2), TODAY)
    assert any(step.what.startswith("wiederholt RT-2026-01") for step in later.steps)
    assert any(step.what.startswith("wiederholt als RT-2025-01") for step in steps(story, Part.RESULT))


def test_a_part_that_was_taken_out_is_told_from_both_ends(story: Desk) -> None:
    story.do("split_recommendation", recommendation=1, wording="Nur am Abend")
    part = chain(story.view, story.get(Recommendation, 2), TODAY)
    assert any(step.what.startswith("abgetrennt von RT-2026-01") for step in part.steps)
    assert any(step.what.startswith("abgetrennt als RT-2026-02") for step in steps(story, Part.RESULT))


@pytest.mark.parametrize(
    ("kind", "record"),
    [(MinuteEntry, 2), (Challenge, 1), (Measure, 1), (Paper, 1), (Consultation, 2), (Session, 1), (StatusEntry, 1),
     (Recommendation, 1)],
)  # fmt: skip
def test_the_chain_is_found_from_each_of_its_links(story: Desk, kind: type[object], record: int) -> None:
    assert [one.id for one in recommendations_of(story.view, story.get(kind, record))] == [1]


def test_what_has_no_recommendation_leads_to_none(story: Desk) -> None:
    line = story.line(story.item("4").id, "Räume suchen", kind="task")
    assert recommendations_of(story.view, line) == ()
    assert recommendations_of(story.view, story.get(Task)) == ()
    assert recommendations_of(story.view, story.get(Person)) == ()


def test_letter_and_answer_stand_in_place_of_paper_and_step(desk: Desk) -> None:
    offices(desk)
    desk.do("send_letter", recommendations=[1], on="2026-05-04", reply_by="2026-06-30")

    def way(today: date) -> list[tuple[str, str, str, str]]:
        found = chain(desk.view, desk.get(Recommendation, 1), today).steps
        return [(one.mark, one.what, one.role, one.result) for one in found if one.part is Part.WAY]

    letter = ("●", "Jugendamt", "Schreiben", "versandt")
    assert way(date(2026, 6, 30)) == [letter, ("○", "Jugendamt", "Antwort", "steht aus")]
    assert way(date(2026, 7, 1)) == [letter, ("!", "Jugendamt", "Antwort", "steht aus")]
    desk.do("record_answer", recommendation=1, level="partly", on="2026-06-01", text="In zwei Stadtteilen")
    told = "teilweise unterstützt: In zwei Stadtteilen"
    assert way(date(2026, 7, 3)) == [letter, ("●", "Jugendamt", "Antwort", told)]


def test_a_proposal_that_went_up_stands_with_the_day_on_which_it_did(table: Desk) -> None:
    workshop = table.item("6.1").id
    into, gone = table.proposal(workshop, "Kurse ausbauen"), table.proposal(workshop, "Mehr Kurse")
    table.do("bundle_proposals", into=into, proposals=[gone])
    steps = chain(table.view, table.get(Recommendation, into), TODAY).steps
    (up,) = [step for step in steps if step.what.startswith("nimmt auf")]
    assert up.on == date(2026, 7, 3)
