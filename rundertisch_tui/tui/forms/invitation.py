"""The form of one invitation: the answer, wishes and place, needs with consent, what was sent."""

from datetime import date
from typing import Any

from rundertisch_tui.domain.attendance import Invitation, Naming, Reply
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.record_form import edit_form
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.workshop_places import workshops_of
from rundertisch_tui.workflow.view import View

AREA = "2"


def _workshop(name: str, label: str, help_text: str, rows: list[Row]) -> Field:
    return Field(name=name, label=label, kind=FieldKind.RECORD, width=56, rows=lambda: rows, help=help_text)


def form(view: View, session: Session, invitation: Invitation, today: date) -> FormScreen:
    """Everything about one person on the list."""
    workshops = [Row(one.id, (f"{one.number} {one.title}".strip(), one.room)) for one in workshops_of(view, session.id)]
    answer = (
        Field(name="reply", label="Antwort", kind=FieldKind.CHOICE, width=20, required=True,
              choices=tuple((one.value, word(one)) for one in Reply), help="Pfeil rechts wechselt."),
        Field(name="replied_on", label="vom", kind=FieldKind.DATE, width=14, help="Wann die Antwort kam."),
        Field(name="reason", label="Grund", width=56, help="Nur intern, zum Beispiel: Urlaub"),
        Field(name="substitute", label="Vertretung", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.people(view, session.held_on or today), help="Wer für die Person kommt."),
    )  # fmt: skip
    places = (
        _workshop("first_wish", "Erstwunsch", "Welcher Workshop gewünscht ist.", workshops),
        _workshop("second_wish", "Zweitwunsch", "Welcher sonst.", workshops),
        _workshop("workshop", "Platz in", "Welcher es wird; F7 in der Liste verteilt die Plätze.", workshops),
    )
    needs = (
        Field(name="needs", label="Bedarfe", kind=FieldKind.LONG, width=56,
              help="Nur für diesen Tag: Dolmetschen, Rollstuhl, Kinderbetreuung."),
        Field(name="needs_consent_on", label="Einwilligung", kind=FieldKind.DATE, width=14,
              help="Ohne Einwilligung wird nichts aufgenommen; vier Wochen danach gelöscht."),
        Field(name="naming", label="Name nennen", kind=FieldKind.CHOICE, width=24, required=True,
              choices=tuple((one.value, word(one)) for one in Naming),
              help="Ob der Name in der Fassung zur Veröffentlichung stehen darf."),
        Field(name="naming_on", label="gefragt am", kind=FieldKind.DATE, width=14, help="Wann danach gefragt wurde."),
    )  # fmt: skip
    sent = (
        Field(name="sent_on", label="versandt am", kind=FieldKind.DATE, width=14, help="Wann die Einladung ging."),
        Field(name="reminded_on", label="erinnert am", kind=FieldKind.DATE, width=14, help="Wann erinnert wurde."),
    )  # fmt: skip
    person: Any = view.get(Person, invitation.person)
    groups = (Group("Antwort", answer), Group("Workshop", places), Group("Am Tag", needs), Group("Versand", sent))
    return edit_form(invitation, f"{naming.person(person)}: Einladung {session.year}", groups, area=AREA)
