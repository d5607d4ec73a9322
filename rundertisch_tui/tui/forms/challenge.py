"""Forms of a challenge: named in a year, tied to fields and measures, closed with a reason."""

from datetime import date

from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled, names_of, seen
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "3"


def _fields(reader: Reader) -> tuple[Field, ...]:
    return (
        Field(name="title", label="Worum geht es", width=56, required=True,
              help="In wenigen Wörtern, zum Beispiel: Wartezeit auf Sprachkurse"),
        Field(name="description", label="Beschreibung", kind=FieldKind.LONG, width=56, help="Was genau schwierig ist."),
        Field(name="action_fields", label="Handlungsfelder", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.action_fields(reader), help="Enter wählt aus; mehrere sind möglich."),
        Field(name="measures", label="Maßnahmen", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.measures(reader), help="Was schon dagegen getan wird."),
    )  # fmt: skip


def new(reader: Reader, field: ActionField, today: date) -> FormScreen:
    """Take in a challenge of an action field."""
    year = Field(name="year", label="zuerst genannt", kind=FieldKind.NUMBER, width=6, required=True,
                 help="Das Jahr des Runden Tisches, an dem sie zuerst genannt wurde.")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        action: Action = catalogue.build("add_challenge", filled(submitted.values))
        return action

    values: dict[str, Value] = {"year": today.year, "action_fields": [field.id]}
    groups = (Group("Herausforderung", (*_fields(reader), year)),)
    return FormScreen(f"Neue Herausforderung in {field.code}", groups, values, build, area=AREA)


def edit(reader: Reader, one: Challenge) -> FormScreen:
    """Change a challenge, or close it with a reason."""
    state = (
        Field(name="state", label="Stand", kind=FieldKind.CHOICE, width=22, required=True,
              choices=tuple((each.value, word(each)) for each in ChallengeState), help="Pfeil rechts wechselt."),
        Field(name="state_reason", label="Grund", kind=FieldKind.LONG, width=56,
              help="Warum sie gelöst ist oder nicht weiter verfolgt wird."),
    )  # fmt: skip
    groups = (Group("Herausforderung", _fields(reader)), Group("Stand", state))

    def build(submitted: Form.Submitted) -> Edit:
        if submitted.values["state"] != ChallengeState.OPEN.value and not submitted.values["state_reason"]:
            raise RuleViolation("Bitte sagen, warum sie nicht mehr offen ist.", field="state_reason")
        return Edit(kind="challenge", id=one.id, before=submitted.before, after=submitted.after)

    return FormScreen(f"{one.code} ändern", groups, seen(one, names_of(groups)), build, area=AREA)
