"""The form of an organisation: department, association, agency."""

from collections.abc import Callable

from rundertisch_tui.domain.people import Group as PeopleGroup
from rundertisch_tui.domain.people import Organization, OrganizationKind
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.body_form import BodyForm
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.person import reach_fields
from rundertisch_tui.tui.forms.record_form import edit_form, new_form
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.reader import Reader

AREA = "5"


def group_choices() -> tuple[tuple[Value, str], ...]:
    """No group, or one of the participant groups."""
    return ((None, "–"), *((each.value, word(each)) for each in PeopleGroup))


def _groups(reader: Reader) -> tuple[Group, ...]:
    def others() -> list[Row]:
        return records.organizations(reader)

    name = (
        Field(name="name", label="Name", width=56, required=True, help="Der volle Name, zum Beispiel Jugendamt."),
        Field(name="short_name", label="Kurzname", width=30, help="Für schmale Spalten, zum Beispiel VHS."),
        Field(name="kind", label="Art", kind=FieldKind.CHOICE, width=30, required=True,
              choices=tuple((each.value, word(each)) for each in OrganizationKind),
              help="Was sie für die Stadt ist; Pfeil rechts wechselt, ein Buchstabe springt."),
        Field(name="group", label="Gruppe", kind=FieldKind.CHOICE, width=40, choices=group_choices(),
              help="Zu welcher Gruppe ihre Leute am Runden Tisch zählen."),
        Field(name="parent", label="gehört zu", kind=FieldKind.RECORD, width=56, rows=others,
              help="Zum Beispiel das Amt einer Abteilung, das Dezernat eines Amtes."),
    )  # fmt: skip
    span = (
        Field(name="valid_from", label="seit", kind=FieldKind.DATE, width=16, help="Leer, wenn es immer schon so war."),
        Field(name="valid_to", label="bis", kind=FieldKind.DATE, width=16, help="Letzter Tag unter diesem Namen."),
        Field(name="successor", label="danach", kind=FieldKind.RECORD, width=56, rows=others,
              help="Wer die Aufgabe übernommen hat, zum Beispiel nach einer Umbenennung."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip
    return (Group("Organisation", name), Group("Erreichbarkeit", reach_fields()), Group("Dauer und Hinweise", span))


def new(reader: Reader, then: Callable[[Done], None] | None = None) -> FormScreen:
    """Take up an organisation."""
    values: dict[str, Value] = {"kind": OrganizationKind.OTHER.value}
    return new_form("organization", "Neue Organisation", _groups(reader), area=AREA, values=values, then=then,
                    screen=BodyForm)  # fmt: skip


def edit(reader: Reader, one: Organization) -> FormScreen:
    """Change an organisation."""
    return edit_form(one, f"{one.label} ändern", _groups(reader), area=AREA)
