"""Forms of a proposal: its points, why it is discarded, and one that was handed in without the minutes."""

from datetime import date

from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, edit_form, filled
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "2"


def points(reader: Reader, one: Recommendation) -> FormScreen:
    """The points that a proposal got when the people present weighed them."""
    field = Field(name="points", label="Punkte", kind=FieldKind.NUMBER, width=12,
                  help="Aus der Gewichtung im Plenum, zum Beispiel 12; leer: keine.")  # fmt: skip
    title = f"{naming.proposal_label(one, reader)}: Punkte"
    return edit_form(one, title, (Group("Gewichtung", (field,)),), area=AREA)


def discard(reader: Reader, one: Recommendation) -> FormScreen:
    """Discard a proposal; it stays with its reason."""
    field = Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
                  help="Zum Beispiel: Land zuständig, schon in RT-2023-07 enthalten")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"recommendation": one.id, "end_state": EndState.DISCARDED.value, "reason": submitted.values["reason"]}
        return catalogue.build("end_recommendation", given)

    title = f"{naming.proposal_label(one, reader)} verwerfen"
    return FormScreen(title, (Group("Warum", (field,)),), {}, build, area=AREA)


def new(reader: Reader, session: Session, today: date, then: Then) -> FormScreen:
    """A recommendation without a minuted line; of a past Round Table it is agreed and may keep its old number."""
    numbers = (
        Field(name="code", label="Nummer", width=14,
              help=f"Wie sie heute heißt, zum Beispiel RT-{session.year}-07. Leer: die nächste freie Nummer."),
        Field(name="legacy_number", label="frühere Nummer", width=30, help="Wie sie damals hieß, zum Beispiel: Nr. 7"),
    )  # fmt: skip
    what = (
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56, required=True,
              help="So, wie die Empfehlung gedruckt wird."),
        Field(name="title", label="Kurztitel", width=56, help="Ein paar Wörter für Listen; leer geht auch."),
        Field(name="action_fields", label="Handlungsfeld", kind=FieldKind.RECORDS, width=40,
              rows=lambda: records.action_fields(reader), help="Enter wählt aus, die Rücktaste nimmt heraus."),
        Field(name="addressed_committees", label="an Gremien", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.committees(reader, today), help="Gremien, an die sie sich richtet."),
        Field(name="addressee_text", label="gerichtet an", width=56, help="Zum Beispiel: Jugendamt, VHS"),
    )  # fmt: skip
    past = session.recorded_later

    def build(submitted: Form.Submitted) -> Action:
        given: dict[str, Value] = {"session": session.id, "agreed": past, **filled(submitted.values)}
        return catalogue.build("add_recommendation", given)

    groups = (Group("Empfehlung", what), Group("Nummer", numbers)) if past else (Group("Vorschlag", what),)
    title = f"Empfehlung von {session.year} aufnehmen" if past else "Vorschlag ohne Protokoll aufnehmen"
    return FormScreen(title, groups, {}, build, area=AREA, then=then)
