"""The forms of a committee's sittings: a row of dates at once, one of them changed."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled, names_of, seen
from rundertisch_tui.workflow.actions.edit import Add, Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.reader import Reader

AREA = "6"
_MOST_DAYS = 365


def days_of(text: str, today: date) -> list[date]:
    """The days of a row such as `3.2., 17.3.; 21. April`. Raises RuleViolation naming the one that is none."""
    found: list[date] = []
    for part in re.split(r"[,;\n]", text):
        if not part.strip():
            continue
        try:
            day = dates_de.parse_date(part.strip(), today)
        except RuleViolation as problem:
            raise RuleViolation(problem.message, field="days") from None
        if day in found:
            raise RuleViolation(f"{dates_de.short(day)} steht zweimal da.", field="days")
        found.append(day)
    if not found:
        raise RuleViolation("Bitte mindestens einen Tag, zum Beispiel 3.2., 17.3.", field="days")
    return found


def _common() -> tuple[Field, ...]:
    return (
        Field(name="starts_at", label="Uhrzeit", kind=FieldKind.TIME, width=12, help="Zum Beispiel 17:00."),
        Field(name="public", label="öffentlich", kind=FieldKind.CHOICE, width=12, required=True, choices=YES_NO,
              help="Pfeil rechts wechselt."),
        Field(name="note", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Zum Beispiel der Ort."),
    )  # fmt: skip


def new(reader: Reader, one: Committee, today: date, then: Callable[[Done], None] | None = None) -> FormScreen:
    """Take up one or many sittings with the same time and lead for papers."""

    def check(value: Value) -> None:
        days_of(str(value), today)

    days = (
        Field(name="days", label="Termine", kind=FieldKind.LONG, width=56, required=True, check=check,
              help="Einer oder viele, durch Komma getrennt: 3.2., 17.3., 21.4.2026"),
        Field(name="lead", label="Abgabe vorher", kind=FieldKind.NUMBER, width=12,
              help="Wie viele Tage davor Vorlagen da sein müssen, etwa 14; leer geht auch."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        values = dict(submitted.values)
        found = days_of(str(values.pop("days")), today)
        lead = values.pop("lead")
        if isinstance(lead, int) and not 0 <= lead <= _MOST_DAYS:
            raise RuleViolation("Bitte 0 bis 365 Tage.", field="lead")
        known = {sitting.on for sitting in reader.linked(Sitting, "committee", one.id)}
        if double := sorted(known & set(found)):
            raise RuleViolation(f"Am {dates_de.short(double[0])} tagt {one.label} schon.", field="days")
        steps = tuple(Add(kind="sitting", fields=_fields(one, day, lead, filled(values))) for day in found)
        name = f"{len(steps)} Sitzungen von {one.label} angelegt" if len(steps) > 1 else ""
        return Several(steps=steps, name=name)

    values: dict[str, Value] = {"public": True}
    groups = (Group("Wann", days), Group("Für alle gleich", _common()))
    return FormScreen(f"Sitzungen von {one.label}", groups, values, build, area=AREA, today=today, then=then)


def _fields(one: Committee, day: date, lead: Value, more: dict[str, Value]) -> dict[str, Value]:
    deadline = {"submission_deadline": (day - timedelta(days=lead)).isoformat()} if isinstance(lead, int) else {}
    return {"committee": one.id, "on": day.isoformat(), **deadline, **more}


def edit(sitting: Sitting, title: str) -> FormScreen:
    """Change one sitting; what waits for it goes along to a new day (`workflow`)."""
    days = (
        Field(name="on", label="Tag", kind=FieldKind.DATE, width=16, required=True, help="Zum Beispiel 21.4.2026."),
        Field(name="submission_deadline", label="Abgabe bis", kind=FieldKind.DATE, width=16,
              help="Bis wann Vorlagen da sein müssen."),
    )  # fmt: skip
    groups = (Group("Wann", days), Group("Wie", _common()))

    def build(submitted: Form.Submitted) -> Action:
        return Edit(kind="sitting", id=sitting.id, before=submitted.before, after=submitted.after)

    return FormScreen(f"{title} ändern", groups, seen(sitting, names_of(groups)), build, area=AREA)
