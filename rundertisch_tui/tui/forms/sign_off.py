"""Forms of a Mitzeichnung: who signs, and what came back."""

from datetime import date

from rundertisch_tui.domain.papers import Paper, SignOff
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "4"


def new(reader: Reader, paper: Paper, today: date) -> FormScreen:
    """One more office that signs a paper, behind the others."""
    fields = (
        Field(name="organization", label="Stelle", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: records.organizations(reader), help="Wer mitzeichnet, zum Beispiel das Dezernat."),
        Field(name="sent_on", label="zugesandt am", kind=FieldKind.DATE, width=14,
              help="Wann die Vorlage dorthin ging; leer, wenn sie noch hier liegt."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("add_sign_off", {"paper": paper.id, **filled(submitted.values)})

    values: dict[str, Value] = {}
    return FormScreen(f"{paper.code}: Mitzeichnung", (Group("Wer zeichnet mit", fields),), values, build, area=AREA,
                      today=today)  # fmt: skip


def record(reader: Reader, one: SignOff, today: date) -> FormScreen:
    """What came back from an office."""
    office, paper = reader.get(Organization, one.organization), reader.get(Paper, one.paper)
    fields = (
        Field(name="on", label="zurück am", kind=FieldKind.DATE, width=14, required=True, help="Wann sie zurückkam."),
        Field(name="refused", label="abgelehnt", kind=FieldKind.CHOICE, width=8, required=True, choices=YES_NO,
              help="Ob die Stelle nicht mitzeichnet; dann bitte den Grund nennen."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Was die Stelle dazu schreibt."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("record_sign_off", {"sign_off": one.id, **filled(submitted.values)})

    values: dict[str, Value] = {
        "on": (one.returned_on or today).isoformat(),
        "refused": one.refused,
        "remark": one.remark,
    }
    return FormScreen(f"{paper.code}: {office.label}", (Group("Mitzeichnung", fields),), values, build, area=AREA,
                      today=today)  # fmt: skip
