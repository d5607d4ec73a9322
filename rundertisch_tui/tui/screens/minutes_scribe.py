"""The line that is written in the Protokoll: what stands in it, its draft, and how it is saved."""

from typing import TYPE_CHECKING, NamedTuple

from rundertisch_tui.domain.ids import AgendaItemId
from rundertisch_tui.domain.minutes import KIND_LETTERS, EntryKind
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from rundertisch_tui.tui.dialogs.paste_lines import PasteLines
from rundertisch_tui.tui.dialogs.recover_draft import offer
from rundertisch_tui.tui.drafts import Draft, OwnDraft
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.widgets.entry_line import EntryLine, Offer
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.minutes import AddMinuteEntry, PasteEntries
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.completion import completions
from rundertisch_tui.workflow.questions.hints import hints

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.minutes import MinutesScreen

PREVIEW_FROM = 6
"""Pasted lines from which they are shown before they are taken."""


class Typed(NamedTuple):
    """What stands in the entry line."""

    kind: str = "i"
    text: str = ""
    cursor: int = 0


class Unfinished(NamedTuple):
    """What is typed and not saved, with its draft: it waits while another part is open."""

    typed: Typed
    draft: OwnDraft


class Scribe:
    """Writes new lines of the Protokoll; the entry line is its own, an old line borrows it to be changed."""

    def __init__(self, screen: "MinutesScreen") -> None:
        self._screen = screen
        self.draft = OwnDraft()
        self.entry = EntryLine(minutes_text.KIND_WORDS)

    @property
    def typed(self) -> Typed:
        """What stands in the entry line now."""
        return Typed(self.entry.kind, self.entry.text, self.entry.cursor)

    def write(self, kind: str, text: str, cursor: int | None = None) -> None:
        """Put text into the entry line; the cursor at its end unless it is said where."""
        self.entry.set_kind(kind)
        self.entry.reset(text, cursor)

    def take_up(self, left: Unfinished) -> None:
        """Go on with what was typed before another part was opened."""
        self.draft = left.draft
        self.write(*left.typed)

    # ---- the draft

    def keep(self) -> None:
        """Have the new line on the disk within a second."""
        window, item = self._screen.app.window, self._screen.item
        if item is None:
            return
        kind, text, cursor = self.typed
        if text:
            values, label = {"kind": kind, "text": text}, f"Protokoll {naming.item_label(item)}"
            self.draft.keep(window, f"minutes|{item.id}", values, cursor=("text", 0, cursor), label=label)
        else:
            self.draft.end(window)

    def offer_left(self) -> None:
        """Offer the line that a lost window left for this item."""
        offer(self._screen, f"minutes|{self._screen.item_id}", self._go_on)

    def _go_on(self, draft: Draft) -> None:
        """Write on where a lost window stopped."""
        self.draft.key = draft.key
        self.write(draft.values["kind"], draft.values["text"], draft.cursor[2])
        self.entry.focus()

    # ---- saving

    def finish(self, kind: str, text: str) -> None:
        """Save what was typed as a line of the item; without an item it stays in the field."""
        item = self._screen.item
        if item is not None:
            self.add(AddMinuteEntry(agenda_item=item.id, kind=KIND_LETTERS[kind], text=text))
        else:
            self.write(kind, text)

    def add(self, action: AddMinuteEntry) -> None:
        """Perform what was typed; refused, it stands in the field again, before anything typed meanwhile."""
        given, window = self.draft.give_away(), self._screen.app.window
        item = self._screen.item
        in_plenary = item is not None and item.kind is ItemKind.PLENARY
        note = " · F3 Konsens" if in_plenary and action.kind is EntryKind.RECOMMENDATION else ""

        def done(result: Done) -> None:
            given.end(window)
            self.say(result, note)

        def refused(_: Exception) -> None:
            later = self.entry.text
            self.draft.take_back(given, window)
            self.write(minutes_text.LETTERS[action.kind], f"{action.text} {later}".strip() if later else action.text)

        self._screen.app.perform(action, done=done, refused=refused, key=given.key or None)
        self._screen.show_hints()

    def take_lines(self, item: AgendaItem, lines: tuple[str, ...]) -> None:
        """Take several pasted lines, many of them only after they were shown."""
        if len(lines) < PREVIEW_FROM:
            self._paste(item.id, lines)
            return

        def take(answer: object) -> None:
            if answer:
                self._paste(item.id, lines)

        shown = PasteLines(lines, self.entry.kind, minutes_text.KIND_WORDS, naming.item_label(item))
        self._screen.open_sheet(shown, take)

    def _paste(self, item: AgendaItemId, lines: tuple[str, ...]) -> None:
        """Make a line of each pasted one; what was typed is the beginning of the first."""
        kind, text, cursor = self.typed
        self.entry.reset()
        self._screen.app.perform(
            PasteEntries(agenda_item=item, kind=KIND_LETTERS[kind], lines=lines),
            done=self.say,
            refused=lambda _: self.write(kind, text, cursor),
        )

    def say(self, done: Done, note: str = "") -> None:
        """Say what was saved; where one writes a `u` is a letter."""
        self._screen.app.say(f"{done.name} · ^z macht rückgängig{note}")

    # ---- what stands below the line

    def look_for_offers(self) -> bool:
        """Offer what the line can go on with at the cursor; True if that is something else than before."""
        kind, text, cursor = self.typed
        found = completions(self._screen.app.office.view, text, cursor, KIND_LETTERS[kind], self._screen.day)
        return self.entry.offer([Offer(one.start, one.text, one.label, one.by_enter) for one in found])

    def lacking(self) -> tuple[str, ...]:
        """What the line still lacks."""
        kind, text, _ = self.typed
        if not text:
            return ()
        item = self._screen.item
        has_field = bool(item and item.action_fields) or "#" in text
        return hints(self._screen.app.office.view, KIND_LETTERS[kind], text, has_field=has_field)
