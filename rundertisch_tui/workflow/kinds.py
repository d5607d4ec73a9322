"""Which kinds of record there are: table name, entity, German names, code series."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from rundertisch_tui.domain.errors import NotFound


class Kind(NamedTuple):
    """One kind of record. `series` is the code series drawn on creation ("" if it has none or is drawn by a verb).

    `target` says where its class stands ("people:Person"): a command that lists people need not know papers.
    """

    table: str
    target: str
    german: str
    german_plural: str
    series: str = ""

    @property
    def plural(self) -> str:
        """Its English name for several, as a word of the command line."""
        to_ies = self.table.endswith("y") and self.table[-2] not in "aeiou"
        return self.table[:-1] + "ies" if to_ies else self.table + "s"

    @property
    def entity(self) -> type[Any]:
        """The class of its records; its module is imported when somebody asks."""
        return _class(self.target)


@cache
def _class(target: str) -> type[Any]:
    module, _, name = target.partition(":")
    return getattr(import_module(f"rundertisch_tui.domain.{module}"), name)  # type: ignore[no-any-return]  # KINDS


KINDS: tuple[Kind, ...] = (
    Kind("person", "people:Person", "Person", "Personen", "P"),
    Kind("organization", "people:Organization", "Organisation", "Organisationen", "O"),
    Kind("committee", "committees:Committee", "Gremium", "Gremien", "G"),
    Kind("membership", "people:Membership", "Zugehörigkeit", "Zugehörigkeiten"),
    Kind("legislative_term", "committees:LegislativeTerm", "Wahlperiode", "Wahlperioden"),
    Kind("sitting", "committees:Sitting", "Gremiensitzung", "Gremiensitzungen"),
    Kind("concept_version", "concept:ConceptVersion", "Konzeptfassung", "Konzeptfassungen"),
    Kind("action_field", "concept:ActionField", "Handlungsfeld", "Handlungsfelder", "HF"),
    Kind("goal", "concept:Goal", "Ziel", "Ziele", "Z"),
    Kind("concept_recommendation", "concept:ConceptRecommendation", "Konzept-Empfehlung", "Konzept-Empfehlungen", "K"),
    Kind("measure", "measures:Measure", "Maßnahme", "Maßnahmen", "M"),
    Kind("status_entry", "measures:StatusEntry", "Statusmeldung", "Statusmeldungen"),
    Kind("indicator", "indicators:Indicator", "Indikator", "Indikatoren"),
    Kind("indicator_value", "indicators:IndicatorValue", "Istwert", "Istwerte"),
    Kind("session", "sessions:Session", "Runder Tisch", "Runde Tische"),
    Kind("agenda_item", "sessions:AgendaItem", "Tagesordnungspunkt", "Tagesordnungspunkte"),
    Kind("agenda_proposal", "agenda_proposals:AgendaProposal", "Themenvorschlag", "Themenvorschläge"),
    Kind("invitation", "attendance:Invitation", "Einladung", "Einladungen"),
    Kind("attendance", "attendance:Attendance", "Anwesenheit", "Anwesenheiten"),
    Kind("minute_entry", "minutes:MinuteEntry", "Protokollzeile", "Protokollzeilen"),
    Kind("minutes_version", "minutes_versions:MinutesVersion", "Fassung", "Fassungen"),
    Kind("objection", "objections:Objection", "Einwendung", "Einwendungen"),
    Kind("correction", "objections:Correction", "Berichtigung", "Berichtigungen"),
    Kind("challenge", "challenges:Challenge", "Herausforderung", "Herausforderungen"),
    Kind("recommendation", "recommendations:Recommendation", "Empfehlung", "Empfehlungen"),
    Kind("letter", "addressees:Letter", "Schreiben", "Schreiben"),
    Kind("task", "tasks:Task", "Auftrag", "Aufträge", "A"),
    Kind("paper", "papers:Paper", "Vorlage", "Vorlagen", "VL"),
    Kind("consultation", "papers:Consultation", "Beratung", "Beratungen"),
    Kind("sign_off", "papers:SignOff", "Mitzeichnung", "Mitzeichnungen"),
    Kind("carried_point", "carry_over:CarriedPoint", "Mitgenommener Punkt", "Mitgenommene Punkte"),
    Kind("status_round", "status_rounds:StatusRound", "Abfrage", "Abfragen"),
    Kind("status_query", "status_rounds:StatusQuery", "Abfrage einer Stelle", "Abfragen der Stellen"),
    Kind("attachment", "office:Attachment", "Datei", "Dateien"),
    Kind("user", "office:User", "Benutzer", "Benutzer"),
    Kind("setting", "settings:Setting", "Einstellung", "Einstellungen"),
    Kind("text_block", "text_blocks:TextBlock", "Textbaustein", "Textbausteine"),
    Kind("export", "office:Export", "Dokument", "Dokumente"),
    Kind("reporting_day", "office:ReportingDay", "Stichtag", "Stichtage"),
    Kind("deferral", "settings:Deferral", "Rückstellung", "Rückstellungen"),
)

BY_TABLE: dict[str, Kind] = {kind.table: kind for kind in KINDS}


class _ByEntity(dict[type[Any], Kind]):
    """The kind of a class, known by its name, so that no other class is imported."""

    def __missing__(self, entity: type[Any]) -> Kind:
        """Remember the kind. Raises KeyError for a class that is no record."""
        kind = self[entity] = BY_CLASS_NAME[entity.__name__]
        return kind


BY_CLASS_NAME: dict[str, Kind] = {kind.target.partition(":")[2]: kind for kind in KINDS}
BY_ENTITY: Mapping[type[Any], Kind] = _ByEntity()
"""Only for looking up a class; `KINDS` has them all."""

TABLE_OF_SERIES: dict[str, str] = {kind.series: kind.table for kind in KINDS if kind.series} | {
    "RT": "recommendation",
    "H": "challenge",
}


def kind_named(word: str) -> Kind:
    """The kind for an English table name, singular or plural, or its German name.

    Raises NotFound with the names there are.
    """
    wanted = word.strip().lower().replace("-", "_")
    english = {"people": "person", "participants": "person", "sessions": "session", "status": "status_entry"}
    for kind in KINDS:
        if wanted in (kind.table, kind.plural, kind.german.lower(), kind.german_plural.lower()):
            return kind
    if wanted in english:
        return BY_TABLE[english[wanted]]
    known = ", ".join(kind.table for kind in KINDS)
    raise NotFound(f"Die Art „{word}“ gibt es nicht. Es gibt: {known}.")
