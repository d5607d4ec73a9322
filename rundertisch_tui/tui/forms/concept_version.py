"""Form of a version of the concept."""

from rundertisch_tui.domain.concept import ConceptVersion
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.record_form import Then, edit_form, new_form
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
