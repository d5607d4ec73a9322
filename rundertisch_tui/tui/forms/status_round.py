"""The form that opens a status round."""

from datetime import date, timedelta

from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action

WEEKS = 8  # what offices need, holidays included

FIELDS = (
    Field(name="year", label="Jahr", kind=FieldKind.NUMBER, width=8, required=True,
          help="Das Jahr des Runden Tisches, für den berichtet wird."),
    Field(name="due_on", label="zurück bis", kind=FieldKind.DATE, width=14, required=True,
          help="Bis wann die Bögen zurück sein sollen, zum Beispiel 30.4."),
)  # fmt: skip


def new(today: date) -> FormScreen:
    """Open the round of a year; every office that something open lies with is asked."""

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("open_status_round", filled(submitted.values))

    values: dict[str, Value] = {"year": today.year, "due_on": (today + timedelta(weeks=WEEKS)).isoformat()}
    return FormScreen("Abfrage eröffnen", (Group("Abfrage bei den Stellen", FIELDS),), values, build, area="3")
