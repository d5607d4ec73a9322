from datetime import date, timedelta

import pytest

from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.domain.recommendations import ResultClass
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.questions import statistics
from rundertisch_tui.workflow.questions.reached_on import reached_on
from rundertisch_tui.workflow.questions.statistics import Result
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)


@pytest.fixture
def years(desk: Desk) -> Desk:
    """Five recommendations of 2024: implemented, accepted, in consultation, waiting, overtaken; one of 2025 noted."""
    desk.do("lay_out_action_fields")
    for name, kind in (("Magistrat", "magistrate"), ("Stadtverordnetenversammlung", "city_council")):
        desk.add("committee", name=name, kind=kind)
    for year in (2024, 2025):
        desk.do("enter_past_session", year=year, held_on=f"{year}-07-03")
    for text, fields in (("Kurse", [1]), ("Chor", [2]), ("Sport", [1, 2]), ("Räume", [1]), ("Alt", [])):
        desk.do("add_recommendation", session=1, wording=text, action_fields=fields)
    desk.do("add_recommendation", session=2, wording="Neu", action_fields=[2])
    desk.do("derive_measure", recommendation=1, title="Kurse", action_field=1)
    for on, status in (("2024-12-01", "done"), ("2025-02-01", "running"), ("2025-07-03", "done")):
        desk.do("report_status", measure=1, status=status, on=on)
    for one, outcomes in ((2, ("noted", "decided")), (3, ("noted",)), (6, ("noted", "noted"))):
        paper = desk.made("paper", "submit_paper", title="Vorlage", recommendations=[one], committee=1, further=[2],
                          type="decision_paper", sent_on="2025-09-03")  # fmt: skip
        steps = desk.view.linked_ids(Consultation, "paper", paper)
        for step, outcome in zip(sorted(steps), outcomes, strict=False):
            desk.do("record_outcome", consultation=step, outcome=outcome, on="2025-10-03")
    desk.do("end_recommendation", recommendation=5, end_state="overtaken", reason="Gesetz")
    change(desk, "recommendation", 5, ended_on="2024-08-04")
    return desk


def change(desk: Desk, kind: str, record: int, **fields: str) -> None:
    desk.office.perform(Edit(kind=kind, id=record, before={}, after=fields))


def found(desk: Desk, day: date = DAY) -> tuple[Result, ...]:
    return statistics.results(desk.view, day)


def test_each_recommendation_has_its_state_and_its_months(years: Desk) -> None:
    told = [(one.recommendation.wording, one.reached.word, one.months) for one in found(years)]
    assert told == [
        ("Kurse", "umgesetzt", 12),
        ("Chor", "angenommen", 15),
        ("Sport", "in Beratung", 14),
        ("Räume", "beschlossen", 0),
        ("Alt", "überholt", 1),
        ("Neu", "zur Kenntnis genommen", 3),
    ]


def test_every_state_is_the_one_that_began_on_its_day(years: Desk) -> None:
    for one in found(years):
        assert one.since is not None
        assert reached_on(years.view, one.recommendation, one.since).word == one.reached.word
        if one.since != one.recommendation.agreed_on:
            before = reached_on(years.view, one.recommendation, one.since - timedelta(days=1))
            assert before.word != one.reached.word


@pytest.mark.parametrize("day", [date(2024, 7, 3), date(2024, 12, 31), date(2025, 9, 30), DAY])
def test_states_and_years_add_up_to_all_recommendations(years: Desk, day: date) -> None:
    results = found(years, day)
    for tallies in (statistics.by_state(results), statistics.by_year(results)):
        assert sum(sum(one.counts.values()) for one in tallies) == len(results)
    for one in statistics.by_state(results):
        assert sum(bool(count) for count in one.counts.values()) == 1


def test_what_came_later_changes_no_earlier_figures(years: Desk) -> None:
    before = [(one.name, one.counts, one.months) for one in statistics.by_state(found(years, date(2025, 9, 30)))]
    years.do("report_status", measure=1, status="running", on="2026-06-01")
    years.do("end_recommendation", recommendation=4, end_state="done", reason="fertig")
    after = [(one.name, one.counts, one.months) for one in statistics.by_state(found(years, date(2025, 9, 30)))]
    assert after == before


def test_one_in_two_fields_stands_in_both_and_one_in_none_apart(years: Desk) -> None:
    tallies = {one.name: one for one in statistics.by_field(years.view, found(years))}
    assert len(tallies["HF1 Bildung, Sprache"].results) == 3
    assert [one.recommendation.wording for one in tallies["ohne Handlungsfeld"].results] == ["Alt"]
    assert tallies["HF1 Bildung, Sprache"].counts[ResultClass.DONE] == 1


def test_committees_count_what_was_before_them(years: Desk) -> None:
    tallies = {one.name: len(one.results) for one in statistics.by_committee(years.view, found(years))}
    assert tallies == {"Magistrat": 3, "Stadtverordnetenversammlung": 3, "ohne Gremium": 3}


def test_the_months_of_a_line_are_the_median(years: Desk) -> None:
    (year,) = [one for one in statistics.by_year(found(years)) if one.key == "year:2024"]
    assert year.months == 12
    assert statistics.by_field(years.view, ())[0].months is None


def test_steps_that_may_not_be_told_count_as_unknown(years: Desk) -> None:
    told = statistics.results(years.view, DAY, lambda step: step.public)
    assert [one.reached.word for one in told] == [one.reached.word for one in found(years)]
    hidden = statistics.results(years.view, DAY, lambda _: False)
    assert hidden[1].reached.word == "vorgelegt"
