"""Rows, bars and details of the figures over the years: pure functions of the tallies."""

from collections.abc import Sequence

from rundertisch_tui.domain import names
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.recommendations import ResultClass
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow.questions.statistics import Tally

BAR = 10
SIGNS = {ResultClass.DONE: "█", ResultClass.TAKEN_UP: "▓", ResultClass.WAITING: "░", ResultClass.OVER: "×"}
"""How each class is drawn in a bar; the heads of the columns say so."""
COLUMNS = (
    Column(""),
    Column("█umg.", 5, right=True, whole=True),
    Column("▓aufg.", 6, right=True, whole=True),
    Column("░offen", 6, right=True, whole=True),
    Column("×been.", 6, right=True, whole=True),
    Column("Summe", 5, right=True, whole=True),
    Column("Mon.", 4, right=True, whole=True),
    Column("", BAR, whole=True),
)


def tally_rows(tallies: Sequence[Tally]) -> list[Row]:
    """One row a line of the figures; the longest bar is that of the largest sum."""
    most = max((len(one.results) for one in tallies), default=0)
    return [_row(one, most) for one in tallies]


def _row(one: Tally, most: int) -> Row:
    counts = [str(one.counts[kind] or "·") for kind in ResultClass]
    months = "–" if one.months is None else str(one.months)
    cells = (one.name, *counts, str(len(one.results)), months, bar(one, most))
    return Row(one.key, cells, tone="" if one.results else "leise", search=names.fold(one.name))


def bar(one: Tally, most: int) -> str:
    """The four classes side by side, as long as the sum is beside the largest; rounding never lengthens the bar."""
    if not most:
        return ""
    drawn, counted, text = 0, 0, ""
    for kind, sign in SIGNS.items():
        counted += one.counts[kind]
        end = -(-counted * BAR // most) if most > BAR else counted
        text += sign * (end - drawn)
        drawn = end
    return text


def tally_detail(one: Tally) -> list[Line]:
    """What the line says in words."""
    lines: list[Line] = [heading(one.name, plural(len(one.results), "Empfehlung", "Empfehlungen"))]
    for kind in ResultClass:
        codes = [each.recommendation.code for each in one.results if each.kind is kind]
        if codes:
            more = f" und {len(codes) - 6} weitere" if len(codes) > 6 else ""
            lines.append(pair(word(kind), f"{len(codes)}: {', '.join(codes[:6])}{more}"))
    if one.months is not None:
        lines.append(pair("Dauer", f"{plural(one.months, 'Monat', 'Monate')} (Median)"))
    return lines


def result_lines(one: Tally) -> list[Line]:
    """Each recommendation of a line with its state and how long that took."""
    lines: list[Line] = []
    for each in one.results:
        months = "" if each.months is None else f" nach {plural(each.months, 'Monat', 'Monaten')}"
        lines.append(((clean(f"{each.recommendation.code} {each.recommendation.heading}"), "text"),))
        lines.append(((f"   {each.reached.word}{months}", "leise"),))
    return lines or [(("Keine Empfehlung.", "leise"),)]
