"""Putting a line of "Zu tun" off: until when, and why."""

from datetime import date
from typing import TYPE_CHECKING

from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.workflow.actions.office import PutOff

if TYPE_CHECKING:
    from rundertisch_tui.workflow.questions.due import DueItem

UNTIL = Field(
    name="until",
    label="Bis",
    kind=FieldKind.DATE,
    width=20,
    required=True,
    help="Von diesem Tag an steht er wieder da, zum Beispiel +14, 30.9. oder KW 40.",
)
REASON = Field(
    name="reason",
    label="Grund",
    width=56,
    required=True,
    help="Grund: steht im Verlauf, damit andere wissen, warum der Punkt wartet.",
)


def form(item: "DueItem") -> FormScreen:
    """The form that puts a line off."""

    def build(submitted: Form.Submitted) -> PutOff:
        until = date.fromisoformat(str(submitted.values["until"]))
        return PutOff(subject=item.key, until=until, reason=str(submitted.values["reason"]))

    group = Group(f"{item.what}: {item.reason}", (UNTIL, REASON))
    return FormScreen("Auf später legen", (group,), {}, build, area="1")
