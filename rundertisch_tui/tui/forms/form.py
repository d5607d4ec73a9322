"""A form: groups of fields, errors under their field, one help row, saved with Ctrl+S (look.md 6)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as member
from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord, NewRecord
from rundertisch_tui.tui.forms import editors
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value, shown
from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import Column
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit

_LABEL = 16
_FIRST = 19
_ERROR = 59
_ERROR_ROWS = 2


class _Text(LineWidget):
    """A heading or the help row."""

    def __init__(self, parts: Sequence[Part] = (), *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._parts = tuple(parts)

    def show(self, *parts: Part) -> None:
        """Write another text."""
        self._parts = parts
        self.refresh()

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002
        return self._parts


class _Label(LineWidget):
    """`›`, the mark and the name of a field."""

    DEFAULT_CSS = "_Label { width: 19; }"

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._text = field.label + (" *" if field.required else "")
        self.here = self.wrong = False

    def state(self, *, here: bool | None = None, wrong: bool | None = None) -> None:
        """Say that the focus is here, or that the field is wrong."""
        self.here = self.here if here is None else here
        self.wrong = self.wrong if wrong is None else wrong
        self.refresh()

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002
        return (
            ("›" if self.here else " ", "text"),
            ("!" if self.wrong else " ", "fehler bold"),
            (" " + fit(self._text, _LABEL), "akzent bold" if self.here else "leise"),
        )


class _Fields(VerticalScroll, inherit_bindings=False):
    """What does not fit is scrolled by the focus alone: up and down go from field to field."""


@dataclass(eq=False)
class _Place:
    field: Field
    label: _Label
    editor: editors.AnyEditor
    error: TextLines
    problem: str = ""
    was: Value = member(default=None)
    asked: Value = member(default=None)
    suggested: Value = member(default=None)


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
        """Fields are wrong; `sentence` is for row 23."""

        form: "Form"
        sentence: str

    def __init__(
        self,
        groups: Sequence[Group],
        values: Mapping[str, Value],
        *,
        today: date,
        open_sheet: Callable[[Sheet, Callable[[object], None]], None] | None = None,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._groups = tuple(groups)
        self._values = dict(values)
        self._today = today
        self._open_sheet = open_sheet
        self._places: list[_Place] = []
        self._chooser: ChooseRecord | None = None
        self._told = 0
        self._help = _Text(classes="form-help")

    # ---- building

    def compose(self) -> ComposeResult:
        explained = False
        with _Fields(can_focus=False):
            for group in self._groups:
                needs = not explained and any(each.required for each in group.fields)
                explained = explained or needs
                yield _Heading(group.title, needs)
                for each in group.fields:
                    yield from self._row(each)
        yield self._help

    def _row(self, each: Field) -> ComposeResult:
        value = self._values.get(each.name, self._nothing(each))
        place = _Place(each, _Label(each), editors.build(each, value), TextLines(1).add_class("form-error"), was=value)
        self._places.append(place)
        with Horizontal(classes="form-row"):
            if each.editor is None:
                yield place.label
            yield place.editor
        yield place.error

    @staticmethod
    def _nothing(each: Field) -> Value:
        if each.kind in {FieldKind.TEXT, FieldKind.LONG}:
            return ""
        if each.kind is FieldKind.RECORDS:
            return []
        return each.choices[0][0] if each.kind is FieldKind.CHOICE and each.required and each.choices else None

    def on_mount(self) -> None:
        if self._places:
            self._places[0].editor.focus()

    # ---- what others call

    @property
    def changed(self) -> dict[str, Value]:
        """The changed fields with their new values; a field that cannot be read counts with None."""
        found: dict[str, Value] = {}
        for place in self._places:
            try:
                value = place.editor.read(self._today)
            except RuleViolation:
                if not self._untouched(place):
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
        self._set_problem(place, sentence)
        place.editor.focus()

    def field(self, name: str) -> Field | None:
        """The field of a name; None if the form has none."""
        return next((place.field for place in self._places if place.field.name == name), None)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the typed fields that differ from what was saved, letter by letter."""
        return {
            place.field.name: typed
            for place in self._places
            if (typed := _typed(place.editor)) is not None and typed != shown(place.field, place.was)
        }

    @property
    def cursor(self) -> tuple[str, int, int]:
        """The field that is typed in, and the place in it."""
        place = next((place for place in self._places if place.editor.has_focus), None)
        if place is None:
            return ("", 0, 0)
        at = place.editor.cursor_position if isinstance(place.editor, LineInput) else 0
        at = place.editor.cursor if isinstance(place.editor, WrapEdit) else at
        return (place.field.name, 0, at)

    def write(self, texts: Mapping[str, str], cursor: tuple[str, int, int]) -> None:
        """Put typed texts back where they stood, with the cursor."""
        for place in self._places:
            text = texts.get(place.field.name)
            here = place.field.name == cursor[0]
            if isinstance(place.editor, LineInput):
                place.editor.reset(place.editor.value if text is None else text)
                if here:
                    place.editor.cursor_position = cursor[2]
            elif isinstance(place.editor, WrapEdit):
                kept = place.editor.text if text is None else text
                place.editor.reset(kept, cursor[2] if here else len(kept))
            if here:
                place.editor.focus()
        self._tell()

    @property
    def focused_field(self) -> Field | None:
        """The field that has the focus."""
        return next((place.field for place in self._places if place.editor.has_focus), None)

    def settle(self, name: str, now: Value, value: Value, *, note: str = "") -> None:
        """Count from what stands in the record `now`, show `value`, and say in a sentence what is to be done."""
        for place in self._places:
            if place.field.name == name:
                place.was = now
                place.editor.show(value)
                self._set_problem(place, note)
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
            names = ", ".join(place.field.label for place in wrong)
            verb = "1 Feld stimmt" if len(wrong) == 1 else f"{len(wrong)} Felder stimmen"
            self.post_message(self.Found(self, f"{verb} noch nicht: {names}"))
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

    # ---- what the fields say

    def _of(self, widget: object) -> _Place | None:
        return next((place for place in self._places if place.editor is widget), None)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        place = self._of(event.widget)
        if place is not None:
            place.label.state(here=True)
            self._help.show((" " + clean(place.field.help), "leise"))

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        place = self._of(event.widget)
        if place is None:
            return
        place.label.state(here=False)
        if self._check(place, only_typed=True) and place.field.kind in {FieldKind.DATE, FieldKind.TIME}:
            place.editor.show(place.editor.read(self._today))

    def _check(self, place: _Place, *, only_typed: bool = False) -> bool:
        try:
            value = place.editor.read(self._today)
            if place.field.check is not None and value not in ("", None):
                place.field.check(value)
        except RuleViolation as problem:
            if not (only_typed and self._untouched(place)):
                self._set_problem(place, str(problem))
            return False
        self._set_problem(place, "")
        if place.field.suggests is not None and value != (place.was if place.asked is None else place.asked):
            place.asked = value
            self._suggest(place.field.suggests(value))
        return True

    def _suggest(self, values: Mapping[str, Value]) -> None:
        """Show what is most likely in the fields that nobody has touched."""
        for place in self._places:
            if place.field.name not in values or place.editor.read(self._today) not in (place.was, place.suggested):
                continue
            place.suggested = values[place.field.name]
            place.editor.show(place.suggested)
        self._tell()

    @staticmethod
    def _untouched(place: _Place) -> bool:
        typed = place.editor.value if isinstance(place.editor, LineInput) else ""
        typed = place.editor.text if isinstance(place.editor, WrapEdit) else typed
        return not typed and place.was in ("", None, [])

    def _set_problem(self, place: _Place, sentence: str) -> None:
        place.problem = sentence
        place.label.state(wrong=bool(sentence))
        place.error.display = bool(sentence)
        lines = wrap(clean(sentence), _ERROR)
        kept = lines if len(lines) <= _ERROR_ROWS else [lines[0], fit(" ".join(lines[1:]), _ERROR)]
        place.error.styles.height = len(kept)
        place.error.show([((" " * _FIRST + line, "fehler"),) for line in kept])

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
        editor = message.editor
        if self._open_sheet is None or editor.field.rows is None:
            return
        if self._chooser is not None:  # typed so fast that the sheet was not there yet
            self._chooser.input.reset(self._chooser.input.value + message.typed)
            return
        rows = editor.field.rows()
        columns = tuple(Column("", 0 if at == 0 else 24) for at in range(len(rows[0].cells) if rows else 1))
        names = {row.id: row.cells[0] for row in rows}

        def take(result: object) -> None:
            self._chooser = None
            if isinstance(result, int):
                editor.choose(result, names[result])
            elif isinstance(result, NewRecord) and editor.field.create is not None:
                editor.field.create(result.text, editor.choose)

        word = editor.field.create_word if editor.field.create is not None else ""
        sheet = ChooseRecord(f"{editor.field.label} wählen", columns, rows, create=word)
        sheet.input.reset(message.typed)
        self._chooser = sheet
        self._open_sheet(sheet, take)


def _typed(editor: object) -> str | None:
    """The letters in a field that is typed into; None for a field that is chosen."""
    if isinstance(editor, LineInput):
        return editor.value
    return editor.text if isinstance(editor, WrapEdit) else None


class _Heading(LineWidget):
    """The heading of a group; the first one with a required field explains the star."""

    def __init__(self, title: str, explain: bool) -> None:
        super().__init__()
        self._title, self._explain = clean(title), explain

    def parts(self, width: int) -> Sequence[Part]:
        note = "* muss sein" if self._explain else ""
        gap = max(width - 2 - len(self._title) - len(note), 1)
        return ((" " + self._title, "stark bold"), (" " * gap, "text"), (note, "leise"))
