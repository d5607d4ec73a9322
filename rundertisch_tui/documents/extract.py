"""Auszug aus der Niederschrift: what concerns one committee, or one point of the agenda with all its lines."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks, minutes
from rundertisch_tui.documents.blocks import NOTHING, Block
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.minutes import Item, Recommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What the extract says; its items are those of the Niederschrift, with the same numbers.

    `headed`: nothing but recommendations, each under its short name, so that a committee can call them up one by one.
    """

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()
    headed: bool = False
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
        *(block for item in what.items for block in _item(item, headed=what.headed)),
    ]
    if what.note:
        found.append(blocks.paragraph("RT Text", what.note))
    if what.signers:
        found.append(blocks.heading(1, "Bestätigung"))
        found.append(blocks.paragraph("RT Text Halten", what.confirmation))
        found += blocks.signatures(what.signers)
    return found


def _item(item: Item, *, headed: bool) -> list[Block]:
    if not headed:
        return minutes.item_blocks(item)
    found: list[Block] = [blocks.heading(1, item.title or NOTHING, item.number)]
    for entry in item.entries:
        if isinstance(entry, Recommendation):
            found += [blocks.heading(2, entry.title or entry.kind, entry.line), *minutes.box(entry)]
    return found
