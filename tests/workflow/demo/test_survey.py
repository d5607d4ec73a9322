from rundertisch_tui.domain.measures import StatusEntry
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.status_rounds import counts, current_round, needs_second_call, queries_of
from tests.workflow.demo.play import TODAY


def test_the_round_of_the_year_is_half_way(city: Office) -> None:
    one = current_round(city.view)
    assert one is not None
    assert one.year == TODAY.year
    found = counts(city.view, one)
    assert 0 < found.missing < found.answered
    assert found.unclear == 1
    assert found.unsent == 0


def test_some_were_called_again_and_one_still_has_to_be(city: Office) -> None:
    one = current_round(city.view)
    assert one is not None
    queries = queries_of(city.view, one)
    assert any(query.reminded_on for query in queries)
    assert sum(needs_second_call(query, one, TODAY) for query in queries) == 1


def test_the_answers_are_reports_with_their_office(city: Office) -> None:
    told = [entry for entry in city.view.all(StatusEntry) if entry.source.startswith("Abfrage 2026")]
    assert told
    assert all(entry.reported_by for entry in told)
