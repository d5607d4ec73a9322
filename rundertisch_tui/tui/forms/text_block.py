"""The form of a Textbaustein."""

from rundertisch_tui.domain.text_blocks import TextBlock
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, edit_form, filled
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.text_blocks import Phrase
from rundertisch_tui.workflow.reader import Reader

FIELDS = (
    Field(name="abbreviation", label="Kürzel", width=12, required=True,
          help="Ein kurzes Wort; im Protokoll macht Tab dahinter den Text daraus."),
    Field(name="text", label="Text", kind=FieldKind.LONG, width=56, required=True,
          help="Was statt des Kürzels dasteht; danach schreibt man weiter."),
)  # fmt: skip
GROUP = Group("Textbaustein", FIELDS)


def new(then: Then) -> FormScreen:
    """Remember a text under an abbreviation."""
    return FormScreen("Textbaustein anlegen", (GROUP,), {}, _save, then=then)


def edit(reader: Reader, one: Phrase, then: Then) -> FormScreen:
    """Change a record; a supplied one becomes the office's own."""
    title = f"Textbaustein {one.abbreviation} ändern"
    record = reader.find(TextBlock, one.record)
    if record is not None:
        return edit_form(record, title, (GROUP,), area="")
    values = {"abbreviation": one.abbreviation, "text": one.text}
    return FormScreen(title, (GROUP,), values, _save, then=then)


def _save(submitted: Form.Submitted) -> Action:
    return catalogue.build("save_text_block", filled(submitted.values))
