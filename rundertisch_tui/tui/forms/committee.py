"""The forms of a committee and of its members."""

from collections.abc import Callable
from datetime import date

from rundertisch_tui.domain.committees import Committee, CommitteeKind, likely
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.body_form import BodyForm
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.organization import group_choices
from rundertisch_tui.tui.forms.record_form import edit_form, filled, new_form
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View

AREA = "6"


def _guess(name: Value) -> dict[str, Value]:
    """Kind and group of a body, by its name."""
    kind, group = likely(str(name))
    return {"kind": kind.value, "group": group.value if group is not None else None}


def _groups(reader: Reader, today: date, own: int | None = None) -> tuple[Group, ...]:
    def others() -> list[Row]:
        return [row for row in records.committees(reader, today) if row.id != own]

    name = (
        Field(name="name", label="Name", width=56, required=True, suggests=_guess if own is None else None,
              help="Der volle Name, zum Beispiel Ausschuss für Soziales und Integration."),
        Field(name="short_name", label="Kurzname", width=30, help="Für schmale Spalten, zum Beispiel Ausschuss SID."),
        Field(name="kind", label="Art", kind=FieldKind.CHOICE, width=30, required=True,
              choices=tuple((each.value, word(each)) for each in CommitteeKind),
              help="Danach richtet sich seine Rolle bei Vorlagen; Pfeil rechts wechselt."),
        Field(name="group", label="Gruppe", kind=FieldKind.CHOICE, width=40, choices=group_choices(),
              help="Zu welcher Gruppe seine Mitglieder am Runden Tisch zählen."),
        Field(name="seats", label="Sitze", kind=FieldKind.NUMBER, width=12, help="Wie viele Mitglieder es haben soll."),
    )  # fmt: skip
    span = (
        Field(name="valid_from", label="seit", kind=FieldKind.DATE, width=16, help="Leer, wenn es immer schon so war."),
        Field(name="valid_to", label="bis", kind=FieldKind.DATE, width=16,
              help="Letzter Tag unter diesem Namen; ein umbenanntes wird neu angelegt."),
        Field(name="predecessors", label="vorher", kind=FieldKind.RECORDS, width=56, rows=others,
              help="Aus welchen es hervorging. Enter ergänzt, Rück nimmt das letzte heraus."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip
    return (Group("Gremium", name), Group("Dauer", span[:3]), Group("Hinweise", span[3:]))


def new(reader: Reader, today: date, then: Callable[[Done], None] | None = None) -> FormScreen:
    """Take up a committee."""
    values: dict[str, Value] = {"kind": CommitteeKind.COMMITTEE.value}
    return new_form("committee", "Neues Gremium", _groups(reader, today), area=AREA, values=values, then=then,
                    screen=BodyForm)  # fmt: skip


def edit(reader: Reader, one: Committee, today: date) -> FormScreen:
    """Change a committee."""
    return edit_form(one, f"{one.label} ändern", _groups(reader, today, one.id), area=AREA)


def _seat(view: View, today: date) -> tuple[Field, ...]:
    return (
        Field(name="role", label="Funktion", width=40, help="Zum Beispiel Mitglied, Vorsitz, Stellv. Vorsitz, Gast."),
        Field(name="parliamentary_group", label="Fraktion", width=40, help="Leer, wenn es keine gibt."),
        Field(name="valid_from", label="von", kind=FieldKind.DATE, width=16, help="Erster Tag, zum Beispiel 1.4.2026."),
        Field(name="valid_to", label="bis", kind=FieldKind.DATE, width=16,
              help="Letzter Tag, zum Beispiel Ende der Wahlperiode; leer, solange offen."),
        Field(name="deputy_of", label="vertritt", kind=FieldKind.RECORD, width=40,
              rows=lambda: records.people(view, today), help="Wen die Person hier vertritt; meist leer."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip


def new_member(view: View, one: Committee, today: date, then: Callable[[Done], None] | None = None) -> FormScreen:
    """Make somebody a member of a committee."""
    who = Field(name="person", label="Person", kind=FieldKind.RECORD, width=56, required=True,
                rows=lambda: records.people(view, today),
                help="Tippen oder Enter zeigt alle; wer fehlt, wird im Bereich 5 angelegt.")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        values = {name: value for name, value in filled(submitted.values).items() if name != "remark"}
        return catalogue.build("join", {"committee": one.id, **values})

    values: dict[str, Value] = {"role": "Mitglied", "valid_from": today.isoformat()}
    fields = (who, *(field for field in _seat(view, today) if field.name != "remark"))
    return FormScreen(f"Mitglied in {one.label}", (Group("Mitglied", fields),), values, build, area=AREA, then=then)


def edit_member(view: View, link: Membership, today: date) -> FormScreen:
    """Change a membership."""
    title = naming.short(link, view)
    return edit_form(link, f"{title} ändern", (Group("Mitglied", _seat(view, today)),), area=AREA)


def end_members(view: View, links: list[Membership], today: date) -> FormScreen:
    """End one membership, or several at once, with the same last day."""
    day = Field(name="last_day", label="letzter Tag", kind=FieldKind.DATE, width=16, required=True,
                help="Bis dahin zählt die Zugehörigkeit noch, zum Beispiel heute oder 31.3.")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        steps = [
            catalogue.build("end_membership", {"membership": link.id, "last_day": submitted.values["last_day"]})
            for link in links
        ]
        action: Action = (
            steps[0] if len(steps) == 1 else Several(steps=tuple(steps), name=f"{len(steps)} Zugehörigkeiten beendet")
        )
        return action

    people = [view.find(Person, link.person) for link in links]
    names = "; ".join(naming.person(one) for one in people[:3] if one is not None)
    more = f" und {len(people) - 3} weitere" if len(people) > 3 else ""
    values: dict[str, Value] = {"last_day": today.isoformat()}
    return FormScreen("Zugehörigkeit beenden", (Group(names + more, (day,)),), values, build, area=AREA)


def succeed(reader: Reader, one: Committee, today: date) -> FormScreen:
    """Put a committee in the place of this one, and of others that are merged with it, from a day on."""
    fields = (
        Field(name="name", label="neuer Name", width=56, required=True, help="Wie das Gremium von jetzt an heißt."),
        Field(name="short_name", label="Kurzname", width=30, help="Für Listen; leer geht auch."),
        Field(name="on", label="ab", kind=FieldKind.DATE, width=16, required=True,
              help="Der erste Tag unter dem neuen Namen; davor bleibt der alte."),
        Field(name="committees", label="statt", kind=FieldKind.RECORDS, width=56, required=True,
              rows=lambda: records.committees(reader, today),
              help="Welche Gremien abgelöst werden; mehrere: sie werden zusammengelegt."),
        Field(name="members", label="Mitglieder", kind=FieldKind.CHOICE, width=20, required=True,
              choices=((True, "gehen mit"), (False, "neu gewählt")),
              help="Ob die Mitglieder dieselben bleiben oder neu gewählt werden."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("succeed_committee", filled(submitted.values))

    values: dict[str, Value] = {"committees": [one.id], "on": today.isoformat(), "members": True}
    group = Group("Was dort noch offen ist, geht an das neue Gremium über", fields)
    return FormScreen(f"Nachfolge: {one.label}", (group,), values, build, area="6", today=today)
