"""Beschlusskontrolle: every decision on the Round Table's recommendations, until it has been reported as done once."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Column, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import breakable

COLUMNS = (
    Column("Vorlage, Gremium", 3.6),
    Column("Beschluss, Vermerk", 4.4),
    Column("Zuständig", 2.9),
    Column("Termin", 2.2),
    Column("Stand", 3.4),
)

Row = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the sheet: heading, caption of its table, rows; `nothing` is said if there are none."""

    name: str
    caption: str
    rows: tuple[Row, ...] = ()
    nothing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTracking:
    """What the sheet says, part by part: open, done since the last one, and for the office what is not public."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    summary: str = ""
    parts: tuple[Part, ...] = ()


def layout(what: DecisionTracking) -> list[Block]:
    """The blocks of the sheet in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.summary),
    ]
    for part in what.parts:
        found.append(blocks.heading(1, part.name))
        if part.rows:
            description = "Je Beschluss Vorlage und Gremium, Wortlaut mit Vermerk, Zuständigkeit, Termin, Stand."
            rows = tuple(
                (breakable(paper), breakable(text), breakable(who), until, state)
                for paper, text, who, until, state in part.rows
            )
            found.append(Table(part.caption, description, COLUMNS, rows))
        else:
            found.append(blocks.paragraph("RT Fließtext", part.nothing))
    if isinstance(found[-1], Table):
        found.append(blocks.paragraph("RT Nach Tabelle", "Ende der Beschlusskontrolle."))
    return blocks.count_tables(found)
