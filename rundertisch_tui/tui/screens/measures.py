"""The measures of one action field, by goal, with their last reports."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.concept import ActionField, Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.measure_actions import MeasureActions
from rundertisch_tui.tui.screens.measure_rows import field_title, heading_detail, measure_detail, measure_rows
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.table_export import ask_table
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock


def subject_of(key: Key | None) -> tuple[str, int] | None:
    """Kind and number behind the key of a row: a measure is a number, a goal is `goal:7`."""
    if key is None:
        return None
    if isinstance(key, int):
        return "measure", key
    table, _, record = key.partition(":")
    return table, int(record)


class MeasuresScreen(ListScreen, MeasureActions):
    """Goals, recommendations of the concept and measures, one below the other."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("measures")
    area = "3"
    name_in_keys = "measures"
    record_table = "measure"
    kinds = frozenset({
        "measure", "status_entry", "goal", "concept_recommendation", "action_field", "recommendation", "organization",
    })  # fmt: skip
    columns = (
        Column("Nr.", 8),
        Column("Maßnahme"),
        Column("zuständig", 12),
        Column("Stand", 16, whole=True),
        Column("seit", 7, right=True, whole=True),
    )
    empty = ("Noch keine Maßnahme.", "Ziele kommen aus dem Integrationskonzept, Maßnahmen setzen sie um.",
             "n neue Maßnahme   g Ziele")  # fmt: skip

    def __init__(self, field: int) -> None:
        super().__init__()
        self.field = field

    def rows(self) -> Sequence[Row]:
        return measure_rows(self.app.office.view, self.field, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:
        view = self.app.office.view
        if isinstance(record, int):
            one = view.find(Measure, record)
            return measure_detail(view, one) if one is not None else ()
        return heading_detail(view, *(subject_of(record) or ("", 0)))

    def _field(self) -> ActionField:
        return self.app.office.view.get(ActionField, self.field)

    def _count(self) -> None:
        field = self._field()
        self.title_rule.show(f"{field.code} {field.title}")
        super()._count()
        self._show_place()

    def _show_detail(self) -> None:
        super()._show_detail()
        self._show_place()

    def _show_place(self) -> None:
        """Without a filter row 3 says the goal of the measure under the bar."""
        if not self.filter_text:
            self.title_rule.show_right(field_title(self.app.office.view, self._field(), self.table.current))

    def one(self) -> Measure | None:
        return self.app.office.view.find(Measure, self.current_id())

    def subject(self) -> tuple[str, int] | None:
        return subject_of(self.table.current)

    # ---- keys

    def action_open(self) -> None:
        """Enter shows everything about a measure, or the form of a goal."""
        from rundertisch_tui.tui.screens.measure import MeasureScreen

        current = self.table.current
        if isinstance(current, int):
            shown = [record for record in self.table.shown_ids if isinstance(record, int)]
            self.app.push_screen(MeasureScreen(current, among=shown, filtered=self.filter_text))
        elif (subject := subject_of(current)) is not None:
            open_record(self.app, *subject)

    def action_new(self) -> None:
        """A new measure, below the goal under the bar."""
        from rundertisch_tui.tui.forms import measure

        view, current = self.app.office.view, self.table.current
        one = self.one()
        goal_id = one.goal if one is not None else None
        subject = subject_of(current)
        if subject is not None and subject[0] == "goal":
            goal_id = view.get(Goal, subject[1]).id
        self.app.push_screen(measure.new(view, self._field(), view.find(Goal, goal_id)))

    def action_edit(self) -> None:
        """Change what lies under the bar."""
        if self.one() is not None:
            super().action_edit()
        elif self.table.current is not None:
            self.action_open()

    def action_goals(self) -> None:
        """Show the goals of the field."""
        from rundertisch_tui.tui.screens.goals import GoalsScreen

        self.app.push_screen(GoalsScreen(self.field))

    def action_challenges(self) -> None:
        """Show the challenges of the field."""
        from rundertisch_tui.tui.screens.challenges import ChallengesScreen

        self.app.push_screen(ChallengesScreen(self.field))

    def action_since(self) -> None:
        """Show what has moved since the last Round Table."""
        from rundertisch_tui.tui.screens.since import SinceScreen

        self.app.push_screen(SinceScreen(self.field))

    def action_survey(self) -> None:
        """Show the status round."""
        from rundertisch_tui.tui.screens.status_round import StatusRoundScreen

        self.app.push_screen(StatusRoundScreen())

    def action_export(self) -> None:
        """Write the marked measures, else what the list shows, as a table."""
        shown = tuple(record for record in self.table.shown_ids if isinstance(record, int))
        marked = self.chosen_ids() if self.table.marked else ()
        ask_table(self.app, "measure", marked or shown)

    def action_import(self) -> None:
        """Read a table of measures or what was reported on them."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        defaults = {"action_field": self._field().code}
        choose_table(self.app, "measure", "status_entry", "indicator", "indicator_value", defaults=defaults)
