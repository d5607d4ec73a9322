"""Bericht zum Umsetzungsstand: figures, what has moved, the measures by action field and goal, what is silent."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import NOTHING, Block, Column, Figure, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import breakable

WIDTH, FIRST, SUM = 16.5, 5.3, 1.9  # cm: whole table, column of the states, column of the sum
MEASURES = (
    Column("Nr.", 1.7),
    Column("Maßnahme, nächster Schritt", 6.8),
    Column("Zuständig", 3.6),
    Column("Stand", 4.4),
)
SILENT = (Column("Nr.", 1.7), Column("Maßnahme", 7.3), Column("Zuständig", 4.0), Column("Letzte Meldung", 3.5))
RECOMMENDATIONS = (Column("Nummer", 3.0), Column("Gegenstand", 9.0), Column("Erreicht", 4.5))

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReport:
    """One goal with its measures: number, measure and remark, who, state and since when."""

    name: str
    caption: str
    rows: Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReport:
    """One action field with its goals."""

    name: str
    goals: tuple[GoalReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport:
    """What the report says. `codes`: the action fields as column heads.

    `figures` and `moved`: a word, a count per field, the sum. `bars`: at most four parts, each with a count per field.
    `results`: the section on what recommendations reached over the years.
    """

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    message: str = ""
    codes: tuple[str, ...] = ()
    figures: Rows = ()
    names: tuple[str, ...] = ()
    bars: tuple[tuple[str, tuple[int, ...]], ...] = ()
    bars_say: str = ""
    moved_title: str = ""
    moved: Rows = ()
    moved_rule: str = ""
    fields: tuple[FieldReport, ...] = ()
    silent_title: str = ""
    silent: Rows = ()
    recommendations: Rows = ()
    results: tuple[Block, ...] = ()


def layout(what: StatusReport) -> list[Block]:
    """The blocks of the report in reading order."""
    return blocks.count_tables(
        [
            blocks.paragraph("Title", what.title),
            blocks.paragraph("Subtitle", what.subtitle),
            *blocks.copy_mark(what.copy_mark),
            blocks.heading(1, "Ergebnis in Zahlen"),
            blocks.paragraph("RT Fließtext", what.message),
            *_figures(what),
            *_moved(what),
            *(block for field in what.fields for block in _field(field)),
            *_silent(what),
            *_recommendations(what),
            *what.results,
        ]
    )


def _by_field(what: StatusReport, head: str) -> tuple[Column, ...]:
    each = round((WIDTH - FIRST - SUM) / max(len(what.codes), 1), 2)
    fields = (Column(code, each, numeric=True) for code in what.codes)
    return (Column(head, FIRST), *fields, Column("Summe", SUM, numeric=True))


def _figures(what: StatusReport) -> list[Block]:
    if not what.figures:
        return []
    description = "Je Stand die Zahl der Maßnahmen in jedem Handlungsfeld und die Summe."
    found: list[Block] = [
        Table("Stand der Maßnahmen nach Handlungsfeld", description, _by_field(what, "Stand"), what.figures)
    ]
    if what.bars:
        found.append(Figure("Stand der Maßnahmen nach Handlungsfeld", what.bars_say, what.names, what.bars))
    return found


def _moved(what: StatusReport) -> list[Block]:
    if not what.moved:
        return []
    description = "Je Art der Veränderung die Zahl der Maßnahmen in jedem Handlungsfeld und die Summe."
    return [
        blocks.heading(1, what.moved_title),
        Table("Veränderungen nach Handlungsfeld", description, _by_field(what, "Veränderung"), what.moved, leads=True),
        blocks.paragraph("RT Nach Tabelle", what.moved_rule),
    ]


def _field(field: FieldReport) -> list[Block]:
    found: list[Block] = [blocks.heading(1, field.name)]
    for goal in field.goals:
        if goal.name:
            found.append(blocks.heading(2, goal.name))
        rows = tuple((number, text, breakable(who), state) for number, text, who, state in goal.rows)
        found.append(Table(goal.caption, "Je Maßnahme Nummer, Inhalt, Zuständigkeit und Stand.", MEASURES, rows))
    return found


def _silent(what: StatusReport) -> list[Block]:
    if not what.silent:
        return []
    rows = tuple((number, text, breakable(who), last) for number, text, who, last in what.silent)
    description = "Je Maßnahme Nummer, Inhalt, Zuständigkeit und Tag der letzten Meldung."
    return [blocks.heading(1, what.silent_title), Table("Maßnahmen ohne neue Meldung", description, SILENT, rows)]


def _recommendations(what: StatusReport) -> list[Block]:
    found: list[Block] = [blocks.heading(1, "Empfehlungen des Runden Tisches")]
    if what.recommendations:
        description = "Je Empfehlung Nummer, Gegenstand und was sie erreicht hat."
        rows = what.recommendations
        found.append(Table("Offene Empfehlungen und was sie erreicht haben", description, RECOMMENDATIONS, rows))
        found.append(blocks.paragraph("RT Nach Tabelle", "Erledigte Empfehlungen stehen in „Was wurde daraus?“."))
    else:
        found.append(blocks.paragraph("RT Fließtext", "Es gibt keine offene Empfehlung."))
    return found


def row(*cells: str) -> tuple[str, ...]:
    """A row without empty cells."""
    return tuple(cell or NOTHING for cell in cells)
