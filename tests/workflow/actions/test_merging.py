"""Recommendations that say the same become one."""

from datetime import date

from rundertisch_tui.domain.addressees import Letter, unwritten
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import EndState, Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.chain import chain
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.status import letters_of, state_of
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def two_agreed(table: Desk) -> None:
    """RT-2026-01 to an office, RT-2025-01 to another, with a measure."""
    for name in ("Jugendamt", "Sozialamt"):
        table.add("organization", name=name)
    table.do("add_recommendation", session=1, wording="Kurse ausbauen", action_fields=[1], addressees=[1])
    table.do("enter_past_session", year=2025, held_on="2025-07-04")
    table.do("add_recommendation", session=2, wording="Mehr Kurse", action_fields=[2], addressees=[2])
    table.do("derive_measure", recommendation=2, title="Kurse am Abend", action_field=2)


def test_agreed_ones_of_two_years_become_one_with_all_addressees(table: Desk) -> None:
    two_agreed(table)
    done = table.do("merge_recommendations", into=1, recommendations=[2])
    into, gone = table.get(Recommendation), table.get(Recommendation, 2)
    assert done.name == "RT-2025-01 aufgegangen in RT-2026-01"
    assert (into.addressees, into.action_fields) == (frozenset({1, 2}), frozenset({1, 2}))
    assert (gone.end_state, gone.merged_into, gone.end_reason) == (EndState.MERGED, 1, "geht weiter in RT-2026-01")
    assert table.get(Measure).recommendations == {1, 2}
    told = [step.what for step in chain(table.view, into, TODAY).steps]
    assert any(text.startswith("nimmt auf RT-2025-01") for text in told)


def test_an_ended_one_or_none_is_refused(table: Desk) -> None:
    two_agreed(table)
    assert "welche Empfehlungen" in table.refused("merge_recommendations", into=1, recommendations=[1])
    table.do("end_recommendation", recommendation=2, end_state="done", reason="läuft")
    assert table.refused("merge_recommendations", into=1, recommendations=[2]) == "RT-2025-01 ist erledigt."


def test_an_agreed_one_does_not_go_up_in_a_proposal(table: Desk) -> None:
    two_agreed(table)
    proposal = table.proposal(table.item("6.1").id, "Noch mehr Kurse")
    assert "es geht nur umgekehrt" in table.refused("merge_recommendations", into=proposal, recommendations=[1])
    table.do("merge_recommendations", into=1, recommendations=[proposal])


def test_they_do_not_go_up_in_each_other_in_a_circle(table: Desk) -> None:
    two_agreed(table)
    table.do("merge_recommendations", into=1, recommendations=[2])
    sentence = table.refused(
        "end_recommendation", recommendation=1, end_state="merged", reason="dasselbe", merged_into=2
    )
    assert sentence.startswith("„Aufgegangen in“ führt im Kreis zu diesem Eintrag zurück.")


# The letters of what went up in another one


def written(table: Desk, **fields: object) -> None:
    """RT-2025-01 went to its office, then goes up in RT-2026-01."""
    two_agreed(table)
    table.do("link_measure", measure=1, recommendation=2, linked=False)
    table.do("send_letter", recommendations=[2], on="2026-05-04", reply_by="2026-06-30")
    for level in fields.values():
        table.do("record_answer", recommendation=2, level=level, on="2026-06-01", text="Gern.")
    table.do("merge_recommendations", into=1, recommendations=[2])


def told(table: Desk) -> list[tuple[str, str]]:
    steps = chain(table.view, table.get(Recommendation), TODAY).steps
    return [(step.what, step.result) for step in steps if step.table == "letter"]


def reasons(table: Desk) -> list[str]:
    return [item.reason for item in due(table.view, TODAY) if item.what == "RT-2026-01"]


def test_the_one_that_took_over_shows_the_letter_and_asks_for_its_answer(table: Desk) -> None:
    written(table)
    assert told(table) == [("Sozialamt", "versandt"), ("Sozialamt", "steht aus")]
    assert state_of(table.view, table.get(Recommendation)).state is RecommendationState.FORWARDED
    assert reasons(table) == ["Antwort von Sozialamt wird erwartet"]


def test_only_those_who_have_none_get_a_letter_then(table: Desk) -> None:
    written(table)
    table.do("send_letter", recommendations=[1], on="2026-07-01")
    assert [(one.recommendation, one.office) for one in table.view.all(Letter)] == [(2, 2), (1, 1)]


def test_an_answer_given_before_counts_and_one_given_later_is_kept_with_its_letter(table: Desk) -> None:
    written(table)
    table.do("record_answer", recommendation=1, office=2, level="rejected", on="2026-07-02", text="Nein.")
    table.do("record_answer", recommendation=1, office=1, level="supported", on="2026-07-02")
    assert [(one.recommendation, one.answer) for one in table.view.all(Letter)] == [(2, "Nein."), (1, "")]
    assert state_of(table.view, table.get(Recommendation)).state is RecommendationState.PARTLY_ACCEPTED


def test_what_was_answered_before_the_merger_is_not_asked_again(table: Desk) -> None:
    written(table, level="supported")
    assert told(table) == [("Sozialamt", "versandt"), ("Sozialamt", "unterstützt: Gern.")]
    assert reasons(table) == []


def test_a_letter_to_all_together_stays_that_of_its_own_addressees(table: Desk) -> None:
    two_agreed(table)
    table.add("letter", recommendation=2, answered_on="2026-06-01", answer_level="supported")
    table.do("merge_recommendations", into=1, recommendations=[2])
    one = table.get(Recommendation)
    assert unwritten(one, letters_of(table.view, one.id)) == (1,)
    table.do("record_answer", recommendation=1, office=2, level="partly", on="2026-06-02")
    assert [(each.recommendation, each.office) for each in table.view.all(Letter)] == [(2, None), (1, 2)]


def test_letters_come_along_over_two_mergers_and_each_office_once(table: Desk) -> None:
    written(table)
    table.do("add_recommendation", session=1, wording="Kurse für alle", addressees=[2])
    table.do("send_letter", recommendations=[3], on="2026-07-01")
    table.do("merge_recommendations", into=3, recommendations=[1])
    assert [(one.recommendation, one.office) for one in letters_of(table.view, RecommendationId(3))] == [(3, 2)]
    table.do("delete", kind="letter", id=2)
    assert [(one.recommendation, one.office) for one in letters_of(table.view, RecommendationId(3))] == [(2, 2)]
