from datetime import date

import pytest

from rundertisch_tui.domain.papers import SignOff
from tests.workflow.desk import Desk


@pytest.fixture
def paper(desk: Desk) -> Desk:
    """VL-1 on its way to the Magistrat; two offices can sign it."""
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen")
    for name in ("Dezernat V", "Kämmerei"):
        desk.add("organization", name=name)
    desk.add("committee", name="Magistrat", kind="magistrate")
    desk.do("submit_paper", title="Empfehlungen 2025", recommendations=[1], committee=1)
    return desk


def test_offices_sign_in_the_order_in_which_they_were_named(paper: Desk) -> None:
    for office in (2, 1):
        paper.do("add_sign_off", paper=1, organization=office)
    signs = sorted(paper.view.all(SignOff), key=lambda one: one.position)
    assert [one.organization for one in signs] == [2, 1]


def test_an_office_signs_a_paper_once(paper: Desk) -> None:
    paper.do("add_sign_off", paper=1, organization=1)
    assert paper.refused("add_sign_off", paper=1, organization=1) == "Dezernat V zeichnet VL-1 schon mit."


def test_a_signature_comes_back_on_a_day_or_is_refused_with_a_reason(paper: Desk) -> None:
    paper.do("add_sign_off", paper=1, organization=1, sent_on="2026-06-20")
    assert paper.refused("record_sign_off", sign_off=1, refused=True) == (
        "Bitte sagen, warum nicht mitgezeichnet wurde."
    )
    done = paper.do("record_sign_off", sign_off=1, on="2026-07-01")
    assert done.name == "VL-1: Dezernat V hat mitgezeichnet"
    assert paper.get(SignOff).returned_on == date(2026, 7, 1)
    done = paper.do("record_sign_off", sign_off=1, refused=True, remark="Kosten fehlen")
    assert done.name == "VL-1: Dezernat V zeichnet nicht mit"


def test_nothing_comes_back_before_it_was_sent_or_ahead_of_today(paper: Desk) -> None:
    paper.do("add_sign_off", paper=1, organization=1, sent_on="2026-06-20")
    assert "vor der Zusendung" in paper.refused("record_sign_off", sign_off=1, on="2026-06-01")
    assert "noch vor uns" in paper.refused("record_sign_off", sign_off=1, on="2026-08-01")
    assert "noch vor uns" in paper.refused("add_sign_off", paper=1, organization=2, sent_on="2026-08-01")
