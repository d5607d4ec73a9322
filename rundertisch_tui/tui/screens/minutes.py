"""Protokoll: the agenda at the left, the lines of one item at the right, below them the line that one writes."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from rundertisch_tui.domain.ids import AgendaItemId
from rundertisch_tui.domain.minutes import KIND_LETTERS, EntryKind, MinuteEntry
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys, others
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.paste_lines import PasteLines
from rundertisch_tui.tui.dialogs.recover_draft import offer
from rundertisch_tui.tui.drafts import Draft
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.list_screen import FOREIGN_SECONDS
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.screens.minutes_hints import HINT_ROWS, MinutesHints
from rundertisch_tui.tui.screens.minutes_keys import MinutesKeys
from rundertisch_tui.tui.screens.session_part import Memory, SessionPart
from rundertisch_tui.tui.widgets.agenda_pane import AgendaPane
from rundertisch_tui.tui.widgets.entry_line import EntryLine
from rundertisch_tui.tui.widgets.minute_lines import MinuteLines
from rundertisch_tui.tui.widgets.record_table import Column
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.actions.minutes import AddMinuteEntry, PasteEntries
from rundertisch_tui.workflow.drafting import new_key
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.questions.running_time import running_time

SHOWN = frozenset({"minute_entry", "agenda_item", "recommendation", "challenge", "task", "session", "action_field"})
WRITING_SECONDS = 300.0
"""How long somebody counts as writing at an item after the last line there."""
WRITING_KEYS = (
    "minutes.challenge", "minutes.recommend", "minutes.task", "minutes.vote", "minutes.item", "beamer",
)  # fmt: skip
LINE_KEYS = ("edit", "up", "down", "minutes.away", "minutes.kind", "new")
"""What the last row names while one writes, and in the lines above."""
PREVIEW_FROM = 6
"""Pasted lines from which they are shown before they are taken."""


class MinutesScreen(MinutesKeys, MinutesHints, SessionPart, FrameScreen):
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
        self.entry = EntryLine(minutes_text.KIND_WORDS)
        self._draft = ""
        self.edit_draft = ""
        self._stood = ""
        self._here: dict[str, int] = {}
        self.hints = TextLines(HINT_ROWS)
        self.item_id = 0
        self.editing: MinuteEntry | None = None
        self.parked: tuple[str, str, int] = ("i", "", 0)
        self._writers: dict[str, int] = {}

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
        typed = self.memory.get((self.session_id, "typed"))
        if isinstance(typed, tuple):
            self._write(*typed)
        self.show()
        wanted = self.memory.pop((self.session_id, "entry"), None)
        if isinstance(wanted, int):
            self.call_after_refresh(self._stand_on, wanted)
        else:
            self.entry.focus()
        offer(self, f"minutes|{self.item_id}", self._go_on)
        self.call_after_refresh(self.offer_edits)  # behind the bar, which takes the focus
        self.set_interval(others.EVERY, self.look_who)

    def _go_on(self, draft: Draft) -> None:
        """Write on where a lost window stopped."""
        self._draft = draft.key
        self._write(draft.values["kind"], draft.values["text"], draft.cursor[2])
        self.entry.focus()

    def _keep_draft(self) -> None:
        """Have the line that is typed on the disk within a second, a new one or the new words of an old one."""
        window, item = self.app.window, self.item
        if window is None or item is None:
            return
        self.stand()
        if self.editing is not None:
            self.keep_edit(self.editing)
            return
        kind, text, cursor = self._typed()
        if text:
            self._draft = self._draft or new_key()
            values, label = {"kind": kind, "text": text}, f"Protokoll {naming.item_label(item)}"
            window.keep(self._draft, f"minutes|{item.id}", values, cursor=("text", 0, cursor), label=label)
        elif self._draft:
            window.end(self._draft)
            self._draft = ""

    def _first(self) -> int | None:
        return minutes_text.first_item(self.app.office.view, self.session)

    def _stand_on(self, entry: int) -> None:
        self.lines.focus()
        self.lines.move_to(entry)

    def stand(self) -> None:
        """Say to other windows which item is open here, and whether something is being typed."""
        writes = bool(self.entry.text) or self.editing is not None
        here = others.place("agenda_item", self.item_id, writes=writes)
        if self.app.window is not None and here != self._stood:
            self.app.window.presence.stand(here)
            self._stood = here

    def look_who(self) -> None:
        """Mark the items where others are typing; who is gone is forgotten with the next look."""
        if self.app.window is None or not self.is_current:
            return
        self._stood = ""  # a form over this screen had a place of its own
        self.stand()
        here = others.writing(self.app.window.presence.others(), "agenda_item")
        if here != self._here:
            self._here = here
            self.show()

    def on_unmount(self) -> None:
        """Keep what is typed and where one was, for the next time this part is opened."""
        if self.app.window is not None:
            self.app.window.presence.stand("")
        kind, text, cursor = self.parked if self.editing is not None else self._typed()
        self.memory[self.session_id, "typed"] = (kind, text, cursor)
        self.memory[self.session_id, "item"] = self.item_id

    def _typed(self) -> tuple[str, str, int]:
        return self.entry.kind, self.entry.text, self.entry.cursor

    def _write(self, kind: str, text: str, cursor: int | None = None) -> None:
        self.entry.set_kind(kind)
        self.entry.reset(text, cursor)

    # ---- showing

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
        self.set_focus(self.lines if record.isdecimal() else self.entry)
        if record.isdecimal():
            self.lines.move_to(int(record))

    @property
    def item(self) -> AgendaItem | None:
        """The item whose lines are shown."""
        return self.app.office.view.find(AgendaItem, self.item_id)

    def show(self) -> None:
        """Show agenda and lines from the view; what is typed and the bar stay."""
        view, item = self.app.office.view, self.item
        if item is None or view.is_trashed(AgendaItem, item.id):
            self.item_id = self._first() or 0
            item = self.item
        if item is None:
            self.item_head.show([(), (("  Noch keine Tagesordnung. F6 führt dorthin.", "text"),)])
            self.show_head(state=word(self.session.minutes_state))
            return
        self.pane.show(
            minutes_text.pane_rows(view, self.session, frozenset({**self._writers, **self._here}.values())), item.id
        )
        self.show_item_head(item)
        self.lines.fill(minutes_text.line_rows(view, item.id))
        self._show_writers()

    def show_item_head(self, item: AgendaItem) -> None:
        """Write number, title and time of the item; called with each key, so that the time needs no ticking."""
        running = running_time(self.app.office.view, self.session, item, clock.now())
        self.item_head.show([(), minutes_text.head(item, running, max(self.size.width - self.pane.size.width, 40))])

    def _show_writers(self) -> None:
        view = self.app.office.view
        told = []
        for user, item_id in {**self._writers, **self._here}.items():
            item = view.find(AgendaItem, item_id)
            told.append(f"{user} {item.number}" if item is not None else user)
        self.show_head(" · ".join(told), state=word(self.session.minutes_state))

    def _changed(self, done: Done) -> None:
        touched = [record for table, record in done.touched if table == "minute_entry"]
        if not any(table in SHOWN for table, _ in done.touched):
            return
        if not done.mine:
            self._note_writer(done.user, touched)
        self.show()
        if not done.mine:
            for record in touched:
                self.lines.mark_foreign(record, done.user)
                self.set_timer(FOREIGN_SECONDS, partial(self.lines.calm_foreign, record))

    def _note_writer(self, user: str, touched: list[int]) -> None:
        entries = [self.app.office.view.find(MinuteEntry, record) for record in touched]
        items = [entry.agenda_item for entry in entries if entry is not None]
        if items:
            self._writers[user] = items[-1]
            self.set_timer(WRITING_SECONDS, partial(self._forget_writer, user, items[-1]))

    def _forget_writer(self, user: str, item: int) -> None:
        if self._writers.get(user) == item:
            del self._writers[user]
            self.show()

    def show_keys(self) -> None:
        writing = not self.lines.has_focus
        self.name_in_keys = "minutes" if writing else "minutes_lines"  # type: ignore[misc]  # other keys for the lines
        wanted = WRITING_KEYS if writing else LINE_KEYS
        of = {key.id: key for key in keys.of_screen(self.name_in_keys)}
        first = ("Enter", "Zeile" if writing else "ändern")
        self.key_line.show((first, *((of[ident].label, of[ident].word) for ident in wanted)))

    # ---- typing

    def on_wrap_edit_changed(self, message: WrapEdit.Changed) -> None:
        message.stop()
        self._keep_draft()
        if self.item is not None:
            self.show_item_head(self.item)
        text = self.entry.text
        # a hint is looked for where a word ends, so that a letter costs nothing but itself
        if self.look_for_offers() or not text or text[-1] in " .,:;" or self.entry.cursor < len(text):
            self.show_hints()

    def on_entry_line_entry_finished(self, message: EntryLine.EntryFinished) -> None:
        message.stop()
        if self.editing is not None:
            self.save_edit(message.kind, message.text)
            return
        kind = KIND_LETTERS[message.kind]
        if self.item is not None:
            action = AddMinuteEntry(agenda_item=self.item.id, kind=kind, text=message.text)
            self.write(action, message.kind, message.text)
        else:
            self._write(message.kind, message.text)

    def write(self, action: Action, kind: str, text: str) -> None:
        """Perform what was typed; refused, it stands in the field again, before anything typed meanwhile."""
        key, self._draft = self._draft, ""

        def done(result: Done) -> None:
            if key and self.app.window is not None:
                self.app.window.end(key)
            note = ""
            if isinstance(action, AddMinuteEntry) and action.kind is EntryKind.RECOMMENDATION:
                note = self.agreement_note()
            self.app.say(f"{result.name} · ^z macht rückgängig{note}")

        def refused(_: Exception) -> None:
            later = self.entry.text
            self._draft = self._draft or key
            self._write(kind, f"{text} {later}".strip() if later else text)

        self.app.perform(action, done=done, refused=refused, key=key or None)
        self.show_hints()

    def on_entry_line_lines_pasted(self, message: EntryLine.LinesPasted) -> None:
        message.stop()
        item = self.item
        if item is None or self.editing is not None:
            self.app.say("Mehrere Zeilen lassen sich nur als neue Zeilen einfügen, nicht in eine alte.", problem=True)
            return
        if len(message.lines) < PREVIEW_FROM:
            self._paste(item.id, message.lines)
            return

        def take(answer: object) -> None:
            if answer:
                self._paste(item.id, message.lines)

        place = naming.item_label(item)
        self.open_sheet(PasteLines(message.lines, self.entry.kind, minutes_text.KIND_WORDS, place), take)

    def _paste(self, item: AgendaItemId, lines: tuple[str, ...]) -> None:
        kind, text, cursor = self._typed()
        self.entry.reset()

        def done(result: Done) -> None:
            self.app.say(f"{result.name} · ^z macht rückgängig")

        def refused(_: Exception) -> None:
            self._write(kind, text, cursor)

        action = PasteEntries(agenda_item=item, kind=KIND_LETTERS[kind], lines=lines)
        self.app.perform(action, done=done, refused=refused)

    # ---- moving between lines and entry

    def on_entry_line_left(self, message: EntryLine.Left) -> None:
        message.stop()
        if self.editing is not None:
            self.stop_editing()
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
        self.edit_here(message.entry)

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        self.show_keys()
        self.show_hints()

    def action_new(self) -> None:
        """Go to the entry line."""
        self.entry.focus()

    def action_item(self) -> None:
        """Choose another item; what is typed goes along."""
        rows = minutes_text.item_rows(self.app.office.view, self.session)
        columns = (Column(""), Column("", 12, right=True), Column("", 2))
        sheet = ChooseRecord("Tagesordnungspunkt wählen", columns, rows, verb="hierher")

        def take(item: object) -> None:
            if isinstance(item, int):
                self.stop_editing()
                self.item_id = item
                self.show()
                self.lines.to_end()
                self.entry.focus()

        self.open_sheet(sheet, take)
        sheet.call_after_refresh(sheet.table.move_to, self.item_id)

    def on_resize(self, event: events.Resize) -> None:
        self.pane.fit_to(event.size.width)

    @property
    def day(self) -> object:
        """The day that dates without a year are counted from."""
        return self.session.held_on or clock.today()
