"""Textbausteine: an abbreviation of the office and the sentence that it stands for in the minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rundertisch_tui.domain.ids import TextBlockId

LONGEST = 12
"""Letters of an abbreviation: what is longer saves nobody anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """One Textbaustein: `abbreviation` and Tab become `text`; one that is `left_out` hides what came along."""

    id: TextBlockId
    abbreviation: str
    text: str = ""
    left_out: bool = False


SUPPLIED: Mapping[str, str] = MappingProxyType({
    "eröff": "Der Vorsitz eröffnet den Runden Tisch und begrüßt die Anwesenden.",
    "to": "Die Tagesordnung wird ohne Änderung festgestellt.",
    "ns": "Zur Niederschrift des letzten Runden Tisches gibt es keine Einwendungen.",
    "ber": "Die Verwaltung berichtet:",
    "kn": "Der Runde Tisch nimmt den Bericht zur Kenntnis.",
    "auss": "In der Aussprache werden genannt:",
    "oa": "Ohne Aussprache.",
    "nach": "Auf Nachfrage wird erläutert:",
    "einv": "Dem stimmt der Runde Tisch einvernehmlich zu.",
    "prüf": "Die Verwaltung wird gebeten zu prüfen, ob",
    "wv": "Der Punkt wird beim nächsten Runden Tisch wieder aufgerufen.",
    "dank": "Der Vorsitz dankt allen Beteiligten und schließt den Runden Tisch.",
})  # fmt: skip
"""What comes with the program; a Textbaustein of the office with the same abbreviation takes its place."""


def word_before(text: str, cursor: int) -> str:
    """The word that ends at the cursor; "" where a blank or nothing stands before it."""
    head = text[:cursor]
    return head[max(head.rfind(blank) for blank in " \n\t") + 1 :]
