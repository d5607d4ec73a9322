"""Forms of a paper: put recommendations before committees, change it later."""

from collections.abc import Sequence
from datetime import date

from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import edit_form, filled
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.paper_drafts import draft
from rundertisch_tui.workflow.reader import Reader

AREA = "4"
REFERENCE_HELP = "Die Nummer der Stadt, zum Beispiel 101.20.1234; leer, solange es keine gibt."


def _head(reader: Reader, drafted: Sequence[Recommendation] = ()) -> tuple[Field, ...]:
    """`drafted`: the recommendations for which the resolution is proposed anew when the type changes."""

    def resolution(kind: Value) -> dict[str, Value]:
        return {"proposed_resolution": draft(reader, drafted, PaperType(str(kind))).resolution}

    return (
        Field(name="type", label="Art", kind=FieldKind.CHOICE, width=26, required=True,
              choices=tuple((each.value, word(each)) for each in PaperType if each is not PaperType.LETTER),
              suggests=resolution if drafted else None,
              help="Was das Gremium tun soll; Pfeil rechts wechselt."),
        Field(name="title", label="Titel", width=56, required=True, help="So steht sie auf der Tagesordnung."),
        Field(name="reference", label="Vorlage-Nr.", width=20, help=REFERENCE_HELP),
        Field(name="recommendations", label="Empfehlungen", kind=FieldKind.RECORDS, width=56, required=True,
              rows=lambda: records.recommendations(reader), help="Eine Vorlage kann mehrere Empfehlungen tragen."),
    )  # fmt: skip


def _texts() -> tuple[Field, ...]:
    return (
        Field(name="proposed_resolution", label="Beschluss", kind=FieldKind.LONG, width=56,
              help="Was das Gremium beschließen oder zur Kenntnis nehmen soll."),
        Field(name="rationale", label="Begründung", kind=FieldKind.LONG, width=56,
              help="Der Entwurf erzählt die Kette; bitte ergänzen."),
        Field(name="financial_impact", label="Kosten", kind=FieldKind.LONG, width=56,
              help="Finanzielle Auswirkungen, zum Beispiel: keine"),
        Field(name="personnel_impact", label="Personal", kind=FieldKind.LONG, width=56,
              help="Personelle Auswirkungen; leer: die Vorlage sagt dazu nichts."),
        Field(name="climate_impact", label="Klima", kind=FieldKind.LONG, width=56,
              help="Klimarelevanz: ja, positiv · ja, negativ · nein; leer: nichts dazu."),
    )  # fmt: skip


def submit(reader: Reader, chosen: Sequence[Recommendation], today: date) -> FormScreen:
    """Put recommendations before one or several committees; the steps get the usual roles."""
    way = (
        Field(name="committee", label="zuerst im", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: records.committees(reader, today), help="Wo sie zuerst beraten wird, meist im Magistrat."),
        Field(name="further", label="danach", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.committees(reader, today),
              help="Wer danach berät, der Reihe nach, zum Beispiel Ausländerbeirat, Ausschuss."),
        Field(name="sent_on", label="eingereicht am", kind=FieldKind.DATE, width=14,
              help="Wann sie auf den Weg ging; leer: heute."),
        Field(name="planned_on", label="erste Sitzung", kind=FieldKind.DATE, width=14,
              help="Wann das erste Gremium tagt; leer, wenn noch offen."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("submit_paper", filled(submitted.values))

    proposed = draft(reader, chosen)
    values: dict[str, Value] = {
        "type": PaperType.INFORMATION.value,
        "title": proposed.title[:200],
        "recommendations": [one.id for one in chosen],
        "proposed_resolution": proposed.resolution,
        "rationale": proposed.rationale,
        "sent_on": today.isoformat(),
    }
    codes = ", ".join(naming.proposal_label(one, reader) for one in chosen[:3])
    more = f" und {len(chosen) - 3} weitere" if len(chosen) > 3 else ""
    groups = (Group("Vorlage", _head(reader, chosen)), Group("Beratungsfolge", way), Group("Text", _texts()))
    return FormScreen(f"Vorlage aus {codes}{more}", groups, values, build, area=AREA)


def edit(reader: Reader, paper: Paper) -> FormScreen:
    """Change a paper."""
    more = (
        Field(name="parliamentary_group", label="Fraktion", width=30,
              help="Wer sie eingebracht hat, wenn es eine Fraktion war; sonst leer."),
        Field(name="rapporteur", label="berichtet", width=40, help="Wer sie vorträgt."),
        Field(name="public", label="öffentlich", kind=FieldKind.CHOICE, width=8, required=True, choices=YES_NO,
              help="Nichtöffentliche Vorlagen stehen nicht in der Fassung zur Veröffentlichung."),
        Field(name="written_on", label="geschrieben am", kind=FieldKind.DATE, width=14, help="Datum der Vorlage."),
        Field(name="sent_on", label="eingereicht am", kind=FieldKind.DATE, width=14, help="Wann sie auf den Weg ging."),
        Field(name="link", label="Fundstelle", width=56, help="Adresse im Bürgerinformationssystem; leer geht auch."),
    )  # fmt: skip
    groups = (Group("Vorlage", _head(reader)), Group("Angaben", more), Group("Text", _texts()))
    return edit_form(paper, f"{paper.code} ändern", groups, area=AREA)
