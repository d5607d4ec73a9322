"""Results of a sitting: all our papers in it as rows, the outcome by one letter, saved as one step (screens.md 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys, short_words
from rundertisch_tui.tui.dialogs.ask_day import AskDay
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.forms.result import ASKS_MORE, LETTERS, Result, ResultSheet, action
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.reader import Reader

_KEYS = (
    ("k", "Kenntnis"), ("b", "beschl."), ("g", "geändert"), ("a", "abgel."), ("v", "vertagt"), ("ü", "überw."),
    ("^s", "speichern"),
)  # fmt: skip
COLUMNS = (Column("Vorlage", 8, whole=True), Column("Titel"), Column("Aufgabe", 11), Column("Ergebnis", 24))


def steps_of(reader: Reader, committee: int, day: date) -> list[Consultation]:
    """The papers of a sitting: planned for the day, still open without a later date, or decided on it."""
    found = []
    for step in reader.linked(Consultation, "committee", committee):
        planned = step.postponed_to or step.planned_on
        if step.decided_on == day or (step.awaits_outcome and (planned is None or planned <= day)):
            found.append(step)
    return sorted(found, key=lambda step: (step.decided_on != day and step.planned_on != day, step.paper, step.id))


def result_rows(reader: Reader, committee: int, day: date, typed: Mapping[int, Result]) -> list[Row]:
    """One row a paper: code, title, what it is there for, and the outcome as typed or as recorded."""
    return [_row(reader, step, typed.get(step.id)) for step in steps_of(reader, committee, day)]


def _row(reader: Reader, step: Consultation, typed: Result | None) -> Row:
    paper = reader.get(Paper, step.paper)
    if typed is not None:
        more = " …" if typed.wording or typed.vote or typed.note else ""
        cell = f"neu: {short_words.outcome(typed.outcome)}{more}"
    else:
        cell = short_words.outcome(step.outcome) if step.outcome is not None else "–"
    cells = (paper.code, paper.title, word(step.role), cell)
    return Row(step.id, cells, tone="akzent" if typed else "", search=names.fold(" ".join((*cells, paper.reference))))


def result_detail(reader: Reader, step: Consultation, typed: Result | None) -> list[Line]:
    """The paper in full, with all that is typed about it."""
    paper = reader.get(Paper, step.paper)
    lines = [heading(paper.title, paper.reference or paper.code)]
    if typed is None:
        was = word(step.outcome) if step.outcome is not None else "noch offen"
        when = f" am {dates_de.short(step.decided_on)}" if step.decided_on else ""
        return [*lines, pair("Ergebnis", was + when), *([pair("Wortlaut", step.wording)] if step.wording else [])]
    committee = reader.find(Committee, typed.referred_to)
    until = dates_de.short(date.fromisoformat(typed.postponed_to)) if typed.postponed_to else ""
    more = (("Stimmen", typed.vote), ("vertagt bis", until), ("überw. an", committee.label if committee else ""),
            ("Wortlaut", typed.wording), ("Bemerkung", typed.note))  # fmt: skip
    return [*lines, pair("eingetragen", word(typed.outcome)), *(pair(label, text) for label, text in more if text)]


class OutcomeTable(RecordTable):
    """Each row ends in a cell that takes one letter; it counts as a field, so letters mean outcomes here."""

    @dataclass
    class Typed(Message):
        """A letter was typed in the cell of a record; None takes back what stood there."""

        id: Key
        outcome: Outcome | None

    def on_key(self, event: events.Key) -> None:
        letter = (event.character or "").casefold()
        if self.current is None:
            return
        if event.key in {"backspace", "delete"}:
            event.stop()
            self.post_message(self.Typed(self.current, None))
        elif letter in LETTERS:
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(self.current, LETTERS[letter]))


class SittingResultsScreen(ListScreen):
    """The papers of one sitting; nothing is written before ^s."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("results")
    area = "6"
    name_in_keys = "results"
    kinds = frozenset({"consultation", "paper"})
    columns = COLUMNS
    empty = ("Für diese Sitzung ist nichts offen.", "Offen sind Vorlagen, die dorthin gingen und kein Ergebnis haben.",
             "F2 anderer Tag   Esc zurück")  # fmt: skip

    def __init__(self, committee: int, day: date) -> None:
        super().__init__()
        self.table = OutcomeTable(self.columns, empty=self.empty, markable=False)
        self._of = committee
        self._day = day
        self._typed: dict[int, Result] = {}

    def show_keys(self) -> None:
        """The letters of the cells; the last row has no room for more."""
        self.key_line.show(_KEYS)

    def rows(self) -> Sequence[Row]:
        return result_rows(self.app.office.view, self._of, self._day, self._typed)

    def detail(self, record: Key) -> Sequence[Line]:
        step = self.app.office.view.find(Consultation, int(record))
        return result_detail(self.app.office.view, step, self._typed.get(step.id)) if step is not None else ()

    def _count(self) -> None:
        super()._count()
        committee = self.app.office.view.get(Committee, self._of)
        count = len(self._typed)
        right = f"{count} eingetragen, nicht gespeichert" if count else f"{self.table.total} Vorlagen"
        warn = bool(count or self.filter_count)
        day = f"Sitzung am {dates_de.short(self._day)}"
        self.title_rule.show(committee.label, day, self.filter_count or right, warn=warn)

    # ---- cells

    def on_outcome_table_typed(self, message: OutcomeTable.Typed) -> None:
        record = int(message.id)
        if message.outcome is None:
            self._typed.pop(record, None)
            self.show()
            return
        result = Result(outcome=message.outcome)
        if message.outcome in ASKS_MORE:
            self._ask(record, result, ASKS_MORE[message.outcome])
            return
        self._typed[record] = result
        self.show()
        self.table.action_move(1)

    def action_open(self) -> None:
        """Enter asks for everything about the cell: vote, wording, dates."""
        record = self.current_id()
        if record is not None:
            self._ask(record, self._typed.get(record, Result(outcome=Outcome.NOTED)))

    def _ask(self, record: int, result: Result, first: str = "") -> None:
        view = self.app.office.view
        paper = view.get(Paper, view.get(Consultation, record).paper)
        sheet = ResultSheet(view, f"{paper.code} {paper.title}", result, clock.today(), first)
        self.open_sheet(sheet, partial(self._take, record))

    def _take(self, record: int, answer: object) -> None:
        if isinstance(answer, Result):
            self._typed[record] = answer
            self.show()
            self.table.action_move(1)

    # ---- day, saving, leaving

    def action_as_of(self) -> None:
        """Ask for another sitting."""
        if self._typed:
            self.app.say("Erst speichern (^s) oder die Ergebnisse mit Rück wieder herausnehmen.", problem=True)
            return
        self.open_sheet(AskDay("Welche Sitzung?", "Tag", clock.today(), self._day), self._take_day)

    def _take_day(self, day: object) -> None:
        if isinstance(day, date):
            self._day = day
            self.show()

    def action_save(self) -> None:
        """Record all outcomes as one step that can be taken back."""
        if not self._typed:
            self.app.say(
                "Noch ist kein Ergebnis eingetragen: ein Buchstabe in der Zeile, zum Beispiel k.", problem=True
            )
            return
        committee = self.app.office.view.get(Committee, self._of)
        order = [int(key) for key in self.table.shown_ids if key in self._typed]
        order += [record for record in self._typed if record not in order]
        try:
            steps = tuple(action(record, self._typed[record], self._day) for record in order)
        except RuleViolation as problem:
            self.app.say(str(problem), problem=True)
            return
        results = "Ergebnis" if len(steps) == 1 else "Ergebnisse"
        name = f"{committee.label} {dates_de.short(self._day)}: {len(steps)} {results}"
        self.app.perform(Several(steps=steps, name=name), done=self._saved)

    def _saved(self, _: Done) -> None:
        self._typed.clear()
        self.end_sheet_drafts()
        self.show()

    def action_back(self) -> None:
        """Esc asks before typed results are lost."""
        if not self._typed or self.filter_text:
            super().action_back()
            return
        sentence = f"{len(self._typed)} eingetragen und nicht gespeichert."
        self.open_sheet(Confirm("Ohne Speichern zurück?", sentence, "verwerfen"), self._leave_if)

    def _leave_if(self, answer: object) -> None:
        if answer:
            self._typed.clear()
            super().action_back()
