"""Forms of a version of the concept: a new one, one made from the one before, one that is changed."""

from datetime import date

from rundertisch_tui.domain.concept import ConceptVersion, Goal
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, edit_form, filled, new_form
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "3"


def groups(reader: Reader) -> tuple[Group, ...]:
    """What is known of a version."""
    return (
        Group("Fassung des Integrationskonzepts", (
            Field(name="title", label="Titel", width=56, required=True,
                  help="Zum Beispiel: Integrationskonzept 2019"),
            Field(name="year", label="Jahr", kind=FieldKind.NUMBER, width=6, help="Das Jahr des Beschlusses."),
            Field(name="adopted_on", label="beschlossen am", kind=FieldKind.DATE, width=14,
                  help="Der Tag in der Stadtverordnetenversammlung."),
            Field(name="valid_to", label="gilt bis", kind=FieldKind.DATE, width=14, help="Leer: gilt noch."),
            Field(name="predecessor", label="folgt auf", kind=FieldKind.RECORD, width=56,
                  rows=lambda: records.concept_versions(reader), help="Die Fassung davor."),
        )),
    )  # fmt: skip


def new(reader: Reader, then: Then | None = None) -> FormScreen:
    """A new version; goals hang on it."""
    return new_form("concept_version", "Neue Konzeptfassung", groups(reader), area=AREA, then=then)


def edit(reader: Reader, one: ConceptVersion) -> FormScreen:
    """Change a version."""
    return edit_form(one, f"{one.title} ändern", groups(reader), area=AREA)


def revise(reader: Reader, before: ConceptVersion, today: date, then: Then | None = None) -> FormScreen:
    """A new version made from the one before: goals, recommendations and open measures go along and are renumbered."""
    fields = (
        Field(name="title", label="Titel", width=56, required=True, help="Zum Beispiel: Integrationskonzept 2026"),
        Field(name="year", label="Jahr", kind=FieldKind.NUMBER, width=6, required=True,
              help="Das Jahr des Beschlusses."),
        Field(name="on", label="gilt ab", kind=FieldKind.DATE, width=16, required=True,
              help="Der Tag des Beschlusses; die alte Fassung gilt bis zum Tag davor."),
        Field(name="renumber", label="neue Nummern", kind=FieldKind.CHOICE, width=8, required=True, choices=YES_NO,
              help="ja: 1.1, 1.2 … in der Ordnung der Handlungsfelder; nein: wie bisher."),
        Field(name="leave_out", label="ohne die Ziele", kind=FieldKind.RECORDS, width=56,
              rows=lambda: _goals(reader, before),
              help="Diese Ziele enden mit der alten Fassung; leer: alle gehen mit."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"predecessor": before.id, **filled(submitted.values)}
        return catalogue.build("revise_concept", given)

    values: dict[str, Value] = {"year": today.year, "on": today.isoformat(), "renumber": True}
    groups = (Group(f"Fortschreibung von {before.title}", fields),)
    return FormScreen("Konzept fortschreiben", groups, values, build, area=AREA, today=today, then=then)


def _goals(reader: Reader, before: ConceptVersion) -> list[Row]:
    """The goals of a version."""
    own = {one.id for one in reader.linked(Goal, "concept_version", before.id)}
    return [row for row in records.goals(reader) if row.id in own]
