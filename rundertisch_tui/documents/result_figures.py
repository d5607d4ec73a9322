"""Figures over the years in a document: what recommendations reached after how long, as tables and as a chart."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rundertisch_tui.documents import blocks, collecting
from rundertisch_tui.documents.blocks import NBSP, NOTHING, Block, Column, Figure, Table
from rundertisch_tui.documents.soft_hyphens import breakable
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import ActionFieldId
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import ResultClass
from rundertisch_tui.domain.results import RULE
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.questions import statistics
from rundertisch_tui.workflow.questions.statistics import Result, Tally
from rundertisch_tui.workflow.reader import Reader

TITLE = "Empfehlungen über die Jahre"
_COUNTED = (
    *(Column(word(kind), width, numeric=True) for kind, width in zip(ResultClass, (2.3, 2.7, 1.6, 2.0), strict=True)),
    Column("Summe", 1.9, numeric=True),
    Column("Monate", 1.9, numeric=True),
)
FIRST = 4.1  # cm: what is counted


def result_blocks(reader: Reader, day: date, copy: Copy, field: ActionFieldId | None = None) -> tuple[Block, ...]:
    """The section of a report, as of a day and as the copy may tell it; nothing where nothing was agreed."""
    told = statistics.results(reader, day, lambda step: collecting.is_tellable(step, copy))
    found = [one for one in told if field is None or field in one.recommendation.action_fields]
    if not found:
        return ()
    fields = [one for one in statistics.by_field(reader, found) if one.results]
    return (
        blocks.heading(1, TITLE),
        blocks.paragraph("RT Fließtext", _message(found, day)),
        _table("Handlungsfeld", fields),
        _figure(fields),
        _table("Gremium", [_in_full(reader, one) for one in statistics.by_committee(reader, found)]),
        _table("Runder Tisch", statistics.by_year(found), leads=True),
        blocks.paragraph("RT Nach Tabelle", RULE),
    )


def _message(found: Sequence[Result], day: date) -> str:
    whole = Tally("", "", tuple(found))
    counts = whole.counts
    waiting = counts[ResultClass.WAITING]
    waits = f"Offen {collecting.are(waiting)} {waiting}, beendet {counts[ResultClass.OVER]}."
    months = ""
    if whole.months is not None:
        went = "verging" if whole.months == 1 else "vergingen"
        months = f" Bis zu ihrem Stand {went} im Median {plural(whole.months, 'Monat', 'Monate')}."
    done, taken = counts[ResultClass.DONE], counts[ResultClass.TAKEN_UP]
    return (
        f"Von {plural(len(found), 'Empfehlung', 'Empfehlungen')} aller Runden Tische bis zum {dates_de.long(day)} "
        f"{collecting.are(done)} {done} umgesetzt, {taken} {collecting.are(taken)} aufgegriffen. {waits}{months}"
    )


def _table(head: str, tallies: Sequence[Tally], *, leads: bool = False) -> Table:
    described = f"Je {head} die Zahl der Empfehlungen nach dem, was sie erreicht haben, Summe und Monate im Median."
    rows = tuple((breakable(_name(one)), *_cells(one)) for one in tallies)
    caption = f"Was Empfehlungen erreicht haben, nach {head}"
    return Table(caption, described, (Column(head, FIRST), *_COUNTED), rows, leads=leads)


def _cells(one: Tally) -> tuple[str, ...]:
    months = NOTHING if one.months is None else str(one.months)
    return (*(str(one.counts[kind]) for kind in ResultClass), str(len(one.results)), months)


def _figure(fields: Sequence[Tally]) -> Figure:
    parts = tuple((word(kind), tuple(one.counts[kind] for one in fields)) for kind in ResultClass)
    names = tuple(_name(one) for one in fields)
    caption = "Was Empfehlungen erreicht haben, nach Handlungsfeld"
    return Figure(caption, _says(fields), names, parts)


def _says(fields: Sequence[Tally]) -> str:
    """The message of the bars for those who cannot see them."""
    taken = [one.counts[ResultClass.DONE] + one.counts[ResultClass.TAKEN_UP] for one in fields]
    shares = [(count / len(one.results), -at) for at, (count, one) in enumerate(zip(taken, fields, strict=True))]
    best = -max(shares)[1]
    return (
        "Balken je Handlungsfeld, geteilt in umgesetzt, aufgegriffen, offen und beendet. Am weitesten ist "
        f"{_name(fields[best])}: {taken[best]} von {len(fields[best].results)} Empfehlungen sind umgesetzt oder "
        "aufgegriffen."
    )


def _in_full(reader: Reader, one: Tally) -> Tally:
    """A document writes the names of committees in full: nobody need know what StaVo means."""
    committee = reader.find(Committee, int(one.key.partition(":")[2]))
    return one if committee is None or not committee.name else replace(one, name=committee.name)


def _name(one: Tally) -> str:
    return one.name.replace("HF", f"HF{NBSP}", 1) if one.key.startswith("action_field") else one.name
