"""Forms of the goals of an action field and of the recommendations of the concept below them."""

from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, Goal
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.record_form import edit_form, new_form
from rundertisch_tui.workflow.reader import Reader

AREA = "3"


def _goal(reader: Reader, field: int) -> tuple[Group, ...]:
    return (
        Group("Ziel", (
            Field(name="number", label="Nummer", width=12, help="Nummer im Konzept, zum Beispiel 1.2"),
            Field(name="title", label="Ziel", width=56, required=True, help="In einem Satz."),
            Field(name="text", label="Text", kind=FieldKind.LONG, width=56, help="Der ganze Wortlaut des Konzepts."),
            Field(name="concept_version", label="Fassung", kind=FieldKind.RECORD, width=56, required=True,
                  rows=lambda: records.concept_versions(reader), help="Die Fassung, in der es steht."),
            Field(name="action_field", label="Handlungsfeld", kind=FieldKind.RECORD, width=56, required=True,
                  rows=lambda: records.action_fields(reader), help="Enter wählt aus."),
            Field(name="parent", label="gehört zu", kind=FieldKind.RECORD, width=56,
                  rows=lambda: records.goals(reader, field), help="Das Leitziel darüber; leer geht auch."),
            Field(name="predecessor", label="folgt auf", kind=FieldKind.RECORD, width=56,
                  rows=lambda: records.goals(reader, field), help="Das Ziel der vorigen Fassung."),
        )),
    )  # fmt: skip


def new(reader: Reader, field: ActionField, version: int) -> FormScreen:
    """A new goal of an action field, in the newest version of the concept."""
    values: dict[str, Value] = {"action_field": field.id, "concept_version": version}
    return new_form("goal", f"Neues Ziel in {field.code}", _goal(reader, field.id), area=AREA, values=values)


def edit(reader: Reader, one: Goal) -> FormScreen:
    """Change a goal."""
    title = f"Ziel {one.number or one.code} ändern"
    return edit_form(one, title, _goal(reader, one.action_field), area=AREA)


def _recommendation(reader: Reader, field: int | None) -> tuple[Group, ...]:
    return (
        Group("Handlungsempfehlung des Konzepts", (
            Field(name="number", label="Nummer", width=12, help="Nummer im Konzept, zum Beispiel 1.2.3"),
            Field(name="text", label="Wortlaut", kind=FieldKind.LONG, width=56, required=True,
                  help="Wie sie im Konzept steht; das ist keine Empfehlung des Runden Tisches."),
            Field(name="goal", label="Ziel", kind=FieldKind.RECORD, width=56, required=True,
                  rows=lambda: records.goals(reader, field), help="Das Ziel, zu dem sie gehört."),
            Field(name="lead", label="zuständig", kind=FieldKind.RECORD, width=56,
                  rows=lambda: records.organizations(reader), help="Die federführende Stelle."),
        )),
    )  # fmt: skip


def new_recommendation(reader: Reader, field: ActionField, goal: int | None) -> FormScreen:
    """A new recommendation of the concept below a goal."""
    values: dict[str, Value] = {"goal": goal} if goal is not None else {}
    groups = _recommendation(reader, field.id)
    return new_form("concept_recommendation", "Neue Konzept-Empfehlung", groups, area=AREA, values=values)


def edit_recommendation(reader: Reader, one: ConceptRecommendation) -> FormScreen:
    """Change a recommendation of the concept."""
    goal = reader.find(Goal, one.goal)
    groups = _recommendation(reader, goal.action_field if goal else None)
    return edit_form(one, f"K {one.number or one.code} ändern", groups, area=AREA)
