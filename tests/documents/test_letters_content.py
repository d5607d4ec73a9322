"""The short letters around a session."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents import letters_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.ids import PersonId, SettingId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.settings import Setting
from tests.documents.records import SESSION, Records, entities, session

DAY = date(2026, 6, 1)


def letter(make: Any, *more: Any, table: Session | None = None, **asked: Any) -> Any:
    reader = Records(*entities(), *([table] if table else []), *more)
    return make(reader, SESSION, Copy.PUBLICATION, Asked(as_of=DAY, **asked)).content


def test_the_date_is_told_before_there_is_an_agenda() -> None:
    content = letter(letters_content.save_the_date)
    assert content.title == "Bitte vormerken: Runder Tisch Integration 2026"
    assert [label for label, _ in content.facts] == ["Tag", "Zeit", "Ort"]
    assert (content.agenda, content.answers, content.enclosures) == ((), (), "")
    assert "Motto „Ankommen heißt mitreden“" in content.opening[0]


def test_without_a_day_there_is_nothing_to_tell() -> None:
    with pytest.raises(NotWritten, match="hat noch keinen Termin") as refused:
        letter(letters_content.save_the_date, table=replace(session(), held_on=None))
    assert refused.value.field == "held_on"


def test_the_reminder_brings_the_reply_form_once_more() -> None:
    table = replace(session(), reply_by=date(2026, 6, 19))
    content = letter(letters_content.reminder, table=table)
    assert content.title == "Erinnerung an den Runden Tisch Integration 2026"
    assert "bis Freitag, 19. Juni 2026" in content.purpose[0]
    assert content.answers
    assert content.enclosures == "Anlage: Antwortbogen"
    assert "in den nächsten Tagen" in letter(letters_content.reminder).purpose[0]


@pytest.mark.parametrize(
    ("state", "title", "said"),
    [
        (SessionState.CANCELLED, "Absage des Runden Tisches Integration 2026", "findet nicht statt"),
        (SessionState.POSTPONED, "Verschiebung des Runden Tisches Integration 2026", "wird verschoben"),
    ],
)
def test_calling_off_and_putting_off_give_day_and_reason(state: SessionState, title: str, said: str) -> None:
    table = replace(session(), state=state, state_reason="Der Bürgersaal ist gesperrt.")
    contact = Setting(id=SettingId(1), name="contact", value="runder.tisch@example.org")
    content = letter(letters_content.cancellation, contact, table=table)
    assert content.title == title
    assert content.opening == (
        f"der Runde Tisch Integration am Freitag, 3. Juli 2026, {said}. Der Grund: Der Bürgersaal ist gesperrt.",
    )
    assert content.facts == ()
    assert "runder.tisch@example.org" in content.purpose[0]


def test_a_reason_without_full_stop_gets_one() -> None:
    for reason in ("Bürgersaal gesperrt", "Bürgersaal gesperrt. "):
        table = replace(session(), state=SessionState.CANCELLED, state_reason=reason)
        assert letter(letters_content.cancellation, table=table).opening[0].endswith(" Der Grund: Bürgersaal gesperrt.")


def test_what_takes_place_cannot_be_called_off() -> None:
    with pytest.raises(NotWritten, match="weder abgesagt noch verschoben") as refused:
        letter(letters_content.cancellation)
    assert refused.value.field == "state"


def test_a_letter_may_go_to_one_person_and_is_dated_by_itself() -> None:
    content = letter(letters_content.reminder, person=PersonId(3))
    assert content.salutation == "Guten Tag Clara Politisch,"
    assert content.address == ("Clara Politisch",)
    assert content.date_line == "Kassel, 1. Juni 2026"


@pytest.mark.parametrize("make", [letters_content.save_the_date, letters_content.reminder])
def test_letters_are_without_findings(make: Any) -> None:
    assert rendering.render(letter(make)).findings == ()
