"""Einlass: type any part of a name or an organisation, Enter signs in, and the field is empty for the next."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.printed_numbers import is_numbers
from rundertisch_tui.domain.sessions import SessionState
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import Blank, ChooseRecord, driving_keys
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.making import Making
from rundertisch_tui.tui.screens import door_text
from rundertisch_tui.tui.screens.name_search import NameRow, NameSearch
from rundertisch_tui.tui.screens.session_part import Memory, SessionPart
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.text_lines import SectionRule, TextLines
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.attendance import NotThere, Represent, SignIn, SignInGuest, attendance_of
from rundertisch_tui.workflow.actions.printed_list import SignInByNumbers
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.questions import door
from rundertisch_tui.workflow.questions.door import Guest, Known, Standing
from rundertisch_tui.workflow.questions.groups import balance
from rundertisch_tui.workflow.questions.namesakes import namesakes

COLUMNS = (Column("", 24), Column("", 25), Column("", 0))
WHO = frozenset({"person", "membership", "organization", "committee", "session"})
MAX_DOOR = 20
"""Longer names of doors leave no room for those who come through them."""
DAY = frozenset({"attendance", "invitation"})
BEFORE_TYPING = (
    "Tippen Sie einen Teil des Namens oder der Organisation.",
    "Enter trägt die Person mit dem Balken als anwesend ein.",
    "",
)
NO_NUMBER = ("Mit diesen Nummern steht niemand auf der Liste.", "Zum Beispiel: 12 15 17-30", "")
NOT_INVITED = Standing("nicht eingeladen")
NOT_BEGUN = frozenset({SessionState.PLANNED, SessionState.INVITED})
NOT_OPENED = "noch nicht eröffnet"
HOW_TO_OPEN = (*BEFORE_TYPING[:2], "Der Runde Tisch ist noch nicht eröffnet; das tut F3 bei den Eckdaten.")
NO_HIT = ("Niemand auf der Liste passt dazu.", "F2 nimmt die Person als Gast auf.", "")


class CheckinScreen(NameSearch, SessionPart, FrameScreen):
    """The door. The bar stands on the best hit although one types above it."""

    DEFAULT_CSS = "CheckinScreen RecordTable { height: 1fr; min-height: 3; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings("checkin"),
        *driving_keys("door", priority=False),
    ]
    part = "checkin"
    name_in_keys = "checkin"

    def __init__(self, session_id: int, memory: Memory | None = None) -> None:
        super().__init__(session_id, memory)
        self.input = LineInput(id="door-name", at_once=self._typed, at_enter=self._sign_in)
        self.table = RecordTable(COLUMNS, header=False, foot=False, markable=False, empty=BEFORE_TYPING)
        self.table.can_focus = False
        self._heads, self._hint = TextLines(1), TextLines(1)
        self._groups, self._last = TextLines(6), TextLines(1)
        self._known: list[Known] = []
        self._standing: dict[PersonId, Standing] = {}
        self._found: list[Known] = []
        self._others = ""
        self._before_typing = BEFORE_TYPING
        self.making: Making | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        yield self._heads
        yield Blank()
        yield NameRow(self.input)
        yield Blank()
        yield self.table
        yield self._hint
        yield SectionRule("Wer ist da?")
        yield self._groups
        yield self._last

    def on_mount(self) -> None:
        self.app.register_changed.subscribe(self, self._changed)
        self.table.show_matches = True
        self.table.keep_bar()
        self._learn()
        self.show()
        self.input.focus()

    # ---- showing

    def _learn(self) -> None:
        """Read who there is at all; only people, bodies and memberships change that."""
        day = self.session.held_on or clock.today()
        self._known = door.known_people(self.app.office.view, day)

    def show(self) -> None:
        """Count and show from the view; text and bar stay."""
        view, session = self.app.office.view, self.session
        self._standing = door.standings(view, session.id)
        self._heads.show([door_text.heads(door.count(view, session.id))])
        self._groups.show(door_text.group_lines(balance(view, session.id, session.held_on or clock.today())))
        self._last.show([door_text.last_line(door.last_arrivals(view, session.id))])
        waits = session.held_on == clock.today() and session.state in NOT_BEGUN
        self._before_typing = HOW_TO_OPEN if waits else BEFORE_TYPING
        parts = (clean(self.app.door), self._others or (NOT_OPENED if waits else ""))
        self.show_head(" · ".join(part for part in parts if part), warn=waits)
        self._search(keep=True)

    def _changed(self, done: Done) -> None:
        tables = {table for table, _ in done.touched}
        if not tables & (WHO | DAY):
            return
        if tables & WHO:
            self._learn()
        if not done.mine:
            self._others = f"auch am Einlass: {done.user}"
        self.show()

    @property
    def _numbers(self) -> bool:
        """Whether numbers of the printed list are typed."""
        return is_numbers(self.input.value)

    def _search(self, *, keep: bool = False) -> None:
        if self._numbers:
            self._show_numbers()
            return
        words = fold(self.input.value).split()
        self._found = door_text.hits(self._known, words)
        current = self.table.current
        self.table.empty = NO_HIT if words else self._before_typing
        stays = keep and any(one.id == current for one in self._found)
        self.table.fill(door_text.hit_rows(self._found, self._standing), words, from_top=not stays)
        more = len(self._found) > 5
        hint = f"{len(self._found)} passen; noch ein Buchstabe, oder ↓" if more else ""
        if self._found and not more:
            hint = "Nicht dabei? F2 nimmt die Person als Gast auf."
        self._hint.show([((f"   {hint}", "leise"),)])

    def _show_numbers(self) -> None:
        """Whom the numbers mean that are typed, and which of them are not on the list."""
        by_number = door.printed_list(self.app.office.view, self.session.id)
        self._found, hint = door_text.numbered(self._known, by_number, self.input.value)
        self.table.empty = NO_NUMBER
        self.table.fill(door_text.hit_rows(self._found, self._standing), [])
        self.table.action_edge(-1)
        self._hint.show([((f"   {hint}", "leise"),)])

    # ---- typing

    def _typed(self, _: str) -> None:
        self._moved = False
        self._search()

    def action_back(self) -> None:
        """Esc stops what is being made, else empties the field first, then leaves."""
        if self.making is not None and self.making.is_running:
            self.making.stop()
        elif self.input.value:
            self.input.reset()
        else:
            super().action_back()

    def show_keys(self) -> None:
        answered = frozenset(key.id for key in keys.of_screen(self.name_in_keys) if self._answers(key))
        shown = keys.footer(self.name_in_keys, answered - {"open"}, most=5)
        self.key_line.show((("Enter", "anwesend"), *shown[:4], ("^z", "zurück"), ("F1", "Hilfe")))

    # ---- what happens at the door

    def _person(self) -> Known | None:
        """Who stands under the bar; says what to do where nobody does."""
        current = self.table.current
        one = next((each for each in self._found if each.id == current), None)
        if one is None:
            self.app.say("Erst einen Teil des Namens tippen, dann die Taste.", problem=True)
        return one

    def _sign_in(self) -> None:
        if not self.input.value.strip():
            return
        if self._numbers:
            self._do(SignInByNumbers(session=self.session.id, numbers=self.input.value, door=self.app.door))
            return
        if not self._found:
            typed = self.input.value.strip()
            self.app.say(f"Niemand passt zu „{typed}“. F2 nimmt die Person als Gast auf.", problem=True)
            return
        one = self._person()
        if one is None:
            return
        if door_text.is_twice(one, self._found) and not self._moved:
            self.app.say(f"{one.name} gibt es zweimal. Mit ↓ und ↑ die richtige wählen, dann Enter.", problem=True)
            return
        self._do(SignIn(session=self.session.id, person=one.id, door=self.app.door))

    def _do(self, action: Action) -> None:
        """Perform at the door: once it is on the disk the field is empty for the next; refused, the text is marked."""
        typed = self.input.value

        def done(result: Done) -> None:
            if self.input.value == typed:
                self.input.reset()
            self.app.say(f"{result.name} · ^z nimmt zurück")

        def refused(_: Exception) -> None:
            if self.input.value == typed and self.is_current:
                self.input.select_all()

        self.app.perform(action, done=done, refused=refused)

    def action_guest(self) -> None:
        """Take in somebody who is on no list."""
        from rundertisch_tui.tui.dialogs.guest import GuestSheet

        view = self.app.office.view
        typed = self.input.value.strip()
        sheet = GuestSheet(lambda line: door.read_guest(view, line), typed[:1].upper() + typed[1:], self._known_already)
        self.open_sheet(sheet, self._take_in)

    def _known_already(self, guest: Guest) -> Sequence[Line]:
        """What the sheet says about who is called so and on record."""
        view = self.app.office.view
        found = namesakes(view, guest.given_name, guest.family_name, guest.organization)
        names = {one.id: one.name for one in self._known}
        stands = self._standing
        alike = [(one, names.get(one.person, ""), stands.get(one.person, NOT_INVITED)) for one in found]
        return door_text.known_already(alike)

    def _take_in(self, guest: object) -> None:
        if isinstance(guest, Guest):
            self._do(
                SignInGuest(
                    session=self.session.id,
                    salutation=guest.salutation,
                    title=guest.title,
                    given_name=guest.given_name,
                    family_name=guest.family_name,
                    organization=guest.organization,
                    door=self.app.door,
                )
            )

    def action_lists(self) -> None:
        """Make the lists to sign: one, one a door, or that of a workshop."""
        from rundertisch_tui.tui.screens.session_sheets import ask_lists

        ask_lists(self)

    def action_door_name(self) -> None:
        """Ask at which door this window stands."""
        from rundertisch_tui.tui.dialogs.ask_text import AskText

        def take(name: object) -> None:
            if isinstance(name, str):
                self.app.door = name[:MAX_DOOR].strip()
                self.show()

        hint = "Zum Beispiel: Tür 2. Leer, wenn es nur eine gibt."
        self.open_sheet(AskText("An welcher Tür?", "Tür", hint, value=self.app.door), take)

    def action_not_there(self) -> None:
        one = self._person()
        if one is not None:
            self._do(NotThere(session=self.session.id, person=one.id))

    def action_represent(self) -> None:
        """Ask who came for the person under the bar; deputies stand first."""
        one = self._person()
        if one is None:
            return
        view = self.app.office.view
        deputies = {each.person for each in view.linked(Membership, "deputy_of", one.id)}
        others = sorted((each for each in self._known if each.id != one.id), key=lambda each: each.id not in deputies)
        rows = [
            Row(each.id, (each.name, "Vertretung" if each.id in deputies else each.place), search=each.search)
            for each in others
        ]
        sheet = ChooseRecord(f"Wer ist für {one.name} da?", (Column(""), Column("", 30)), rows, verb="vertritt")

        def take(by: object) -> None:
            if isinstance(by, int):
                self._do(Represent(session=self.session.id, person=one.id, by=PersonId(by), door=self.app.door))

        self.open_sheet(sheet, take)

    def action_more(self) -> None:
        """Open the form of the person's day: excused, later, earlier."""
        from rundertisch_tui.tui.forms import attendance

        one = self._person()
        if one is None:
            return
        view = self.app.office.view
        here = attendance_of(view, self.session.id, one.id)

        def then(_: Done) -> None:
            self.input.reset()

        self.app.push_screen(attendance.form(view, self.session, view.get(Person, one.id), here, then))
