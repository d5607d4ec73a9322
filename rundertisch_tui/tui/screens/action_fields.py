"""Area 3: the fields of action with their figures; Enter leads to the measures of one."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, names, wording
from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.concept import ActionField, Goal
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.standard_fields import STANDARD_FIELDS
from rundertisch_tui.tui import keys, short_words
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.table_export import ask_table
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pairs
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import catalogue, clock, settings
from rundertisch_tui.workflow.questions.status import counts_by_field, state_of
from rundertisch_tui.workflow.reader import Reader

NOTHING = "·"
_SIGN = 3


def field_rows(reader: Reader, today: date) -> list[Row]:
    """One row a field in their order: code, title, how many measures have which status, how many reports are old."""
    months = settings.number(reader, "stale_months")
    return [
        Row(
            counts.field.id,
            (
                counts.field.code,
                counts.field.title,
                *(str(counts.counts.get(status, 0) or NOTHING) for status in wording.STATUS_ORDER),
                str(counts.stale or NOTHING),
            ),
            mark="!" if counts.stale else "",
            search=names.fold(f"{counts.field.code} {counts.field.title} {counts.field.short_title}"),
        )
        for counts in counts_by_field(reader, today, stale_months=months)
    ]


def field_detail(reader: Reader, field: ActionField) -> list[Line]:
    """What stands below the list: title, goals, open recommendations and challenges, the legend of the signs."""
    goals = len(reader.linked(Goal, "action_field", field.id))
    going = sum(state_of(reader, one).is_open for one in reader.linked(Recommendation, "action_fields", field.id))
    named = reader.linked(Challenge, "action_fields", field.id)
    standing = sum(one.state is ChallengeState.OPEN for one in named)
    until = f" (bis {dates_de.short(field.valid_to)})" if field.valid_to else ""
    return [
        ((clean(f"{field.code} {field.title}{until}"), "stark bold"),),
        pairs(("Ziele", str(goals)), ("Empfehlungen offen", str(going)), ("Herausford. offen", str(standing)),
              width=6),
        ((short_words.LEGEND, "leise"),),
    ]  # fmt: skip


class ActionFieldsScreen(ListScreen):
    """All fields of action."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("action_fields")
    area = "3"
    name_in_keys = "action_fields"
    unshown = frozenset({"mark", "import"})
    heading = "Handlungsfelder"
    record_table = "action_field"
    kinds = frozenset({"action_field", "measure", "status_entry", "goal", "challenge", "recommendation"})
    columns = (
        Column("Feld", 4, whole=True),
        Column("Handlungsfeld"),
        *(Column(wording.SIGNS[status], _SIGN, right=True, whole=True) for status in wording.STATUS_ORDER),
        Column("alt", _SIGN, right=True, whole=True),
    )
    empty = (
        "Noch keine Handlungsfelder.",
        "Das Integrationskonzept hat sechs; Ziele und Maßnahmen hängen daran.",
        "n legt die sechs mit ihrem Wortlaut an",
    )

    def rows(self) -> Sequence[Row]:
        return field_rows(self.app.office.view, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:
        field = self.app.office.view.find(ActionField, int(record))
        return field_detail(self.app.office.view, field) if field is not None else ()

    def action_open(self) -> None:
        """Enter shows the measures of the field."""
        from rundertisch_tui.tui.screens.measures import MeasuresScreen

        current = self.current_id()
        if current is not None:
            self.app.push_screen(MeasuresScreen(current))

    def action_new(self) -> None:
        """Lay out the six fields where there are none; else a new one."""
        from rundertisch_tui.tui.forms import action_field

        if self.table.total:
            self.app.push_screen(action_field.new())
            return
        lay_out = catalogue.build("lay_out_action_fields", {})
        listed = "\n".join(f"HF{at}  {title}" for at, (title, _) in enumerate(STANDARD_FIELDS, 1))
        sheet = Confirm("Die sechs Handlungsfelder anlegen?", listed, "anlegen")
        self.open_sheet(sheet, lambda yes: self.app.perform(lay_out) if yes else None)

    def action_edit(self) -> None:
        """Change the wording of a field."""
        from rundertisch_tui.tui.forms import action_field

        field = self.app.office.view.find(ActionField, self.current_id())
        if field is not None:
            self.app.push_screen(action_field.edit(field))

    def action_goals(self) -> None:
        """Show the goals of the field."""
        from rundertisch_tui.tui.screens.goals import GoalsScreen

        current = self.current_id()
        if current is not None:
            self.app.push_screen(GoalsScreen(current))

    def action_challenges(self) -> None:
        """Show the challenges of the field."""
        from rundertisch_tui.tui.screens.challenges import ChallengesScreen

        current = self.current_id()
        if current is not None:
            self.app.push_screen(ChallengesScreen(current))

    def action_since(self) -> None:
        """Show what has moved since the last Round Table, in all fields."""
        from rundertisch_tui.tui.screens.since import SinceScreen

        self.app.push_screen(SinceScreen())

    def action_survey(self) -> None:
        """Show the status round."""
        from rundertisch_tui.tui.screens.status_round import StatusRoundScreen

        self.app.push_screen(StatusRoundScreen())

    def action_statistics(self) -> None:
        """Show the figures over the years."""
        from rundertisch_tui.tui.screens.statistics import StatisticsScreen

        self.app.push_screen(StatisticsScreen())

    def action_export(self) -> None:
        """Write all measures as a table."""
        ask_table(self.app, "measure")

    def action_import(self) -> None:
        """Read a table of what belongs to the fields: the concept, measures, reports, challenges."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        choose_table(
            self.app,
            "measure",
            "status_entry",
            "goal",
            "concept_recommendation",
            "concept_version",
            "concept",
            "action_field",
            "challenge",
        )
