"""The Teilnehmendenverzeichnis: who took part, by group, organisation and name; for the record, without signatures."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import NOTHING, Block, Column, Table
from rundertisch_tui.documents.house_style import Frame

COLUMNS = (Column("Organisation", 7.0), Column("Name", 5.5), Column("Teilnahme", 4.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantGroup:
    """One group: rows of organisation, name, participation; and a sentence on those who are not named."""

    name: str
    rows: tuple[tuple[str, str, str], ...] = ()
    unnamed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantList:
    """What the Verzeichnis says."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    summary: str = ""
    groups: tuple[ParticipantGroup, ...] = ()


def layout(what: ParticipantList) -> list[Block]:
    """The blocks of the Verzeichnis in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.summary or NOTHING),
    ]
    for group in what.groups:
        found.append(blocks.heading(1, group.name))
        if group.rows:
            description = "Je Person Organisation, Name und Teilnahme."
            found.append(Table(group.name, description, COLUMNS, group.rows, leads=bool(group.unnamed)))
        if group.unnamed:
            found.append(blocks.paragraph("RT Nach Tabelle" if group.rows else "RT Fließtext", group.unnamed))
    if isinstance(found[-1], Table):
        found.append(blocks.paragraph("RT Nach Tabelle", "Ende des Verzeichnisses."))
    return blocks.count_tables(found)
