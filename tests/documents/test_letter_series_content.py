"""Who gets a letter of the series, and what stands in it."""

from dataclasses import replace

from rundertisch_tui.documents import invitation_content, letter_series_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.letter_series import LetterSeries
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.people import Group
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
