"""The Anwesenheitsliste to sign at the door: one table per group, rows for walk-ins, and no contact data."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import NOTHING, Block, Column, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import breakable

COLUMNS = (
    Column("Nr.", 1.2),
    Column("Name, Vorname", 4.6, writable=True),
    Column("Organisation, Funktion", 5.4, writable=True),
    Column("Unterschrift", 5.3, writable=True),
)
PURPOSE = (
    "Die Liste dient dem Nachweis der Teilnahme für die Niederschrift. Sie wird von der Geschäftsstelle aufbewahrt "
    "und nicht veröffentlicht. Leere Felder sind zum Ausfüllen."
)


Row = tuple[str, str, str]
"""Number, name, organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The list of one door: its name, the initials that sign there, its rows, and the numbers of free ones."""

    name: str
    initials: str
    rows: tuple[Row, ...]
    walk_ins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceList:
    """What the list says. `groups`: name of the group, and its rows. With `doors` each has a list of its own."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    purpose: str = PURPOSE
    groups: tuple[tuple[str, tuple[Row, ...]], ...] = ()
    walk_ins: tuple[str, ...] = ()
    doors: tuple[Door, ...] = ()


def layout(what: AttendanceList) -> list[Block]:
    """The blocks of the list in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.purpose),
    ]
    if what.doors:
        return [*found, *(block for at, door in enumerate(what.doors) for block in _door(door, new_page=at > 0))]
    found += [_people(name, rows) for name, rows in what.groups]
    return [*found, *_end(sum(len(rows) for _, rows in what.groups), what.walk_ins)]


def _door(door: Door, *, new_page: bool) -> list[Block]:
    return [
        blocks.heading(1, f"{door.name}: {door.initials}", new_page=new_page),
        *([_people(f"Familiennamen {door.initials}", door.rows)] if door.rows else []),
        *_end(len(door.rows), door.walk_ins),
    ]


def _people(name: str, rows: tuple[Row, ...]) -> Table:
    filled = tuple((number, person, breakable(where) or NOTHING, "") for number, person, where in rows)
    return _table(name, "Je Person eine Zeile mit Feld für die Unterschrift.", filled)


def _end(persons: int, walk_ins: tuple[str, ...]) -> list[Block]:
    """Room for those who come without being expected, and the counts."""
    found: list[Block] = []
    if walk_ins:
        free = tuple((number, "", "", "") for number in walk_ins)
        found.append(_table("Weitere Teilnehmende", "Leere Zeilen für Personen ohne Anmeldung, zum Ausfüllen.", free))
    counted = f"Vorgesehene Personen: {persons}. Freie Zeilen: {len(walk_ins)}."
    return [*found, blocks.paragraph("RT Nach Tabelle", counted)]


def _table(name: str, description: str, rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(name, description, COLUMNS, rows, style="RT Liste", counted=False)
