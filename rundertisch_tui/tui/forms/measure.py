"""Forms of a measure: a new one, one derived from a recommendation, one that ends."""

from datetime import date

from rundertisch_tui.domain.concept import ActionField, Goal
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import EndKind, Measure
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import edit_form, filled, new_form
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "3"


def _place(reader: Reader, field: int | None) -> tuple[Field, ...]:
    return (
        Field(name="number", label="Gliederung", width=12,
              help="Nummer im Konzept, zum Beispiel 1.2.7; leer geht auch."),
        Field(name="title", label="Titel", width=56, required=True, help="Was getan wird, in wenigen Wörtern."),
        Field(name="action_field", label="Handlungsfeld", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: records.action_fields(reader), help="Enter wählt aus."),
        Field(name="goal", label="Ziel", kind=FieldKind.RECORD, width=56, rows=lambda: records.goals(reader, field),
              help="Das Ziel des Konzepts, dem sie dient; leer geht auch."),
        Field(name="concept_recommendation", label="Konzept-Empf.", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.concept_recommendations(reader, field),
              help="Die Handlungsempfehlung des Konzepts (K), die sie umsetzt; leer geht auch."),
    )  # fmt: skip


def _who(reader: Reader) -> tuple[Field, ...]:
    return (
        Field(name="lead", label="zuständig", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.organizations(reader), help="Die federführende Stelle."),
        Field(name="contributing", label="mit", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.organizations(reader), help="Wer mitwirkt; mehrere sind möglich."),
    )  # fmt: skip


def _when() -> tuple[Field, ...]:
    return (
        Field(name="planned_from", label="geplant von", kind=FieldKind.DATE, width=14, help="Wann es losgehen soll."),
        Field(name="planned_to", label="geplant bis", kind=FieldKind.DATE, width=14, help="Wann es fertig sein soll."),
    )  # fmt: skip


def groups(reader: Reader, field: int | None) -> tuple[Group, ...]:
    """Every field of a measure; goals are offered from its action field."""
    more = (
        Field(name="description", label="Beschreibung", kind=FieldKind.LONG, width=56, help="Was genau geschieht."),
        Field(name="target_group", label="Zielgruppe", width=56, help="Für wen."),
        Field(name="district", label="Ortsbezirk", width=40, help="Zum Beispiel Nordstadt; leer: ganze Stadt."),
        Field(name="funding", label="Finanzierung", width=56, help="Woher das Geld kommt."),
        Field(name="recommendations", label="aus Empfehlung", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.recommendations(reader), help="Empfehlungen des Runden Tisches, die sie umsetzt."),
    )  # fmt: skip
    real = (
        Field(name="actual_from", label="begonnen am", kind=FieldKind.DATE, width=14, help="Wann es wirklich losging."),
        Field(name="actual_to", label="beendet am", kind=FieldKind.DATE, width=14, help="Wann es wirklich fertig war."),
    )  # fmt: skip
    return (
        Group("Maßnahme", _place(reader, field)),
        Group("Wer", _who(reader)),
        Group("Wann", (*_when(), *real)),
        Group("Was und wofür", more),
    )


def new(reader: Reader, field: ActionField, goal: Goal | None) -> FormScreen:
    """A new measure of an action field, under a goal if one is at hand."""
    values: dict[str, Value] = {"action_field": field.id}
    if goal is not None:
        values["goal"] = goal.id
    return new_form("measure", f"Neue Maßnahme in {field.code}", groups(reader, field.id), area=AREA, values=values)


def edit(reader: Reader, one: Measure) -> FormScreen:
    """Change a measure."""
    return edit_form(one, f"{one.code} ändern", groups(reader, one.action_field), area=AREA)


def derive(reader: Reader, one: Recommendation) -> FormScreen:
    """Turn a recommendation into a measure that keeps the link."""
    field = next(iter(sorted(one.action_fields)), None)
    place = tuple(each for each in _place(reader, field) if each.name != "concept_recommendation")
    who = tuple(each for each in _who(reader) if each.name == "lead")

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("derive_measure", {"recommendation": one.id, **filled(submitted.values)})

    lead = next(iter(sorted(one.addressees)), None)
    values: dict[str, Value] = {"title": one.heading[:200], "action_field": field, "lead": lead}
    title = f"Maßnahme aus {naming.proposal_label(one, reader)}"
    return FormScreen(title, (Group("Maßnahme", place), Group("Wer und wann", (*who, *_when()))), values, build,
                      area="4")  # fmt: skip


def link(one: RecommendationId, measure: int) -> Action:
    """Tie an existing measure to a recommendation."""
    return catalogue.build("link_measure", {"recommendation": one, "measure": measure})


def end(reader: Reader, one: Measure, today: date) -> FormScreen:
    """Take a measure off the list: merged, superseded or cancelled, with what goes on in its place."""
    fields = (
        Field(name="kind", label="Ende", kind=FieldKind.CHOICE, width=20, required=True,
              choices=tuple((each.value, word(each)) for each in EndKind), help="Pfeil rechts wechselt."),
        Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
              help="Steht im Bericht: warum sie nicht weitergeführt wird."),
        Field(name="continued_in", label="geht weiter in", kind=FieldKind.RECORD, width=56,
              rows=lambda: [row for row in records.measures(reader, one.action_field) if row.id != one.id],
              help="Bei „zusammengelegt“ und „ersetzt“: die Maßnahme, die weiterläuft."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("end_measure", {"measure": one.id, **filled(submitted.values)})

    values: dict[str, Value] = {"kind": EndKind.MERGED.value}
    return FormScreen(f"{one.code} beenden", (Group(one.title, fields),), values, build, area=AREA, today=today)
