"""Eckdaten: what a Round Table is, where it stands, and its next step."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, states
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.making import Making, hand_out_kept
from rundertisch_tui.tui.screens.carry_over import open_points
from rundertisch_tui.tui.screens.session_fact_rows import fact_rows, facts_detail
from rundertisch_tui.tui.screens.session_part import Memory, SessionPart
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.attachments import AttachFile
from rundertisch_tui.workflow.actions.session_states import SetSessionState
from rundertisch_tui.workflow.questions.timetable import begins_at


class SessionFactsScreen(SessionPart, ListScreen):
    """The facts of one Round Table; Enter changes a fact or opens a part."""

    DEFAULT_CSS = "SessionFactsScreen.-narrow RecordTable { height: 13; }"

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("session_facts")
    part = "facts"
    name_in_keys = "session_facts"
    kinds = frozenset({
        "session", "agenda_item", "attendance", "minute_entry", "recommendation", "person", "attachment",
        "carried_point", "challenge", "task", "measure",
    })  # fmt: skip
    columns = (Column("", 15), Column(""))

    def __init__(self, session_id: int, memory: Memory | None = None) -> None:
        super().__init__(session_id, memory)
        self.table = RecordTable(self.columns, header=False, foot=False, markable=False)
        self.making: Making | None = None

    def rows(self) -> Sequence[Row]:
        return fact_rows(self.app.office.view, self.session, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:  # noqa: ARG002 - it speaks of the whole Round Table
        return facts_detail(self.session)

    def _count(self) -> None:
        self.show_head(self.filter_count, warn=bool(self.filter_count))

    def _answers(self, key: keys.Key) -> bool:
        wanted = STEPS.get(key.id)
        if wanted is not None:
            return wanted in states.following(states.SESSION, self.session.state) and not self.session.recorded_later
        return super()._answers(key)

    # ---- keys

    def action_open(self) -> None:
        chosen = str(self.table.current or "")
        if chosen.startswith("part:"):
            self.go_to(chosen.removeprefix("part:"))
        elif chosen.startswith("file:"):
            hand_out_kept(self.app, self.app.office.view.get(Attachment, int(chosen.removeprefix("file:"))))
        elif chosen == "carry_over":
            open_points(self.app, self.session)
        elif chosen in ("state", "minutes_state"):
            self.action_next_step()
        else:
            self.action_edit()

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import session

        self.app.push_screen(session.facts(self.app.office.view, self.session, clock.today()))

    def action_import(self) -> None:
        """Keep a file with this Round Table: its old Niederschrift, a signed scan."""
        from rundertisch_tui.tui.dialogs.choose_file import ChooseFile

        def take(path: object) -> None:
            if isinstance(path, Path):
                kind = "Niederschrift" if self.session.recorded_later else ""
                self.app.perform(
                    AttachFile(file=str(path), kind=kind, on=self.session.held_on, session=self.session.id)
                )

        title = "Datei zum Runden Tisch legen"
        self.app.open_sheet(ChooseFile(title, self.app.office.data, self.app.office.login, verb="dazulegen"), take)

    def action_next_step(self) -> None:
        """Take the Round Table one step on; after it, the way goes on in closing and Niederschrift."""
        one = self.session
        if one.state is SessionState.RUNNING or (one.state is SessionState.HELD and not one.is_closed):
            self.go_to("closing")
        elif one.state is SessionState.HELD:
            if not one.recorded_later:
                self.go_to("approval")
        elif one.state is SessionState.INVITED:
            self.action_begin()
        else:
            self._set(SessionState.INVITED if one.state is SessionState.PLANNED else SessionState.PLANNED)

    def action_export(self) -> None:
        """Give out the papers of this Round Table and its calendar file."""
        from rundertisch_tui.tui.screens.session_sheets import ask_day

        ask_day(self)

    def action_back(self) -> None:
        """Esc stops what is being made, else leaves."""
        if self.making is not None and self.making.is_running:
            self.making.stop()
        else:
            super().action_back()

    def action_invited(self) -> None:
        self._set(SessionState.INVITED)

    def action_begin(self) -> None:
        """Open the Round Table; asked before on any day but its own, as the times of the day begin to run."""
        one, today = self.session, clock.today()
        if one.state is SessionState.HELD:
            self._ask(SessionState.RUNNING)
        elif one.state is not SessionState.INVITED or one.held_on in {None, today}:
            self._set(SessionState.RUNNING)
        else:
            self._ask_another_day(one, today)

    def _ask_another_day(self, one: Session, today: date) -> None:
        from rundertisch_tui.tui.dialogs.confirm import Confirm
        from rundertisch_tui.tui.forms import session

        def answered(yes: object) -> None:
            if yes and begins_at(self.app.office.view, one) is None:
                self.app.push_screen(session.time_of_day(one, SessionState.RUNNING))
            elif yes:
                self._set(SessionState.RUNNING)

        planned = "" if one.held_on is None else dates_de.long(one.held_on)
        sentence = f"Angesetzt ist er für den {planned}, heute ist der {dates_de.long(today)}. Trotzdem eröffnen?"
        self.app.open_sheet(Confirm(f"Runden Tisch {one.year} eröffnen", sentence, "eröffnen"), answered)

    def action_postpone(self) -> None:
        self._ask(SessionState.POSTPONED)

    def action_call_off(self) -> None:
        self._ask(SessionState.CANCELLED)

    def action_history(self) -> None:
        from rundertisch_tui.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen("session", self.session_id))

    def _set(self, state: SessionState) -> None:
        self.app.perform(SetSessionState(session=self.session.id, state=state))

    def _ask(self, state: SessionState) -> None:
        from rundertisch_tui.tui.forms import session

        if state in states.following(states.SESSION, self.session.state):
            self.app.push_screen(session.step(self.session, state))
        else:
            self._set(state)  # the verb says why not

    def show(self, _: object = None) -> None:
        super().show(_)
        self.show_keys()


STEPS = {
    "facts.invited": SessionState.INVITED,
    "facts.begin": SessionState.RUNNING,
    "facts.postpone": SessionState.POSTPONED,
    "facts.call_off": SessionState.CANCELLED,
}
"""Which key leads to which state: only possible ones stand in the last row."""
