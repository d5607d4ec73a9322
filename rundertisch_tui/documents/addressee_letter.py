"""The Anschreiben to an addressee outside the committees: the recommendations to it, and what answer is wanted."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks, office_letter
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.office_letter import LetterDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterItem:
    """One recommendation: number and title, wording, and what belongs to it as label and text."""

    number: str
    title: str
    wording: str
    facts: tuple[tuple[str, str], ...]
    result: str

    @property
    def heading(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddresseeLetter(LetterDocument):
    """What the letter says; `asks` stands behind the recommendations."""

    items: tuple[LetterItem, ...]
    asks: tuple[str, ...]
    answers: tuple[str, ...]


def layout(what: AddresseeLetter) -> list[Block]:
    """The blocks in reading order: letter, recommendations, what is asked, greeting."""
    found = office_letter.head(what.letter)
    several = len(what.items) > 1
    found.append(blocks.heading(1, "Empfehlungen an Sie" if several else "Empfehlung an Sie"))
    for one in what.items:
        if several:  # each under its name: two boxes that touch would become one frame
            found.append(blocks.heading(2, one.title or "Empfehlung", one.number))
        boxed = f"Empfehlung {one.number}" if several or one.wording.startswith(one.title) else one.heading
        found += blocks.recommendation_box(boxed, one.wording, one.facts, one.result)
    first, *rest = what.asks
    found += [
        blocks.heading(1, "Ihre Antwort"),
        blocks.paragraph("RT Fließtext", first),
        *blocks.bullets(what.answers),
        *(blocks.paragraph("RT Fließtext Halten", text) for text in rest),
    ]
    return [*found, *office_letter.end(what.letter)]
