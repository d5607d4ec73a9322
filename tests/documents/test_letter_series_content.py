"""Who gets a letter of the series, and what stands in it."""

from dataclasses import replace
from typing import Any

import pytest

from rundertisch_tui.documents import invitation_content, letter_series_content, letters_content
from rundertisch_tui.documents.catalogue import BY_ID, KINDS, Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.letter_series import LetterSeries
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.sessions import Session, SessionState
from tests.documents.records import DAY, SESSION, Records, entities, records


def collected(asked: Asked | None = None) -> Collected[LetterSeries]:
    return letter_series_content.invitation_letters(records(), SESSION, asked=asked)


def test_everybody_who_did_not_decline_gets_one_in_the_order_of_names() -> None:
    families = [one.address[0].split()[-1] for one in collected().content.letters]
    assert families == ["Kern", "Öztürk-Weiß", "Politisch", "Privat", "Zusager"]
    assert collected().names == {1, 2, 3, 4, 5}


def test_a_letter_says_the_same_as_the_one_made_alone() -> None:
    asked = Asked(as_of=DAY, person=PersonId(4))
    alone = invitation_content.invitation(records(), SESSION, asked=asked).content
    series = collected(Asked(as_of=DAY)).content.letters
    assert alone in series


def test_one_group_may_be_asked_for() -> None:
    found = collected(Asked(group=Group.POLITICS))
    assert len(found.content.letters) == 1
    assert found.about.endswith("politics")


def test_who_is_represented_gets_none() -> None:
    told = [
        replace(one, reply=Reply.SUBSTITUTED) if isinstance(one, Invitation) and one.id == 2 else one
        for one in entities()
    ]
    assert len(letter_series_content.invitation_letters(Records(*told), SESSION).content.letters) == 4


def told(reply: Reply, *, substitute: int | None = None, **change: Any) -> Records:
    """Kern (2) answered that; `change` is how the session stands."""
    found: list[Any] = []
    for one in entities():
        if isinstance(one, Invitation) and one.id == 2:
            found.append(replace(one, reply=reply, substitute=PersonId(substitute) if substitute else None))
        elif not (isinstance(one, Invitation) and substitute == one.person):
            found.append(replace(one, **change) if isinstance(one, Session) else one)
    return Records(*found)


def families(content: LetterSeries) -> list[str]:
    return [one.address[0].split()[-1] for one in content.letters]


def test_reminders_go_to_those_who_have_not_answered_with_the_form() -> None:
    found = letter_series_content.reminder_letters(told(Reply.NONE), SESSION).content
    assert families(found) == ["Kern"]
    assert ("Name, Vorname", "Kern, Bernd") in found.letters[0].answers
    assert ("Workshop, erster Wunsch", "") in found.letters[0].answers
    alone = letters_content.reminder(told(Reply.NONE), SESSION, asked=Asked(person=PersonId(2))).content
    assert found.letters[0] == alone


def test_a_cancellation_reaches_substitutes_too_and_asks_for_no_answer() -> None:
    called_off = told(Reply.SUBSTITUTED, substitute=4, state=SessionState.CANCELLED)
    found = letter_series_content.cancellation_letters(called_off, SESSION).content
    assert families(found) == ["Kern", "Öztürk-Weiß", "Politisch", "Privat", "Zusager"]
    assert all(one.answers == () for one in found.letters)
    with pytest.raises(NotWritten):
        letter_series_content.cancellation_letters(records(), SESSION)


def test_the_day_is_announced_to_everybody_by_name() -> None:
    found = letter_series_content.save_the_date_letters(records(), SESSION).content
    assert len(found.letters) == 5
    assert found.letters[0].salutation == "Guten Tag Bernd Kern,"
    assert found.letters[0].answers == ()


def test_each_series_names_the_letter_it_is_made_of() -> None:
    assert {kind.id for kind in KINDS if kind.letter} == set(letter_series_content.REACHED)
    assert all(BY_ID[kind.letter].takes == ("as_of", "person") for kind in KINDS if kind.letter)
