"""All letters of a session in one file: each a section of its own, with letterhead and page 1."""

from dataclasses import dataclass, replace

from rundertisch_tui.documents import blocks, invitation
from rundertisch_tui.documents.blocks import Block, Paragraph
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.invitation import Invitation

NOBODY = "Auf der Einladungsliste steht niemand, an den ein Brief gehen kann."


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSeries:
    """The letters in the order in which they are printed."""

    frame: Frame
    title: str
    letters: tuple[Invitation, ...] = ()


def layout(what: LetterSeries) -> list[Block]:
    """The blocks of all letters in reading order; only the first subject is the title of the file."""
    if not what.letters:
        return [blocks.paragraph("Title", what.title), blocks.paragraph("RT Fließtext", NOBODY)]
    found: list[Block] = []
    for number, letter in enumerate(what.letters, 1):
        laid = invitation.layout(letter)
        found += [_following(block) for block in laid[:-1]] if number > 1 else laid[:-1]
        found.append(_ending(laid[-1], number))
    return found


def _following(block: Block) -> Block:
    """The subject of a later letter looks the same and is no second title."""
    if isinstance(block, Paragraph) and block.style == "RT Betreff":
        return replace(block, style="RT Betreff Folge")
    return block


def _ending(block: Block, number: int) -> Block:
    return replace(block, ends_letter=number) if isinstance(block, Paragraph) else block
