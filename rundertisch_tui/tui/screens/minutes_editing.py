"""An old line of the Protokoll that is changed where one writes; what was being typed there waits meanwhile."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rundertisch_tui.domain.minutes import KIND_LETTERS, MinuteEntry
from rundertisch_tui.tui.dialogs.recover_draft import offer
from rundertisch_tui.tui.drafts import Draft, OwnDraft
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.screens.minutes_scribe import Scribe, Typed, Unfinished
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.minute_order import SplitMinuteEntry
from rundertisch_tui.workflow.actions.minutes import ChangeEntryKind, EditMinuteEntry
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.problems import EditConflict

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.minutes import MinutesScreen

_PLACE = "minute_entry|"
FIRST_FINISH = "Erst die Änderung mit Enter speichern oder mit Esc lassen."
CHOOSE_FIRST = "Teilen geht beim Ändern: Esc, die Zeile wählen, Enter, dann ^k am Schreibpunkt."


class Changed(NamedTuple):
    """A line that is being changed, as it was then, and its new words: they wait while another part is open."""

    line: MinuteEntry
    words: Unfinished


class LineEdit:
    """At most one line is being changed; its draft knows the words that stood there when that began."""

    def __init__(self, screen: "MinutesScreen", scribe: Scribe) -> None:
        self._screen, self._scribe = screen, scribe
        self._draft = OwnDraft()
        self._parked = Typed()
        self._is_saving = False
        self.line: MinuteEntry | None = None
        """The line that is being changed, as it was then; None while a new one is written."""

    @property
    def unfinished(self) -> Unfinished:
        """The new line that is typed, also while it waits."""
        return Unfinished(self._scribe.typed if self.line is None else self._parked, self._scribe.draft)

    @property
    def changed(self) -> Changed | None:
        """The line that is being changed, with its new words."""
        return None if self.line is None else Changed(self.line, Unfinished(self._scribe.typed, self._draft))

    def take_up(self, left: Changed) -> None:
        """Go on changing a line after another part was open."""
        self._parked, self.line, self._draft = self._scribe.typed, left.line, left.words.draft
        self._scribe.write(*left.words.typed)

    def holds_back(self) -> bool:
        """Whether a line is being changed, which has to end first; then that is said."""
        if self.line is not None:
            self._screen.app.say(FIRST_FINISH, problem=True)
        return self.line is not None

    def makes_way(self) -> bool:
        """Leave a line whose words are as they were; False, and said, where new words would be lost."""
        kind, text, _ = self._scribe.typed
        if self.line is not None and (text, kind) != (self.line.text, minutes_text.LETTERS[self.line.kind]):
            return not self.holds_back()
        self.stop()
        return True

    def begin(self, entry: int) -> None:
        """Take a line into the entry line; what was typed there waits."""
        found = self._find(entry)
        if found is None:
            return
        if self.makes_way():
            self._parked, self.line = self._scribe.typed, found
            self._scribe.write(minutes_text.LETTERS[found.kind], found.text)
            self._screen.show_hints()
        self._scribe.entry.focus()

    def stop(self) -> None:
        """Leave the line as it is and go on with what was being typed."""
        if self.line is not None:
            self.line = None
            self._draft.end(self._screen.app.window)
            self._scribe.write(*self._parked)
            self._screen.show_hints()

    def _find(self, entry: int) -> MinuteEntry | None:
        return self._screen.app.office.view.find(MinuteEntry, entry)

    def told(self, line: MinuteEntry) -> str:
        """Which line it is, and how one ends."""
        return f"Ändert {naming.line_label(line, self._screen.app.office.view)}: ^k teilt hier, Esc lässt es."

    # ---- the draft

    def keep(self, line: MinuteEntry) -> None:
        """Have the new words of the line on the disk within a second."""
        kind, text, cursor = self._scribe.typed
        if self._is_saving or (text == line.text and not self._draft.key):
            return  # Enter has emptied the field: the draft holds the words until they are saved
        self._draft.keep(
            self._screen.app.window, f"{_PLACE}{line.id}", {"kind": kind, "text": text},
            base={"text": line.text}, cursor=("text", 0, cursor),
            label=f"{naming.line_label(line, self._screen.app.office.view)} ändern",
        )  # fmt: skip

    def offer_left(self) -> None:
        """Offer the words that a lost window left for an old line of this item."""
        window, item = self._screen.app.window, self._screen.item
        for draft in window.left if window is not None and item is not None and self.line is None else ():
            record = draft.place.removeprefix(_PLACE)
            line = self._find(int(record)) if record.isdecimal() else None
            if line is not None and item is not None and line.agenda_item == item.id:
                offer(self._screen, draft.place, partial(self._go_on, line))
                return

    def _go_on(self, line: MinuteEntry, draft: Draft) -> None:
        """Change on where a lost window stopped, on the words that stood there then."""
        self.begin(line.id)
        seen = draft.base.get("text")
        self.line = line if seen is None else replace(line, text=seen)
        self._draft.key = draft.key
        self._scribe.write(draft.values["kind"], draft.values["text"], draft.cursor[2])

    # ---- saving

    def save(self, line: MinuteEntry, kind: str, text: str) -> None:
        """Save the changed line; somebody else's words are shown and never overwritten unseen."""
        steps: list[Action] = [EditMinuteEntry(entry=line.id, text=text, seen=line.text)]
        if KIND_LETTERS[kind] is not line.kind:
            steps.append(ChangeEntryKind(entry=line.id, kind=KIND_LETTERS[kind]))
        self._perform(line, steps[0] if len(steps) == 1 else Several(steps=tuple(steps)), kind, text)

    def split(self) -> None:
        """Cut the line in two at the cursor, its text saved with it."""
        line = self.line
        if line is None:
            self._screen.app.say(CHOOSE_FIRST, problem=True)
            return
        kind, text, cursor = self._scribe.typed
        saved = EditMinuteEntry(entry=line.id, text=text, seen=line.text)
        self._perform(line, Several(steps=(saved, SplitMinuteEntry(entry=line.id, at=cursor))), kind, text)

    def _perform(self, line: MinuteEntry, action: Action, kind: str, text: str) -> None:
        def done(result: Done) -> None:
            self._is_saving = False
            later = self._scribe.entry.text
            self.stop()
            if later and later != text:
                self._scribe.entry.insert(later)
            self._scribe.say(result)

        def refused(problem: Exception) -> None:
            self._is_saving = False
            self.line = line
            self._scribe.write(kind, text)
            if isinstance(problem, EditConflict):
                self.line = self._find(line.id)
                now = self.line.text if self.line is not None else ""
                self._screen.app.say(f"Dort steht inzwischen: {now} · Enter setzt Ihre Fassung dafür", problem=True)

        self._is_saving = True
        self._screen.app.perform(action, done=done, refused=refused, key=self._draft.key or None)
