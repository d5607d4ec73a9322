"""Neues Jahr: every open point comes along or stays, with the reason; decided in one step (screens.md 2)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from rundertisch_tui.domain import names
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.ask_text import AskText
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.drafts import OwnDraft
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow.actions.carry_over import CarryOver
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.carry_over import Point, points
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

Decided = Mapping[str, tuple[bool, str]]
"""Address of a point → whether it comes along, and the reason."""
Take = Callable[[tuple[str, ...], tuple[str, ...]], None]
"""Takes what stays and what comes after all, as the verb `carry_over` reads them."""
_KEYS = (("Leertaste", "umschalten"), ("F2", "Grund"), ("Enter", "öffnen"), ("/", "filtern"))


def choice_of(point: Point, decided: Decided) -> tuple[bool, str]:
    """Whether a point comes along and why not: as switched here, else as decided before, else it does."""
    reason = point.decision.reason if point.decision is not None else ""
    return decided.get(point.address, (point.comes_along, reason))


def carry_rows(found: Sequence[Point], decided: Decided) -> list[Row]:
    """One row a point: number, what it says, why it is open or how it ended, whether it comes along."""
    rows = []
    for one in found:
        along, reason = choice_of(one, decided)
        said = ("‹letztmals›" if one.finished else "‹kommt mit›") if along else "‹bleibt›"
        cells = (one.label, one.what, f"{one.why} · {reason}" if reason else one.why, said)
        search = names.fold(" ".join(cells).replace("‹", "").replace("›", ""))
        tone = "" if along and not one.finished else "leise"
        rows.append(Row(one.address, cells, mark="√" if one.finished else "", tone=tone, search=search))
    return rows


def carry_detail(one: Point, decided: Decided) -> list[Line]:
    """The point in full, with what was decided about it."""
    along, reason = choice_of(one, decided)
    happens = "steht noch einmal da, dann abgelegt" if one.finished else "kommt mit"
    lines = [heading(one.what, one.label), pair("erledigt" if one.finished else "offen", one.why)]
    lines.append(pair("so", happens if along else "bleibt; beim nächsten Mal wird wieder gefragt"))
    return [*lines, pair("Grund", reason)] if reason else lines


def summary(found: Sequence[Point], decided: Decided) -> str:
    """41 kommen mit · 3 bleiben · 5 letztmals."""
    chosen = [(one.finished, choice_of(one, decided)[0]) for one in found]
    along, stay = chosen.count((False, True)), chosen.count((False, False))
    done = sum(finished for finished, _ in chosen)
    parts = (
        f"{along} kommt mit" if along == 1 else f"{along} kommen mit",
        f"{stay} bleibt" if stay == 1 else f"{stay} bleiben" if stay else "",
        f"{done} letztmals" if done else "",
    )
    return " · ".join(part for part in parts if part)


def changes(found: Sequence[Point], decided: Decided) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stays (with its reason) and what comes after all, of the points that were switched here."""
    stays: list[str] = []
    comes: list[str] = []
    for one in found:
        if one.address in decided:
            along, reason = decided[one.address]
            (comes if along else stays).append(f"{one.address} {reason}".strip())
    return tuple(stays), tuple(comes)


class SwitchTable(RecordTable):
    """Space switches the row with the bar."""

    @dataclass
    class Switched(Message):
        """The space bar was pressed on a row."""

        id: Key

    def on_key(self, event: events.Key) -> None:
        if event.key == "space" and self.current is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.Switched(self.current))


