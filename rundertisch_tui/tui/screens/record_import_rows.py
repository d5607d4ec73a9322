"""What the preview of a table shows: the heaps with their counts, the rows of one heap, details of one row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange.calendar_in import is_calendar
from rundertisch_tui.exchange.concept_table import ConceptPlan, read_concept
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.record_plan import Plan, planned, read_file
from rundertisch_tui.exchange.record_tables import RecordRows
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import Kind
from rundertisch_tui.workflow.view import View

CONCEPT = Kind("concept", "concept:ConceptVersion", "Konzept", "Das ganze Konzept")
"""No kind of record: goals, recommendations and measures side by side in one table."""
COLUMNS = (Column("Zeile", 5, right=True, whole=True), Column("Was geschieht"))


class Heap(Enum):
    """Where a row of the file falls; the same ones are only counted."""

    NEW = "neu"
    CHANGED = "geändert"
    REJECTED = "abgelehnt"


@dataclass(frozen=True, slots=True)
class ReadTable:
    """What reading gave: the table and the plan, or what is wrong with the file as a German sentence."""

    read: RecordRows | None = None
    plan: Plan | ConceptPlan = field(default_factory=lambda: Plan([], [], []))
    problem: str = ""


def read_table(
    path: Path, kind: Kind, view: View, encoding: str, defaults: Mapping[str, str] = MappingProxyType({})
) -> ReadTable:
    """Read a file and compare it with the records; nothing is changed by that.

    `defaults` fill what a table leaves open; a calendar read for one committee means that one, whatever it says.
    """
    try:
        if kind == CONCEPT:
            plan = read_concept(view, path, encoding=encoding or None)
            return ReadTable(plan.read, plan)
        read = read_file(path, kind, encoding=encoding or None)
        if is_calendar(path) and "committee" in defaults:
            rows = tuple(replace(row, cells={**row.cells, **defaults}) for row in read.rows)
            read = replace(read, rows=rows)
        return ReadTable(read, planned(view, kind, read, clock.today(), defaults))
    except (FileProblem, RuleViolation) as problem:
        return ReadTable(problem=str(problem))


def heap_rows(plan: Plan | ConceptPlan, heap: Heap) -> list[Row]:
    """The rows of one heap: line in the file, and what happens or why it does not."""
    if heap is Heap.REJECTED:
        told = [(one.line, f"Spalte {one.column}: {one.reason}" if one.column else one.reason) for one in plan.rejected]
    else:
        told = [(step.line, step.text) for step in (plan.new if heap is Heap.NEW else plan.changed)]
    mark = "!" if heap is Heap.REJECTED else ""
    return [
        Row(at, (str(line), " ".join(text.split())), mark=mark, search=fold(f"{line} {text}"))
        for at, (line, text) in enumerate(told)
    ]  # fmt: skip


def heap_counts(plan: Plan | ConceptPlan) -> dict[str, int]:
    """How many rows fall where."""
    return {
        Heap.NEW.value: len(plan.new),
        Heap.CHANGED.value: len(plan.changed),
        "gleich": plan.same,
        Heap.REJECTED.value: len(plan.rejected),
    }


def heap_parts(plan: Plan | ConceptPlan, here: Heap) -> list[Part]:
    """`neu 241 · geändert 39 · …`, the heap in sight in brackets, zeros as quiet dots."""
    parts: list[Part] = [("  ", "text")]
    for name, count in heap_counts(plan).items():
        number = str(count) if count else "·"
        if name == here.value:
            parts.append((f"[{name} {number}]", "text bold reverse on ruhe"))
        else:
            warn = count and name == Heap.REJECTED.value
            parts.extend(
                ((f" {name} ", "leise"), (number, "warn bold" if warn else "stark bold" if count else "leise"))
            )
            parts.append((" ", "leise"))
        parts.append(("  ", "leise"))
    return parts


def row_detail(found: ReadTable, heap: Heap, at: int) -> Sequence[Line]:
    """One row in full: its cells by their headings, then what happens."""
    if found.read is None:
        return ()
    if heap is Heap.REJECTED:
        one = found.plan.rejected[at]
        line, said = one.line, pair(f"Spalte {one.column}"[:11] if one.column else "abgelehnt", one.reason)
    else:
        step = (found.plan.new if heap is Heap.NEW else found.plan.changed)[at]
        line, said = step.line, pair("geändert" if heap is Heap.CHANGED else "neu", step.text)
    cells = next((row.cells for row in found.read.rows if row.line == line), {})
    told = [pair(found.read.headings.get(name, name)[:11], text) for name, text in cells.items()]
    return [heading(f"Zeile {line}", ""), *([] if heap is Heap.NEW else [said]), *told]


def unused_line(read: RecordRows) -> Line | None:
    """Which columns are left out, if any."""
    if not read.unused:
        return None
    return (("   Nicht übernommene Spalten: ", "leise"), (clean(", ".join(read.unused)), "text"))
