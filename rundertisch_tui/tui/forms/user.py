"""The form of a user: the login, a name, the right, how long it counts."""

from rundertisch_tui.domain.office import Right, User
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.record_form import Then, edit_form, new_form
from rundertisch_tui.workflow.reader import Reader

FIELDS = (
    Field(name="login", label="Anmeldename", width=24, required=True,
          help="Wie sich die Person am Rechner anmeldet, zum Beispiel a.demir"),
    Field(name="display_name", label="Name", width=40, help="Wie Kolleginnen und Kollegen sie nennen."),
    Field(name="right", label="Recht", kind=FieldKind.CHOICE, width=20, required=True,
          choices=tuple((one.value, word(one)) for one in Right),
          help="← und → wechseln; jedes Recht schließt die davor ein."),
    Field(name="valid_to", label="gilt bis", kind=FieldKind.DATE, width=16, help="Leer: ohne Ende."),
)  # fmt: skip
GROUPS = (Group("Benutzer", FIELDS),)


def new(reader: Reader, login: str, then: Then) -> FormScreen:
    """Record a user; as the first one it proposes whoever sits here, with the right to give rights."""
    values: dict[str, Value] = {"right": Right.WRITE.value}
    if not reader.all(User):
        values = {"login": login, "right": Right.ADMINISTER.value}
    return new_form("user", "Benutzer eintragen", GROUPS, area="", values=values, then=then)


def edit(one: User) -> FormScreen:
    """Change a user."""
    return edit_form(one, f"Benutzer {one.login} ändern", GROUPS, area="")
