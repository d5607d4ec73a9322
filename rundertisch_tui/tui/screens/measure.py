"""One measure: where it comes from, every report, what comes next."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.indicators import Indicator, IndicatorValue
from rundertisch_tui.domain.measures import Measure, StatusEntry
from rundertisch_tui.domain.numbers_de import exact
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.screens.chain import keyed, spine_steps
from rundertisch_tui.tui.screens.chain_details import step_detail
from rundertisch_tui.tui.screens.measure_actions import MeasureActions
from rundertisch_tui.tui.screens.measure_rows import facts
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.spine_screen import SpineScreen
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.chain import ChainStep, Part
from rundertisch_tui.workflow.questions.measure_chain import measure_chain
from rundertisch_tui.workflow.questions.status import latest, stale_since
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done

INDICATOR = "indicator"
"""The row that stands for the indicator itself, before its values."""


def entry_detail(reader: Reader, entry: StatusEntry) -> Sequence[Line]:
    """A report in full."""
    office = reader.find(Organization, entry.reported_by)
    assessed = f" · {wording.word(entry.assessment)}" if entry.assessment else ""
    until = f", bis {dates_de.short(entry.next_step_on)}" if entry.next_step_on else ""
    said = f"{dates_de.short(entry.on)} {wording.status(entry.status)}{assessed}"
    lines = (
        ("Stand", said),
        ("Notiz", entry.note),
        ("Hindernis", entry.obstacle),
        ("Nächstes", f"{entry.next_step}{until}" if entry.next_step else ""),
        ("gemeldet", " · ".join(part for part in (office.label if office else "", entry.source) if part)),
    )
    return tuple(pair(label, value) for label, value in lines if value)


def reached_by(reader: Reader, one: Measure) -> tuple[str, str]:
    """Sign and word of a measure's last report, with its age if it is old; its end if it has one."""
    if one.end_kind is not None:
        return "×", wording.word(one.end_kind)
    entry = latest(reader, one.id)
    if entry is None:
        return wording.SIGNS[None], wording.NOT_REPORTED
    old = stale_since(entry.status, entry.on, clock.today(), settings.number(reader, "stale_months"))
    return wording.SIGNS[entry.status], wording.word(entry.status) + (f" ({old} Mon. alt!)" if old else "")


class MeasureScreen(SpineScreen, MeasureActions):
    """Every line can be walked into; `s` adds a report, nothing is overwritten."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("measure")
    area = "3"
    name_in_keys = "measure"

    def __init__(self, measure: int, *, among: Sequence[int] = (), filtered: str = "") -> None:
        super().__init__("Maßnahme", record=measure, among=among, filtered=filtered)
        self._found: dict[str, ChainStep] = {}

    def one(self) -> Measure | None:
        return self.app.office.view.find(Measure, self.record)

    def show(self, done: "Done | None" = None) -> None:
        del done
        view, one = self.app.office.view, self.one()
        if one is None:
            return
        field = view.find(ActionField, one.action_field)
        sign, word = reached_by(view, one)
        where = f"{field.code} {field.label}" if field is not None else ""
        self._found = keyed(measure_chain(view, one, clock.today()))
        title = f"{one.number} {one.title}".strip()
        self.chain_head.show(one.code, title, f"{where}{facts(view, one)}", sign, word)
        self.spine.fill(spine_steps(view, self._found))
        self.title_rule.show("Maßnahme", right=self.place)
        self.show_detail()

    def show_detail(self) -> None:
        if self.spine.current is None:
            self.details.show(((("Noch kein Stand und keine Quelle. s meldet den ersten Stand.", "text"),),))
        else:
            super().show_detail()

    def detail(self, key: str) -> Sequence[Line]:
        step, view = self._found[key], self.app.office.view
        if step.table == "status_entry":
            return entry_detail(view, view.get(StatusEntry, step.record))
        if step.table in ("goal", "concept_recommendation", "indicator"):
            return (((clean(step.what), "text"),),)
        return step_detail(view, step)

    def choose(self, key: str) -> None:
        step = self._found[key]
        if step.part is Part.NEXT:
            self.action_status()
        elif step.table == "indicator":
            self._change_indicator(step.record)
        elif step.table != "status_entry" and (step.table, step.record) != ("measure", self.record):
            open_record(self.app, step.table, step.record)

    # ---- keys

    def action_new(self) -> None:
        """One more value of an indicator, or another indicator."""
        from rundertisch_tui.tui.forms import indicator

        one, view = self.one(), self.app.office.view
        if one is None:
            return
        known = view.linked(Indicator, "measure", one.id)
        if not known:
            self.app.push_screen(indicator.new(("measure", one.id), one.code))
            return
        rows = [Row(each.id, (f"Istwert: {each.name}", each.unit)) for each in known]
        rows.append(Row("new", ("Neuer Indikator", "")))
        self.open_sheet(ChooseRecord("Zählen", (Column(""), Column("", 20)), rows), self._count_it)

    def _change_indicator(self, record: int) -> None:
        """Change what is counted: its name, unit and target, or one of the values that were counted."""
        one = self.app.office.view.get(Indicator, record)
        values = sorted(self.app.office.view.linked(IndicatorValue, "indicator", record), key=lambda each: each.on)
        if not values:
            self._change(record)
            return
        unit = f" {one.unit}" if one.unit else ""
        rows = [Row(INDICATOR, (one.name, "Name, Einheit, Ziel"))]
        rows += [
            Row(each.id, (f"Istwert {exact(each.value)}{unit}", f"vom {dates_de.short(each.on)}"))
            for each in reversed(values)
        ]
        sheet = ChooseRecord("Was ist zu berichtigen?", (Column(""), Column("", 20)), rows, verb="ändern")
        self.open_sheet(sheet, partial(self._change, record))

    def _change(self, record: int, chosen: object = INDICATOR) -> None:
        from rundertisch_tui.tui.forms import indicator

        view = self.app.office.view
        if chosen == INDICATOR:
            self.app.push_screen(indicator.edit(view.get(Indicator, record)))
        elif isinstance(chosen, int):
            self.app.push_screen(indicator.edit_value(view.get(IndicatorValue, chosen)))

    def _count_it(self, chosen: object) -> None:
        from rundertisch_tui.tui.forms import indicator

        one, view = self.one(), self.app.office.view
        if one is not None and isinstance(chosen, int):
            self.app.push_screen(indicator.value(view.get(Indicator, chosen), clock.today()))
        elif one is not None and chosen == "new":
            self.app.push_screen(indicator.new(("measure", one.id), one.code))

    def action_history(self) -> None:
        """Show who changed the measure."""
        from rundertisch_tui.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen("measure", self.record))

    def action_delete(self) -> None:
        """Lay the measure into the trash and go back to the list."""
        from rundertisch_tui.workflow.actions.edit import Delete

        self.app.perform(Delete(kind="measure", id=self.record), done=self._gone)

    def _gone(self, _: "Done") -> None:
        self.leave()
