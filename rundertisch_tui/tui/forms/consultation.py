"""Forms of a step: the paper before one more committee, and what is known of a step beside its outcome."""

from collections.abc import Sequence
from datetime import date

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.papers import Consultation, Paper, Role
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import edit_form, filled
from rundertisch_tui.tui.widgets.record_table import Key, Row
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "4"


def _role() -> Field:
    return Field(name="role", label="Aufgabe", kind=FieldKind.CHOICE, width=24, required=True,
                 choices=tuple((each.value, word(each)) for each in Role),
                 help="Wozu die Vorlage dort liegt; Pfeil rechts wechselt.")  # fmt: skip


USUAL: tuple[tuple[Value, str], ...] = ((None, "wie üblich"), *YES_NO)
"""A new step is public unless it is before the Magistrat."""


def _days(public: tuple[tuple[Value, str], ...] = YES_NO) -> tuple[Field, ...]:
    return (
        Field(name="planned_on", label="Sitzung am", kind=FieldKind.DATE, width=14,
              help="Wann das Gremium darüber berät; leer, wenn es noch keinen Termin gibt."),
        Field(name="deadline", label="Abgabe bis", kind=FieldKind.DATE, width=14,
              help="Bis wann die Vorlage dort sein muss."),
        Field(name="public", label="öffentlich", kind=FieldKind.CHOICE, width=16, required=public == YES_NO,
              choices=public,
              help="Nichtöffentliche Beratungen stehen nicht in der Fassung zur Veröffentlichung."),
    )  # fmt: skip


def add_step(reader: Reader, one: Recommendation, today: date) -> FormScreen:
    """One more step of a paper that carries a recommendation."""
    papers = records.papers(reader, one.id)
    return _step_form(reader, papers, papers[0].id if papers else None, today)


def add_step_to(reader: Reader, paper: Paper, today: date) -> FormScreen:
    """One more step of a paper."""
    return _step_form(reader, records.papers(reader), paper.id, today)


def _step_form(reader: Reader, papers: Sequence[Row], paper: Key | None, today: date) -> FormScreen:
    fields = (
        Field(name="paper", label="Vorlage", kind=FieldKind.RECORD, width=56, required=True, rows=lambda: papers,
              help="Die Vorlage, die weitergeht."),
        Field(name="committee", label="Gremium", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: records.committees(reader, today), help="Wo sie als Nächstes beraten wird."),
        _role(),
        *_days(USUAL),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("add_consultation", filled(submitted.values))

    values: dict[str, Value] = {"paper": paper, "role": Role.PRELIMINARY.value}
    return FormScreen("Beratung anlegen", (Group("Nächste Station", fields),), values, build, area=AREA)


def edit(reader: Reader, step: Consultation) -> FormScreen:
    """Correct a step: days, role, wording, extract."""
    committee = reader.get(Committee, step.committee).label
    paper = reader.get(Paper, step.paper)
    after = (
        Field(name="decided_on", label="beraten am", kind=FieldKind.DATE, width=14, help="Der Tag des Ergebnisses."),
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56,
              help="Wie das Gremium es beschlossen hat, wenn es vom Vorschlag abweicht."),
        Field(name="postponed_to", label="vertagt bis", kind=FieldKind.DATE, width=14, help="Nur bei „vertagt“."),
        Field(name="extract_received_on", label="Auszug erhalten", kind=FieldKind.DATE, width=14,
              help="Wann der Auszug aus der Niederschrift des Gremiums kam."),
        Field(name="released", label="freigegeben", kind=FieldKind.CHOICE, width=8, required=True, choices=YES_NO,
              help="Nichtöffentliches darf erst danach in die Fassung zur Veröffentlichung."),
        Field(name="note", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip
    groups = (
        Group("Station", (_role(), Field(name="submitted_on", label="eingereicht am", kind=FieldKind.DATE, width=14,
                                         help="Wann die Vorlage dort ankam."), *_days())),
        Group("Ergebnis", after),
    )  # fmt: skip
    return edit_form(step, f"{paper.code} in {committee} ändern", groups, area=AREA)
