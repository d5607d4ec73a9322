"""Which kinds of record there are: table name, entity, German names, code series."""

from dataclasses import dataclass
from typing import Any

from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee, LegislativeTerm, Sitting
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.measures import Indicator, IndicatorValue, Measure, StatusEntry
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.office import Attachment, Deferral, Export, Setting, User
from rundertisch_tui.domain.papers import Consultation, Paper, SignOff
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record. `series` is the code series drawn on creation ("" if it has none or is drawn by a verb)."""

    table: str
    entity: type[Any]
    german: str
    german_plural: str
    series: str = ""


KINDS: tuple[Kind, ...] = (
    Kind("person", Person, "Person", "Personen", "P"),
    Kind("organization", Organization, "Organisation", "Organisationen", "O"),
    Kind("committee", Committee, "Gremium", "Gremien", "G"),
    Kind("membership", Membership, "Zugehörigkeit", "Zugehörigkeiten"),
    Kind("legislative_term", LegislativeTerm, "Wahlperiode", "Wahlperioden"),
    Kind("sitting", Sitting, "Gremiensitzung", "Gremiensitzungen"),
    Kind("concept_version", ConceptVersion, "Konzeptfassung", "Konzeptfassungen"),
    Kind("action_field", ActionField, "Handlungsfeld", "Handlungsfelder", "HF"),
    Kind("goal", Goal, "Ziel", "Ziele", "Z"),
    Kind("concept_recommendation", ConceptRecommendation, "Konzept-Empfehlung", "Konzept-Empfehlungen", "K"),
    Kind("measure", Measure, "Maßnahme", "Maßnahmen", "M"),
    Kind("status_entry", StatusEntry, "Statusmeldung", "Statusmeldungen"),
    Kind("indicator", Indicator, "Indikator", "Indikatoren"),
    Kind("indicator_value", IndicatorValue, "Istwert", "Istwerte"),
    Kind("session", Session, "Runder Tisch", "Runde Tische"),
    Kind("agenda_item", AgendaItem, "Tagesordnungspunkt", "Tagesordnungspunkte"),
    Kind("invitation", Invitation, "Einladung", "Einladungen"),
    Kind("attendance", Attendance, "Anwesenheit", "Anwesenheiten"),
    Kind("minute_entry", MinuteEntry, "Protokollzeile", "Protokollzeilen"),
    Kind("challenge", Challenge, "Herausforderung", "Herausforderungen"),
    Kind("recommendation", Recommendation, "Empfehlung", "Empfehlungen"),
    Kind("task", Task, "Auftrag", "Aufträge", "A"),
    Kind("paper", Paper, "Vorlage", "Vorlagen", "VL"),
    Kind("consultation", Consultation, "Beratung", "Beratungen"),
    Kind("sign_off", SignOff, "Mitzeichnung", "Mitzeichnungen"),
    Kind("attachment", Attachment, "Datei", "Dateien"),
    Kind("user", User, "Benutzer", "Benutzer"),
    Kind("setting", Setting, "Einstellung", "Einstellungen"),
    Kind("export", Export, "Dokument", "Dokumente"),
    Kind("deferral", Deferral, "Rückstellung", "Rückstellungen"),
)

BY_TABLE: dict[str, Kind] = {kind.table: kind for kind in KINDS}
BY_ENTITY: dict[type[Any], Kind] = {kind.entity: kind for kind in KINDS}

TABLE_OF_SERIES: dict[str, str] = {kind.series: kind.table for kind in KINDS if kind.series} | {
    "RT": "recommendation",
    "H": "challenge",
}


def kind_named(word: str) -> Kind:
    """The kind for an English table name, singular or plural, or its German name.

    Raises NotFound with the names there are.
    """
    wanted = word.strip().lower().replace("-", "_")
    english = {"people": "person", "participants": "person", "sessions": "session"}
    for kind in KINDS:
        plural = kind.table[:-1] + "ies" if kind.table.endswith("y") else kind.table + "s"
        if wanted in (kind.table, plural, kind.german.lower(), kind.german_plural.lower()):
            return kind
    if wanted in english:
        return BY_TABLE[english[wanted]]
    known = ", ".join(kind.table for kind in KINDS)
    raise NotFound(f"Die Art „{word}“ gibt es nicht. Es gibt: {known}.")
