"""How the answer to an Anfrage is set."""

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.follow_up import Followed
from rundertisch_tui.documents.inquiry_answer import InquiryAnswer, layout
from tests.documents.samples import frame

CONTENT = InquiryAnswer(
    frame=frame("Antwort auf die Anfrage 102.20.7", ""),
    title="Antwort auf die Anfrage 102.20.7",
    subtitle="Was wurde aus den Sprachkursen?",
    questions=("Wie viele Kurse gibt es?", "Wer ist zuständig?"),
    answer=("Es gibt 23 Kurse.",),
    recommendations_title="Empfehlungen und ihr Stand",
    recommendations=(Followed(number="RT-2025-01", title="Sprachkurse", reached="umgesetzt"),),
    signers=(("Dezernat", ""),),
)


def test_questions_are_numbered_and_the_answer_follows() -> None:
    found = [one for one in layout(CONTENT) if isinstance(one, Paragraph)]
    assert [one.label for one in found if one.label.startswith("Frage")] == ["Frage 1", "Frage 2"]
    heads = [one.text for one in found if one.style == "Heading 1"]
    assert heads == ["Fragen", "Antwort", "Empfehlungen und ihr Stand", "Unterschrift"]


def test_an_answer_that_is_not_written_yet_is_said() -> None:
    bare = InquiryAnswer(frame=CONTENT.frame, title=CONTENT.title, subtitle="x")
    assert "Die Antwort steht noch aus." in [one.text for one in layout(bare) if isinstance(one, Paragraph)]


def test_it_is_without_findings() -> None:
    assert rendering.render(CONTENT).findings == ()
