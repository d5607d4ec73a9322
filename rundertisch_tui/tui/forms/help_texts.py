"""What F1 says about a field: its own sentence, how it is filled in, an example."""

from types import MappingProxyType

from rundertisch_tui.domain.dates_de import EXAMPLES, TIME_EXAMPLES
from rundertisch_tui.tui.forms.field import Field, FieldKind
from rundertisch_tui.tui.widgets.detail import Line

_HOW = MappingProxyType({
    FieldKind.TEXT: "Eine Zeile Text, so wie sie im Dokument stehen soll.",
    FieldKind.LONG: "Text über mehrere Zeilen; Enter beginnt eine neue.",
    FieldKind.DATE: f"Ein Tag, {EXAMPLES}. Nach dem Verlassen steht der Wochentag davor.",
    FieldKind.TIME: f"Eine Uhrzeit, {TIME_EXAMPLES}.",
    FieldKind.NUMBER: "Eine ganze Zahl, zum Beispiel 12.",
    FieldKind.CHOICE: "← und → gehen durch die Wörter, ein Buchstabe springt: {choices}.",
    FieldKind.RECORD: "Enter oder ein Buchstabe öffnet die Auswahl, die Rücktaste leert das Feld.",
    FieldKind.FILE: "Enter zeigt die Dateien im Eingang, zum Auswählen; ein Pfad lässt sich auch tippen.",
    FieldKind.RECORDS: "Enter oder ein Buchstabe nimmt einen dazu, die Rücktaste den letzten heraus.",
})  # fmt: skip


def about(field: Field) -> list[Line]:
    """The lines of the help about a field."""
    choices = ", ".join(word for _, word in field.choices)
    how = _HOW.get(field.kind, "").replace("{choices}", choices)
    lines: list[Line] = [((field.label, "stark bold"), (" (muss sein)" if field.required else "", "leise"))]
    lines.extend(((text, "text"),) for text in (field.help, how) if text)
    return lines
