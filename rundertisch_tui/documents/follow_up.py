"""„Was wurde daraus?“: each recommendation of a year with its way, what came of it, and how far that is."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import NOTHING, Block, Column, Paragraph, Run, Table
from rundertisch_tui.documents.house_style import Frame

FIGURES = (Column("Erreichter Stand", 13.0), Column("Empfehlungen", 3.5, numeric=True))
LONG_WAY = 5  # lines; a shorter way stays on one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One recommendation: number, short name, wording ("" if the name says all), its lines, and what it reached.

    `lines`: what stands in the margin (a day, M-31, Wiedervorlage) and the text beside it, in order of time.
    """

    number: str
    title: str
    wording: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    reached: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What the document says. `figures`: state and count, the last row is the sum. `fields`: action field, its own."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    summary: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, tuple[Followed, ...]], ...] = ()
    note: str = ""


def layout(what: FollowUp) -> list[Block]:
    """The blocks of the document in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.heading(1, "Ergebnis in Zahlen"),
        blocks.paragraph("RT Fließtext", what.summary or NOTHING),
    ]
    if what.figures:
        found.append(Table("Erreichter Stand", "Je Stand die Zahl der Empfehlungen.", FIGURES, what.figures))
    for name, followed in what.fields:
        found.append(blocks.heading(1, name))
        found += [block for one in followed for block in followed_blocks(one)]
    if what.note:
        found.append(blocks.paragraph("RT Hinweis", what.note))
    return blocks.count_tables(found)


def followed_blocks(one: Followed) -> list[Block]:
    """One recommendation: its name as heading, its way line by line, and its state as the last word."""
    found: list[Block] = [blocks.heading(2, one.title, one.number)]
    if one.wording:
        found.append(blocks.paragraph("RT Text Halten", one.wording))
    last = len(one.lines) - 1
    for at, (label, text) in enumerate(one.lines):
        kept = last < LONG_WAY or at in (0, last)
        style = "RT Punkt Halten" if kept else "RT Punkt Folge"
        found.append(Paragraph(style, (Run(text),), label or NOTHING, "RT Label"))
    found.append(Paragraph("RT Punkt", (Run(one.reached or NOTHING, "Strong"),), "Stand", "RT Label"))
    return found
