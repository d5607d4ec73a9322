"""Seit dem letzten Runden Tisch: each measure with its two states side by side, and what has become of it."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.comparison import RULE, Movement
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys, short_words
from rundertisch_tui.tui.dialogs.choose_day import ChooseDay, day_of
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.measure_rows import entry_line
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import catalogue, clock
from rundertisch_tui.workflow.questions.reporting_days import frozen, is_frozen
from rundertisch_tui.workflow.questions.since import FieldMovement, Moved, last_held, moved_since
from rundertisch_tui.workflow.reader import Reader

ORDER = tuple(Movement)


def movement_rows(fields: Sequence[FieldMovement]) -> list[Row]:
    """One row a measure, by what became of it, then by field and number: the two states side by side."""
    found = [(ORDER.index(moved.movement), at, moved, of) for at, of in enumerate(fields) for moved in of.measures]
    found.sort(key=lambda one: one[:2])
    return [_row(of.field.code, moved) for _, _, moved, of in found]


def _row(code: str, moved: Moved) -> Row:
    one = moved.measure
    cells = (code, f"{one.number} {one.title}".strip(), _state(moved.then), _state(moved.now), word(moved.movement))
    mark = {Movement.STUCK: "!", Movement.DONE: "√"}.get(moved.movement, "")
    tone = "leise" if moved.movement is Movement.UNTOUCHED else ""
    return Row(one.id, cells, mark=mark, tone=tone, found_by=" ".join((*cells, one.code)))


def _state(status: object) -> str:
    return f"{wording.SIGNS[status]} {short_words.status(status)}"  # type: ignore[index, arg-type]  # Status | None


def sums(fields: Sequence[FieldMovement]) -> str:
    """`fertig 2 · beendet · · neu 1 …`: how many measures of each class; the sums equal the number of measures."""
    counts = {kind: sum(one.counts[kind] for one in fields) for kind in ORDER}
    return "   ".join(f"{word(kind)} {counts[kind] or '·'}" for kind in ORDER)


class SinceScreen(ListScreen):
    """F2 and F3 choose other days; F4 says how it is counted."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("since")
    area = "3"
    name_in_keys = "since"
    record_table = "measure"
    kinds = frozenset({"measure", "status_entry", "action_field", "session", "reporting_day"})
    columns = (
        Column("Feld", 4, whole=True),
        Column("Maßnahme"),
        Column("damals", 16, whole=True),
        Column("zuletzt", 16, whole=True),
        Column("", 11, whole=True),
    )
    empty = ("Keine Maßnahme war offen oder kam dazu.", "", "F2 vergleicht mit einem früheren Runden Tisch")

    def __init__(self, field: int | None = None, *, first: date | None = None, second: date | None = None) -> None:
        """Compare in one action field, or in all."""
        super().__init__()
        self.field = field
        self._first, self._second = first, second
        self._moved: dict[int, Moved] = {}
        self._fields: tuple[FieldMovement, ...] = ()

    def days(self) -> tuple[date, date]:
        """The two days: the last Round Table held and today, unless others were chosen."""
        second = self._second or clock.today()
        first = self._first or last_held(self.app.office.view, second) or date(second.year - 1, 12, 31)
        return min(first, second), second

    def rows(self) -> Sequence[Row]:
        days = self.days()
        view = frozen(self.app.office.view, days[1])
        found = view.remembered(("moved since", *days), lambda: moved_since(view, *days))
        self._fields = tuple(one for one in found if self.field is None or one.field.id == self.field)
        self._moved = {moved.measure.id: moved for one in self._fields for moved in one.measures}
        return movement_rows(self._fields)

    def detail(self, record: Key) -> Sequence[Line]:
        moved = self._moved.get(int(record))
        if moved is None:
            return ()
        head: Line = ((clean(f"{moved.measure.code} {moved.measure.title}"), "stark bold"),)
        counted: Line = ((sums(self._fields), "leise"),)
        last = (entry_line(self.app.office.view, moved.entry),) if moved.entry is not None else ()
        return (counted, head, *last)  # the figures first: they stay while the bar moves, and are not sent again

    def _count(self) -> None:
        first, second = self.days()
        field = f" · {self._fields[0].field.code}" if self.field is not None and self._fields else ""
        days = f"{dates_de.short(first)} bis {dates_de.short(second)}"
        days += " (festgehalten)" if is_frozen(self.app.office.view, second) else ""
        self.title_rule.show(f"Seit dem letzten Runden Tisch{field}", days)
        super()._count()

    def about_focus(self) -> Sequence[Line]:
        """F1 begins with the rule by which it is counted."""
        return (((RULE, "text"),),)

    # ---- keys

    def action_open(self) -> None:
        """Enter shows the measure."""
        current = self.current_id()
        if current is not None:
            open_record(self.app, "measure", current)

    def action_first_day(self) -> None:
        """Choose the day from which on it is compared."""
        held = held_days(self.app.office.view)
        self.open_sheet(ChooseDay("Vergleichen seit", held, today=clock.today()), self._take_first)

    def action_second_day(self) -> None:
        """Choose the day until which it is compared."""
        held = held_days(self.app.office.view)
        sheet = ChooseDay("Vergleichen bis", held, today=clock.today(), without="heute")
        self.open_sheet(sheet, self._take_second)

    def _take_first(self, found: object) -> None:
        if found is not None:
            self._first = day_of(found)
            self.show()

    def _take_second(self, found: object) -> None:
        if found is not None:
            self._second = day_of(found)
            self.show()

    def action_freeze(self) -> None:
        """Freeze the second day, so that its reports print the same whatever is changed later."""
        second = self.days()[1]
        sheet = Confirm(
            f"Stichtag {dates_de.short(second)} festhalten?",
            "Berichte auf diesen Tag sagen dann immer dasselbe,\nwas auch immer später geändert wird.",
            "festhalten",
        )
        action = catalogue.build("freeze_day", {"on": second.isoformat()})
        self.open_sheet(sheet, lambda yes: self.app.perform(action) if yes else None)

    def action_rule(self) -> None:
        """Say how it is counted."""
        self.app.open_sheet(ReadingSheet("So wird gezählt", (((RULE, "text"),),)))


def held_days(reader: Reader) -> list[tuple[date, str]]:
    """The days of the Round Tables that were held, the newest first, with their names."""
    found = [(one.held_on, one.year) for one in reader.all(Session) if one.state is SessionState.HELD]
    return sorted(((day, f"Runder Tisch {year}") for day, year in found if day is not None), reverse=True)
