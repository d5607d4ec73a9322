"""Stand melden: one short form; the old entry stays in sight (screens.md 3)."""

from collections.abc import Iterable
from datetime import date

from textual.widget import Widget

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.concept import ConceptRecommendation, Goal
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Detail, Line
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.status import reports_on
from rundertisch_tui.workflow.reader import Reader

AREA = "3"
SOURCES = "Woher Sie das wissen, zum Beispiel: Abfrage 2026, Telefonat"


def _fields(reader: Reader) -> tuple[Field, ...]:
    choices = tuple((each.value, f"{wording.SIGNS[each]} {wording.word(each)}") for each in Status)
    return (
        Field(name="on", label="Stand vom", kind=FieldKind.DATE, width=14, required=True,
              help="Heute oder früher, zum Beispiel 12.5. oder gestern"),
        Field(name="status", label="Stand", kind=FieldKind.CHOICE, width=26, required=True, choices=choices,
              help="Pfeil links und rechts wechselt, ein Buchstabe springt."),
        Field(name="note", label="Notiz", kind=FieldKind.LONG, width=56, help="Was erreicht ist."),
        Field(name="obstacle", label="Hindernis", kind=FieldKind.LONG, width=56, help="Was aufhält; leer geht auch."),
        Field(name="next_step", label="als Nächstes", width=56, help="Was als Nächstes geschieht."),
        Field(name="next_step_on", label="bis", kind=FieldKind.DATE, width=14,
              help="Bis wann, zum Beispiel 30.9. oder +90"),
        Field(name="source", label="Quelle", width=40, help=SOURCES),
        Field(name="reported_by", label="gemeldet von", kind=FieldKind.RECORD, width=40,
              rows=lambda: records.organizations(reader), help="Die Stelle, die gemeldet hat."),
    )  # fmt: skip


def last_entry(reader: Reader, entry: StatusEntry | None) -> Line:
    """The entry that is followed, in one line."""
    if entry is None:
        return (("Bisher      ", "leise"), ("noch kein Stand", "text"))
    said = f"{dates_de.short(entry.on)} {wording.status(entry.status)}"
    office = reader.find(Organization, entry.reported_by)
    who = office.label if office is not None else entry.source
    return (
        ("Bisher      ", "leise"),
        (clean(" · ".join(part for part in (said, entry.note, entry.obstacle, who) if part)), "text"),
    )


def subject_title(reader: Reader, table: str, record: int) -> str:
    """What the report is about: M-31 Kursangebot, Ziel 1.2, K 1.2.3."""
    if table == "measure":
        measure = reader.get(Measure, record)
        return f"{measure.code} {measure.title}"
    if table == "goal":
        goal = reader.get(Goal, record)
        return f"Ziel {goal.number} {goal.title}"
    own = reader.get(ConceptRecommendation, record)
    return f"K {own.number} {own.text}"


class StatusForm(FormScreen):
    """The form with the last entry below it. `table` is measure, goal or concept_recommendation."""

    DEFAULT_CSS = """
    StatusForm Form { height: 1fr; }
    StatusForm #before { height: 4; }
    """

    def __init__(
        self,
        reader: Reader,
        table: str,
        record: int,
        today: date,
        *,
        source: str = "",
        reported_by: int | None = None,
        along: Action | None = None,
    ) -> None:
        """Propose source and office; `along` is performed with the report as one step."""
        reports = reports_on(reader, table, record)
        before = reports[0] if reports else None
        self._before = Detail(id="before")
        self._line = last_entry(reader, before)

        def build(submitted: Form.Submitted) -> Action:
            action = catalogue.build("report_status", {table: record, **filled(submitted.values)})
            return action if along is None else Several(steps=(action, along))

        measure = reader.find(Measure, record) if table == "measure" else None
        values: dict[str, Value] = {
            "on": today.isoformat(),
            "status": (before.status if before is not None else Status.PLANNED).value,
            "reported_by": reported_by or (measure.lead if measure is not None else None),
            "source": source,
        }
        groups = (Group("Stand melden", _fields(reader)),)
        super().__init__(subject_title(reader, table, record), groups, values, build, area=AREA, today=today)

    def compose_body(self) -> Iterable[Widget]:
        yield self.form
        yield self._before

    def on_mount(self) -> None:
        self._before.show((self._line,))
