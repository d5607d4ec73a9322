from datetime import date

import pytest

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.questions.paper_chain import paper_chain
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


@pytest.fixture
def paper(desk: Desk) -> Desk:
    """VL-1 is meant for the Magistrat, which sits on 14.07. and 13.10.; two offices sign before."""
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen")
    for name in ("Dezernat V", "Kämmerei"):
        desk.add("organization", name=name)
    desk.add("committee", name="Magistrat", kind="magistrate")
    desk.add("sitting", committee=1, on="2026-07-30", submission_deadline="2026-07-20")
    desk.add("sitting", committee=1, on="2026-10-13", submission_deadline="2026-10-01")
    desk.do("submit_paper", title="Empfehlungen 2025", recommendations=[1], committee=1)
    for office in (1, 2):
        desk.do("add_sign_off", paper=1, organization=office)
    return desk


def test_the_way_of_a_paper_is_told_in_order(paper: Desk) -> None:
    paper.do("record_sign_off", sign_off=1, refused=True, remark="Kosten fehlen")
    steps = [(one.part.value, one.mark, one.what) for one in paper_chain(paper.view, paper.get(Paper), TODAY)]
    assert steps == [
        ("Zeichnet", "!", "Dezernat V"),
        ("Zeichnet", "○", "Kämmerei"),
        ("Weg", "○", "Magistrat"),
        ("Nächstes", "○", "zur Mitzeichnung für Magistrat am 30.07.2026, sonst erst 13.10.2026"),
        ("Trägt", "●", "RT-2025-01 Kurse ausbauen"),
    ]
