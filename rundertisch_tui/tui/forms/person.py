"""The form of a person, memberships included: one page, one change, one undo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from textual import events

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Group as PeopleGroup
from rundertisch_tui.domain.people import Membership, Organization, Person, PhotoConsent
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.belonging_sheet import BelongingSheet
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.membership import Belonging, BelongingTable, belonging
from rundertisch_tui.tui.forms.record_form import filled, seen
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.actions.edit import Delete, Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.questions.people import alike, listed_people
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.rules import email_problem
from rundertisch_tui.workflow.view import View

AREA = "5"
PLACES = "memberships"
_GROUPS = tuple(PeopleGroup)
_MEMBERSHIP_HELP = "Enter ändert · n noch eine · w endet heute · Entf nimmt eine falsche heraus"


def check_email(value: Value) -> None:
    """Refuse an incomplete address. Raises RuleViolation with an example."""
    if problem := email_problem(str(value)):
        raise RuleViolation(problem, field="email")


def reach_fields() -> tuple[Field, ...]:
    """E-mail, telephone, address: the same for people and organisations."""
    return (
        Field(name="email", label="E-Mail", width=56, check=check_email,
              help="Eine Adresse, an die Einladung und Niederschrift gehen. Leer geht auch."),
        Field(name="phone", label="Telefon", width=30, help="Dienstlich, zum Beispiel 0561 787-1234."),
        Field(name="postal_address", label="Anschrift", kind=FieldKind.LONG, width=56,
              help="Nur, wenn Post dorthin geht. Enter beginnt eine neue Zeile."),
    )  # fmt: skip


def _groups(places: Field) -> tuple[Group, ...]:
    name = (
        Field(name="salutation", label="Anrede", kind=FieldKind.CHOICE, width=12,
              choices=tuple((each.value, word(each)) for each in Salutation), help="Pfeil rechts wechselt; f oder h."),
        Field(name="title", label="Titel", width=30, help="Zum Beispiel Dr. oder Prof. Dr."),
        Field(name="given_name", label="Vorname", width=40, help="Auch mehrere; leer, wenn es nur einen Namen gibt."),
        Field(name="particle", label="Namenszusatz", width=30, help="von, van den, de: steht davor, zählt nicht beim "
              "Sortieren."),
        Field(name="family_name", label="Nachname", width=40, required=True,
              help="Nach ihm wird sortiert; bei nur einem Namen steht er hier."),
        Field(name="function", label="Funktion", width=40, help="Beruf oder Amt, zum Beispiel Sozialarbeiterin."),
    )  # fmt: skip
    hints = (
        Field(name="groups", label="Gruppen", kind=FieldKind.RECORDS, width=56, rows=_group_rows,
              help="Nur was nicht aus Zugehörigkeiten folgt. Enter ergänzt, Rück nimmt heraus."),
        Field(name="photo_consent", label="Fotos", kind=FieldKind.CHOICE, width=20,
              choices=tuple((each.value, word(each)) for each in PhotoConsent),
              help="Darf die Person auf Bildern zu sehen sein? Pfeil rechts wechselt."),
        Field(name="photo_consent_on", label="gefragt am", kind=FieldKind.DATE, width=14,
              help="Wann sie das gesagt hat, zum Beispiel 3.7.26 oder heute."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56,
              help="Nur für das Büro; steht in keinem Dokument."),
    )  # fmt: skip
    return (
        Group("Name", name),
        Group("Erreichbarkeit", reach_fields()),
        Group("Zugehörigkeiten", (places,)),
        Group("Hinweise", hints),
    )


def _group_rows() -> Sequence[Row]:
    return [Row(at, (word(group),)) for at, group in enumerate(_GROUPS)]


def _to_json(values: Mapping[str, Value]) -> dict[str, Value]:
    """The fields of the person as JSON, groups by their code word instead of their place in the chooser."""
    found = {name: value for name, value in values.items() if name != PLACES}
    if isinstance(chosen := found.get("groups"), list):
        found["groups"] = [_GROUPS[at].value for at in chosen]  # type: ignore[misc]  # code words instead of numbers
    return found


def _places(reader: Reader, today: date) -> Field:
    def body(number: int) -> str:
        found: Any = reader.find(Organization, number) if number > 0 else reader.find(Committee, -number)
        return str(found.label) if found is not None else "–"

    def person(number: int) -> str:
        found = reader.find(Person, number)
        return naming.person(found) if found is not None else "–"

    def editor(field: Field, value: Value) -> BelongingTable:
        return BelongingTable(field, value, body=body, person=person, today=today)

    return Field(name=PLACES, label="Zugehörigkeiten", editor=editor, help=_MEMBERSHIP_HELP)


class PersonForm(FormScreen):
    """The form with its memberships; it says when a new person resembles one that is known."""

    def __init__(
        self,
        view: View,
        title: str,
        values: Mapping[str, Value],
        build: Callable[[Form.Submitted], Action],
        *,
        today: date,
        person: Person | None = None,
        then: Callable[[Done], None] | None = None,
    ) -> None:
        super().__init__(title, _groups(_places(view, today)), values, build, area=AREA, today=today, then=then)
        self._today = today
        self._person = person
        self._confirmed: frozenset[int] = frozenset()

    # ---- memberships

    def on_belonging_table_wanted(self, message: BelongingTable.Wanted) -> None:
        message.stop()
        person = self._person.id if self._person is not None else None
        sheet = BelongingSheet(self.app.office.view, person, self._today, message.belonging)
        self.open_sheet(sheet, partial(self._take, message.table, message.belonging))

    @staticmethod
    def _take(table: BelongingTable, before: Belonging | None, answer: object) -> None:
        if isinstance(answer, Belonging):
            table.put(before, answer)

    # ---- resembling people

    def _alike(self) -> list[Person]:
        typed = self.form.changed
        given, family, email = (str(typed.get(name) or "") for name in ("given_name", "family_name", "email"))
        return alike(self.app.office.view, given=given, family=family, email=email)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:  # noqa: ARG002 - any field may tell who it is
        if self._person is None and self.sheet is None and (known := self._alike()):
            self.app.say(f"Gibt es schon? {_described(self.app.office.view, known, self._today)}", problem=True)

    def on_form_submitted(self, message: Form.Submitted) -> None:
        known = [] if self._person is not None else self._alike()
        found = frozenset(one.id for one in known)
        if found <= self._confirmed:
            return
        message.prevent_default()
        sentence = (
            f"{_described(self.app.office.view, known, self._today)}. "
            "Ist das jemand anderes? Sonst bitte mit Esc zurück und dort ändern."
        )
        self.open_sheet(Confirm("Gibt es diese Person schon?", sentence, "neu anlegen"), partial(self._confirm, found))

    def _confirm(self, found: frozenset[int], answer: object) -> None:
        if answer:
            self._confirmed = found
            self.form.action_save()


def _described(view: View, known: Sequence[Person], today: date) -> str:
    bodies = {one.id: one.bodies for one in listed_people(view, today)}
    told = []
    for one in known[:2]:
        where = f" ({', '.join(bodies[one.id][:2])})" if bodies.get(one.id) else ""
        told.append(f"{naming.person(one)}{where}, {one.code}")
    more = f" und {len(known) - 2} weitere" if len(known) > 2 else ""
    return "; ".join(told) + more


def new(view: View, today: date, then: Callable[[Done], None] | None = None) -> FormScreen:
    """Take up a person."""

    def build(submitted: Form.Submitted) -> Action:
        held = _held(submitted.values)
        joined = [filled(one.fields()) for one in held]
        return catalogue.build("save_person", {"after": filled(_to_json(submitted.values)), "joined": joined})

    values: dict[str, Value] = {
        "salutation": Salutation.NONE.value,
        "photo_consent": PhotoConsent.NOT_ASKED.value,
        PLACES: (),
    }
    return PersonForm(view, "Neue Person", values, build, today=today, then=then)


def edit(view: View, person: Person, today: date) -> FormScreen:
    """Change a person and where they belong."""
    names = tuple(
        field.name for group in _groups(_places(view, today)) for field in group.fields if field.name != PLACES
    )
    values = seen(person, names)
    values["groups"] = [at for at, group in enumerate(_GROUPS) if group in person.groups]
    links = sorted(
        view.linked(Membership, "person", person.id),
        key=lambda one: (one.valid_to is not None and one.valid_to < today, one.committee is None, one.id),
    )
    values[PLACES] = tuple(belonging(link) for link in links)

    def build(submitted: Form.Submitted) -> Action:
        own = Edit(kind="person", id=person.id, before=_to_json(submitted.before), after=_to_json(submitted.after))
        steps = [own, *_steps(person, _held(submitted.before), _held(submitted.after))]
        return Several(steps=tuple(steps), name=f"Person {naming.person(person)} geändert")

    title = f"{naming.person(person)} ändern"
    return PersonForm(view, title, values, build, today=today, person=person)


def _held(values: Mapping[str, Value]) -> Sequence[Belonging]:
    found = values.get(PLACES)
    return [one for one in found if isinstance(one, Belonging)] if isinstance(found, tuple) else []


def _steps(person: Person, before: Sequence[Belonging], after: Sequence[Belonging]) -> list[Action]:
    """The changes of memberships: new, changed, and entered by mistake."""
    known = {one.id: one for one in before}
    steps: list[Action] = []
    for one in after:
        old = known.get(one.id)
        if one.id is None or old is None:
            steps.append(catalogue.build("join", {"person": person.id, **filled(one.fields())}))
        elif one.removed:
            steps.append(Delete(kind="membership", id=one.id))
        elif one != replace(old, removed=False):
            changed = [name for name, value in one.fields().items() if value != old.fields()[name]]
            steps.append(Edit(kind="membership", id=one.id, before={name: old.fields()[name] for name in changed},
                              after={name: one.fields()[name] for name in changed}))  # fmt: skip
    return steps
