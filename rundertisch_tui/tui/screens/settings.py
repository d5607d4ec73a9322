"""The settings of the office on one page, and the colours of one's own screens (screens.md 7, Einstellungen)."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.tui import keys, theme
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.actions.office import ChangeSetting
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.reader import Reader

TITLES: dict[str, str] = {
    "city": "Stadt",
    "sender": "Briefkopf, erste Zeile",
    "office": "Briefkopf, zweite Zeile",
    "default_place": "Üblicher Ort",
    "objection_days": "Frist für Einwendungen",
    "sign_off_days": "Frist für eine Mitzeichnung",
    "stale_months": "Stand gilt als alt nach",
    "return_address": "Rücksendezeile in Briefen",
    "contact": "Anmeldung an",
    "chair_title": "Wort für die Leitung",
    "minute_taker_title": "Wort für das Protokoll",
    "paper_sections": "Abschnitte in Vorlagen",
    "oparl_address": "Adresse für OParl",
    "backup_days": "Tägliche Sicherungen",
    "backup_weeks": "Wöchentliche Sicherungen",
    "look": "Farben (nur für Sie)",
}
_DAYS = ("Tag", "Tage")
_UNITS = {
    "objection_days": _DAYS,
    "sign_off_days": _DAYS,
    "stale_months": ("Monat", "Monate"),
    "backup_days": _DAYS,
    "backup_weeks": ("Woche", "Wochen"),
}
_LOOKS = {
    theme.DARK: "dunkel",
    theme.LIGHT: "hell",
    theme.CONTRAST: "hoher Kontrast",
    theme.ANSI: "16 Farben des Terminals",
    theme.PLAIN: "ohne Farbe",
}


def setting_rows(reader: Reader, login: str) -> list[Row]:
    """One row a setting: its German name and its value."""
    rows = [Row(name, (title(name), shown(name, settings.value(reader, name)))) for name in settings.DEFAULTS]
    look = settings.personal(reader, "look", login)
    return [*rows, Row("look", (title("look"), _LOOKS.get(look, look)))]


def shown(name: str, value: str) -> str:
    """The value as the list writes it: a number with what it counts, a dash where nothing is set."""
    if name in _UNITS and value.isdecimal():
        return plural(int(value), *_UNITS[name])
    return value or "–"


def title(name: str) -> str:
    """What the list calls a setting."""
    return TITLES.get(name, explanation(name).rstrip("."))


def explanation(name: str) -> str:
    """What a setting does, as a sentence."""
    text = settings.PERSONAL[name][1] if name in settings.PERSONAL else settings.DEFAULTS[name][1]
    return text[:1].upper() + text[1:] + "."


def default(name: str) -> str:
    """What counts where nothing is set."""
    return settings.PERSONAL[name][0] if name in settings.PERSONAL else settings.DEFAULTS[name][0]


def _number(value: Value) -> None:
    if isinstance(value, int) and not 1 <= value <= 400:
        raise RuleViolation("Hier gehört eine Zahl von 1 bis 400 hin.")


def field_of(name: str) -> Field:
    """The field in which a setting is changed: a number, a choice or a text."""
    help_text = f"{explanation(name)} Leer: {default(name)}"
    if name == "look":
        return Field(name="value", label="Farben", kind=FieldKind.CHOICE, width=30, required=True,
                     choices=tuple(_LOOKS.items()), help=explanation(name))  # fmt: skip
    if default(name).isdigit():
        return Field(name="value", label="Zahl", kind=FieldKind.NUMBER, width=12, help=help_text, check=_number)
    return Field(name="value", label="Text", width=56, help=help_text)


class SettingsScreen(ListScreen):
    """Enter changes the setting under the bar; an empty text brings back what came with the program."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("settings")
    area = ""
    name_in_keys = "settings"
    heading = "Einstellungen"
    kinds = frozenset({"setting"})
    columns = (Column("Einstellung", 29), Column("Wert"))

    def rows(self) -> Sequence[Row]:
        return setting_rows(self.app.office.view, self.app.office.login)

    def detail(self, record: Key) -> Sequence[Line]:
        name = str(record)
        return [
            heading(title(name)),
            ((explanation(name), "text"),),
            (("Mitgeliefert: ", "leise"), (shown(name, default(name)), "text")),
        ]

    def action_text_blocks(self) -> None:
        """Show the Textbausteine of the minutes."""
        self.app.action_text_blocks()

    def action_users(self) -> None:
        """Show the users and what each may do."""
        self.app.action_users()

    def action_edit(self) -> None:
        name = str(self.table.current)
        view, login = self.app.office.view, self.app.office.login
        personal = name in settings.PERSONAL
        value = settings.personal(view, name, login) if personal else settings.value(view, name)
        field = field_of(name)
        given: Value = int(value) if field.kind is FieldKind.NUMBER and value.isdecimal() else value
        stored = f"{name}.{login}" if personal else name

        def build(submitted: Form.Submitted) -> ChangeSetting:
            new = submitted.values["value"]
            return ChangeSetting(name=stored, value="" if new is None else str(new))

        group = Group(title(name), (field,))
        then = self._changed_look if name == "look" else None
        self.app.push_screen(FormScreen(f"{title(name)} ändern", (group,), {"value": given}, build, then=then))

    def _changed_look(self, _: Done) -> None:
        self.app.wear(settings.personal(self.app.office.view, "look", self.app.office.login))
