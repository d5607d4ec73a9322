"""The Regiebuch for the chair: when what begins, how long it may take, who speaks, what to remember. Internal only."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Column, Table
from rundertisch_tui.documents.house_style import Frame

COLUMNS = (
    Column("Beginn", 1.8),
    Column("TOP", 1.3),
    Column("Was, Hinweise", 7.0),
    Column("Wer, wo", 4.4),
    Column("Minuten", 2.0, numeric=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningOrder:
    """What the Regiebuch says, with `notes` on the whole day.

    `rows`: begin, number, title with notes, who and where, minutes.
    """

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    summary: str = ""
    rows: tuple[tuple[str, str, str, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    phrases: tuple[tuple[str, str], ...] = ()


def layout(what: RunningOrder) -> list[Block]:
    """The blocks of the Regiebuch in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        *blocks.head_data(what.facts),
        blocks.heading(1, "Ablauf"),
        blocks.paragraph("RT Fließtext", what.summary),
    ]
    if what.rows:
        description = "Je Punkt Beginn, Nummer, Titel mit Hinweisen, wer spricht und wo, geplante Minuten."
        found.append(Table("Ablauf", description, COLUMNS, what.rows))
    if what.notes:
        found += [blocks.heading(1, "Hinweise"), *(blocks.paragraph("RT Text", note) for note in what.notes)]
    if what.phrases:
        found.append(blocks.heading(1, "Sätze für die Leitung"))
        found += blocks.points(what.phrases)
    return blocks.count_tables(found)
