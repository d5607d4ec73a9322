"""Abschluss: what is missing before the Round Table is closed, then the Niederschrift."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.closing import Finding, Severity, blocking
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy, Export, Right
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.making import make_document
from rundertisch_tui.tui.screens.session_fact_rows import stages
from rundertisch_tui.tui.screens.session_part import SessionPart, build, open_record
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.session_states import SetSessionState
from rundertisch_tui.workflow.questions.closing import findings
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.rights import may

OPEN = frozenset({SessionState.RUNNING, SessionState.HELD})
"""While it stands there, a Round Table can be closed."""
NOBODY = "Es ist niemand als anwesend eingetragen"
"""The finding about the whole session that is mended at the door."""
WEIGHT = {Severity.MUST: "muss", Severity.SHOULD: "sollte", Severity.HINT: "Hinweis"}


def finding_rows(found: Sequence[Finding]) -> list[Row]:
    """What must, what should, what is only worth knowing."""
    return [_row(at, one) for at, one in enumerate(found)]


def _row(at: int, one: Finding) -> Row:
    mark = "!" if one.severity is Severity.MUST else ""
    tone = "leise" if one.severity is Severity.HINT else ""
    return Row(at, (one.sentence, WEIGHT[one.severity]), mark=mark, tone=tone)


def summary(found: Sequence[Finding]) -> str:
    """2 müssen, 3 sollten noch."""
    must = sum(one.severity is Severity.MUST for one in found)
    should = sum(one.severity is Severity.SHOULD for one in found)
    parts = [f"{must} müssen" if must > 1 else "1 muss" if must else ""]
    parts.append(f"{should} sollten" if should > 1 else "1 sollte" if should else "")
    told = ", ".join(part for part in parts if part)
    return f"{told} noch" if told else "nichts fehlt"


def last_minutes(reader: Reader, session: Session) -> str:
    """Where the Niederschrift lies and when it was made; empty if it never was."""
    made = [one for one in reader.linked(Export, "session", session.id) if one.kind == "minutes"]
    if not made:
        return ""
    newest = max(made, key=lambda one: one.id)
    return f"{newest.path} ({word(newest.copy)}, {dates_de.short(newest.made_on)}, {newest.made_by})"


def closing_detail(reader: Reader, session: Session, found: Sequence[Finding], *, passes: bool = True) -> list[Line]:
    """What to do next, where the Niederschrift stands and where it lies; who `passes` may close all the same."""
    must = len(blocking(found, ends=False))
    if session.is_closed:
        first = "F8 führt zur Niederschrift: Durchsicht, Einwendungen, Unterschrift."
    elif session.state not in OPEN:
        first = "Abgeschlossen wird, was läuft: F6 zurück zu den Eckdaten, F3 eröffnet."
    elif must and not passes:
        first = f"Enter führt zur Stelle. Solange etwas fehlt ({must}), schließt nur ab, wer verwalten darf."
    elif must:
        first = f"Enter führt zur Stelle. F2 schließt ab, solange etwas fehlt nur mit Grund ({must})."
    else:
        first = "F2 schließt den Runden Tisch ab."
    lines = [heading(f"{session.title} {session.year}", word(session.state)), pair("Nächstes", first)]
    if session.state is SessionState.HELD:
        lines.append(pair("Niederschr.", stages(session.minutes_state)))
    lines.append(pair("Word", last_minutes(reader, session) or "F3 macht die interne Fassung, F4 die öffentliche."))
    return lines


class ClosingScreen(SessionPart, ListScreen):
    """The closing check; Enter leads to the place that a finding speaks of."""

    DEFAULT_CSS = "ClosingScreen.-narrow RecordTable { height: 12; }"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("closing")
    part = "closing"
    name_in_keys = "closing"
    columns = (Column(""), Column("", 8))
    empty = ("Nichts fehlt.", "Alle Punkte haben ein Ergebnis, alle Empfehlungen sind beschlossen.", "")

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # as every part: session and memory
        self.table = RecordTable(self.columns, header=False, markable=False, empty=self.empty)
        self._found: list[Finding] = []

    def rows(self) -> Sequence[Row]:
        self._found = findings(self.app.office.view, self.session.id)
        return finding_rows(self._found)

    def detail(self, record: Key) -> Sequence[Line]:  # noqa: ARG002 - it speaks of the whole Round Table
        return self._detail()

    def _show_detail(self) -> None:
        self.details.show(self._detail())

    def _detail(self) -> list[Line]:
        return closing_detail(self.app.office.view, self.session, self._found, passes=self._passes)

    @property
    def _passes(self) -> bool:
        """Whether this login may close the Round Table although something is missing."""
        office = self.app.office
        return may(office.view, office.login, Right.ADMINISTER, clock.today())

    def _count(self) -> None:
        must = any(one.severity is Severity.MUST for one in self._found)
        self.show_head(self.filter_count or summary(self._found), warn=must or bool(self.filter_count))

    def _answers(self, key: keys.Key) -> bool:
        if key.id == "closing.close":
            return self.session.state in OPEN and not self.session.is_closed
        if key.id == "closing.end_day":
            return self.session.state is SessionState.RUNNING
        return super()._answers(key)

    def show(self, _: object = None) -> None:
        super().show(_)
        self.show_keys()

    # ---- keys

    def action_open(self) -> None:
        """Go to where the finding under the bar is mended."""
        current = self.current_id()
        if current is None or current >= len(self._found):
            return
        finding = self._found[current]
        if finding.table == "recommendation":
            self.memory[self.session_id, "recommendation"] = finding.record
            self._open("bundling")
        elif finding.table == "session":
            self._open("checkin" if finding.sentence == NOBODY else "facts")
        else:
            open_record(self.app, finding.table, finding.record)

    def _open(self, part: str) -> None:
        """Open another part over this one, so that Esc comes back to the check."""
        self.app.push_screen(build(self.session_id, part, self.memory))

    def action_close_session(self) -> None:
        from rundertisch_tui.tui.forms import session

        one = self.session
        if one.is_closed or one.state not in OPEN:
            state = "abgeschlossen" if one.is_closed else word(one.state)
            self.app.say(f"Abgeschlossen wird, was läuft oder war; dieser Runde Tisch ist {state}.", problem=True)
            return
        must = len(blocking(self._found, ends=False))
        if must and not self._passes:
            missing = plural(must, "Punkt muss", "Punkte müssen")
            self.app.say(f"{missing} noch erledigt werden; übergehen darf das, wer verwaltet.", problem=True)
            return
        now = f"{clock.now():%H:%M}:00" if one.held_on in {None, clock.today()} else ""
        self.app.push_screen(session.closing(one, must, now, lambda _: None))

    def action_internal(self) -> None:
        make_document(self.app, "minutes", self.session.id, Copy.INTERNAL)

    def action_publication(self) -> None:
        make_document(self.app, "minutes", self.session.id, Copy.PUBLICATION)

    def action_export(self) -> None:
        self.action_publication()

    def action_next_step(self) -> None:
        """Close it, or go on to the minutes."""
        if self.session.is_closed:
            self.go_to("approval")
        else:
            self.action_close_session()

    def action_end_day(self) -> None:
        """Note when the day ended; lines and attendance stay open until the closing."""
        from rundertisch_tui.tui.forms import session

        one = self.session
        if one.held_on in {None, clock.today()} or one.state is not SessionState.RUNNING:
            self.app.perform(SetSessionState(session=one.id, state=SessionState.HELD))
        else:
            self.app.push_screen(session.time_of_day(one, SessionState.HELD))

    def action_delete(self) -> None:
        """There is nothing here to delete: a finding goes when its place is mended."""
        self.app.say(f"{plural(len(self._found), 'Punkt', 'Punkte')}: Enter führt dorthin, wo etwas fehlt.", sign="")
