"""The settings of the office and their defaults; they fit on one page."""

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.settings import Setting
from rundertisch_tui.workflow.reader import Reader

DEFAULTS: dict[str, tuple[str, str]] = {
    "city": ("Kassel", "Stadt, für die der Runde Tisch zusammenkommt"),
    "sender": ("Stadt Kassel", "erste Zeile des Briefkopfs"),
    "office": ("Integrationsbeauftragte · Geschäftsstelle Runder Tisch Integration", "zweite Zeile des Briefkopfs"),
    "default_place": ("Rathaus, Bürgersaal, Obere Königsstraße 8, 34117 Kassel", "Ort, der vorgeschlagen wird"),
    "objection_days": ("14", "Tage für Einwendungen zur Niederschrift"),
    "sign_off_days": ("7", "Tage, die eine Mitzeichnung braucht"),
    "stale_months": ("12", "Monate, nach denen ein Stand als alt gilt"),
    "return_address": ("Stadt Kassel · Integration · 34112 Kassel", "Rücksendezeile über der Anschrift in Briefen"),
    "contact": ("", "E-Mail oder Telefon für Anmeldungen, wie es in Briefen steht"),
    "chair_title": ("Vorsitz", "Bezeichnung der Leitung in Dokumenten"),
    "minute_taker_title": ("Schriftführung", "Bezeichnung der Protokollführung in Dokumenten"),
    "paper_sections": (
        "Finanzen, Personal, Klima, Beteiligung, Mitzeichnung",
        "Abschnitte in Vorlagen; was hier nicht steht, bleibt weg, „keine“ lässt alle weg",
    ),
    "oparl_address": ("https://rundertisch.example/oparl", "Adresse, unter der OParl-Objekte benannt werden"),
    "backup_days": ("7", "Tage, von denen die neueste Sicherung bleibt"),
    "backup_weeks": ("5", "Wochen, von denen die neueste Sicherung bleibt; von jedem Jahr bleibt eine immer"),
}
PAPER_SECTIONS = ("finanzen", "personal", "klima", "beteiligung", "mitzeichnung")
NO_SECTIONS = "keine"
PERSONAL: dict[str, tuple[str, str]] = {
    "look": ("dunkel", "Farben der eigenen Bildschirme: dunkel, hell, kontrast, 16-farben oder ohne-farbe"),
}
"""Settings that each login has for itself; they are kept under `name.login`."""


def personal(reader: Reader, name: str, login: str) -> str:
    """The text of a setting of one login, its default if none is recorded."""
    recorded = next((one.value for one in reader.linked(Setting, "name", f"{name}.{login}") if one.value), None)
    return PERSONAL[name][0] if recorded is None else recorded


def value(reader: Reader, name: str) -> str:
    """The text of a setting, its default if none is recorded. Raises KeyError for a name that does not exist."""
    recorded = next((one.value for one in reader.linked(Setting, "name", name) if one.value), None)
    return DEFAULTS[name][0] if recorded is None else recorded


def number(reader: Reader, name: str) -> int:
    """A setting that is a number; its default if somebody recorded something else."""
    text = value(reader, name)
    return int(text) if text.isdecimal() else int(DEFAULTS[name][0])


def paper_sections(reader: Reader) -> frozenset[str]:
    """Which of the sections that can be switched off a Vorlage has."""
    return frozenset(_words(value(reader, "paper_sections"))) - {NO_SECTIONS}


def check(name: str, text: str) -> None:
    """Refuse a value that its setting cannot hold. Raises RuleViolation."""
    if name != "paper_sections":
        return
    unknown = [word for word in _words(text) if word not in (*PAPER_SECTIONS, NO_SECTIONS)]
    if unknown:
        possible = ", ".join(word.capitalize() for word in PAPER_SECTIONS)
        raise RuleViolation(
            f"Den Abschnitt „{unknown[0]}“ gibt es nicht. Möglich sind: {possible}; oder: {NO_SECTIONS}.", field="value"
        )


def _words(text: str) -> list[str]:
    return [word for part in text.split(",") if (word := part.strip().casefold())]
