from itertools import pairwise

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.measures import StatusEntry
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.office import Office


def test_no_text_comes_twice_in_a_row_and_none_is_filler(city: Office) -> None:
    lines = [one.text for one in city.view.all(MinuteEntry)]
    notes = [one.note for one in city.view.all(StatusEntry)]
    for texts in (lines, notes):
        assert not any(before == after for before, after in pairwise(texts))
    assert not any("lorem" in fold(text) or "{" in text for text in (*lines, *notes))


def test_minutes_have_lines_of_every_kind(city: Office) -> None:
    assert {one.kind for one in city.view.all(MinuteEntry)} == set(EntryKind)


def test_challenges_come_back_over_the_years(city: Office) -> None:
    years: dict[int, set[int]] = {}
    for line in city.view.all(MinuteEntry):
        if line.challenge is not None:
            years.setdefault(line.challenge, set()).add(line.session)
    assert max(len(found) for found in years.values()) >= 3
    assert len(city.view.all(Challenge)) >= 6


def test_no_round_table_agrees_the_same_recommendation_twice(city: Office) -> None:
    for session in city.view.all(Session):
        agreed = [one for one in city.view.linked(Recommendation, "session", session.id) if one.code]
        cores = [one.title or one.wording for one in agreed]
        assert len(cores) == len(set(cores)), session.year
