"""The form of one office in a status round: when it was asked, reminded and answered."""

from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.record_form import edit_form
from rundertisch_tui.workflow.reader import Reader

FIELDS = (
    Field(name="sent_on", label="verschickt am", kind=FieldKind.DATE, width=14, help="Wann der Bogen hinausging."),
    Field(name="reminded_on", label="2. Anfrage am", kind=FieldKind.DATE, width=14, help="Wann erinnert wurde."),
    Field(name="answered_on", label="zurück am", kind=FieldKind.DATE, width=14,
          help="Auch ohne Bogen, etwa nach einem Telefonat: wann geantwortet wurde."),
    Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
)  # fmt: skip


def edit(reader: Reader, query: StatusQuery) -> FormScreen:
    """Change the dates of an office by hand."""
    office, one = reader.get(Organization, query.office), reader.get(StatusRound, query.status_round)
    return edit_form(query, f"{one.label}: {office.label}", (Group(office.name, FIELDS),), area="3")
