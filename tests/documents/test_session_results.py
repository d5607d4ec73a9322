"""What came of a session, for the reports about it."""

from rundertisch_tui.documents import minutes_content
from rundertisch_tui.documents.session_results import bodies_represented, people_present, recommendations_by_field
from tests.documents.records import SESSION, records, session


def test_only_those_who_came_count() -> None:
    assert [one.family_name for one in people_present(records(), session())] == [
        "Öztürk-Weiß", "Kern", "Politisch", "Privat", "Zusager"
    ]  # fmt: skip


def test_nobody_without_a_body_adds_an_empty_one() -> None:
    assert bodies_represented(records(), session()) == ()


def test_recommendations_stand_under_their_field_as_they_are_boxed() -> None:
    told = minutes_content.content(records(), SESSION).content
    found = recommendations_by_field(records(), session(), told)
    assert [(name, [one.number for one in boxes]) for name, boxes in found] == [
        ("Bildung und Sprachförderung", ["RT-2026-02"])
    ]
