"""What the keys of the Protokoll do with the typed text, or with the line under the bar."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.ids import AgendaItemId, ChallengeId
from rundertisch_tui.domain.minutes import KIND_LETTERS, EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.recover_draft import offer
from rundertisch_tui.tui.drafts import Draft
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.beamer import ShowOnBeamer
from rundertisch_tui.workflow.actions.minute_order import JoinMinuteEntries, MoveMinuteEntry, SplitMinuteEntry
from rundertisch_tui.workflow.actions.minutes import (
    AddMinuteEntry,
    ChangeEntryKind,
    DeleteMinuteEntry,
    EditMinuteEntry,
)
from rundertisch_tui.workflow.actions.sessions import FinishAgendaItem
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.drafting import new_key
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.problems import EditConflict
from rundertisch_tui.workflow.questions.challenges import times_named

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.frame_screen import FrameScreen
    from rundertisch_tui.tui.widgets.entry_line import EntryLine
    from rundertisch_tui.tui.widgets.minute_lines import MinuteLines

    _Mixed = FrameScreen
else:
    _Mixed = object

NEW = 0
"""The row of the chooser that makes a new challenge."""
_EDITS = "minute_entry|"
FIRST_FINISH = "Erst die Änderung mit Enter speichern oder mit Esc lassen."


class MinutesKeys(_Mixed):
    """Mixed into the Protokoll: F2 to F5, and the letters that act on a line."""

    app: "RoundTableApp"
    entry: "EntryLine"
    lines: "MinuteLines"
    editing: MinuteEntry | None
    edit_draft: str
    parked: tuple[str, str, int]

    if TYPE_CHECKING:

        @property
        def item(self) -> AgendaItem | None: ...
        @property
        def session(self) -> Session: ...
        @property
        def day(self) -> object: ...
        def write(self, action: Action, kind: str, text: str) -> None: ...
        def show_hints(self) -> None: ...
        def _write(self, kind: str, text: str, cursor: int | None = None) -> None: ...
        def _typed(self) -> tuple[str, str, int]: ...

    # ---- which line

    def line(self) -> MinuteEntry | None:
        """The line under the bar; None while one writes."""
        return self.app.office.view.find(MinuteEntry, self.lines.current) if self.focused is self.lines else None

    def _busy(self) -> bool:
        if self.editing is not None:
            self.app.say(FIRST_FINISH, problem=True)
        return self.editing is not None

    def _said(self, done: Done) -> None:
        key = "u" if self.lines.has_focus else "^z"  # in the field a `u` is a letter
        self.app.say(f"{done.name} · {key} macht rückgängig")

    def _saved(self, done: Done) -> None:
        """A form made a line of the typed text: the field is empty for the next."""
        self._said(done)
        self.entry.reset()
        self.entry.set_kind("i")

    # ---- F2 to F5

    def action_challenge(self) -> None:
        """Tie the text, or the line under the bar, to a challenge: a known one or a new one."""
        if self._busy() or self.item is None:
            return
        line, text = self.line(), self.entry.text.strip()
        if line is None and not text:
            title = "Welche Herausforderung?"
        else:
            title = f"Herausforderung: {line.text if line is not None else text}"
        sheet = ChooseRecord(title[:50], (Column(""), Column("", 20)), self._challenges(line, text), verb="nehmen")
        self.open_sheet(sheet, lambda chosen: self._tie(line, text, chosen))

    def _challenges(self, line: MinuteEntry | None, text: str) -> list[Row]:
        view = self.app.office.view
        own = self.item.action_fields if self.item is not None else frozenset()
        known = sorted(view.all(Challenge), key=lambda one: (not one.action_fields & own, -one.year, one.code))
        rows = [Row(one.id, (f"{one.code} {one.title}", times_named(view, one).partition(", ")[2])) for one in known]
        if line is not None or text:
            rows.insert(0, Row(NEW, ("+ neue Herausforderung", "")))
        return rows

    def _tie(self, line: MinuteEntry | None, text: str, chosen: object) -> None:
        if not isinstance(chosen, int) or self.item is None:
            return
        challenge = ChallengeId(chosen) if chosen != NEW else None
        if line is not None:
            action = ChangeEntryKind(entry=line.id, kind=EntryKind.CHALLENGE, challenge=challenge)
            self.app.perform(action, done=self._said)
            return
        title = self.app.office.view.get(Challenge, challenge).title if challenge is not None else ""
        self._saved_text(text or title, EntryKind.CHALLENGE, challenge)

    def _saved_text(self, text: str, kind: EntryKind, challenge: ChallengeId | None) -> None:
        if self.item is None:
            return
        self.entry.reset()
        action = AddMinuteEntry(agenda_item=self.item.id, kind=kind, text=text, challenge=challenge)
        self.write(action, minutes_text.LETTERS[kind], text)

    def action_recommend(self) -> None:
        """Make a recommendation of the text or the line; a proposal of the plenary gets its number."""
        from rundertisch_tui.tui.forms import minute_entry

        item = self.item
        if self._busy() or item is None:
            return
        line = self.line()
        text = self.entry.text.strip()
        if line is None and not text:
            line = self._last_proposal()
        if line is None:
            view = self.app.office.view
            self.app.push_screen(minute_entry.recommend(view, item, text, self.day, self._saved))
        elif line.kind is EntryKind.RECOMMENDATION:
            self._agree(line, item)
        else:
            self.app.perform(ChangeEntryKind(entry=line.id, kind=EntryKind.RECOMMENDATION), done=self._said)

    def _agree(self, line: MinuteEntry, item: AgendaItem) -> None:
        from rundertisch_tui.tui.forms import recommendation_agreement

        view = self.app.office.view
        one = view.find(Recommendation, line.recommendation)
        if one is None or one.code:
            self.app.say(f"{one.code if one else 'Die Empfehlung'} ist schon beschlossen.", problem=True)
        elif item.kind is ItemKind.WORKSHOP:
            label = naming.proposal_label(one, view)
            self.app.say(f"{label} ist ein Vorschlag des Workshops; beschlossen wird beim Bündeln (F8).", problem=True)
        else:
            self.app.push_screen(recommendation_agreement.form(view, one, self._said))

    def _last_proposal(self) -> MinuteEntry | None:
        """The last line of the item, if it is a recommendation without a number."""
        view = self.app.office.view
        entries = minutes_text.entries_of(view, self.item.id) if self.item is not None else []
        last = entries[-1] if entries else None
        one = view.find(Recommendation, last.recommendation) if last is not None else None
        return last if one is not None and not one.code and one.end_state is None else None

    def agreement_note(self) -> str:
        """What to say after a recommendation was written: in the plenary F3 makes a number of it."""
        plenary = self.item is not None and self.item.kind is ItemKind.PLENARY
        return " · F3 Konsens" if plenary else ""

    def action_task(self) -> None:
        """Ask who and until when for the text, or make a task of the line."""
        from rundertisch_tui.tui.forms import minute_entry

        if self._busy() or self.item is None:
            return
        line, view = self.line(), self.app.office.view
        if line is None:
            text = self.entry.text.strip()
            self.app.push_screen(minute_entry.task(view, self.item, text, self.day, self._saved))
        elif line.kind in (EntryKind.TASK, EntryKind.COMMITMENT):
            self.app.push_screen(minute_entry.edit(view, line))
        else:
            self.app.perform(ChangeEntryKind(entry=line.id, kind=EntryKind.TASK), done=self._said)

    def action_vote(self) -> None:
        """Record a vote about the text, or about the recommendation under the bar."""
        from rundertisch_tui.tui.forms import vote

        item = self.item
        if self._busy() or item is None:
            return
        line = self.line()
        if line is not None and line.kind is EntryKind.RECOMMENDATION:
            self._agree(line, item)
            return
        text = line.text if line is not None else self.entry.text.strip()
        self.app.push_screen(vote.form(item.id, naming.item_label(item), text, self._saved))

    # ---- one line

    def action_edit(self) -> None:
        """Open the form of the line under the bar."""
        from rundertisch_tui.tui.forms import minute_entry

        line = self.line()
        if line is not None:
            self.app.push_screen(minute_entry.edit(self.app.office.view, line))

    def action_delete(self) -> None:
        self._on_line(lambda line: DeleteMinuteEntry(entry=line.id))

    def action_move_up(self) -> None:
        self._on_line(lambda line: MoveMinuteEntry(entry=line.id, places=-1))

    def action_move_down(self) -> None:
        self._on_line(lambda line: MoveMinuteEntry(entry=line.id, places=1))

    def action_join(self) -> None:
        self._on_line(lambda line: JoinMinuteEntries(entry=line.id))

    def _on_line(self, make: Any) -> None:
        line = self.line()
        if line is not None:
            self.app.perform(make(line))

    def action_to_item(self) -> None:
        """Move the line under the bar to another item, at its end."""
        line = self.line()
        if line is None:
            return
        view = self.app.office.view
        rows = [
            row for row in minutes_text.item_rows(view, view.get(Session, line.session)) if row.id != line.agenda_item
        ]
        columns = (Column(""), Column("", 12, right=True), Column("", 2))
        sheet = ChooseRecord(f"Zeile {naming.line_label(line, view)} kommt in", columns, rows, verb="hierher")

        def take(item: object) -> None:
            if isinstance(item, int):
                self.app.perform(MoveMinuteEntry(entry=line.id, to_item=AgendaItemId(item)))

        self.open_sheet(sheet, take)

    def action_change_kind(self) -> None:
        """Choose another kind for the line under the bar."""
        line = self.line()
        if line is None:
            return
        rows = [Row(letter, (word, letter)) for letter, word in minutes_text.KIND_WORDS.items()]
        sheet = ChooseRecord("Art der Zeile", (Column(""), Column("", 3)), rows)

        def take(letter: object) -> None:
            if isinstance(letter, str):
                self.app.perform(ChangeEntryKind(entry=line.id, kind=KIND_LETTERS[letter]))

        self.open_sheet(sheet, take)

    def action_history(self) -> None:
        from rundertisch_tui.tui.screens.history import HistoryScreen

        line = self.line()
        if line is not None:
            self.app.push_screen(HistoryScreen("minute_entry", line.id))

    def action_beamer(self) -> None:
        """Show the item on the big screen; it begins with that. If it is shown already: the motto, for a break."""
        item = self.item
        if item is None:
            return
        shown = self.session.shown_item == item.id
        self.app.perform(ShowOnBeamer(session=item.session, item=None if shown else item.id), done=self._said)

    def action_finish(self) -> None:
        """Set or take the mark that the item is dealt with."""
        item = self.item
        if item is not None:
            self.app.perform(FinishAgendaItem(item=item.id, finished=not item.finished))

    # ---- changing a line where one writes

    def edit_here(self, entry_id: int) -> None:
        """Take a line into the entry line; what was typed there waits."""
        found = self.app.office.view.find(MinuteEntry, entry_id)
        if found is None:
            return
        self.parked = self._typed()
        self.editing = found
        self._write(minutes_text.LETTERS[found.kind], found.text)
        self.entry.focus()
        self.show_hints()

    def stop_editing(self) -> None:
        """Leave the line as it is and go on with what was being typed."""
        if self.editing is not None:
            self.editing = None
            self._end_edit_draft()
            self._write(*self.parked)
            self.show_hints()

    def keep_edit(self, line: MinuteEntry) -> None:
        """Have the new words of an old line on the disk within a second."""
        kind, text, cursor = self._typed()
        if self.app.window is None or (text == line.text and not self.edit_draft):
            return
        self.edit_draft = self.edit_draft or new_key()
        label = f"{naming.line_label(line, self.app.office.view)} ändern"
        self.app.window.keep(
            self.edit_draft, f"{_EDITS}{line.id}", {"kind": kind, "text": text},
            base={"text": line.text}, cursor=("text", 0, cursor), label=label,
        )  # fmt: skip

    def offer_edits(self) -> None:
        """Offer the words that a lost window left for an old line of this item."""
        window, item = self.app.window, self.item
        for draft in window.left if window is not None and item is not None else ():
            record = draft.place.removeprefix(_EDITS)
            line = self.app.office.view.find(MinuteEntry, int(record)) if record.isdecimal() else None
            if line is not None and item is not None and line.agenda_item == item.id:
                offer(self, draft.place, partial(self._go_on_editing, line))
                return

    def _go_on_editing(self, line: MinuteEntry, draft: Draft) -> None:
        """Change on where a lost window stopped, on the words that stood there then."""
        self.edit_here(line.id)
        seen = draft.base.get("text")
        self.editing = line if seen is None else replace(line, text=seen)
        self.edit_draft = draft.key
        self._write(draft.values["kind"], draft.values["text"], draft.cursor[2])

    def _end_edit_draft(self) -> None:
        if self.edit_draft and self.app.window is not None:
            self.app.window.end(self.edit_draft)
        self.edit_draft = ""

    def save_edit(self, kind: str, text: str) -> None:
        """Save the changed line; somebody else's words are shown and never overwritten unseen."""
        line = self.editing
        if line is None:
            return
        steps: list[Action] = [EditMinuteEntry(entry=line.id, text=text, seen=line.text)]
        if KIND_LETTERS[kind] is not line.kind:
            steps.append(ChangeEntryKind(entry=line.id, kind=KIND_LETTERS[kind]))
        self._perform_edit(steps[0] if len(steps) == 1 else Several(steps=tuple(steps)), kind, text)

    def action_split(self) -> None:
        """Cut the line that is being changed in two at the cursor, its text saved with it."""
        line = self.editing
        if line is None:
            self.app.say(
                "Teilen geht beim Ändern: Esc, die Zeile wählen, Enter, dann ^k am Schreibpunkt.", problem=True
            )
            return
        kind, text, cursor = self._typed()
        saved = EditMinuteEntry(entry=line.id, text=text, seen=line.text)
        self._perform_edit(Several(steps=(saved, SplitMinuteEntry(entry=line.id, at=cursor))), kind, text)

    def _perform_edit(self, action: Action, kind: str, text: str) -> None:
        line = self.editing

        def done(result: Done) -> None:
            later = self.entry.text
            self.stop_editing()
            if later and later != text:
                self.entry.insert(later)
            self.app.say(f"{result.name} · ^z macht rückgängig")

        def refused(problem: Exception) -> None:
            self.editing = line
            self._write(kind, text)
            if isinstance(problem, EditConflict) and line is not None:
                self.editing = self.app.office.view.find(MinuteEntry, line.id)
                now = self.editing.text if self.editing is not None else ""
                self.app.say(f"Dort steht inzwischen: {now} · Enter setzt Ihre Fassung dafür", problem=True)

        self.app.perform(action, done=done, refused=refused, key=self.edit_draft or None)
