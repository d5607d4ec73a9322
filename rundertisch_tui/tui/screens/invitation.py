"""Einladung: type part of a name and one key records the answer; Esc leads into the list with what acts on many."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Person
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import driving_keys
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.making import Making
from rundertisch_tui.tui.screens import invitation_answers, invitation_sheets, invitation_text
from rundertisch_tui.tui.screens.name_search import NameRow, NameSearch
from rundertisch_tui.tui.screens.session_part import Memory, SessionPart
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.actions.invitations import WithdrawInvitations
from rundertisch_tui.workflow.office import NOTHING_CHANGED, Action, Done
from rundertisch_tui.workflow.questions import drawing, invitation_list
from rundertisch_tui.workflow.questions.groups import balance
from rundertisch_tui.workflow.questions.invitation_list import Listed

COLUMNS = (Column("Name", 24), Column("gehört zu", 20), Column("Antwort"))
SHOWN_TABLES = frozenset({"person", "membership", "organization", "committee", "session", "invitation", "agenda_item"})
ANSWERS = frozenset({f"invitation.{one}" for one in ("accepted", "declined", "represented", "wish")})
OF_THE_LIST = frozenset({"new", "reminder", "export", "import", "invitation.places", "filter", "help"})
NOBODY = ("Noch ist niemand eingeladen.", "", "n zieht sie aus Gremien und Organisationen (aus dem Feld: erst Esc).")
NO_HIT = ("Niemand auf der Liste passt dazu.", "", "Esc leert das Feld; n lädt jemanden ein.")


class InvitationScreen(NameSearch, SessionPart, FrameScreen):
    """The list of who is invited. While the field has the focus letters search; in the list they are keys."""

    DEFAULT_CSS = "InvitationScreen RecordTable { height: 1fr; min-height: 3; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings("invitation"),
        *driving_keys("invitation", priority=False),
    ]
    part = "invitation"
    name_in_keys = "invitation"

    def __init__(self, session_id: int, memory: Memory | None = None) -> None:
        super().__init__(session_id, memory)
        self.input = LineInput(id="invitation-name")
        self.table = RecordTable(COLUMNS, empty=NOBODY)
        self._groups, self._changes, self._about = TextLines(1), TextLines(1), TextLines(2)
        self._listed: dict[int, Listed] = {}
        self.making: Making | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield self._groups
        yield self._changes
        yield NameRow(self.input)
        yield self.table
        yield self._about

    def on_mount(self) -> None:
        self.app.register_changed.subscribe(self, self._changed)
        self.table.show_matches = True
        self.table.keep_bar()
        self.show()
        (self.input if self._listed else self.table).focus()  # nobody is there to be found, so letters are keys

    # ---- showing

    def show(self) -> None:
        """Fill list, counts and hints from the view; text, bar and marks stay."""
        view, session, today = self.app.office.view, self.session, clock.today()
        found = invitation_list.listed(view, session.id, session.held_on or today)
        self._listed = {one.person: one for one in found}
        self.table.empty = NO_HIT if self._listed else NOBODY
        self.table.fill(invitation_text.rows(found))
        groups = balance(view, session.id, session.held_on or today)
        replies = invitation_list.count(view, session.id)
        self._groups.show([invitation_text.balance_line(groups) if found else ()])
        absent = sum(one.no_show for one in found)
        changes = drawing.changes(view, session, today)
        self._changes.show([invitation_text.others_line(groups, replies, changes, absent)])
        self.show_head(invitation_text.count_text(replies))
        self._show_about()

    def _show_about(self) -> None:
        one = self._current
        self._about.show([] if one is None else invitation_text.about(self.app.office.view, one))

    def _changed(self, done: Done) -> None:
        if {table for table, _ in done.touched} & SHOWN_TABLES:
            self.show()

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input is self.input:
            event.stop()
            self._moved = False
            words = fold(event.value).split()
            self.table.filter(words)
            self._to_best(words)
            self._show_about()

    def _to_best(self, words: list[str]) -> None:
        """Set the bar on the first whose name begins with what was typed; an emptied field leaves it where it is."""
        if not words:
            return
        shown = self.table.shown_ids
        best = (one for one in shown if isinstance(one, int) and self._listed[one].search.startswith(words[0]))
        first = next(best, shown[0] if shown else None)
        if first is not None:
            self.table.move_to(first)

    def on_record_table_row_highlighted(self, message: RecordTable.RowHighlighted) -> None:
        if message.table is self.table:
            self._show_about()

    def on_descendant_focus(self, _: DescendantFocus) -> None:
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys of the field, or those of the list."""
        typing = self.sheet is None and self.focused is self.input
        own = keys.footer(self.name_in_keys, ANSWERS if typing else OF_THE_LIST, most=7)
        if typing:
            own = (*own, ("Enter", "mehr"), ("Esc", "Liste"), ("F1", "Hilfe"))
        self.key_line.show(own)

    # ---- the person under the bar

    def current_id(self) -> int | None:
        """The person under the bar."""
        current = self.table.current
        return current if isinstance(current, int) else None

    @property
    def _current(self) -> Listed | None:
        return self._listed.get(self.current_id() or 0)

    @property
    def record_address(self) -> str:
        one = self._current
        return "" if one is None else f"invitation:{one.invitation.id}"

    def stand_on(self, address: str) -> None:
        for one in self._listed.values():
            if address == f"invitation:{one.invitation.id}":
                self.table.move_to(one.person)

    @property
    def record_name(self) -> str:
        one = self._current
        return "" if one is None else one.name

    def chosen(self) -> tuple[PersonId, ...]:
        """The marked people, else the one under the bar."""
        marked = tuple(PersonId(one) for one in self.table.marked if isinstance(one, int))
        current = self.current_id()
        return tuple(sorted(marked)) or (() if current is None else (PersonId(current),))

    @property
    def listed(self) -> tuple[Listed, ...]:
        """Everybody on the list."""
        return tuple(self._listed.values())

    @property
    def listed_ids(self) -> frozenset[int]:
        """The numbers of everybody on the list."""
        return frozenset(self._listed)

    def marked_or_shown(self) -> tuple[PersonId, ...]:
        """The marked people, else all that the field lets through."""
        shown = [PersonId(one) for one in self.table.shown_ids if isinstance(one, int)]
        return tuple(one for one in shown if one in self.table.marked) or tuple(shown)

    def _one(self) -> Listed | None:
        """Whose answer it is; says what to do where that is not clear."""
        one = self._current
        if one is None:
            self.app.say("Hier steht niemand. Erst einen Teil des Namens tippen, dann die Taste.", problem=True)
            return None
        twice = [each for each in self.table.shown_ids if isinstance(each, int) and self._listed[each].name == one.name]
        if len(twice) > 1 and self.input.value and not self._moved:
            self.app.say(f"{one.name} gibt es zweimal. Mit ↓ und ↑ die richtige wählen, dann die Taste.", problem=True)
            return None
        return one

    # ---- answers

    def perform(self, action: Action) -> None:
        """Perform it; once it is on the disk the field is empty for the next name."""
        typed = self.input.value

        def done(result: Done) -> None:
            if self.input.value == typed:
                self.input.reset()
            hint = "" if result.name == NOTHING_CHANGED else " · ^z nimmt zurück"
            self.app.say(f"{result.name}{hint}")

        self.app.perform(action, done=done)

    def _answer(self, record: "Callable[[InvitationScreen, Listed], None]") -> None:
        one = self._one()
        if one is not None:
            record(self, one)

    def action_accepted(self) -> None:
        self._answer(invitation_answers.accepted)

    def action_declined(self) -> None:
        self._answer(invitation_answers.declined)

    def action_represented(self) -> None:
        self._answer(invitation_answers.represented)

    def action_wish(self) -> None:
        self._answer(invitation_answers.wish)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input is self.input:
            event.stop()
            self.action_edit()

    def on_record_table_row_selected(self, message: RecordTable.RowSelected) -> None:
        if message.table is self.table and not self.is_early("enter", "\r"):
            self.action_edit()

    def action_edit(self) -> None:
        """Open the form of the invitation under the bar."""
        from rundertisch_tui.tui.forms import invitation

        one = self._current
        if one is not None:
            self.app.push_screen(invitation.form(self.app.office.view, self.session, one.invitation, clock.today()))

    # ---- what acts on the list

    def action_new(self) -> None:
        """Draw from bodies, invite one person, or take over what changed since the draw."""
        invitation_sheets.invite(self)

    def action_delete(self) -> None:
        """Take the marked people, or the one under the bar, off the list."""
        if chosen := self.chosen():
            self.perform(WithdrawInvitations(session=self.session.id, persons=frozenset(chosen)))

    def action_reminder(self) -> None:
        """Note what was sent, or make the reminder."""
        invitation_sheets.sending(self)

    def action_export(self) -> None:
        """Give out the Verteiler, or the documents of the invitation."""
        invitation_sheets.give_out(self)

    def action_places(self) -> None:
        """Show the places of the workshops and distribute them."""
        invitation_sheets.places(self)

    def action_import(self) -> None:
        """Read answers from a table."""
        invitation_sheets.read_answers(self)

    def action_history(self) -> None:
        """Show who changed the invitation under the bar."""
        from rundertisch_tui.tui.screens.history import HistoryScreen

        one = self._current
        if one is not None:
            self.app.push_screen(HistoryScreen("invitation", one.invitation.id))

    def action_filter(self) -> None:
        """Go back into the field."""
        self.input.focus()

    def action_back(self) -> None:
        """Esc stops what is being made, else empties the field, then goes into the list, then leaves."""
        if self.making is not None and self.making.is_running:
            self.making.stop()
        elif self.focused is self.input and self.input.value:
            self.input.reset()
        elif self.focused is self.input:
            self.table.focus()
        else:
            super().action_back()

    def name_of(self, person: PersonId) -> str:
        """A person's name for a list."""
        return naming.person(self.app.office.view.get(Person, person))
