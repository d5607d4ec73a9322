"""The Tagesordnung on its own: public part, and for the office the part that is not public."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.house_style import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What the Tagesordnung says. `parts`: heading, and its points as number and text in order."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    note: str = ""


def layout(what: Agenda) -> list[Block]:
    """The blocks of the Tagesordnung in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        *blocks.head_data(what.facts),
    ]
    for name, rows in what.parts:
        found += [blocks.heading(1, name), *blocks.points(rows)]
    if what.note:
        found.append(blocks.paragraph("RT Hinweis", what.note))
    return found
