"""Form of an action field: its wording and its time."""

from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.record_form import edit_form, new_form

AREA = "3"
GROUPS = (
    Group("Handlungsfeld", (
        Field(name="title", label="Bezeichnung", width=56, required=True, help="So, wie sie im Konzept steht."),
        Field(name="short_title", label="kurz", width=20, help="Für enge Spalten, zum Beispiel: Bildung, Sprache"),
        Field(name="valid_from", label="gilt von", kind=FieldKind.DATE, width=14, help="Leer: schon immer."),
        Field(name="valid_to", label="gilt bis", kind=FieldKind.DATE, width=14, help="Leer: bis auf Weiteres."),
    )),
)  # fmt: skip


def new() -> FormScreen:
    """A new action field; it gets the next number HF7."""
    return new_form("action_field", "Neues Handlungsfeld", GROUPS, area=AREA)


def edit(one: ActionField) -> FormScreen:
    """Change an action field."""
    return edit_form(one, f"{one.code} ändern", GROUPS, area=AREA)
