"""Änderungsliste: what changed from one version of the Niederschrift to the next, and which objections led to it."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Column, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import breakable

CHANGE_COLUMNS = (Column("Zeile", 1.8), Column("bisher", 7.3), Column("jetzt", 7.4))
OBJECTION_COLUMNS = (
    Column("Von, am", 3.4),
    Column("Zeile", 1.6),
    Column("Einwendung", 6.0),
    Column("Entscheidung", 5.5),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionChanges:
    """The lines that differ between two versions: number, before, after."""

    title: str
    rows: tuple[tuple[str, str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeList:
    """What the list of changes says. `objections`: who and when, line, what, decision with answer."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    summary: str = ""
    versions: tuple[VersionChanges, ...] = ()
    objections: tuple[tuple[str, str, str, str], ...] = ()


def layout(what: ChangeList) -> list[Block]:
    """The blocks of the list in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.summary),
    ]
    for one in what.versions:
        found.append(blocks.heading(1, one.title))
        if one.rows:
            description = "Je Zeile ihre Nummer, der bisherige und der jetzige Text."
            found.append(Table(one.title, description, CHANGE_COLUMNS, one.rows))
        if one.note:
            found.append(blocks.paragraph("RT Nach Tabelle" if one.rows else "RT Fließtext", one.note))
    if what.objections:
        description = "Je Einwendung von wem und wann, zu welcher Zeile, was sie sagt und wie entschieden wurde."
        rows = tuple((breakable(who), line, text, decision) for who, line, text, decision in what.objections)
        found += [
            blocks.heading(1, "Einwendungen und Anmerkungen"),
            Table("Einwendungen und Anmerkungen", description, OBJECTION_COLUMNS, rows),
            blocks.paragraph("RT Nach Tabelle", "Ende der Änderungsliste."),
        ]
    return blocks.count_tables(found)
