from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.office import Office


def test_answers_of_every_sort_came_in(city: Office) -> None:
    session = city.view.session(2026)
    assert session is not None
    assert {one.reply for one in city.view.linked(Invitation, "session", session.id)} == set(Reply)


def test_needs_are_known_for_the_coming_round_table_only(city: Office) -> None:
    with_needs = {one.session for one in city.view.all(Invitation) if one.needs}
    session = city.view.session(2026)
    assert session is not None
    assert with_needs == {session.id}


def test_a_round_table_tells_when_people_are_let_in_and_has_a_file_of_its_own(city: Office) -> None:
    prepared = [one for one in city.view.all(Session) if not one.recorded_later]
    assert all(one.admission_at and one.starts_at and one.admission_at < one.starts_at for one in prepared)
    assert len({one.file_reference for one in prepared}) == len(prepared)
