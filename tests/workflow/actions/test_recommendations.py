from datetime import date

import pytest

from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.votes import VoteResult
from tests.workflow.desk import Desk


@pytest.fixture
def proposed(table: Desk) -> Desk:
    """Proposal 1 in workshop 6.1, six people present."""
    table.proposal(table.item("6.1").id)
    for name in ("Abdi", "Demir", "Şahin", "Weiß"):
        table.person(name)
    for person in range(1, 7):
        table.do("sign_in", session=1, person=person)
    return table


# agreeing


def test_agreement_draws_the_number_of_the_year(proposed: Desk) -> None:
    assert proposed.do("agree_recommendation", recommendation=1).name == "Empfehlung RT-2026-01: Konsens"
    one = proposed.get(Recommendation)
    assert (one.code, one.agreed_on, one.consensus) == ("RT-2026-01", date(2026, 7, 3), Consensus.CONSENSUS)


def test_a_number_is_drawn_once_also_after_undo(proposed: Desk) -> None:
    proposed.do("agree_recommendation", recommendation=1)
    proposed.office.undo()
    assert proposed.get(Recommendation).code == ""
    proposed.do("agree_recommendation", recommendation=1)
    assert proposed.get(Recommendation).code == "RT-2026-02"


def test_redo_brings_the_same_number_back(proposed: Desk) -> None:
    proposed.do("agree_recommendation", recommendation=1)
    proposed.office.undo()
    proposed.office.redo()
    assert proposed.get(Recommendation).code == "RT-2026-01"


def test_what_is_agreed_is_not_agreed_again(proposed: Desk) -> None:
    proposed.do("agree_recommendation", recommendation=1)
    assert proposed.refused("agree_recommendation", recommendation=1) == "RT-2026-01 ist schon beschlossen."


@pytest.mark.parametrize("consensus", ["reservation", "minority"])
def test_a_reservation_says_who_and_what(proposed: Desk, consensus: str) -> None:
    sentence = proposed.refused("agree_recommendation", recommendation=1, consensus=consensus)
    assert sentence == "Bitte sagen, wer welchen Vorbehalt hat."
    proposed.do("agree_recommendation", recommendation=1, consensus=consensus, reservation="IHK: Kosten")
    assert proposed.get(Recommendation).reservation == "IHK: Kosten"


def test_a_vote_comes_with_its_result_and_a_result_with_a_vote(proposed: Desk) -> None:
    for given in ({"consensus": "vote"}, {"vote": {"yes": 3}}):
        assert "gehört ihr Ergebnis" in proposed.refused("agree_recommendation", recommendation=1, **given)
    proposed.do("agree_recommendation", recommendation=1, consensus="vote", vote={"yes": 4, "no": 1, "abstentions": 1})
    assert proposed.get(Recommendation).vote == VoteResult(yes=4, no=1, abstentions=1)


@pytest.mark.parametrize("vote", [{"yes": 2, "no": 3}, {"yes": 2, "no": 2}])
def test_a_vote_that_does_not_carry_it_makes_no_recommendation(proposed: Desk, vote: dict[str, int]) -> None:
    sentence = proposed.refused("agree_recommendation", recommendation=1, consensus="vote", vote=vote)
    assert sentence.startswith("Abgelehnt")


def test_no_more_voices_than_people_present(proposed: Desk) -> None:
    assert "6\u00a0Personen" in proposed.refused(
        "agree_recommendation", recommendation=1, consensus="vote", vote={"yes": 7}
    )


def test_the_wording_may_change_with_the_agreement(proposed: Desk) -> None:
    proposed.do("agree_recommendation", recommendation=1, wording="Kurse verdoppeln")
    assert proposed.get(Recommendation).wording == "Kurse verdoppeln"


# without the minutes


def test_a_past_recommendation_has_its_old_number_and_counts_as_agreed(desk: Desk) -> None:
    desk.do("enter_past_session", year=2013, held_on="2013-11-13")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen", legacy_number="AG 2, Nr. 4")
    one = desk.get(Recommendation)
    assert (one.code, one.legacy_number, one.agreed_on) == ("RT-2013-01", "AG 2, Nr. 4", date(2013, 11, 13))


