"""The press text of a Round Table: before the day what is planned, after it what was agreed."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.house_style import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRelease:
    """What the press text says. `headline`: the news in one line. `fields`: action field and its points as a list."""

    frame: Frame
    title: str
    headline: str
    copy_mark: str = ""
    date_line: str = ""
    paragraphs: tuple[str, ...] = ()
    fields_heading: str = ""
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    background: tuple[str, ...] = ()
    contact: str = ""


def layout(what: PressRelease) -> list[Block]:
    """The blocks of the press text in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.headline),
        *blocks.copy_mark(what.copy_mark),
        *(blocks.paragraph("RT Fließtext", text) for text in (what.date_line, *what.paragraphs) if text),
    ]
    if what.fields:
        found.append(blocks.heading(1, what.fields_heading))
    for name, points in what.fields:
        if name:
            found.append(blocks.heading(2, name))
        found += blocks.bullets(points)
    for name, texts in (("Der Runde Tisch Integration", what.background), ("Rückfragen", (what.contact,))):
        if any(texts):
            found += [blocks.heading(1, name), *(blocks.paragraph("RT Fließtext", text) for text in texts if text)]
    return found
