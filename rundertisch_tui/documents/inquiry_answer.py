"""Antwort auf eine Anfrage: the questions, one answer, and for each recommendation where it came from and stands."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks, follow_up
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.follow_up import Followed
from rundertisch_tui.documents.house_style import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryAnswer:
    """What the answer says. `recommendations`: each with its way, as „Was wurde daraus?“ tells it."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    questions: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    recommendations_title: str = ""
    recommendations: tuple[Followed, ...] = ()
    signers: tuple[tuple[str, str], ...] = ()


def layout(what: InquiryAnswer) -> list[Block]:
    """The blocks of the answer in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        *blocks.head_data(what.facts),
    ]
    if what.questions and len(what.questions) == len(what.answer):
        found += _in_turn(what)
    else:
        found += _apart(what)
    if what.recommendations:
        found.append(blocks.heading(1, what.recommendations_title))
        found += [block for one in what.recommendations for block in follow_up.followed_blocks(one)]
    return [*found, blocks.heading(1, "Unterschrift"), *blocks.signatures(what.signers)]


def _in_turn(what: InquiryAnswer) -> list[Block]:
    """Each question with the paragraph that answers it."""
    found: list[Block] = [blocks.heading(1, "Fragen und Antworten")]
    for at, (question, answer) in enumerate(zip(what.questions, what.answer, strict=True), 1):
        found.append(blocks.numbered_line(f"Frage {at}", (blocks.Run(question, "Strong"),), leads=True))
        found.append(blocks.paragraph("RT Text", answer))
    return found


def _apart(what: InquiryAnswer) -> list[Block]:
    """The questions, then one answer to all of them."""
    found: list[Block] = []
    if what.questions:
        found.append(blocks.heading(1, "Fragen"))
        found += [blocks.numbered_line(f"Frage {at}", (blocks.Run(one),)) for at, one in enumerate(what.questions, 1)]
    found.append(blocks.heading(1, "Antwort"))
    found += [blocks.paragraph("RT Text", one) for one in what.answer or ("Die Antwort steht noch aus.",)]
    return found