def test_a_given_number_is_burned_for_the_year(table: Desk) -> None:
    table.do("add_recommendation", session=1, wording="Kurse ausbauen", code="rt 2026 7")
    table.do("add_recommendation", session=1, wording="Räume öffnen")
    assert [one.code for one in table.view.all(Recommendation)] == ["RT-2026-07", "RT-2026-08"]


@pytest.mark.parametrize("code", ["RT-2025-01", "H-2026-01", "7"])
def test_a_number_of_another_year_or_kind_is_refused(table: Desk, code: str) -> None:
    sentence = table.refused("add_recommendation", session=1, wording="Kurse", code=code)
    assert sentence == f"Die Nummer {code} passt nicht zum Runden Tisch 2026 (zum Beispiel RT-2026-01)."


def test_what_was_only_handed_in_is_a_proposal(table: Desk) -> None:
    table.do("add_recommendation", session=1, wording="Kurse ausbauen", agreed=False)
    one = table.get(Recommendation)
    assert (one.code, one.agreed_on, one.consensus) == ("", None, None)


def test_a_proposal_handed_in_to_an_item_is_counted_there(table: Desk) -> None:
    workshop = table.item("6.1").id
    table.proposal(workshop)
    done = table.do("add_recommendation", session=1, wording="Räume", agreed=False, agenda_item=workshop)
    assert done.name == "Empfehlung V 6.1-2 aufgenommen"


# ends and next steps


def test_an_end_needs_a_reason(proposed: Desk) -> None:
    end = {"recommendation": 1, "end_state": "discarded", "reason": " "}
    assert proposed.refused("end_recommendation", **end) == "Ein Ende braucht einen Grund."


def test_a_proposal_is_discarded_and_stays_on_record(proposed: Desk) -> None:
    done = proposed.do("end_recommendation", recommendation=1, end_state="discarded", reason="Sache des Landes")
    assert done.name == "V 6.1-1: verworfen"
    assert proposed.get(Recommendation).end_reason == "Sache des Landes"
    assert proposed.refused("agree_recommendation", recommendation=1) == "Der Vorschlag ist verworfen."


def test_what_was_agreed_is_not_discarded(proposed: Desk) -> None:
    proposed.do("agree_recommendation", recommendation=1)
    end = {"recommendation": 1, "end_state": "discarded", "reason": "doch nicht"}
    assert proposed.refused("end_recommendation", **end) == (
        "RT-2026-01 ist beschlossen; verworfen werden nur Vorschläge."
    )


def test_merging_names_the_other_one_and_only_merging_does(proposed: Desk) -> None:
    other = proposed.proposal(proposed.item("6.2").id, "Schwimmkurse")
    assert "in der sie aufgeht" in proposed.refused(
        "end_recommendation", recommendation=1, end_state="merged", reason="gleich"
    )
    assert "in der sie aufgeht" in proposed.refused(
        "end_recommendation", recommendation=1, end_state="done", reason="fertig", merged_into=other
    )
    proposed.do("end_recommendation", recommendation=1, end_state="merged", reason="gleich", merged_into=other)
    one = proposed.get(Recommendation)
    assert (one.end_state, one.merged_into) == (EndState.MERGED, other)


def test_an_end_takes_the_next_step_away_and_can_be_taken_back(proposed: Desk) -> None:
    proposed.do("agree_recommendation", recommendation=1)
    proposed.do("set_next_step", recommendation=1, next_step="Adressaten klären", on="2026-09-01", by="Amt")
    proposed.do("end_recommendation", recommendation=1, end_state="done", reason="umgesetzt")
    one = proposed.get(Recommendation)
    assert (one.next_step, one.next_step_on, one.ended_on) == ("", None, date(2026, 7, 3))
    proposed.do("reopen_recommendation", recommendation=1)
    assert proposed.get(Recommendation).end_state is None
    assert proposed.refused("reopen_recommendation", recommendation=1) == "RT-2026-01 hat kein Ende."


def test_a_next_step_has_a_day(proposed: Desk) -> None:
    sentence = proposed.refused("set_next_step", recommendation=1, next_step="Adressaten klären")
    assert sentence == "Zum nächsten Schritt gehört ein Datum, zum Beispiel +14."
