"""Auszug aus der Niederschrift: what concerns one committee, or one point of the agenda with all its lines."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks, minutes
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.minutes import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What the extract says; its items are those of the Niederschrift, with the same numbers."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()
    note: str = ""
    confirmation: str = ""
    signers: tuple[tuple[str, str], ...] = ()


def layout(what: Extract) -> list[Block]:
    """The blocks of the extract in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        *blocks.head_data(what.facts),
        *(block for item in what.items for block in minutes.item_blocks(item)),
    ]
    if what.note:
        found.append(blocks.paragraph("RT Text", what.note))
    if what.signers:
        found.append(blocks.heading(1, "Bestätigung"))
        found.append(blocks.paragraph("RT Text Halten", what.confirmation))
        found += blocks.signatures(what.signers)
    return found
