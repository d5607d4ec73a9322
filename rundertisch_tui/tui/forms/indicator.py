"""Forms of what is counted: an indicator of a measure or a goal, and its values."""

from datetime import date

from rundertisch_tui.domain.indicators import Indicator, IndicatorValue
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.record_form import edit_form, new_form

AREA = "3"


def _groups() -> tuple[Group, ...]:
    return (
        Group("Indikator", (
            Field(name="name", label="gezählt wird", width=56, required=True,
                  help="Zum Beispiel: Teilnehmende im Jahr"),
            Field(name="unit", label="Einheit", width=20, help="Zum Beispiel: Personen, Plätze, Prozent"),
            Field(name="target_value", label="Zielwert", kind=FieldKind.DECIMAL, width=14,
                  help="Was erreicht werden soll, zum Beispiel 120 oder 12,5"),
            Field(name="target_on", label="bis", kind=FieldKind.DATE, width=16, help="Bis wann er erreicht sein soll."),
        )),
    )  # fmt: skip


def new(subject: tuple[str, int], title: str) -> FormScreen:
    """A new indicator of a measure or a goal."""
    table, record = subject
    return new_form("indicator", f"{title}: neuer Indikator", _groups(), area=AREA, fixed={table: record})


def edit(one: Indicator) -> FormScreen:
    """Change an indicator."""
    return edit_form(one, f"Indikator „{one.name[:40]}“ ändern", _groups(), area=AREA)


def _value() -> tuple[Group, ...]:
    return (
        Group("Istwert", (
            Field(name="on", label="Stand vom", kind=FieldKind.DATE, width=16, required=True,
                  help="Der Tag, für den der Wert gilt, zum Beispiel 31.12.2025"),
            Field(name="value", label="Wert", kind=FieldKind.DECIMAL, width=14, required=True,
                  help="Eine Zahl, zum Beispiel 87 oder 12,5; Text gehört in die Meldung."),
            Field(name="source", label="Quelle", width=56, help="Woher die Zahl kommt, zum Beispiel: VHS"),
        )),
    )  # fmt: skip


def value(one: Indicator, today: date) -> FormScreen:
    """One more value of an indicator; the old ones stay."""
    values: dict[str, Value] = {"on": today.isoformat()}
    unit = f" ({one.unit})" if one.unit else ""
    return new_form("indicator_value", f"{one.name[:50]}{unit}", _value(), area=AREA, values=values,
                    fixed={"indicator": one.id})  # fmt: skip


def edit_value(one: IndicatorValue) -> FormScreen:
    """Correct a value."""
    return edit_form(one, "Istwert berichtigen", _value(), area=AREA)
