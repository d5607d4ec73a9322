"""The sheet that fills in one membership of a person, over the form of the person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.form_sheet import FormSheet
from rundertisch_tui.tui.forms.membership import Belonging, bodies
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.view import View

Create = Callable[[str, Callable[[int, str], None]], None]
"""Takes up what was typed and hands on its number and name."""


class BelongingSheet(FormSheet):
    """Fills in one membership; its result is the filled in `Belonging`."""

    def __init__(self, view: View, person: int | None, today: date, seen: Belonging | None) -> None:
        self._seen = seen or Belonging()
        values: dict[str, Value] = {
            "body": self._seen.body,
            "role": self._seen.role,
            "parliamentary_group": self._seen.parliamentary_group,
            "valid_from": self._seen.valid_from,
            "valid_to": self._seen.valid_to,
            "deputy_of": self._seen.deputy_of,
        }
        title = "Zugehörigkeit" if seen is None or seen.id is not None else "neue Zugehörigkeit"
        groups = (Group("Wo und als was", _fields(view, person, today, self._create)),)
        super().__init__(title, groups, values, today=today)

    def _create(self, name: str, chosen: Callable[[int, str], None]) -> None:
        """Take up an organisation that is missing; it is a change of its own."""

        def done(change: Done) -> None:
            for table, record in change.created:
                if table == "organization":
                    chosen(record, name)

        self.frame.app.perform(Add(kind="organization", fields={"name": name}), done=done)

    def on_form_submitted(self, message: Form.Submitted) -> None:
        message.stop()
        values = message.values
        start, end = values["valid_from"], values["valid_to"]
        if isinstance(start, str) and isinstance(end, str) and end < start:
            self.form.show_error("valid_to", "Das Ende liegt vor dem Anfang.")
            return
        self.finish(replace(self._seen, removed=False, **values))  # type: ignore[arg-type]  # the fields of a Belonging


def _fields(view: View, person: int | None, today: date, create: Create) -> tuple[Field, ...]:
    def not_oneself(value: Value) -> None:
        if person is not None and value == person:
            raise RuleViolation("Niemand vertritt sich selbst.", field="deputy_of")

    return (
        Field(name="body", label="Wo", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: bodies(view, today), create=create, create_word="Organisation",
              help="Ein Gremium oder eine Organisation: tippen oder Enter zeigt alle."),
        Field(name="role", label="Funktion", width=40, help="Zum Beispiel Mitglied, Vorsitzende, Sachbearbeitung."),
        Field(name="parliamentary_group", label="Fraktion", width=40, help="Nur in Gremien der Stadt."),
        Field(name="valid_from", label="von", kind=FieldKind.DATE, width=14, help="Erster Tag, zum Beispiel 1.4.2026."),
        Field(name="valid_to", label="bis", kind=FieldKind.DATE, width=14,
              help="Letzter Tag; leer, solange kein Ende feststeht."),
        Field(name="deputy_of", label="vertritt", kind=FieldKind.RECORD, width=40, check=not_oneself,
              rows=lambda: records.people(view, today), help="Wen die Person dort vertritt; meist leer."),
    )  # fmt: skip
