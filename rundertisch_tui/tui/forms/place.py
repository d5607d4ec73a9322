"""One field in its form: label, editor and error together, and what stood there before."""

from dataclasses import dataclass
from dataclasses import field as member
from datetime import date
from typing import Self

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.forms import editors
from rundertisch_tui.tui.forms.field import Field, FieldKind, Value, shown
from rundertisch_tui.tui.forms.form_lines import FieldLabel
from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.text_lines import TextLines

_FIRST = 19
_ERROR = 59
_ERROR_ROWS = 2


@dataclass(eq=False)
class Place:
    """`was` is what is saved, `asked` what other fields were suggested for, `suggested` what they suggested here."""

    field: Field
    label: FieldLabel
    editor: editors.AnyEditor
    error: TextLines
    was: Value = member(default=None)
    asked: Value = member(default=None)
    suggested: Value = member(default=None)

    @classmethod
    def of(cls, field: Field, value: Value) -> Self:
        """Return the place of a field with the value that is saved."""
        error = TextLines(1).add_class("form-error")
        return cls(field, FieldLabel(field), editors.build(field, value), error, was=value)

    @property
    def typed(self) -> str | None:
        """The letters in a field that is typed into; None for a field that is chosen."""
        return self.editor.typed if isinstance(self.editor, editors.TypedEditor) else None

    @property
    def new_text(self) -> str | None:
        """What is typed and differs from what is saved, letter by letter."""
        return self.typed if self.typed != shown(self.field, self.was) else None

    @property
    def at(self) -> int:
        """Where the cursor stands in what is typed."""
        return self.editor.typed_at if isinstance(self.editor, editors.TypedEditor) else 0

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was saved here and nothing is typed."""
        return not self.typed and self.was in ("", None, [])

    def holds_nothing_own(self, today: date) -> bool:
        """Whether here stands only what is saved or was suggested; what cannot be read is somebody's own."""
        try:
            return self.editor.read(today) in (self.was, self.suggested)
        except RuleViolation:
            return self.is_untouched

    def put_back(self, text: str | None, at: int | None) -> None:
        """Write a typed text again, with the cursor at its place; `None` keeps the text, or leaves the cursor alone."""
        if isinstance(self.editor, editors.TypedEditor):
            self.editor.put_back(self.editor.typed if text is None else text, at)

    def show_problem(self, sentence: str) -> None:
        """Write under the field what is wrong with it; an empty sentence takes it away."""
        self.label.state(wrong=bool(sentence))
        self.error.display = bool(sentence)
        lines = wrap(clean(sentence), _ERROR)
        kept = lines if len(lines) <= _ERROR_ROWS else [lines[0], fit(" ".join(lines[1:]), _ERROR)]
        self.error.styles.height = len(kept)
        self.error.show([((" " * _FIRST + line, "fehler"),) for line in kept])


def nothing(field: Field) -> Value:
    """Return what a field of a new record holds."""
    if field.kind in {FieldKind.TEXT, FieldKind.LONG}:
        return ""
    if field.kind is FieldKind.RECORDS:
        return []
    return field.choices[0][0] if field.kind is FieldKind.CHOICE and field.required and field.choices else None
