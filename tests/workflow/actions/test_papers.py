from datetime import date

import pytest

from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, PaperType, Role
from rundertisch_tui.domain.votes import VoteResult
from tests.workflow.desk import Desk


@pytest.fixture
def agreed(table: Desk) -> Desk:
    """RT-2026-01, and the bodies 1 Magistrat, 2 Ausländerbeirat, 3 an Ausschuss that ended in 2024, 4 its successor."""
    table.agreed(table.item("7").id)
    table.add("committee", name="Magistrat", kind="magistrate")
    table.add("committee", name="Ausländerbeirat", kind="foreigners_council")
    table.add("committee", name="Ausschuss Chancen", valid_from="2021-04-01", valid_to="2024-02-22")
    table.add("committee", name="Ausschuss Soziales", valid_from="2024-02-23", predecessors=[3])
    table.go_to(date(2026, 12, 1))
    return table


def submit(desk: Desk, **fields: object) -> int:
    given = {"title": "Empfehlungen 2026", "recommendations": [1], "committee": 1, "sent_on": "2026-08-12"}
    return desk.made("paper", "submit_paper", **{**given, **fields})


def test_a_paper_starts_with_its_first_step(agreed: Desk) -> None:
    paper = agreed.get(Paper, submit(agreed, planned_on="2026-09-15"))
    (step,) = agreed.view.linked(Consultation, "paper", paper.id)
    assert (paper.code, paper.type, paper.recommendations) == ("VL-1", PaperType.INFORMATION, frozenset({1}))
    assert (step.committee, step.role, step.submitted_on) == (1, Role.FOR_INFORMATION, date(2026, 8, 12))


def test_a_paper_carries_a_recommendation(agreed: Desk) -> None:
    given = {"title": "Leer", "recommendations": [], "committee": 1}
    assert agreed.refused("submit_paper", **given) == "Eine Vorlage trägt mindestens eine Empfehlung."


def test_a_missing_auslaenderbeirat_is_pointed_out(agreed: Desk) -> None:
    given = {"title": "Empfehlungen", "recommendations": [1], "committee": 1, "sent_on": "2026-08-12"}
    (finding,) = agreed.do("submit_paper", **given).findings
    assert finding.startswith("Der Ausländerbeirat")
    assert agreed.do("submit_paper", **given, further=[2]).findings == ()


def test_steps_follow_in_their_order(agreed: Desk) -> None:
    paper = submit(agreed)
    for committee, role in ((2, "hearing"), (4, "decision")):
        agreed.do("add_consultation", paper=paper, committee=committee, role=role)
    steps = sorted(agreed.view.linked(Consultation, "paper", paper), key=lambda step: step.position)
    assert [step.committee for step in steps] == [1, 2, 4]


def test_a_body_that_did_not_exist_on_that_day_is_refused(agreed: Desk) -> None:
    paper = submit(agreed)
    sentence = agreed.refused("add_consultation", paper=paper, committee=3, planned_on="2026-09-15")
    assert sentence == "Ausschuss Chancen gab es am 15.09.2026 nicht (nur bis 22.02.2024)."
    agreed.do("add_consultation", paper=paper, committee=3, planned_on="2023-09-15")


def test_an_outcome_has_its_day_wording_and_vote(agreed: Desk) -> None:
    submit(agreed)
    done = agreed.do(
        "record_outcome", consultation=1, outcome="decided_changed", on="2026-09-15", wording="… jedoch ab 2027",
        vote={"by_group": [["SPD", "yes"], ["CDU", "no"]]},
    )  # fmt: skip
    assert done.name == "VL-1 Magistrat: geändert beschlossen"
    step = agreed.get(Consultation)
    assert (step.outcome, step.decided_on, step.wording) == (
        Outcome.DECIDED_CHANGED, date(2026, 9, 15), "… jedoch ab 2027",
    )  # fmt: skip
    assert step.vote == VoteResult(by_group=(("SPD", "yes"), ("CDU", "no")))


def test_an_outcome_lies_between_submission_and_today(agreed: Desk) -> None:
    submit(agreed)
    outcome = {"consultation": 1, "outcome": "noted"}
    assert agreed.refused("record_outcome", **outcome, on="2026-08-01") == "Die Beratung liegt vor der Einreichung."
    assert agreed.refused("record_outcome", **outcome, on="2026-12-02") == "Dieser Tag liegt noch vor uns."


