"""The form of a point of the agenda, plenary or workshop."""

from datetime import date

from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, edit_form, filled
from rundertisch_tui.workflow import catalogue, clock, naming
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.view import View

AREA = "2"


def groups(view: View, day: date) -> tuple[Group, ...]:
    """The fields of a point of a Round Table on a day."""
    kinds = tuple((one.value, word(one)) for one in ItemKind)
    what = (
        Field(name="title", label="Bezeichnung", width=56, required=True, help="Wie der Punkt in der Einladung heißt."),
        Field(name="number", label="Nummer", width=12,
              help="Zum Beispiel 3a; leer: die nächste. Nach der Einladung bleiben sie."),
        Field(name="kind", label="Art", kind=FieldKind.CHOICE, width=20, required=True, choices=kinds,
              help="Im Plenum wird beschlossen, ein Workshop schlägt vor. Pfeil rechts wechselt."),
        Field(name="action_fields", label="Handlungsfelder", kind=FieldKind.RECORDS, width=40,
              rows=lambda: records.action_fields(view),
              help="Dazu gehört, was hier aufgeschrieben wird. Enter wählt, Rück nimmt heraus."),
        Field(name="public", label="öffentlich", kind=FieldKind.CHOICE, width=12, required=True, choices=YES_NO,
              help="Nichtöffentliche Punkte stehen in keiner Fassung zum Veröffentlichen."),
    )  # fmt: skip
    course = (
        Field(name="planned_minutes", label="Minuten", kind=FieldKind.NUMBER, width=12,
              help="Wie lange er dauern soll; die Uhrzeiten der folgenden Punkte gehen mit."),
        Field(name="starts_at", label="fester Beginn", kind=FieldKind.TIME, width=12,
              help="Nur wenn er nicht gleich nach dem vorigen beginnt, zum Beispiel 13:00"),
        Field(name="rapporteur", label="Wer berichtet", width=40, help="Wer berichtet oder den Workshop leitet."),
        Field(name="minute_taker", label="Protokoll", kind=FieldKind.RECORD, width=40,
              rows=lambda: records.people(view, day), help="Wer im Workshop mitschreibt; die Rücktaste nimmt heraus."),
        Field(name="room", label="Raum", width=30, help="Zum Beispiel: Saal 2"),
        Field(name="places", label="Plätze", kind=FieldKind.NUMBER, width=12,
              help="Wie viele in einen Workshop passen; leer heißt ohne Grenze."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip
    return Group("Punkt", what), Group("Ablauf", course)


def new(view: View, session: int, *, after: int | None, parent: int | None, then: Then) -> FormScreen:
    """A new point behind another one, or a workshop below its point."""

    def build(submitted: Form.Submitted) -> Action:
        given = {**filled(submitted.values), "session": session, "after": after, "parent": parent}
        return catalogue.build("add_agenda_item", given)

    kind = ItemKind.WORKSHOP if parent is not None else ItemKind.PLENARY
    values: dict[str, Value] = {"kind": kind.value, "public": True}
    title = "Workshop anlegen" if parent is not None else "Tagesordnungspunkt anlegen"
    above = view.find(AgendaItem, None if parent is None else AgendaItemId(parent))
    if above is not None:
        title += f" zu {naming.item_label(above)}"
    return FormScreen(title, groups(view, _day(view, SessionId(session))), values, build, area=AREA, then=then)


def edit(view: View, item: AgendaItem) -> FormScreen:
    """Change a point."""
    return edit_form(item, f"{naming.item_label(item)} ändern", groups(view, _day(view, item.session)), area=AREA)


def _day(view: View, session: SessionId) -> date:
    return view.get(Session, session).held_on or clock.today()
