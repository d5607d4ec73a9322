"""Abfrage: who was asked for a report this year, who has answered, and what is still unclear (screens.md 3)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.ids import StatusQueryId
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens import status_round_sheets
from rundertisch_tui.tui.screens.status_round_rows import query_detail, round_line, round_rows, title_right
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.questions.status_rounds import Asked, asked, counts, current_round

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp


class StatusRoundScreen(ListScreen):
    """The offices of one round, the newest if none is named."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("survey")
    area = "3"
    name_in_keys = "survey"
    unshown = frozenset({"mark", "filter", "edit", "survey.other"})
    heading = "Abfrage"
    record_table = "status_query"
    kinds = frozenset(
        {"status_query", "status_round", "measure", "recommendation", "letter", "task", "organization", "attachment"}
    )
    columns = (
        Column("Stelle"),
        Column("Maßn.", 5, right=True, whole=True),
        Column("Empf.", 5, right=True, whole=True),
        Column("versandt", 8, right=True, whole=True),
        Column("zurück", 6, right=True, whole=True),
        Column("gelesen", 26),
    )
    empty = (
        "Noch keine Abfrage.",
        "Einmal im Jahr berichten die Stellen, wie weit ihre Maßnahmen sind.",
        "n eröffnet sie: jede Stelle mit offenen Punkten wird gefragt",
    )

    def __init__(self, round_id: int | None = None) -> None:
        super().__init__()
        self._round_id = round_id
        self._asked: dict[int, Asked] = {}

    # ---- what is shown

    @property
    def round(self) -> StatusRound | None:
        """The round that is shown; None before the first."""
        view = self.app.office.view
        if self._round_id is not None and not view.is_trashed(StatusRound, self._round_id):
            return view.find(StatusRound, self._round_id)
        return current_round(view)

    @property
    def today(self) -> date:
        """The day that decides what is late."""
        return clock.today()

    def rows(self) -> Sequence[Row]:
        one = self.round
        found = [] if one is None else list(asked(self.app.office.view, one))
        self._asked = {each.query.id: each for each in found}
        return [] if one is None else round_rows(found, one, self.today)

    def detail(self, record: Key) -> Sequence[Line]:
        each, one = self._asked.get(int(record)), self.round
        return () if each is None or one is None else query_detail(self.app.office.view, each, one)

    def _count(self) -> None:
        super()._count()
        one = self.round
        if one is None:
            self.title_rule.show("Abfrage")
            return
        right = title_right(counts(self.app.office.view, one))
        filtered = self.filter_text
        if filtered:
            right = f"{self.table.shown} von {self.table.total} · Filter: {filtered} (Esc)"
        self.title_rule.show(one.label, round_line(one), right, warn=bool(filtered))

    def chosen(self) -> tuple[StatusQueryId, ...]:
        """The marked offices; none if nothing is marked."""
        marked = (key for key in self.table.shown_ids if key in self.table.marked and isinstance(key, int))
        return tuple(StatusQueryId(key) for key in marked)

    @property
    def everybody(self) -> tuple[Asked, ...]:
        """All offices of the round."""
        return tuple(self._asked.values())

    def show_round(self, round_id: int) -> None:
        """Show another round."""
        self._round_id = round_id
        self.show()

    # ---- keys

    def action_open(self) -> None:
        """Enter settles what is unclear; else it opens the form of the office's dates."""
        current = self.current_id()
        each = None if current is None else self._asked.get(current)
        if each is None:
            return
        if each.query.unclear:
            status_round_sheets.settle(self, each)
        else:
            self.action_edit()

    def action_edit(self) -> None:
        """Change when an office was asked, reminded and answered."""
        from rundertisch_tui.tui.forms import status_query

        query = self.app.office.view.find(StatusQuery, self.current_id())
        if query is not None:
            self.app.push_screen(status_query.edit(self.app.office.view, query))

    def action_new(self) -> None:
        """Open the round of a year, or ask further offices."""
        status_round_sheets.begin(self)

    def action_export(self) -> None:
        """Make the sheets, then note that they were sent."""
        status_round_sheets.give_out(self)

    def action_import(self) -> None:
        """Read a filled sheet."""
        status_round_sheets.read_in(self)

    def action_reminder(self) -> None:
        """Make the second call for those whose answer is overdue."""
        status_round_sheets.second_call(self)

    def action_sent(self) -> None:
        """Note that sheets went out, without making them."""
        status_round_sheets.note_sent(self)

    def action_other_round(self) -> None:
        """Show the round of another year."""
        status_round_sheets.other_round(self)


def open_record(app: "RoundTableApp", table: str, record: int) -> bool:
    """Show a round, or the office of one with the bar on it."""
    view = app.office.view
    query = view.find(StatusQuery, record) if table == "status_query" else None
    screen = StatusRoundScreen(query.status_round if query is not None else record)
    app.push_screen(screen)
    if query is not None:
        app.call_later(screen.table.move_to, query.id)
    return True
