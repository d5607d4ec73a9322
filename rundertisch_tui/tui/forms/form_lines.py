"""What stands around the fields of a form: headings, labels, the row of help."""

from collections.abc import Sequence

from rundertisch_tui.tui.forms.field import Field
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

_LABEL = 16


class GroupHeading(LineWidget):
    """The heading of a group; the first one with a required field explains the star."""

    def __init__(self, title: str, *, explains_star: bool) -> None:
        super().__init__()
        self._title, self._note = clean(title), "* muss sein" if explains_star else ""

    def parts(self, width: int) -> Sequence[Part]:
        gap = max(width - 2 - len(self._title) - len(self._note), 1)
        return ((" " + self._title, "stark bold"), (" " * gap, "text"), (self._note, "leise"))


class FieldLabel(LineWidget):
    """`›`, the mark and the name of a field."""

    DEFAULT_CSS = "FieldLabel { width: 19; }"

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._text = field.label + (" *" if field.required else "")
        self.here = self.wrong = False

    def state(self, *, here: bool | None = None, wrong: bool | None = None) -> None:
        """Say that the focus is here, or that the field is wrong."""
        self.here = self.here if here is None else here
        self.wrong = self.wrong if wrong is None else wrong
        self.refresh()

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - every row has it
        return (
            ("›" if self.here else " ", "text"),
            ("!" if self.wrong else " ", "fehler bold"),
            (" " + fit(self._text, _LABEL), "akzent bold" if self.here else "leise"),
        )


class HelpLine(LineWidget):
    """The last row: what belongs into the field that has the focus."""

    def __init__(self) -> None:
        super().__init__(classes="form-help")
        self._text = ""

    def show(self, text: str) -> None:
        """Write another help."""
        self._text = clean(text)
        self.refresh()

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - every row has it
        return ((" " + self._text, "leise"),)
