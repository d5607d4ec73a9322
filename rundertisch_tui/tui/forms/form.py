"""A form: groups of fields, errors under their field, one help row, saved with Ctrl+S (look.md 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.forms import editors
from rundertisch_tui.tui.forms.choosing import Choosing, OpenSheet
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form_lines import GroupHeading, HelpLine
from rundertisch_tui.tui.forms.place import Place, nothing
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit


class _Fields(VerticalScroll, inherit_bindings=False):
    """What does not fit is scrolled by the focus alone: up and down go from field to field."""


class Form(Vertical):
    """The fields of one record. It knows values and messages, no office."""

    DEFAULT_CSS = """
    Form { height: 1fr; width: 1fr; background: $grund; }
    Form > VerticalScroll { height: 1fr; background: $grund; scrollbar-size: 0 0; }
    Form .form-row { height: auto; width: 1fr; }
    Form .form-error { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False, priority=True, id="form.save"),
        Binding("escape", "leave", show=False, id="form.leave"),
        Binding("down", "app.focus_next", show=False, id="form.next"),
        Binding("up", "app.focus_previous", show=False, id="form.previous"),
    ]

    @dataclass
    class Submitted(Message):
        """Everything is right; `before` and `after` hold only the changed fields, `values` all."""

        form: "Form"
        before: dict[str, Value]
        after: dict[str, Value]
        values: dict[str, Value]

    @dataclass
    class Left(Message):
        """The form is left without saving."""

        form: "Form"

    @dataclass
    class StateChanged(Message):
        """Other fields differ from what was saved; `sentence` is for the right side of row 3."""

        form: "Form"
        changed: int

        @property
        def sentence(self) -> str:
            """`2 Felder geändert, nicht gespeichert`; empty without changes."""
            fields = "1 Feld" if self.changed == 1 else f"{self.changed} Felder"
            return f"{fields} geändert, nicht gespeichert" if self.changed else ""

    @dataclass
    class Typed(Message):
        """A letter more or less, or another choice."""

        form: "Form"

    @dataclass
    class Found(Message):
        """Fields are wrong, or right again; `sentence` is for row 23, empty when none is wrong any more."""

        form: "Form"
        sentence: str

    def __init__(
        self,
        groups: Sequence[Group],
        values: Mapping[str, Value],
        *,
        today: date,
        open_sheet: OpenSheet | None = None,
        first: str = "",
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._groups = tuple(groups)
        self._values = dict(values)
        self._today = today
        self._open_sheet = open_sheet
        self._first = first
        self._places: list[Place] = []
        self._choosing = None if open_sheet is None else Choosing(open_sheet)
        self._told = 0
        self._wrong: list[str] = []
        self._help = HelpLine()

    # ---- building

    def compose(self) -> ComposeResult:
        explained = False
        with _Fields(can_focus=False):
            for group in self._groups:
                needs = not explained and any(each.required for each in group.fields)
                explained = explained or needs
                yield GroupHeading(group.title, explains_star=needs)
                for each in group.fields:
                    yield from self._row(each)
        yield self._help

    def _row(self, each: Field) -> ComposeResult:
        place = Place.of(each, self._values.get(each.name, nothing(each)))
        self._places.append(place)
        with Horizontal(classes="form-row"):
            if each.editor is None:
                yield place.label
            yield place.editor
        yield place.error

    def on_mount(self) -> None:
        begin = next((place for place in self._places if place.field.name == self._first), None)
        if begin is not None or self._places:
            (begin or self._places[0]).editor.focus()

    # ---- what others call

    @property
    def changed(self) -> dict[str, Value]:
        """The changed fields with their new values; a field that cannot be read counts with None."""
        found: dict[str, Value] = {}
        for place in self._places:
            try:
                value = place.editor.read(self._today)
            except RuleViolation:
                if not place.is_untouched:
                    found[place.field.name] = None
                continue
            if value != place.was:
                found[place.field.name] = value
        return found

    def show_error(self, name: str, sentence: str) -> None:
        """Show what an action refused at its field; row 23 says it if there is no such field."""
        place = next((place for place in self._places if place.field.name == name), None)
        if place is None:
            self.post_message(self.Found(self, sentence))
            return
        place.show_problem(sentence)
        place.editor.focus()

    def field(self, name: str) -> Field | None:
        """The field of a name; None if the form has none."""
        return next((place.field for place in self._places if place.field.name == name), None)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the typed fields that differ from what was saved, letter by letter."""
        return {place.field.name: text for place in self._places if (text := place.new_text) is not None}

    @property
    def cursor(self) -> tuple[str, int, int]:
        """The field that is typed in, and the place in it."""
        place = self._focused
        return ("", 0, 0) if place is None else (place.field.name, 0, place.at)

    def write(self, texts: Mapping[str, str], cursor: tuple[str, int, int]) -> None:
        """Put typed texts back where they stood, with the cursor."""
        for place in self._places:
            is_here = place.field.name == cursor[0]
            place.put_back(texts.get(place.field.name), cursor[2] if is_here else None)
            if is_here:
                place.editor.focus()
        self._tell()

    @property
    def focused_field(self) -> Field | None:
        """The field that has the focus."""
        return None if self._focused is None else self._focused.field

    @property
    def _focused(self) -> Place | None:
        return next((place for place in self._places if place.editor.has_focus), None)

    def settle(self, name: str, now: Value, value: Value, *, note: str = "") -> None:
        """Count from what stands in the record `now`, show `value`, and say in a sentence what is to be done."""
        for place in self._places:
            if place.field.name == name:
                place.was = now
                place.editor.show(value)
                place.show_problem(note)
                if note:
                    place.editor.focus()
        self._tell()

    # ---- keys

    def action_save(self) -> None:
        """Save once the field has taken every letter that was typed before the key."""
        focused = self.screen.focused
        if focused is None or focused not in self.query("*"):
            self._save()
        else:
            focused.call_later(self._save)

    def _save(self) -> None:
        wrong = [place for place in self._places if not self._check(place)]
        if wrong:
            self._tell_wrong(always=True)
            wrong[0].editor.focus()
            return
        values = {place.field.name: place.editor.read(self._today) for place in self._places}
        before = {place.field.name: place.was for place in self._places if values[place.field.name] != place.was}
        self.post_message(self.Submitted(self, before, {name: values[name] for name in before}, values))

    def action_leave(self) -> None:
        changed = len(self.changed)
        if not changed or self._open_sheet is None:
            self.post_message(self.Left(self))
            return
        from rundertisch_tui.tui.dialogs.confirm import Confirm

        fields = "1 Feld ist" if changed == 1 else f"{changed} Felder sind"
        sentence = f"{fields} geändert und nicht gespeichert."
        self._open_sheet(Confirm("Ohne Speichern zurück?", sentence, "verwerfen"), self._leave_if)

    def _leave_if(self, answer: object) -> None:
        if answer:
            self.post_message(self.Left(self))

    def _tell_wrong(self, *, always: bool = False) -> None:
        """Have row 23 count what is wrong, and be empty once nothing is any more."""
        names = [place.field.label for place in self._places if place.label.wrong]
        if names == self._wrong and not always:
            return
        self._wrong = names
        verb = "1 Feld stimmt" if len(names) == 1 else f"{len(names)} Felder stimmen"
        self.post_message(self.Found(self, f"{verb} noch nicht: {', '.join(names)}" if names else ""))

    # ---- what the fields say

    def _of(self, widget: object) -> Place | None:
        return next((place for place in self._places if place.editor is widget), None)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        place = self._of(event.widget)
        if place is not None:
            place.label.state(here=True)
            self._help.show(place.field.help)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        place = self._of(event.widget)
        if place is None:
            return
        place.label.state(here=False)
        if self._check(place, only_typed=True) and place.field.kind in {FieldKind.DATE, FieldKind.TIME}:
            place.editor.show(place.editor.read(self._today))
        self._tell_wrong()

    def _check(self, place: Place, *, only_typed: bool = False) -> bool:
        try:
            value = place.editor.read(self._today)
            if place.field.check is not None and value not in ("", None):
                place.field.check(value)
        except RuleViolation as problem:
            if not (only_typed and place.is_untouched):
                place.show_problem(str(problem))
            return False
        place.show_problem("")
        if place.field.suggests is not None and value != (place.was if place.asked is None else place.asked):
            place.asked = value
            self._suggest(place.field.suggests(value))
        return True

    def _suggest(self, values: Mapping[str, Value]) -> None:
        """Show what is most likely in the fields that nobody has touched."""
        for place in self._places:
            if place.field.name in values and place.holds_nothing_own(self._today):
                place.suggested = values[place.field.name]
                place.editor.show(place.suggested)
        self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.screen.focus_next()

    def on_wrap_edit_changed(self, event: WrapEdit.Changed) -> None:
        event.stop()
        self._tell()

    def on_edited(self, event: editors.Edited) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        self.post_message(self.Typed(self))
        count = len(self.changed)
        if count != self._told:
            self._told = count
            self.post_message(self.StateChanged(self, count))

    def on_wants_record(self, message: editors.WantsRecord) -> None:
        message.stop()
        if self._choosing is not None:
            self._choosing.ask(message.editor, message.typed)
