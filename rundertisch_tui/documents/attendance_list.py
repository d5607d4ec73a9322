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


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceList:
    """What the list says. `groups`: name of the group, and its rows as number, name, organisation."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    purpose: str = PURPOSE
    groups: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = ()
    walk_ins: tuple[str, ...] = ()


def layout(what: AttendanceList) -> list[Block]:
    """The blocks of the list in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        blocks.paragraph("RT Fließtext", what.purpose),
    ]
    for name, rows in what.groups:
        filled = tuple((number, person, breakable(where) or NOTHING, "") for number, person, where in rows)
        found.append(_table(name, "Je Person eine Zeile mit Feld für die Unterschrift.", filled))
    if what.walk_ins:
        free = tuple((number, "", "", "") for number in what.walk_ins)
        found.append(_table("Weitere Teilnehmende", "Leere Zeilen für Personen ohne Anmeldung, zum Ausfüllen.", free))
    persons = sum(len(rows) for _, rows in what.groups)
    found.append(
        blocks.paragraph("RT Nach Tabelle", f"Vorgesehene Personen: {persons}. Freie Zeilen: {len(what.walk_ins)}.")
    )
    return found


def _table(name: str, description: str, rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(name, description, COLUMNS, rows, style="RT Liste", counted=False)
