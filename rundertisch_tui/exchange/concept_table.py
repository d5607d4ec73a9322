"""The integration concept as one table: field of action, goal, recommendation and measure side by side in each row.

A cell that is empty, as below merged cells, means the same as the row above.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange.columns import key
from rundertisch_tui.exchange.contacts import Rejected
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.record_tables import RecordRow, RecordRows
from rundertisch_tui.exchange.tables import Table, read_table
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.transaction import Transaction

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "field": ("Handlungsfeld", "Feld"),
    "goal_number": ("Ziel-Nr.", "Zielnummer"),
    "goal": ("Ziel",),
    "number": ("Empfehlung-Nr.", "Empfehlungsnummer"),
    "text": ("Empfehlung", "Handlungsempfehlung", "Konzept-Empfehlung"),
    "measure_number": ("Maßnahme-Nr.", "Maßnahmennummer"),
    "measure": ("Maßnahme",),
    "lead": ("Federführung", "zuständig"),
}
"""Field → what may stand over its column; the first is that of the sample."""
GOAL, RECOMMENDATION, MEASURE = "goal", "concept_recommendation", "measure"
WORDS = {GOAL: ("Ziel", "Ziele"), RECOMMENDATION: ("Konzept-Empfehlung", "Konzept-Empfehlungen"),
         MEASURE: ("Maßnahme", "Maßnahmen")}  # fmt: skip
Place = tuple[Any, ...]
"""What names a record within the concept: its kind, its number or text, and what it lies below."""


@dataclass(frozen=True, slots=True)
class ConceptStep:
    """One new record; what it lies below may be new in the same file, and is known by its place."""

    line: int
    place: Place
    kind: str
    fields: Mapping[str, Any]
    below: Mapping[str, Place]
    known: dict[Place, int] = field(repr=False)

    @property
    def verb(self) -> str:
        """What it does, by name."""
        return "add"

    @property
    def text(self) -> str:
        """How it stands in the preview."""
        said = str(self.fields.get("title") or self.fields.get("text"))
        return f"{WORDS[self.kind][0]}  {self.fields.get('number', '')}  {said}"[:120]

    def apply(self, tx: Transaction) -> str:
        """Add it. Raises what adding raises, with its line."""
        parents = {name: self.known[place] for name, place in self.below.items()}
        try:
            name = Add(kind=self.kind, fields={**self.fields, **parents}).apply(tx)
        except (RuleViolation, NotFound) as problem:
            problem.message = f"Zeile {self.line}: {problem}"
            problem.args = (problem.message,)
            raise
        self.known[self.place] = tx.created[-1][1]
        return name


@dataclass(slots=True)
class ConceptPlan:
    """What the table would do: new records in their order, how many are there already, and the rejected rows."""

    read: RecordRows
    version: str
    new: list[ConceptStep] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    same: int = 0

    @property
    def changed(self) -> list[ConceptStep]:
        """Nothing: what says something else under the same number is rejected."""
        return []

    @property
    def summary(self) -> str:
        """The counts in one line."""
        counts = [(kind, sum(step.kind == kind for step in self.new)) for kind in WORDS]
        told = [f"neu {count} {WORDS[kind][count != 1]}" for kind, count in counts if count]
        return " · ".join([*(told or ["neu 0"]), f"gleich {self.same}", f"abgelehnt {len(self.rejected)}"])

    def action(self, _kind: object = None) -> Several | None:
        """All new records as one change; None if there is nothing to do."""
        return Several(steps=tuple(self.new), name=f"Import: {self.version}") if self.new else None


def read_concept(reader: Reader, path: Path, *, encoding: str | None = None, sheet: str | None = None) -> ConceptPlan:
    """Read the table and compare it with the newest version of the concept. Raises FileProblem."""
    table = read_table(path, encoding=encoding, sheet=sheet)
    places = _columns(table)
    if "field" not in places or "goal" not in places:
        known = ", ".join(names[0] for names in COLUMNS.values())
        raise FileProblem(f"Es fehlen die Spalten Handlungsfeld und Ziel. Möglich sind: {known}.", file=path.name)
    version = max(reader.all(ConceptVersion), key=lambda one: (one.year or 0, one.id), default=None)
    if version is None:
        raise FileProblem("Es gibt noch keine Konzeptfassung. Bitte zuerst eine anlegen.", file=path.name)
    plan = ConceptPlan(_rows(table, places), version.title)
    reading = _Reading(reader, version, plan)
    for row in table.rows:
        cells = {name: row.cells[at].strip() for name, at in places.items()}
        if row.problem:
            plan.rejected.append(Rejected(row.line, "", row.problem))
            reading.forget()
        elif any(cells.values()):
            reading.row(row.line, cells)
    return plan


def _rows(table: Table, places: Mapping[str, int]) -> RecordRows:
    """The table as previews show it: the filled cells of each row, and the columns that are left out."""
    rows = (
        RecordRow(row.line, "", {name: text for name, at in places.items() if (text := row.cells[at].strip())})
        for row in table.rows
        if not row.problem
    )
    unused = tuple(name for at, name in enumerate(table.header) if name and at not in places.values())
    headings = {name: table.header[at] for name, at in places.items()}
    return RecordRows(table.description, tuple(rows), (), headings, unused, table.findings)


def _columns(table: Table) -> dict[str, int]:
    known = {key(word): name for name, words in COLUMNS.items() for word in words}
    found: dict[str, int] = {}
    for at, heading in enumerate(table.header):
        if (name := known.get(key(heading))) is not None:
            found.setdefault(name, at)
    return found


class _Reading:
    """Row by row: what is said above counts until something else is said."""

    def __init__(self, reader: Reader, version: ConceptVersion, plan: ConceptPlan) -> None:
        self._reader = reader
        self._version = version
        self._plan = plan
        self._known: dict[Place, int] = {}
        self._said: dict[Place, str] = {}
        self._counted: set[Place] = set()
        self._field: ActionField | None = None
        self._goal: Place | None = None
        self._own: Place | None = None
        for place, record_id, said in _there(reader, version):
            self._known[place], self._said[place] = record_id, said

    def row(self, line: int, cells: Mapping[str, str]) -> None:
        """Plan what a row brings; nothing of it if something in it does not fit."""
        try:
            steps = list(self._steps(line, cells))
        except RuleViolation as problem:
            column = COLUMNS[problem.field][0] if problem.field in COLUMNS else ""
            self._plan.rejected.append(Rejected(line, column, str(problem)))
            self.forget(place=problem.field == "field")
            return
        self._plan.new += steps
        self._said |= {step.place: _text(step.fields) for step in steps}

    def forget(self, *, place: bool = False) -> None:
        """After a row that was not taken, those below must say themselves what they lie below: never guessed."""
        self._goal = self._own = None
        if place:
            self._field = None

    def _steps(self, line: int, cells: Mapping[str, str]) -> Iterator[ConceptStep]:
        found = self._field_of(cells.get("field", ""))
        lead = self._lead(cells.get("lead", ""))
        number, goal, text, measure = (cells.get(name, "") for name in ("goal_number", "goal", "text", "measure"))
        if number or goal:
            self._own = None
            self._goal = (GOAL, found.id, number or fold(goal))
            fields = {"concept_version": self._version.id, "action_field": found.id, "number": number, "title": goal}
            yield from self._new(line, self._goal, "goal", fields, {})
        if self._goal is None:
            raise RuleViolation("Hier und darüber steht kein Ziel.", field="goal")
        if text:
            self._own = (RECOMMENDATION, self._goal, cells.get("number") or fold(text))
            fields = {"number": cells.get("number", ""), "text": text, **({} if measure else lead)}
            yield from self._new(line, self._own, "text", fields, {"goal": self._goal})
        if measure:
            place = (MEASURE, self._own or self._goal, cells.get("measure_number") or fold(measure))
            fields = {"action_field": found.id, "number": cells.get("measure_number", ""), "title": measure, **lead}
            below = {"goal": self._goal} | ({"concept_recommendation": self._own} if self._own else {})
            yield from self._new(line, place, "measure", fields, below)

    def _new(
        self, line: int, place: Place, column: str, fields: dict[str, Any], below: Mapping[str, Place]
    ) -> Iterator[ConceptStep]:
        """The step of a record that is not there yet. Raises RuleViolation where its number says something else."""
        said = self._said.get(place)
        if said is None:
            if not _text(fields):
                raise RuleViolation("Der Wortlaut fehlt.", field=column)
            yield ConceptStep(line, place, place[0], fields, below, self._known)
            return
        if _text(fields) and fold(said) != fold(_text(fields)):
            raise RuleViolation(f"Unter dieser Nummer steht schon: {said}", field=column)
        if place in self._known and place not in self._counted:
            self._counted.add(place)
            self._plan.same += 1

    def _field_of(self, text: str) -> ActionField:
        """The field of action of a row, by number or title; that of the row above where nothing is said."""
        if text:
            wanted, first = fold(text), text.split(maxsplit=1)[0]
            fields = self._reader.all(ActionField)
            named = next((one for one in fields if wanted in (fold(one.title), fold(one.short_title))), None)
            found = named or next((one for one in fields if one.code.lower() == first.lower()), None)
            if found is None:
                raise RuleViolation(f"Das Handlungsfeld „{text}“ gibt es nicht.", field="field")
            if self._field is not None and found.id != self._field.id:
                self._goal = self._own = None
            self._field = found
        if self._field is None:
            raise RuleViolation("Hier und darüber steht kein Handlungsfeld.", field="field")
        return self._field

    def _lead(self, text: str) -> dict[str, int]:
        if not text:
            return {}
        try:
            return {"lead": values.resolve(text, "organization", self._reader)}
        except NotFound:
            raise RuleViolation(f"Die Stelle „{text}“ gibt es nicht.", field="lead") from None


def _text(fields: Mapping[str, Any]) -> str:
    return str(fields.get("title") or fields.get("text") or "")


def _there(reader: Reader, version: ConceptVersion) -> Iterator[tuple[Place, int, str]]:
    """Place, number and wording of everything that the version holds."""
    for goal in reader.linked(Goal, "concept_version", version.id):
        place = (GOAL, goal.action_field, goal.number or fold(goal.title))
        yield place, goal.id, goal.title
        own: dict[int, Place] = {}
        for one in reader.linked(ConceptRecommendation, "goal", goal.id):
            own[one.id] = (RECOMMENDATION, place, one.number or fold(one.text))
            yield own[one.id], one.id, one.text
        for measure in reader.linked(Measure, "goal", goal.id):
            above = own.get(measure.concept_recommendation or 0, place)
            yield (MEASURE, above, measure.number or fold(measure.title)), measure.id, measure.title
