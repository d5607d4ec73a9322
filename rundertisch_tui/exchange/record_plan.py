"""What a table of records would do: new and changed rows as steps, the same ones counted, the others rejected."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from rundertisch_tui.domain import dates_de, numbering
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.exchange.calendar_in import is_calendar, read_calendar
from rundertisch_tui.exchange.contacts import Rejected
from rundertisch_tui.exchange.lists import cell_text
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.record_tables import RecordRow, RecordRows, read_records
from rundertisch_tui.workflow import places
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.actions.edit import Add, Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.codec import blank_fields, field_types, links, value_from_json, value_to_json
from rundertisch_tui.workflow.display import field_text
from rundertisch_tui.workflow.kinds import Kind
from rundertisch_tui.workflow.labels import column_heading
from rundertisch_tui.workflow.transaction import Transaction
from rundertisch_tui.workflow.view import View

TABLES = (
    "organization", "committee", "membership", "legislative_term", "sitting", "concept_version", "action_field", "goal",
    "concept_recommendation", "measure", "status_entry", "indicator", "indicator_value", "challenge", "recommendation",
    "letter", "paper", "consultation", "sign_off", "task",
)  # fmt: skip
"""The kinds that come in as tables; sessions, lines and attendance have verbs with rules of their own."""

EXCEL_DAY_ZERO = date(1899, 12, 30)  # its days count from here; it takes 1900 for a leap year
DAYS_OF_EXCEL = range((date(2000, 1, 1) - EXCEL_DAY_ZERO).days, (date(2100, 1, 1) - EXCEL_DAY_ZERO).days)
"""Numbers that are days of this century; nothing else in a column of days is written so."""


@dataclass(frozen=True, slots=True)
class Step:
    """One row as a change; what refuses it is told with its line."""

    line: int
    action: Add | Edit
    text: str

    def apply(self, tx: Transaction) -> str:
        """Perform it. Raises what the action raises, with the line before it."""
        try:
            return self.action.apply(tx)
        except (RuleViolation, NotFound) as problem:
            problem.message = f"Zeile {self.line}: {problem}"
            problem.args = (problem.message,)
            raise


@dataclass(slots=True)
class Plan:
    """What the import would do: new and changed rows as steps, how many are the same, and the rejected ones."""

    new: list[Step]
    changed: list[Step]
    rejected: list[Rejected]
    same: int = 0

    @property
    def summary(self) -> str:
        """The counts in one line, as for contacts."""
        counts = {"neu": len(self.new), "geändert": len(self.changed), "gleich": self.same}
        return " · ".join(f"{word} {count}" for word, count in (counts | {"abgelehnt": len(self.rejected)}).items())

    def action(self, kind: Kind) -> Several | None:
        """All steps in the order of the file as one change; None if there is nothing to do."""
        steps = tuple(sorted((*self.new, *self.changed), key=lambda step: step.line))
        if not steps:
            return None
        counted = f"1 {kind.german}" if len(steps) == 1 else f"{len(steps)} {kind.german_plural}"
        return Several(steps=steps, name=f"Import: {counted}")


def read_file(path: Path, kind: Kind, *, encoding: str | None = None, sheet: str | None = None) -> RecordRows:
    """Read a table of a kind, sittings also from a calendar. Raises FileProblem."""
    if not is_calendar(path):
        return read_records(path, kind, encoding=encoding, sheet=sheet)
    if kind.table != "sitting":
        raise FileProblem(f"Ein Kalender nennt Sitzungstermine, keine {kind.german_plural}.", file=path.name)
    return read_calendar(path)


def planned(
    view: View, kind: Kind, read: RecordRows, today: date, defaults: Mapping[str, str] = MappingProxyType({})
) -> Plan:
    """Compare every row with the records there are; `defaults` fill the empty cells of rows that are new."""
    plan = Plan([], [], list(read.rejected))
    known = _Known(view, kind)
    for row in read.rows:
        try:
            _plan_row(view, kind, row, plan, known, today, defaults)
        except RuleViolation as problem:
            plan.rejected.append(Rejected(row.line, read.headings.get(problem.field, ""), problem.message))
    _rehearse(view, plan, read.headings, today)
    plan.rejected.sort(key=lambda one: one.line)
    return plan


def _rehearse(view: View, plan: Plan, headings: Mapping[str, str], today: date) -> None:
    """Let every row happen in a state that nobody keeps: what a rule refuses is told before it is applied."""
    tx = Transaction(view, user="", now=datetime.combine(today, time()))
    for step in sorted((*plan.new, *plan.changed), key=lambda step: step.line):
        try:
            step.action.apply(tx)
        except (RuleViolation, NotFound) as problem:
            plan.rejected.append(Rejected(step.line, headings.get(getattr(problem, "field", ""), ""), str(problem)))
    refused = {one.line for one in plan.rejected}
    plan.new = [step for step in plan.new if step.line not in refused]
    plan.changed = [step for step in plan.changed if step.line not in refused]


def _plan_row(
    view: View, kind: Kind, row: RecordRow, plan: Plan, known: "_Known", today: date, defaults: Mapping[str, str]
) -> None:
    types = field_types(kind.entity)
    found = known.by_code(row.code) if row.code else None
    given = {name: _day(text, types[name]) for name, text in row.cells.items()}
    left_open = {name: text for name, text in defaults.items() if name not in given}
    cells = {**given, **left_open} if found is None else known.other_cells(found, given)
    wanted = {name: _value(text, name, kind, view, today) for name, text in cells.items()}
    if not row.code:
        found = known.alike(wanted)
    if found is None:
        own = {"code": row.code} if row.code and "code" in types else {}
        text = "  ".join(cells.values())[:120]
        plan.new.append(Step(row.line, Add(kind=kind.table, fields={**wanted, **own}), text))
        known.remember(wanted)
        return
    now = known.values(found)
    after = {name: value for name, value in wanted.items() if _print({name: now.get(name)}) != _print({name: value})}
    if not after:
        plan.same += 1
        return
    before = {name: now.get(name) for name in after}
    told = "; ".join(_change(kind, name, before[name], after[name], view) for name in after)
    edit = Edit(kind=kind.table, id=found, before=before, after=after)
    plan.changed.append(Step(row.line, edit, f"{row.code or found}  {told}"))


def _day(text: str, hint: Any) -> str:
    """A day that a workbook holds as a bare number, because its cell has no format: 46085 → 04.03.2026."""
    if date in (hint, *get_args(hint)) and text.isdecimal() and int(text) in DAYS_OF_EXCEL:
        return dates_de.short(EXCEL_DAY_ZERO + timedelta(days=int(text)))
    return text


def _change(kind: Kind, name: str, old: Any, new: Any, view: View) -> str:
    before, after = (field_text(kind.entity, name, value, view) for value in (old, new))
    return f"{column_heading(kind.table, name)}: {before or '–'} → {after}"


def _value(text: str, name: str, kind: Kind, view: View, today: date) -> Any:
    hint = field_types(kind.entity)[name]
    word = _codes(text, many=values.is_many(hint)) if name in links(kind.entity) else text
    try:
        given = values.convert(word, hint, view, today, field=name)
    except (RuleViolation, NotFound) as problem:
        raise RuleViolation(str(problem).removeprefix(f"{name}: "), field=name) from None
    return value_to_json(value_from_json(kind.entity, name, given))


def _codes(text: str, *, many: bool) -> str:
    """The numbers in a cell as the export writes it: „HF1 Bildung, Sprache“ → HF1; a bare name stays."""
    parts = text.split(", ") if many else [text]
    codes = [first for part in parts if _is_code(first := part.split(" ")[0])]
    return ", ".join(codes) if codes else text


def _is_code(word: str) -> bool:
    table, colon, number = word.partition(":")
    return numbering.parse_code(word) is not None or bool(colon and table.isidentifier() and number.isdecimal())


class _Known:
    """The records of a kind as values, found by code or by what a row says of them."""

    def __init__(self, view: View, kind: Kind) -> None:
        self._view = view
        self._kind = kind
        self._by_fields: dict[tuple[str, ...], dict[str, int]] = {}
        self._fresh: set[tuple[tuple[str, ...], str]] = set()

    def by_code(self, code: str) -> int | None:
        """The id behind a code; None for a code that nobody has yet. Raises RuleViolation."""
        try:
            entity, found = places.locate(self._view, code)
        except NotFound as problem:
            if numbering.parse_code(code) is None:
                raise RuleViolation(str(problem), field="code") from None
            return None
        if entity is not self._kind.entity:
            raise RuleViolation(f"„{code}“ ist keine Nummer der Art {self._kind.german}.", field="code")
        return found

    def other_cells(self, record_id: int, cells: Mapping[str, str]) -> dict[str, str]:
        """The cells that say something else than the export would write for the record."""
        row = self._view.rows(self._kind.entity)[record_id]
        entity = self._kind.entity
        return {n: text for n, text in cells.items() if text != cell_text(entity, n, row.get(n), self._view).strip()}

    def values(self, record_id: int) -> dict[str, Any]:
        """All fields of a record as JSON values, those at their default too."""
        return {**blank_fields(self._kind.entity), **self._view.rows(self._kind.entity)[record_id]}

    def alike(self, wanted: Mapping[str, Any]) -> int | None:
        """A record outside the trash that has all these values. Raises RuleViolation for a row that repeats another."""
        fields = tuple(sorted(wanted))
        if fields not in self._by_fields:
            ids = [record_id for record_id, _ in self._view.live_rows(self._kind.entity)]
            self._by_fields[fields] = {_print({n: self.values(i).get(n) for n in fields}): i for i in reversed(ids)}
        if (fields, _print(wanted)) in self._fresh:
            raise RuleViolation("Die Zeile steht schon weiter oben in dieser Datei.")
        return self._by_fields[fields].get(_print(wanted))

    def remember(self, wanted: Mapping[str, Any]) -> None:
        """Note a row that will be new."""
        self._fresh.add((tuple(sorted(wanted)), _print(wanted)))


def _print(fields: Mapping[str, Any]) -> str:
    return json.dumps(fields, sort_keys=True)
