"""Anlage: the recommendations of a Round Table as one table, to go with any paper or letter."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Column, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import breakable

COLUMNS = (
    Column("Nummer", 2.8),
    Column("Empfehlung", 6.7),
    Column("Handlungsfeld", 3.4),
    Column("Gerichtet an", 3.6),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """What the annex says. `rows`: number, wording with its result below, action fields, addressees."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    summary: str = ""
    rows: tuple[tuple[str, str, str, str], ...] = ()


def layout(what: Annex) -> list[Block]:
    """The blocks of the annex in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.summary),
    ]
    if what.rows:
        description = "Je Empfehlung Nummer, Wortlaut mit Ergebnis, Handlungsfeld und Adressat."
        rows = tuple((number, text, breakable(field), breakable(whom)) for number, text, field, whom in what.rows)
        found += [
            Table("Empfehlungen", description, COLUMNS, rows),
            blocks.paragraph("RT Nach Tabelle", "Der Wortlaut ist der in der Niederschrift festgehaltene."),
        ]
    return blocks.count_tables(found)
