"""Forms of the correction phase: an objection, its decision, a dated correction of signed minutes."""

from datetime import date

from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, filled
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.minutes_versions import current_lines
from rundertisch_tui.workflow.reader import Reader

AREA = "2"


def _line(reader: Reader, session: Session) -> Field:
    rows = [Row(line.entry, (f"{line.label}  {line.text}",)) for line in current_lines(reader, session.id)]
    return Field(name="entry", label="Zeile", kind=FieldKind.RECORD, width=56, rows=lambda: rows,
                 help="Ihre Nummer tippen, zum Beispiel 6.1.14; leer: zum Ganzen.")  # fmt: skip


def file(reader: Reader, session: Session, today: date, then: Then | None = None) -> FormScreen:
    """Take up an objection, or a remark of the review."""
    fields = (
        Field(name="who", label="von", width=56, required=True, help="Wer sie vorbringt, zum Beispiel: Frau Kern, VHS"),
        Field(name="received_on", label="eingegangen", kind=FieldKind.DATE, width=14, required=True,
              help="Wann sie ankam, zum Beispiel heute."),
        _line(reader, session),
        Field(name="text", label="Einwendung", kind=FieldKind.LONG, width=56, help="Was nicht stimmt."),
        Field(name="proposed_wording", label="Vorschlag", kind=FieldKind.LONG, width=56,
              help="Wie die Zeile heißen soll, wenn ein Wortlaut genannt ist."),
        Field(name="late", label="verspätet", kind=FieldKind.CHOICE, width=8, required=True, choices=YES_NO,
              help="„ja“ nimmt sie auch nach der Frist noch auf."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("file_objection", {"session": session.id, **filled(submitted.values)})

    values: dict[str, Value] = {"received_on": today.isoformat(), "late": False}
    title = f"Einwendung zur Niederschrift {session.year}"
    return FormScreen(title, (Group("Einwendung", fields),), values, build, area=AREA, today=today, then=then)


def decide(reader: Reader, one: Objection, today: date) -> FormScreen:
    """Decide an objection: accepted with the new wording of its line, or not."""
    entry = reader.find(MinuteEntry, one.entry)
    choices = tuple((each.value, word(each)) for each in Decision if each is not Decision.OPEN)
    decision = (
        Field(name="decision", label="Entscheidung", kind=FieldKind.CHOICE, width=24, required=True, choices=choices,
              help="Pfeil rechts wechselt."),
        Field(name="on", label="am", kind=FieldKind.DATE, width=14, required=True, help="Wann entschieden wurde."),
        *((Field(name="new_wording", label="neuer Wortlaut", kind=FieldKind.LONG, width=56,
                 help="So steht die Zeile danach da; nur wenn angenommen."),) if entry is not None else ()),
        Field(name="answer", label="Antwort", kind=FieldKind.LONG, width=56, help="Warum so entschieden ist."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("decide_objection", {"objection": one.id, **filled(submitted.values)})

    about = f" zu {naming.line_label(entry, reader)}" if entry is not None else ""
    values: dict[str, Value] = {"decision": Decision.ACCEPTED.value, "on": today.isoformat()}
    if entry is not None:
        values["new_wording"] = one.proposed_wording or entry.text
    group = Group(one.text or one.proposed_wording, decision)
    return FormScreen(f"Einwendung von {one.who}{about}", (group,), values, build, area=AREA, today=today)


def correct(reader: Reader, session: Session, today: date, then: Then | None = None) -> FormScreen:
    """Add a dated correction to signed minutes."""
    fields = (
        Field(name="on", label="vom", kind=FieldKind.DATE, width=14, required=True, help="Der Tag der Berichtigung."),
        _line(reader, session),
        Field(name="text", label="Berichtigung", kind=FieldKind.LONG, width=56, required=True,
              help="Was richtig ist; der unterzeichnete Text bleibt stehen."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("add_correction", {"session": session.id, **filled(submitted.values)})

    title = f"Berichtigung der Niederschrift {session.year}"
    values: dict[str, Value] = {"on": today.isoformat()}
    return FormScreen(title, (Group("Berichtigung", fields),), values, build, area=AREA, today=today, then=then)
