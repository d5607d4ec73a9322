"""What stands in the field column of a form: one editor for each kind of field."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from rundertisch_tui.tui.forms.field import Field, FieldKind, OwnEditor, Value, echoed, parse, shown
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit


class Edited(Message):
    """Something was changed in a field."""


class WantsRecord(Message):
    """A record is to be chosen for the field that sends it; `typed` is what was typed so far."""

    def __init__(self, editor: "RecordEditor", typed: str) -> None:
        super().__init__()
        self.editor, self.typed = editor, typed


class TextEditor(LineInput):
    """A field of one line: text, number, date or time."""

    DEFAULT_CSS = """
    TextEditor { background: $feld; color: $stark; }
    TextEditor:focus { background: $wahl; color: $wahltext; }
    TextEditor:ansi { text-style: underline; }
    TextEditor:ansi:focus { text-style: bold underline; }
    """

    def __init__(self, field: Field, value: Value) -> None:
        super().__init__(shown(field, value))
        self._field = field
        # `Mi, 01.04.2026` and the cursor behind it
        self.styles.width = max(field.width, 16) if field.kind is FieldKind.DATE else field.width

    def read(self, today: date) -> Value:
        """Return the value of what was typed."""
        return parse(self._field, self.value, today)

    def show(self, value: Value) -> None:
        """Show a value, a date with its weekday."""
        self.reset(echoed(self._field, value))

    @property
    def typed(self) -> str:
        """What stands in the field, letter by letter."""
        return self.value

    @property
    def typed_at(self) -> int:
        """Where the cursor stands in it."""
        return self.cursor_position

    def put_back(self, text: str, at: int | None) -> None:
        """Write a typed text again, with the cursor at its place or at the end."""
        self.reset(text)
        if at is not None:
            self.cursor_position = at


class WantsFile(Message):
    """A file is to be chosen for the field that sends it; `typed` is what stands there."""

    def __init__(self, editor: "FileEditor", typed: str) -> None:
        super().__init__()
        self.editor, self.typed = editor, typed


class FileEditor(TextEditor):
    """A path that is typed, or a file that is chosen with Enter."""

    async def action_submit(self) -> None:
        self.post_message(WantsFile(self, self.value.strip()))

    @property
    def field(self) -> Field:
        """The field that this editor fills."""
        return self._field


class LongEditor(WrapEdit):
    """A field that grows with its text."""

    def __init__(self, field: Field, value: Value) -> None:
        super().__init__(shown(field, value))
        self._field = field
        self.styles.width = max(field.width, 56)

    def read(self, today: date) -> Value:
        """Return the text."""
        return parse(self._field, self.text, today)

    def show(self, value: Value) -> None:
        """Show a text from outside."""
        self.reset(shown(self._field, value))

    @property
    def typed(self) -> str:
        """What stands in the field, letter by letter."""
        return self.text

    @property
    def typed_at(self) -> int:
        """Where the cursor stands in it."""
        return self.cursor

    def put_back(self, text: str, at: int | None) -> None:
        """Write a typed text again, with the cursor at its place or at the end."""
        self.reset(text, at)


class _Line(LineWidget, can_focus=True):
    """A field of one row that is not typed into."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self.styles.width = field.width

    def words(self) -> str:
        """Return what stands in the field."""
        raise NotImplementedError

    def parts(self, width: int) -> Sequence[Part]:
        tokens = "wahltext on wahl" if self.has_focus else "stark on feld"
        return ((self._fitted(clean(self.words()), width), tokens),)

    def _fitted(self, words: str, width: int) -> str:
        return fit(words, width)


