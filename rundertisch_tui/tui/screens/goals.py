"""The goals of one action field, with the recommendations of the concept below them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import names
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.measure_rows import heading_detail, newest_version, roll_up
from rundertisch_tui.tui.screens.measures import subject_of
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.edit import Delete
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.status import newest_by_measure
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

NEW = (("goal", "Ziel"), ("concept_recommendation", "Handlungsempfehlung des Konzepts (K)"),
       ("concept_version", "Konzeptfassung"),
       ("revision", "Fortschreibung: neue Fassung aus der bisherigen"),
       ("correction", "Konzeptfassung ändern: Titel, Tage"))  # fmt: skip


def goal_rows(reader: Reader, field: int) -> list[Row]:
    """Every goal of a field, the newest version of the concept first, below each its concept recommendations."""
    versions = {one.id: one for one in reader.all(ConceptVersion)}
    newest = newest_by_measure(reader)

    def year(goal: Goal) -> int:
        return (versions[goal.concept_version].year or 0) if goal.concept_version in versions else 0

    rows: list[Row] = []
    goals = reader.linked(Goal, "action_field", field)
    for goal in sorted(goals, key=lambda one: (-year(one), natural_key(one.number), one.id)):
        told = roll_up(newest, reader.linked(Measure, "goal", goal.id))
        rows.append(_row(f"goal:{goal.id}", goal.number, goal.title, year(goal), told, "stark"))
        below = reader.linked(ConceptRecommendation, "goal", goal.id)
        for one in sorted(below, key=lambda one: (natural_key(one.number), one.id)):
            told = roll_up(newest, reader.linked(Measure, "concept_recommendation", one.id))
            rows.append(_row(f"concept_recommendation:{one.id}", f"K {one.number}", one.text, year(goal), told, ""))
    return rows


def _row(key: str, number: str, text: str, year: int, told: str, tone: str) -> Row:
    concept = str(year) if year else "–"
    return Row(key, (number, text, concept, told), tone=tone, search=names.fold(f"{number} {text} {concept}"))


class GoalsScreen(ListScreen):
    """Goals and recommendations of the concept; `n` makes one of either, or a new version."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("goals")
    area = "3"
    name_in_keys = "goals"
    unshown = frozenset({"mark", "import"})
    kinds = frozenset({"goal", "concept_recommendation", "concept_version", "measure", "status_entry"})
    columns = (
        Column("Nr.", 8),
        Column("Ziel, Handlungsempfehlung des Konzepts"),
        Column("Konzept", 7, whole=True),
        Column("Maßnahmen", 16, whole=True),
    )
    empty = ("Noch kein Ziel.", "Ziele stehen im Integrationskonzept.", "n legt eines an")

    def __init__(self, field: int) -> None:
        super().__init__()
        self.field = field

    def on_mount(self) -> None:
        field = self._field()
        self.title_rule.show(f"Ziele · {field.code} {field.title}")

    def rows(self) -> Sequence[Row]:
        return goal_rows(self.app.office.view, self.field)

    def detail(self, record: Key) -> Sequence[Line]:
        subject = subject_of(record)
        return heading_detail(self.app.office.view, *subject) if subject is not None else ()

    def _field(self) -> ActionField:
        return self.app.office.view.get(ActionField, self.field)

    # ---- keys

    def action_open(self) -> None:
        """Enter opens the form."""
        subject = subject_of(self.table.current)
        if subject is not None:
            open_record(self.app, *subject)

    def action_edit(self) -> None:
        """Change what lies under the bar."""
        self.action_open()

    def action_status(self) -> None:
        """Report how far the goal under the bar is."""
        from rundertisch_tui.tui.forms.status_report import StatusForm

        subject = subject_of(self.table.current)
        if subject is not None:
            self.app.push_screen(StatusForm(self.app.office.view, *subject, clock.today()))

    def action_new(self) -> None:
        """Ask what is to be made or put right; without a version of the concept that comes first."""
        if newest_version(self.app.office.view) is None:
            self._new_version()
            return
        rows = [Row(kind, (word,)) for kind, word in NEW]
        self.open_sheet(ChooseRecord("Ziele und Konzept", (Column(""),), rows, verb="weiter"), self._new)

    def _new(self, kind: object) -> None:
        from rundertisch_tui.tui.forms import goal

        view, field = self.app.office.view, self._field()
        version = newest_version(view)
        if kind == "goal" and version is not None:
            self.app.push_screen(goal.new(view, field, version))
        elif kind == "concept_recommendation":
            self.app.push_screen(goal.new_recommendation(view, field, self._goal_here()))
        elif kind == "concept_version":
            self._new_version()
        elif kind == "revision" and version is not None:
            self._revise(version)
        elif kind == "correction":
            self._choose_version()

    def _revise(self, version: int) -> None:
        """Make a new version of the concept from the present one."""
        from rundertisch_tui.tui.forms import concept_version

        view = self.app.office.view
        self.app.push_screen(concept_version.revise(view, view.get(ConceptVersion, version), clock.today()))

    def _choose_version(self) -> None:
        from rundertisch_tui.tui.forms import records

        def take(version: object) -> None:
            if isinstance(version, int):
                open_version(self.app, "concept_version", version)

        rows = records.concept_versions(self.app.office.view)
        self.open_sheet(ChooseRecord("Welche Konzeptfassung?", (Column(""), Column("", 6)), rows, verb="ändern"), take)

    def _goal_here(self) -> int | None:
        """The goal under the bar, also from a recommendation below it."""
        subject = subject_of(self.table.current)
        if subject is None or subject[0] == "goal":
            return None if subject is None else subject[1]
        return self.app.office.view.get(ConceptRecommendation, subject[1]).goal

    def _new_version(self) -> None:
        from rundertisch_tui.tui.forms import concept_version

        first = newest_version(self.app.office.view) is None
        self.app.push_screen(concept_version.new(self.app.office.view, self._then_goal if first else None))

    def _then_goal(self, _: Done) -> None:
        self._new("goal")

    def action_delete(self) -> None:
        """Lay the goal or recommendation under the bar into the trash."""
        subject = subject_of(self.table.current)
        if subject is not None:
            self.app.perform(Delete(kind=subject[0], id=subject[1]))

    def action_history(self) -> None:
        """Show who changed it."""
        from rundertisch_tui.tui.screens.history import HistoryScreen

        subject = subject_of(self.table.current)
        if subject is not None:
            self.app.push_screen(HistoryScreen(*subject))

    def action_import(self) -> None:
        """Read a table of the concept: goals, recommendations of the concept, versions."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        defaults = {"action_field": self._field().code}
        version = newest_version(self.app.office.view)
        if version is not None:
            defaults["concept_version"] = f"concept_version:{version}"
        choose_table(self.app, "goal", "concept_recommendation", "concept_version", "concept", defaults=defaults)


def open_version(app: "RoundTableApp", _: str, record: int) -> None:
    """Open the form of a version of the concept, the only place that shows one."""
    from rundertisch_tui.tui.forms import concept_version

    view = app.office.view
    app.push_screen(concept_version.edit(view, view.get(ConceptVersion, record)))
