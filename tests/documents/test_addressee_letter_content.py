"""What the Anschreiben to an addressee outside the committees says."""

from dataclasses import replace
from datetime import date

import pytest

from rundertisch_tui.documents.addressee_letter import AddresseeLetter
from rundertisch_tui.documents.addressee_letter_content import addressee_letter
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.ids import OrganizationId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import AnswerLevel, Bindingness, Consensus, Recommendation
from rundertisch_tui.domain.votes import VoteResult
from tests.builders import example
from tests.documents.records import Records
from tests.documents.round_records import records

TO_OFFICE = example(Recommendation, addressees=frozenset({1}), bindingness=Bindingness.EXPECTATION)
AUGUST = date(2026, 8, 12)


def collected(reader: Records, as_of: date | None = None) -> Collected[AddresseeLetter]:
    asked = Asked(office=OrganizationId(1), as_of=as_of)
    return addressee_letter(reader, SessionId(1), Copy.PUBLICATION, asked)


def test_it_brings_every_open_recommendation_of_the_session_and_asks_for_an_answer() -> None:
    second = example(Recommendation, id=2, code="RT-2026-02", wording="Räume öffnen.", addressees=frozenset({1}))
    elsewhere = example(Recommendation, id=3, code="RT-2026-03", wording="Anderes.")
    found = collected(records(second, elsewhere, recommendation=TO_OFFICE), AUGUST).content
    assert [one.heading for one in found.items] == ["RT-2026-01", "RT-2026-02"]
    assert found.letter.title == "Empfehlungen des Runden Tisches Integration 2026 an Sie"
    assert "bis Mittwoch, 7. Oktober 2026" in found.asks[0]
    assert dict(found.items[0].facts)["Verbindlichkeit"] == "Erwartung"


def test_it_tells_the_result_as_the_niederschrift_does() -> None:
    voted = replace(TO_OFFICE, consensus=Consensus.VOTE, vote=VoteResult(yes=20, no=2))
    assert collected(records(recommendation=voted)).content.items[0].result == (
        "mehrheitlich angenommen bei 2\u00a0Gegenstimmen"
    )


def test_a_letter_that_was_sent_keeps_its_day_and_its_term() -> None:
    sent = example(Letter, office=1, sent_on=AUGUST, reply_by=date(2026, 9, 30))
    found = collected(records(sent, recommendation=TO_OFFICE))
    assert found.day == AUGUST
    assert "30. September 2026" in found.content.asks[0]


def test_what_is_answered_needs_no_letter() -> None:
    answered = example(Letter, office=1).answered(AnswerLevel.NOTED, AUGUST, "")
    with pytest.raises(NotWritten, match="keine beschlossene Empfehlung an Jugendamt offen"):
        collected(records(answered, recommendation=TO_OFFICE))


def test_what_another_office_has_answered_waits_for_this_one_still() -> None:
    other = example(Letter, office=2).answered(AnswerLevel.NOTED, AUGUST, "")
    to_both = replace(TO_OFFICE, addressees=frozenset({OrganizationId(1), OrganizationId(2)}))
    assert collected(records(other, recommendation=to_both)).content.items[0].heading == "RT-2026-01"


def test_without_an_office_it_is_refused() -> None:
    with pytest.raises(NotWritten, match="eine Stelle nennen"):
        addressee_letter(records(), SessionId(1), Copy.PUBLICATION, Asked())