class ChoiceEditor(_Line):
    """One of several words: left and right walk, a letter jumps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk(-1)", show=False, id="choice.previous"),
        Binding("right,space", "walk(1)", show=False, id="choice.next"),
    ]

    def __init__(self, field: Field, value: Value) -> None:
        super().__init__(field)
        self._value = value

    def words(self) -> str:
        word = next((word for value, word in self._field.choices if value == self._value), "–")
        return f"‹ {word} ›" if self.has_focus else word

    def action_walk(self, by: int) -> None:
        values = [value for value, _ in self._field.choices]
        at = values.index(self._value) + by if self._value in values else 0
        self._choose(values[at % len(values)])

    def on_key(self, event: events.Key) -> None:
        letter = (event.character or "").lower()
        if not event.is_printable or letter in {"", " "}:
            return
        event.stop()
        values = [value for value, word in self._field.choices if _initial(word) == letter]
        if values:
            at = values.index(self._value) + 1 if self._value in values else 0
            self._choose(values[at % len(values)])

    def _choose(self, value: Value) -> None:
        self._value = value
        self.refresh()
        self.post_message(Edited())

    def read(self, today: date) -> Value:
        """Return the chosen value."""
        if self._value is None:
            parse(self._field, "", today)
        return self._value

    def show(self, value: Value) -> None:
        """Show a value from outside."""
        self._value = value
        self.refresh()


def _initial(word: str) -> str:
    """The first letter of a word, behind a sign that may stand before it."""
    return next((letter.lower() for letter in word if letter.isalnum()), "")


class RecordEditor(_Line):
    """One record or a set of them: typing or Enter opens the chooser, Backspace takes the last one out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask", show=False, id="record.choose"),
        Binding("backspace,delete", "take_out", show=False, id="record.clear"),
    ]

    def __init__(self, field: Field, value: Value, names: Mapping[Value, str]) -> None:
        super().__init__(field)
        self._ids: list[int] = []
        self._names = dict(names)
        self._take(value)

    def _take(self, value: Value) -> None:
        self._ids = list(value) if isinstance(value, list) else [value] if isinstance(value, int) else []

    def words(self) -> str:
        known = " · ".join(self._names.get(each, str(each)) for each in self._ids)
        return known or ("Enter wählt aus" if self.has_focus else "–")

    def _fitted(self, words: str, width: int) -> str:
        """Of several that do not fit the row ends with how many they are."""
        count = f"({len(self._ids)})"
        if len(self._ids) < 2 or cell_len(words) <= width:
            return fit(words, width)
        return fit(words, width - len(count)) + count

    def action_ask(self) -> None:
        self.post_message(WantsRecord(self, ""))

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.character is not None:
            event.stop()
            self.post_message(WantsRecord(self, event.character.strip()))

    def action_take_out(self) -> None:
        if self._ids:
            self._ids.pop()
            self.refresh()
            self.post_message(Edited())

    def choose(self, record: int, name: str) -> None:
        """Take a chosen record: in place of the old one, or to the others."""
        self._names[record] = name
        if self._field.kind is FieldKind.RECORD:
            self._ids = [record]
        elif record not in self._ids:
            self._ids.append(record)
        self.refresh()
        self.post_message(Edited())

    @property
    def field(self) -> Field:
        """The field that this editor fills."""
        return self._field

    def read(self, today: date) -> Value:
        """Return the record's number, or those of the set."""
        if not self._ids:
            parse(self._field, "", today)
        if self._field.kind is FieldKind.RECORDS:
            return list(self._ids)
        return self._ids[0] if self._ids else None

    def show(self, value: Value) -> None:
        """Show a value from outside."""
        self._take(value)
        self.refresh()


TypedEditor = TextEditor | LongEditor
"""The editors that letters are typed into."""
AnyEditor = TextEditor | LongEditor | ChoiceEditor | RecordEditor | OwnEditor


def build(field: Field, value: Value) -> AnyEditor:
    """Make the editor for a field."""
    if field.editor is not None:
        return field.editor(field, value)
    if field.kind is FieldKind.LONG:
        return LongEditor(field, value)
    if field.kind is FieldKind.CHOICE:
        return ChoiceEditor(field, value)
    if field.kind in {FieldKind.RECORD, FieldKind.RECORDS}:
        rows = field.rows() if field.rows is not None else ()
        return RecordEditor(field, value, {row.id: row.cells[0] for row in rows if isinstance(row.id, int)})
    return FileEditor(field, value) if field.kind is FieldKind.FILE else TextEditor(field, value)
