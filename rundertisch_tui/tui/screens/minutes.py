"""Protokoll: the agenda at the left, the lines of one item at the right, below them the line that one writes."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys, others
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.list_screen import FOREIGN_SECONDS
from rundertisch_tui.tui.screens import minutes_text, minutes_turning
from rundertisch_tui.tui.screens.minutes_editing import Changed, LineEdit
from rundertisch_tui.tui.screens.minutes_hints import HintRows
from rundertisch_tui.tui.screens.minutes_keys import LineKeys, item_sheet
from rundertisch_tui.tui.screens.minutes_scribe import Scribe, Unfinished
from rundertisch_tui.tui.screens.minutes_writers import Writers
from rundertisch_tui.tui.screens.session_part import Memory, SessionPart
from rundertisch_tui.tui.widgets.agenda_pane import AgendaPane
from rundertisch_tui.tui.widgets.entry_line import EntryLine
from rundertisch_tui.tui.widgets.minute_lines import MinuteLines
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.beamer import ShowOnBeamer
from rundertisch_tui.workflow.actions.sessions import FinishAgendaItem
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.running_time import running_time

SHOWN = frozenset({"minute_entry", "agenda_item", "recommendation", "challenge", "task", "session", "action_field"})
WRITING_KEYS = (
    "minutes.challenge", "minutes.recommend", "minutes.task", "minutes.vote", "minutes.item", "beamer",
)  # fmt: skip
LINE_KEYS = ("edit", "up", "down", "minutes.away", "minutes.kind", "new")
"""What the last row names while one writes, and in the lines above."""


class MinutesScreen(LineKeys, SessionPart, FrameScreen):
    """One writes below; Esc goes up into the lines, where letters act."""

    DEFAULT_CSS = """
    MinutesScreen #minutes-area { height: 1fr; width: 1fr; }
    MinutesScreen #minutes-right { height: 1fr; width: 1fr; }
    MinutesScreen #entry-room { height: auto; max-height: 7; width: 1fr; padding-top: 1; }
    MinutesScreen EntryLine { max-height: 6; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("minutes_lines"), *keys.bindings("minutes")]
    part = "minutes"
    name_in_keys = "minutes"

    def __init__(self, session_id: int, memory: Memory | None = None) -> None:
        super().__init__(session_id, memory)
        self.pane = AgendaPane()
        self.item_head = TextLines(3)
        self.lines = MinuteLines()
        self.scribe = Scribe(self)
        self.entry = self.scribe.entry
        self.old = LineEdit(self, self.scribe)
        self.writers = Writers(self)
        self.hints = HintRows()
        self.item_id = 0

    def compose_body(self) -> Iterable[Widget]:
        with Horizontal(id="minutes-area"):
            yield self.pane
            with Vertical(id="minutes-right"):
                yield self.item_head
                yield self.lines
                with Vertical(id="entry-room"):
                    yield self.entry
                yield self.hints

    def on_mount(self) -> None:
        self.pane.fit_to(self.app.size.width)
        self.app.register_changed.subscribe(self, self._changed)
        kept = self.memory.get((self.session_id, "item"))
        self.item_id = kept if isinstance(kept, int) else self._first() or 0
        self._take_up()
        self.show()
        wanted = self.memory.pop((self.session_id, "entry"), None)
        if isinstance(wanted, int):
            self.call_after_refresh(self._stand_on_line, wanted)
        else:
            self.entry.focus()
        self.scribe.offer_left()
        self.call_after_refresh(self.old.offer_left)  # behind the bar, which takes the focus
        self.set_interval(others.EVERY, self.look_who)

    def _take_up(self) -> None:
        """Have again what was typed when another part was opened."""
        typed, changed = (self.memory.get((self.session_id, name)) for name in ("typed", "changed"))
        if isinstance(typed, Unfinished):
            self.scribe.take_up(typed)
        if isinstance(changed, Changed):
            self.old.take_up(changed)

    def on_unmount(self) -> None:
        """Keep what is typed and where one was, for the next time this part is opened."""
        self.writers.go()
        self.memory[self.session_id, "typed"] = self.old.unfinished
        self.memory[self.session_id, "changed"] = self.old.changed
        self.memory[self.session_id, "item"] = self.item_id

    def on_resize(self, event: events.Resize) -> None:
        self.pane.fit_to(event.size.width)

    # ---- what is shown

    @property
    def item(self) -> AgendaItem | None:
        """The item whose lines are shown."""
        return self.app.office.view.find(AgendaItem, self.item_id)

    @property
    def day(self) -> date:
        """The day that dates without a year are counted from."""
        return self.session.held_on or clock.today()

    @property
    def draft_name(self) -> str:
        """With the item: its forms speak of it."""
        return f"{super().draft_name}.{self.item_id or ''}"

    @property
    def record_address(self) -> str:
        line = self.line()
        return "" if line is None else f"minute_entry:{line.id}"

    def stand_on(self, address: str) -> None:
        record = address.partition(":")[2]
        if record.isdecimal():
            self._stand_on_line(int(record))
        else:
            self.set_focus(self.entry)

    def _stand_on_line(self, entry: int) -> None:
        self.set_focus(self.lines)
        self.lines.move_to(entry)

    def _first(self) -> int | None:
        return minutes_text.first_item(self.app.office.view, self.session)

    def show(self) -> None:
        """Show agenda and lines from the view; what is typed and the bar stay."""
        view, item = self.app.office.view, self.item
        if item is None or view.is_trashed(AgendaItem, item.id):
            self.item_id = self._first() or 0
            item = self.item
        state = word(self.session.minutes_state)
        if item is None:
            self.item_head.show([(), (("  Noch keine Tagesordnung. F6 führt dorthin.", "text"),)])
            self.show_head(state=state)
            return
        written = frozenset(self.writers.items.values())
        self.pane.show(minutes_text.pane_rows(view, self.session, written), item.id)
        self._show_item_head(item)
        self.lines.fill(minutes_text.line_rows(view, item.id), minutes_text.empty(item))
        self.show_head(self.writers.told, state=state)

    def _show_item_head(self, item: AgendaItem) -> None:
        """Write number, title and time of the item; called with each key, so that the time needs no ticking."""
        running = running_time(self.app.office.view, self.session, item, clock.now())
        self.item_head.show([(), minutes_text.head(item, running, max(self.size.width - self.pane.size.width, 40))])

    def show_hints(self) -> None:
        """Write below the entry what it still lacks, or what the line under the bar is."""
        view = self.app.office.view
        if self.entry.offers:
            self.hints.show_offers(self.entry.offers, self.entry.offer_at)
        elif self.old.line is not None:
            self.hints.show_told((self.old.told(self.old.line),))
        elif self.lines.has_focus:
            entry = view.find(MinuteEntry, self.lines.current)
            self.hints.show_told((minutes_text.about(view, entry),) if entry is not None else ())
        else:
            self.hints.show_told(self.scribe.lacking())

    def show_keys(self) -> None:
        writing = not self.lines.has_focus
        self.name_in_keys = "minutes" if writing else "minutes_lines"  # type: ignore[misc]  # other keys for the lines
        wanted = WRITING_KEYS if writing else LINE_KEYS
        of = {key.id: key for key in keys.of_screen(self.name_in_keys)}
        first = ("Enter", "Zeile" if writing else "ändern")
        self.key_line.show((first, *((of[ident].label, of[ident].word) for ident in wanted)))

    # ---- the others

    def _changed(self, done: Done) -> None:
        if not any(table in SHOWN for table, _ in done.touched):
            return
        if done.mine:
            self.show()
            return
        self.writers.note(done)
        self.show()
        for record in [record for table, record in done.touched if table == "minute_entry"]:
            self.lines.mark_foreign(record, done.user)
            self.set_timer(FOREIGN_SECONDS, partial(self.lines.calm_foreign, record))

    def _stand(self) -> None:
        self.writers.stand(self.item_id, writes=bool(self.entry.text) or self.old.line is not None)

    def look_who(self) -> None:
        """Mark the items where others are typing."""
        if self.app.window is None or not self.is_current:
            return
        self.writers.stand_anew()
        self._stand()
        if self.writers.look():
            self.show()

    # ---- typing

    def on_wrap_edit_changed(self, message: WrapEdit.Changed) -> None:
        message.stop()
        self._keep_draft()
        if self.item is not None:
            self._show_item_head(self.item)
        text = self.entry.text
        # a hint is looked for where a word ends, so that a letter costs nothing but itself
        if self.scribe.look_for_offers() or not text or text[-1] in " .,:;" or self.entry.cursor < len(text):
            self.show_hints()

    def _keep_draft(self) -> None:
        if self.app.window is None or self.item is None:
            return
        self._stand()
        if self.old.line is not None:
            self.old.keep(self.old.line)
        else:
            self.scribe.keep()

    def on_entry_line_offer_moved(self, message: EntryLine.OfferMoved) -> None:
        message.stop()
        self.show_hints()

    def on_entry_line_entry_finished(self, message: EntryLine.EntryFinished) -> None:
        message.stop()
        if self.old.line is not None:
            self.old.save(self.old.line, message.kind, message.text)
        else:
            self.scribe.finish(message.kind, message.text)

    def on_entry_line_lines_pasted(self, message: EntryLine.LinesPasted) -> None:
        message.stop()
        item = self.item
        if item is None or self.old.line is not None:
            self.app.say("Mehrere Zeilen lassen sich nur als neue Zeilen einfügen, nicht in eine alte.", problem=True)
        else:
            self.scribe.take_lines(item, message.lines)

    def said(self, done: Done) -> None:
        """Say what was done and which key takes it back."""
        if self.lines.has_focus:
            self.app.say(f"{done.name} · u macht rückgängig")
        else:
            self.scribe.say(done)

    def saved(self, done: Done) -> None:
        """A form made a line of the typed text: the field is empty for the next."""
        self.said(done)
        self.entry.reset()
        self.entry.set_kind("i")

    # ---- moving between lines and entry

    def on_entry_line_left(self, message: EntryLine.Left) -> None:
        message.stop()
        if self.old.line is not None:
            self.old.stop()
        elif self.lines.total:
            self.lines.to_end()
            self.lines.focus()
        else:
            self.action_back()

    def on_minute_lines_left_below(self, message: MinuteLines.LeftBelow) -> None:
        message.stop()
        self.entry.focus()

    def on_minute_lines_highlighted(self, message: MinuteLines.Highlighted) -> None:
        message.stop()
        self.show_hints()

    def on_minute_lines_chosen(self, message: MinuteLines.Chosen) -> None:
        message.stop()
        self.old.begin(message.entry)

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        self.show_keys()
        self.show_hints()

    def action_new(self) -> None:
        """Go to the entry line."""
        self.entry.focus()

    # ---- what keys make of the text, or of the line

    def _turn(self, make: "Callable[[MinutesScreen, AgendaItem], None]") -> None:
        item = self.item
        if not self.old.holds_back() and item is not None:
            make(self, item)

    def action_challenge(self) -> None:
        self._turn(minutes_turning.challenge)

    def action_recommend(self) -> None:
        self._turn(minutes_turning.recommend)

    def action_task(self) -> None:
        self._turn(minutes_turning.task)

    def action_vote(self) -> None:
        self._turn(minutes_turning.vote)

    def action_split(self) -> None:
        self.old.split()

    # ---- the item

    def action_item(self) -> None:
        """Choose another item; what is typed goes along."""
        if not self.old.makes_way():
            return
        sheet = item_sheet("Tagesordnungspunkt wählen", minutes_text.item_rows(self.app.office.view, self.session))

        def take(item: object) -> None:
            if isinstance(item, int):
                self.item_id = item
                self.show()
                self.lines.to_end()
                self.entry.focus()

        self.open_sheet(sheet, take)
        sheet.call_after_refresh(sheet.table.move_to, self.item_id)

    def action_beamer(self) -> None:
        """Show the item on the big screen; it begins with that. If it is shown already: the motto, for a break."""
        item = self.item
        if item is None:
            return
        shown = self.session.shown_item == item.id
        self.app.perform(ShowOnBeamer(session=item.session, item=None if shown else item.id), done=self.said)

    def action_finish(self) -> None:
        """Set or take the mark that the item is dealt with."""
        item = self.item
        if item is not None:
            self.app.perform(FinishAgendaItem(item=item.id, finished=not item.finished))
