"""The Ausländerbeirat must not be forgotten on the way of a paper."""

from datetime import date

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.questions.councils import MISSING, is_left_out, lacks_council
from rundertisch_tui.workflow.questions.paper_chain import paper_chain
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def test_it_is_missed_only_where_there_is_one(paper: Desk) -> None:
    assert not lacks_council(paper.view, paper.get(Paper), TODAY)
    paper.add("committee", name="Ausländerbeirat", kind="foreigners_council", valid_from="2021-04-01")
    assert lacks_council(paper.view, paper.get(Paper), TODAY)
    assert MISSING in [step.what for step in paper_chain(paper.view, paper.get(Paper), TODAY)]
    paper.do("add_consultation", paper=1, committee=2, role="hearing")
    assert not lacks_council(paper.view, paper.get(Paper), TODAY)


def test_one_that_came_later_is_not_missed(paper: Desk) -> None:
    paper.add("committee", name="Ausländerbeirat", kind="foreigners_council", valid_from="2027-04-01")
    assert not is_left_out(paper.view, [1], TODAY)


def test_an_inquiry_goes_its_own_way(paper: Desk) -> None:
    paper.add("committee", name="Ausländerbeirat", kind="foreigners_council")
    paper.do("set", kind="paper", id=1, before={}, after={"type": "inquiry"})
    assert not lacks_council(paper.view, paper.get(Paper), TODAY)