def test_what_was_postponed_comes_up_again(agreed: Desk) -> None:
    submit(agreed)
    agreed.do("record_outcome", consultation=1, outcome="postponed", on="2026-09-15", postponed_to="2026-10-13")
    agreed.do("record_outcome", consultation=1, outcome="decided", on="2026-10-13")
    step = agreed.get(Consultation)
    assert (step.outcome, step.postponed_to) == (Outcome.DECIDED, None)


def test_what_was_decided_stands(agreed: Desk) -> None:
    submit(agreed)
    agreed.do("record_outcome", consultation=1, outcome="decided", on="2026-09-15")
    again = {"consultation": 1, "outcome": "rejected", "on": "2026-10-13"}
    assert agreed.refused("record_outcome", **again).startswith("Von „beschlossen“ geht es nicht zu „abgelehnt“")


def test_a_referral_adds_the_step_that_it_refers_to(agreed: Desk) -> None:
    paper = submit(agreed)
    agreed.do("record_outcome", consultation=1, outcome="referred", on="2026-09-15", referred_to=4)
    first, second = agreed.view.linked(Consultation, "paper", paper)
    assert (first.referred_to, second.committee, second.submitted_on) == (4, 4, date(2026, 9, 15))
    agreed.office.undo()
    assert len(agreed.view.linked(Consultation, "paper", paper)) == 1


def test_what_is_referred_comes_up_before_the_steps_that_follow(agreed: Desk) -> None:
    submit(agreed, further=[2])
    agreed.go_to(date(2026, 9, 30))
    agreed.do("record_outcome", consultation=1, outcome="referred", on="2026-09-15", referred_to=4)
    steps = sorted(agreed.view.all(Consultation), key=lambda step: step.position)
    assert [step.committee for step in steps] == [1, 4, 2]


def test_a_new_date_and_another_committee_belong_to_their_outcomes(agreed: Desk) -> None:
    submit(agreed)
    outcome = {"consultation": 1, "outcome": "noted", "on": "2026-09-15"}
    assert "„vertagt“" in agreed.refused("record_outcome", **outcome, postponed_to="2026-10-13")
    assert "„überwiesen“" in agreed.refused("record_outcome", **outcome, referred_to=4)


def test_a_step_in_the_magistrat_is_not_public_unless_it_is_said(agreed: Desk) -> None:
    paper = submit(agreed, further=[4])
    agreed.do("add_consultation", paper=paper, committee=1, public=True)
    assert [step.public for step in agreed.view.linked(Consultation, "paper", paper)] == [False, True, True]


def test_a_step_put_off_three_times_keeps_one_line_and_its_days(agreed: Desk) -> None:
    submit(agreed)
    for day in ("2026-09-01", "2026-10-01"):
        agreed.do("record_outcome", consultation=1, outcome="postponed", on=day)
    too_early = {"consultation": 1, "outcome": "noted", "on": "2026-09-15"}
    assert agreed.refused("record_outcome", **too_early) == "Die Beratung liegt vor dem Tag, an dem vertagt wurde."
    agreed.do("record_outcome", consultation=1, outcome="noted", on="2026-11-01")
    (step,) = agreed.view.all(Consultation)
    assert step.put_off_on == {date(2026, 9, 1), date(2026, 10, 1)}


def test_an_outcome_of_a_day_on_which_there_was_no_such_committee_is_refused(agreed: Desk) -> None:
    paper = submit(agreed, sent_on="2023-08-01")
    agreed.do("add_consultation", paper=paper, committee=3, planned_on="2023-09-15")
    sentence = agreed.refused("record_outcome", consultation=2, outcome="noted", on="2025-01-10")
    assert sentence == "Ausschuss Chancen gab es am 10.01.2025 nicht (nur bis 22.02.2024)."


def test_a_paper_number_of_another_pattern_is_kept_and_pointed_out(agreed: Desk) -> None:
    done = agreed.do("set", kind="paper", id=submit(agreed, further=[2]), before={}, after={"reference": "VII/2026-3"})
    assert done.findings == ("„VII/2026-3“ hat nicht die übliche Form wie 101.20.123; bitte einmal prüfen.",)
    assert agreed.get(Paper).reference == "VII/2026-3"


def test_a_step_of_a_table_in_the_magistrat_is_not_public_either(agreed: Desk) -> None:
    paper = submit(agreed)
    for committee in (1, 2):
        agreed.add("consultation", paper=paper, committee=committee)
    agreed.add("consultation", paper=paper, committee=1, public=True)
    steps = [one for one in agreed.view.all(Consultation) if one.id > 1]
    assert [step.public for step in steps] == [False, True, True]
