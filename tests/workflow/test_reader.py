import pytest

from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from tests.workflow.desk import Desk


@pytest.fixture
def known(table: Desk) -> Desk:
    """A Round Table with one recommendation."""
    table.agreed(table.item("7").id)
    return table


@pytest.mark.parametrize("typed", ["RT-2026-01", "rt 2026 1", "RT_2026_01", "rt-2026-1"])
def test_a_code_is_found_however_it_is_typed(known: Desk, typed: str) -> None:
    assert isinstance(known.view.by_code(typed), Recommendation)


def test_a_person_is_found_by_code_and_by_kind_and_id(known: Desk) -> None:
    assert known.view.by_code("p1") == known.view.by_code("person:1") == known.view.get(Person, 1)


@pytest.mark.parametrize("typed", ["2026", "RT-2026"])
def test_a_year_is_its_round_table(known: Desk, typed: str) -> None:
    assert known.view.by_code(typed) == known.view.session(2026)


def test_a_trashed_round_table_gives_way_to_the_new_one_of_its_year(known: Desk) -> None:
    known.do("delete", kind="session", id=1)
    new = known.session(2026)
    assert known.view.locate("2026") == (Session, new)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("RT-2031-01", "Empfehlung „RT-2031-01“ gibt es nicht"),
        ("2031", "Einen Runden Tisch 2031 gibt es nicht"),
        ("person:77", "Person „77“ gibt es nicht"),
        ("gibtesnicht:1", "Die Art „gibtesnicht“ gibt es nicht"),
        ("irgendwas", "ist keine Nummer wie RT-2026-07"),
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(known: Desk, typed: str, sentence: str) -> None:
    with pytest.raises(NotFound, match=sentence):
        known.view.by_code(typed)


def test_a_record_that_cannot_be_read_does_not_hide_the_others(known: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {1: {"family_name": 3}, 2: {"family_name": "Kern"}}
    monkeypatch.setattr(known.view, "rows", lambda _kind: rows)
    assert [person.family_name for person in known.view.all(Person)] == ["Kern"]


def test_the_first_that_matches(known: Desk) -> None:
    found = known.view.first(Person, lambda one: one.family_name.startswith("Ł"))
    assert found is not None
    assert found.family_name == "Łukaszewicz"
    assert known.view.first(Person, lambda _: False) is None
