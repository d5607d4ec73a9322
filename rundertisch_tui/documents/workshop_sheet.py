"""Workshop-Zettel: one page per workshop to write on by hand: what is named, what is proposed, who does what."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Column, Table
from rundertisch_tui.documents.house_style import Frame

CHALLENGES = (Column("Nr.", 1.2), Column("Herausforderung", 15.3, writable=True))
PROPOSALS = (
    Column("Nr.", 1.8),
    Column("Vorschlag für eine Empfehlung", 9.2, writable=True),
    Column("Gerichtet an", 5.5, writable=True),
)
TASKS = (Column("Wer", 4.5, writable=True), Column("Was", 8.5, writable=True), Column("Bis wann", 3.5, writable=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One workshop: its number and title, what is known of it, and how many free rows each table gets."""

    number: str
    title: str
    facts: tuple[tuple[str, str], ...] = ()
    proposals: tuple[str, ...] = ()
    challenges: int = 4
    tasks: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopSheets:
    """All sheets of a session; `note` says if it has no workshop."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    lead: str = ""
    sheets: tuple[Sheet, ...] = ()
    note: str = ""


def layout(what: WorkshopSheets) -> list[Block]:
    """The blocks of the sheets in reading order: a page with all workshops, then a page for each."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.note or what.lead),
    ]
    rooms = [
        (one.number, " · ".join(part for part in (one.title, dict(one.facts).get("Raum", "")) if part))
        for one in what.sheets
    ]
    if rooms:
        found += [blocks.heading(1, "Workshops"), *blocks.points(rooms)]
    for sheet in what.sheets:
        found += _sheet(sheet)
    if what.sheets:
        found.append(blocks.paragraph("RT Nach Tabelle", "Leere Felder sind zum Ausfüllen."))
    return found


def _sheet(sheet: Sheet) -> list[Block]:
    challenges = tuple((str(number), "") for number in range(1, sheet.challenges + 1))
    proposals = tuple((number, "", "") for number in sheet.proposals)
    tasks = (("", "", ""),) * sheet.tasks
    return [
        blocks.heading(1, sheet.title, sheet.number, new_page=True),
        *blocks.head_data(sheet.facts),
        _table("Herausforderungen", "Leere Zeilen für Herausforderungen, zum Ausfüllen.", CHALLENGES, challenges),
        _table("Vorschläge", "Leere Zeilen für Vorschläge und Adressaten, zum Ausfüllen.", PROPOSALS, proposals),
        _table("Aufträge und Zusagen", "Leere Zeilen für Aufträge und Zusagen, zum Ausfüllen.", TASKS, tasks),
    ]


def _table(caption: str, description: str, columns: tuple[Column, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(caption, description, columns, rows, style="RT Liste", counted=False)