class CarryOverScreen(ListScreen):
    """The points of a year; nothing is written before ^s."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("carry_over")
    area = "2"
    name_in_keys = "carry_over"
    columns = (
        Column("Nr.", 10, whole=True),
        Column("Offener Punkt"),
        Column("Warum", 21),
        Column("dann", 11, whole=True),
    )
    empty = (
        "Es ist nichts offen.",
        "Empfehlungen, Herausforderungen, Aufträge und Maßnahmen stünden hier.",
        "^s eröffnet das Jahr so",
    )

    def __init__(self, year: int, take: Take, *, verb: str = "so eröffnen") -> None:
        """`take` is called with what was switched, once ^s was pressed; `verb` says in the last row what that does."""
        super().__init__()
        self.table = SwitchTable(self.columns, empty=self.empty, markable=False)
        self._year, self._take, self._verb = year, take, verb
        self._decided: dict[str, tuple[bool, str]] = {}
        self._points: dict[str, Point] = {}
        self._label = f"Offene Punkte {year}"
        self._draft = OwnDraft()

    def on_mount(self) -> None:
        """What a lost window switched here is switched again."""
        if (left := self._draft.take_up(self.app.window, self._place)) is not None:
            self._decided = {address: (said[:1] == "+", said[1:]) for address, said in left.values.items()}
        super().on_mount()
        if self._decided:
            self.app.say(f"{len(self._decided)} umgeschaltet, noch nicht gespeichert: aus dem Entwurf.", sign="•")

    @property
    def _place(self) -> str:
        return f"carry_over|{self._label}"

    def _switch(self, one: Point, along: bool, reason: str) -> None:
        """Decide one point here, with all that was switched on the disk within a second."""
        self._decided[one.address] = along, reason
        said = {address: f"{'+' if along else '-'}{why}" for address, (along, why) in self._decided.items()}
        self._draft.keep(self.app.window, self._place, said, cursor=("", 0, 0), label=self._label)
        self.show()

    def _end_draft(self) -> None:
        self._draft.end(self.app.window)

    def show_keys(self) -> None:
        """What acts here; the last row has no room for more."""
        self.key_line.show((*_KEYS, ("^s", self._verb), ("F1", "Hilfe")))

    def rows(self) -> Sequence[Row]:
        found = points(self._reader, self._year)
        self._points = {one.address: one for one in found}
        return carry_rows(found, self._decided)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self._points.get(str(record))
        return carry_detail(one, self._decided) if one is not None else ()

    @property
    def _reader(self) -> Reader:
        return self.app.office.view

    def _count(self) -> None:
        self.title_rule.show(f"Offene Punkte für {self._year}")
        super()._count()
        if not self.filter_text:
            right = summary(list(self._points.values()), self._decided)
            self.title_rule.show_right(right)

    @property
    def unsaved(self) -> str:
        count = len(self._decided)
        return f"Offene Punkte {self._year}: {count} umgeschaltet und nicht gespeichert." if count else ""

    # ---- keys

    def on_switch_table_switched(self, message: SwitchTable.Switched) -> None:
        one = self._points.get(str(message.id))
        if one is not None:
            along, reason = choice_of(one, self._decided)
            self._switch(one, not along, "" if not along else reason)
            self.table.action_move(1)

    def action_reason(self) -> None:
        """Say why the point under the bar stays."""
        one = self._points.get(str(self.table.current))
        if one is None:
            return
        _, reason = choice_of(one, self._decided)
        hint = "Zum Beispiel: erst nach dem Haushalt. Leer geht auch."

        def take(text: object) -> None:
            if isinstance(text, str):
                self._switch(one, False, text)

        self.open_sheet(AskText(f"Warum bleibt {one.label}?", "Grund", hint, value=reason), take)

    def action_open(self) -> None:
        """Enter shows the record that the point speaks of."""
        one = self._points.get(str(self.table.current))
        if one is not None:
            open_record(self.app, one.table, one.record)

    def action_save(self) -> None:
        """Decide all points as one step."""
        self._take(*changes(list(self._points.values()), self._decided))
        self._end_draft()

    def action_back(self) -> None:
        """Esc asks before what was switched is lost."""
        if not self._decided or self.filter_text:
            super().action_back()
            return
        self.open_sheet(Confirm("Ohne Speichern zurück?", self.unsaved, "verwerfen"), self._leave_if)

    def _leave_if(self, answer: object) -> None:
        if answer:
            self._decided.clear()
            self._end_draft()
            super().action_back()


def open_points(app: "RoundTableApp", session: Session) -> None:
    """Show the open points of a Round Table that is there, to switch them or to take along what turned up since."""

    def take(stays: tuple[str, ...], comes: tuple[str, ...]) -> None:
        app.perform(CarryOver(session=session.id, stays=stays, comes=comes), done=leave)

    def leave(_: Done) -> None:
        if screen in app.screen_stack:
            app.pop_screen()

    screen = CarryOverScreen(session.year, take, verb="speichern")
    app.push_screen(screen)
