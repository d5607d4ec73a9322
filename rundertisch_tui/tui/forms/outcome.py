"""The form of what a committee did with a paper."""

from datetime import date

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper
from rundertisch_tui.domain.votes import parse_vote
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled
from rundertisch_tui.tui.forms.result import VOTE
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

ONLY_POSTPONED = "Nur bei „vertagt“: wann es wieder auf die Tagesordnung kommt."
ONLY_REFERRED = "Nur bei „überwiesen“: wohin; die neue Station wird gleich angelegt."


def record(reader: Reader, step: Consultation, today: date) -> FormScreen:
    """Record the outcome of one step."""
    paper, committee = reader.get(Paper, step.paper), reader.get(Committee, step.committee)
    fields = (
        Field(name="on", label="beraten am", kind=FieldKind.DATE, width=14, required=True,
              help="Der Tag der Sitzung, zum Beispiel 21.10. oder gestern"),
        Field(name="outcome", label="Ergebnis", kind=FieldKind.CHOICE, width=30, required=True,
              choices=tuple((each.value, word(each)) for each in Outcome),
              help="Pfeil rechts wechselt, ein Buchstabe springt."),
        VOTE,
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56,
              help="Wie das Gremium es beschlossen hat, wenn es vom Vorschlag abweicht."),
        Field(name="postponed_to", label="vertagt bis", kind=FieldKind.DATE, width=14, help=ONLY_POSTPONED),
        Field(name="referred_to", label="überwiesen an", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.committees(reader, today), help=ONLY_REFERRED),
        Field(name="note", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        values = filled(submitted.values)
        if values.get("vote"):
            values["vote"] = value_to_json(parse_vote(str(values["vote"])))
        return catalogue.build("record_outcome", {"consultation": step.id, **values})

    held = step.planned_on if step.planned_on is not None and step.planned_on <= today else today
    values: dict[str, Value] = {"on": held.isoformat(), "outcome": Outcome.NOTED.value}
    about = f"{paper.code} {committee.label}, {word(step.role)}"
    return FormScreen(f"{about}: Ergebnis", (Group(paper.title, fields),), values, build, area="4")
