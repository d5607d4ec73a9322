"""The wording of the answer to an Anfrage."""

from dataclasses import replace
from datetime import date

import pytest

from rundertisch_tui.documents import inquiry_answer_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.inquiry_answer import InquiryAnswer
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.ids import PaperId, RecommendationId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Paper, PaperType
from tests.documents.chain_records import chain_records

INQUIRY = Paper(
    id=PaperId(9),
    code="VL-9",
    reference="102.20.7",
    type=PaperType.INQUIRY,
    title="Was wurde aus den Sprachkursen?",
    parliamentary_group="Grüne",
    questions="Wie viele Kurse gibt es?\n\nWer ist zuständig?",
    answer="Es gibt 23 Kurse.",
    received_on=date(2026, 3, 2),
    due_on=date(2026, 5, 1),
    answered_on=date(2026, 4, 30),
    recommendations=frozenset({RecommendationId(2), RecommendationId(1)}),
)


def collected(paper: Paper = INQUIRY, copy: Copy = Copy.PUBLICATION) -> Collected[InquiryAnswer]:
    return inquiry_answer_content.inquiry_answer(chain_records(paper), None, copy, Asked(paper=paper.id))


def test_the_head_names_group_and_days() -> None:
    facts = dict(collected().content.facts)
    assert facts["Fraktion"] == "Grüne"
    assert facts["Eingang"] == "2. März 2026"
    assert facts["Antwort vom"] == "30. April 2026"


def test_every_question_has_a_paragraph_and_the_answer_its_own() -> None:
    content = collected().content
    assert content.questions == ("Wie viele Kurse gibt es?", "Wer ist zuständig?")
    assert content.answer == ("Es gibt 23 Kurse.",)


def test_typed_numbers_do_not_stand_twice_unless_they_say_more() -> None:
    counted = replace(INQUIRY, questions="1. Wie viele?\n2) Wer?", answer="1. Zwölf.\n2. Das Amt.")
    content = collected(counted).content
    assert (content.questions, content.answer) == (("Wie viele?", "Wer?"), ("Zwölf.", "Das Amt."))
    apart = replace(INQUIRY, questions="1. Wie viele?\n3. Wer?")
    assert collected(apart).content.questions == ("1. Wie viele?", "3. Wer?")


def test_recommendations_are_told_as_they_stood_on_the_day_of_the_answer() -> None:
    told = collected().content.recommendations
    assert [(one.number, one.reached) for one in told] == [
        ("RT-2025-01", "in Maßnahme überführt"),
        ("RT-2025-02", "vorgelegt"),
    ]
    later = collected(replace(INQUIRY, answered_on=date(2026, 9, 1))).content.recommendations
    assert later[0].reached == "umgesetzt"


def test_an_answer_not_given_yet_is_a_draft() -> None:
    one = collected(replace(INQUIRY, answered_on=None))
    assert one.draft
    assert one.content.frame.mark == "Entwurf"
    assert dict(one.content.facts)["Antwort vom"] == "noch offen"


def test_only_an_anfrage_can_be_answered() -> None:
    with pytest.raises(NotWritten, match="VL-9 ist keine Anfrage, sondern: Beschlussvorlage") as refused:
        collected(replace(INQUIRY, type=PaperType.DECISION))
    assert refused.value.field == "paper"


def test_an_anfrage_that_is_not_public_has_no_public_answer() -> None:
    with pytest.raises(NotWritten, match="nichtöffentlich"):
        collected(replace(INQUIRY, public=False))
    assert collected(replace(INQUIRY, public=False), Copy.INTERNAL).content.copy_mark.startswith("INTERN")


@pytest.mark.parametrize("copy", Copy)
def test_it_is_without_findings_and_named_after_number_and_group(copy: Copy) -> None:
    one = collected(copy=copy)
    assert rendering.render(one.content).findings == ()
    assert (one.about, one.day) == ("102.20.7 Grüne", date(2026, 4, 30))
