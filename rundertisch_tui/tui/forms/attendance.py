"""The form of one person's day: present, excused, came later, left early."""

from typing import Any

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, filled
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.timetable import agenda
from rundertisch_tui.workflow.reader import Reader

AREA = "2"
_OF_THE_DAY = ("arrived_at", "from_item", "until_item")
"""What is changed at the record of somebody who is present; leaving is a verb of its own."""
_STATES = (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT)


def form(reader: Reader, session: Session, person: Person, here: Attendance | None, then: Then) -> FormScreen:
    """Everything about one person on the day."""
    who: dict[str, Any] = {"session": session.id, "person": person.id}

    def build(submitted: Form.Submitted) -> Action:
        given = filled(submitted.values)
        if given["presence"] == Presence.PRESENT.value:
            return _there(who, here, submitted, given)
        excuse = catalogue.build("excuse", {**who, "presence": given["presence"], "reason": given.get("reason", "")})
        if not _is_present(here):
            return excuse
        return Several(steps=(catalogue.build("not_there", who), excuse), name=naming.person(person))

    groups = (Group("Am Tag", _fields(reader, session)),)
    return FormScreen(f"{naming.person(person)}: Einlass", groups, _values(here), build, area=AREA, then=then)


def _fields(reader: Reader, session: Session) -> tuple[Field, ...]:
    return (
        Field(name="presence", label="Stand", kind=FieldKind.CHOICE, width=20, required=True,
              choices=tuple((one.value, word(one)) for one in _STATES),
              help="Pfeil rechts wechselt. „unentschuldigt“ setzt nur das Büro, nie das Programm."),
        Field(name="arrived_at", label="gekommen", kind=FieldKind.TIME, width=12,
              help="Zum Beispiel 9:40; leer: jetzt."),
        Field(name="left_at", label="gegangen", kind=FieldKind.TIME, width=12,
              help="Nur wer vor dem Ende geht, zum Beispiel 13:10"),
        Field(name="reason", label="Grund", width=40, help="Nur intern, zum Beispiel: Urlaub"),
        Field(name="from_item", label="da ab TOP", kind=FieldKind.RECORD, width=40,
              rows=lambda: _items(reader, session), help="Nur wer später kam: seit welchem Punkt."),
        Field(name="until_item", label="da bis TOP", kind=FieldKind.RECORD, width=40,
              rows=lambda: _items(reader, session), help="Nur wer früher ging: bis zu welchem Punkt."),
    )  # fmt: skip


def _values(here: Attendance | None) -> dict[str, Value]:
    if here is None:
        return {"presence": Presence.PRESENT.value, "reason": ""}
    return {
        "presence": (here.presence if here.presence in _STATES else Presence.PRESENT).value,
        "arrived_at": f"{here.arrived_at:%H:%M:%S}" if here.arrived_at else None,
        "left_at": f"{here.left_at:%H:%M:%S}" if here.left_at else None,
        "reason": here.reason,
        "from_item": here.from_item,
        "until_item": here.until_item,
    }


def _is_present(here: Attendance | None) -> bool:
    return here is not None and here.presence is Presence.PRESENT


def _there(who: dict[str, Any], here: Attendance | None, submitted: Form.Submitted, given: dict[str, Value]) -> Action:
    """Sign in who is not, correct the times of who is; who has gone before the end leaves as well."""
    steps: list[Action] = []
    present = _is_present(here)
    changed = [name for name in _OF_THE_DAY if name in submitted.after]
    if present and here is not None and changed:
        steps.append(_changed(here, submitted, changed))
    elif not present:
        came = {"at": given.get("arrived_at"), "from_item": given.get("from_item")}
        steps.append(catalogue.build("sign_in", who | {name: value for name, value in came.items() if value}))
    if given.get("left_at") and ("left_at" in submitted.after or not present):
        until = {"until_item": given["until_item"]} if given.get("until_item") else {}
        steps.append(catalogue.build("leave", {**who, "at": given["left_at"], **until}))
    if not steps:
        steps.append(catalogue.build("set", _edit(here, submitted)) if here else catalogue.build("sign_in", who))
    return steps[0] if len(steps) == 1 else Several(steps=tuple(steps))


def _items(reader: Reader, session: Session) -> list[Row]:
    return [Row(item.id, (f"{item.number}  {item.title}".strip(),)) for _, item in agenda(reader, session.id)]


def _changed(here: Attendance, submitted: Form.Submitted, names: list[str]) -> Action:
    before, after = ({name: values[name] for name in names} for values in (submitted.before, submitted.after))
    return catalogue.build("set", {"kind": "attendance", "id": here.id, "before": before, "after": after})


def _edit(here: Attendance, submitted: Form.Submitted) -> dict[str, Any]:
    return {"kind": "attendance", "id": here.id, "before": submitted.before, "after": submitted.after}
