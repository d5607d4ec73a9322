"""The wording of the press text."""

from dataclasses import replace
from typing import Any

import pytest

from rundertisch_tui.documents import press_release_content, rendering
from rundertisch_tui.documents.press_release import PressRelease
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import SessionState
from tests.documents.records import SESSION, Records, entities, session


def content(copy: Copy = Copy.PUBLICATION, **changes: Any) -> PressRelease:
    told = replace(session(), **changes)
    return press_release_content.press_release(Records(*entities()[1:], told), SESSION, copy).content


def test_before_the_day_it_tells_what_is_planned() -> None:
    what = content()
    assert what.headline == "Runder Tisch Integration am Freitag, 3. Juli 2026"
    assert "10:00 Uhr" in what.paragraphs[0]
    assert what.fields == (("", ("Bildung",)),)


def test_after_the_day_it_tells_how_many_came_and_what_was_agreed() -> None:
    what = content(state=SessionState.HELD)
    assert what.headline == "Runder Tisch Integration beschließt 1\u00a0Empfehlung"
    assert "Beschlossen wurde 1\u00a0Empfehlung. 5\u00a0Personen nahmen teil." in what.paragraphs[0]
    assert what.fields == (("Bildung und Sprachförderung", ("Der Runde Tisch empfiehlt Kurse mit Kinderbetreuung.",)),)


@pytest.mark.parametrize("copy", Copy)
@pytest.mark.parametrize("state", [SessionState.PLANNED, SessionState.HELD])
def test_nobody_private_and_nothing_internal_stands_in_any_copy(copy: Copy, state: SessionState) -> None:
    text = rendering.render_text(content(copy, state=state))
    for hidden in ("Privat", "Nur für uns", "vertraulich", "Personalfrage", "example.org", "Fehlt"):
        assert hidden not in text


def test_a_draft_of_the_minutes_is_a_draft_of_the_press_text() -> None:
    assert content(state=SessionState.HELD).copy_mark == "Entwurf, Version 2"
    assert content().copy_mark == ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"held_on": None}, "held_on"), ({"state": SessionState.CANCELLED}, "state")],
)
def test_without_a_day_or_a_session_there_is_no_news(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(NotWritten) as refused:
        content(**changes)
    assert refused.value.field == field
