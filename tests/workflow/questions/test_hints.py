from typing import Any

import pytest

from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.workflow.questions.hints import hints, similar
from tests.tui.conftest import do
from tests.tui.session_story import round_table
from tests.workflow.desk import Desk


@pytest.fixture
def office(desk: Desk) -> Any:
    return desk.office


@pytest.fixture
def earlier(office: Any) -> None:
    round_table(office)
    ((_, session),) = do(office, "enter_past_session", year=2023, held_on="2023-07-06")
    for text in ("Wartelisten offenlegen", "Lesepaten an Grundschulen gewinnen", "Sprachkurse am Abend anbieten"):
        do(office, "add_recommendation", session=session, wording=text)


@pytest.mark.usefixtures("earlier")
def test_a_note_that_asks_for_something_may_be_a_recommendation(office: Any) -> None:
    told = hints(office.view, EntryKind.INFORMATION, "Die Wartelisten sollen zentral geführt werden")
    assert told == ("Empfehlung? F3 macht eine daraus.", "Ähnlich: RT-2023-01 Wartelisten offenlegen")


@pytest.mark.usefixtures("earlier")
def test_a_plain_note_gets_no_hint(office: Any) -> None:
    assert hints(office.view, EntryKind.INFORMATION, "Die Verwaltung berichtet von 412 Plätzen") == ()


@pytest.mark.usefixtures("earlier")
def test_a_recommendation_is_asked_for_addressee_and_field(office: Any) -> None:
    assert hints(office.view, EntryKind.RECOMMENDATION, "Mehr Räume", has_field=False) == (
        "Es fehlt noch: Adressat (@), Handlungsfeld (#)",
        "Besser mit: Verb, Termin, Zahl",
    )
    assert hints(office.view, EntryKind.RECOMMENDATION, "Zwei Räume bis 2027 öffnen @VHS") == ()


@pytest.mark.usefixtures("earlier")
def test_what_was_recommended_before_is_said_before_what_would_be_better(office: Any) -> None:
    told = hints(office.view, EntryKind.RECOMMENDATION, "Wartelisten offenlegen @VHS")
    assert told == ("Ähnlich: RT-2023-01 Wartelisten offenlegen", "Besser mit: Termin, Zahl")


@pytest.mark.usefixtures("earlier")
def test_a_task_is_asked_for_who_and_until_when(office: Any) -> None:
    assert hints(office.view, EntryKind.TASK, "Liste führen @VHS") == ("Es fehlt noch: bis wann (bis 30.09.)",)
    assert hints(office.view, EntryKind.TASK, "Liste führen @VHS bis 30.09.") == ()


@pytest.mark.usefixtures("earlier")
def test_what_lies_in_the_trash_is_not_alike_any_more(office: Any) -> None:
    assert similar(office.view, "Die Wartelisten führen") is not None
    do(office, "delete", kind="recommendation", id=1)
    assert similar(office.view, "Die Wartelisten führen") is None


def test_an_empty_office_knows_nothing_alike(office: Any) -> None:
    assert similar(office.view, "Wartelisten") is None
