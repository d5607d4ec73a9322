"""`import KIND --sample FILE`: a table to fill in, with German headings and one filled row."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.importing import CONCEPT, KIND, record_kind
from rundertisch_tui.documents.writing import NotWritten, write
from rundertisch_tui.exchange.columns import GERMAN
from rundertisch_tui.exchange.lists import PEOPLE_COLUMNS, record_headings
from rundertisch_tui.exchange.table_files import csv_bytes, xlsx_bytes
from rundertisch_tui.workflow.kinds import Kind

OK = 0
SAMPLE_FORMATS = {".xlsx": "xlsx", ".csv": "csv"}
SAMPLE_ROW = {
    "prefix": "Frau",
    "title": "Dr.",
    "given_name": "Änne",
    "particle": "von",
    "family_name": "Öztürk-Weiß",
    "function": "Geschäftsführerin",
    "organization": "Kulturzentrum Nord",
    "department": "Beratung",
    "groups": "Bürgerinnen und Bürger",
    "email": "oeztuerk-weiss@example.org",
    "phone": "0561 787-1234",
    "postal_address": "Obere Königsstraße 8\n34117 Kassel",
}


CONCEPT_ROW = (
    "HF1", "1.1", "Alle, die es wollen, lernen Deutsch", "1.1.1", "Kurse am Abend anbieten", "1.1.1.1",
    "Abendkurse in der Volkshochschule", "",
)  # fmt: skip
EXAMPLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "organization": {
            "name": "Kulturzentrum Nord e. V.", "short_name": "KuZ Nord", "kind": "Verein", "parent": "",
            "email": "info@kulturzentrum.example", "phone": "0561 787-1234",
            "postal_address": "Obere Königsstraße 8\n34117 Kassel",
        },
        "committee": {
            "name": "Ausschuss für Soziales, Integration und Gleichstellung", "short_name": "Soziales",
            "kind": "Ausschuss", "seats": "13", "valid_from": "01.04.2026", "valid_to": "",
        },
        "membership": {
            "person": "P-1", "organization": "", "committee": "G-1", "role": "Mitglied", "parliamentary_group": "SPD",
            "valid_from": "01.04.2026", "valid_to": "",
        },
        "legislative_term": {
            "name": "Wahlperiode 2026–2031", "number": "20", "starts_on": "01.04.2026", "ends_on": "31.03.2031",
        },
        "sitting": {
            "committee": "G-1", "on": "13.10.2026", "starts_at": "17:00", "submission_deadline": "01.09.2026",
            "public": "ja", "note": "",
        },
        "concept_version": {"title": "Integrationskonzept", "year": "2026", "adopted_on": "", "valid_to": ""},
        "action_field": {"title": "Bildung und Sprachförderung", "short_title": "Bildung"},
        "goal": {
            "concept_version": "concept_version:1", "action_field": "HF1", "number": "1.1",
            "title": "Alle, die es wollen, lernen Deutsch",
        },
        "concept_recommendation": {"goal": "Z-1", "number": "1.1.1", "text": "Kurse am Abend anbieten", "lead": ""},
        "measure": {
            "number": "1.1.1", "title": "Abendkurse in der Volkshochschule", "action_field": "HF1", "goal": "Z-1",
            "lead": "O-1", "description": "", "target_group": "Berufstätige", "planned_from": "01.09.2026",
            "planned_to": "31.12.2027", "funding": "",
        },
        "status_entry": {
            "measure": "M-1", "on": "15.06.2026", "status": "in Umsetzung", "note": "Zwei Kurse laufen.",
            "obstacle": "", "next_step": "Dritten Kurs ausschreiben", "next_step_on": "01.09.2026",
            "source": "Abfrage 2026",
        },
        "indicator": {"measure": "M-1", "name": "Teilnehmende im Jahr", "unit": "Personen", "target_value": "120"},
        "indicator_value": {"indicator": "indicator:1", "on": "31.12.2025", "value": "87", "source": "VHS"},
        "challenge": {"year": "2026", "title": "Es fehlen Plätze in Deutschkursen", "action_fields": "HF1"},
        "recommendation": {
            "session": "2025", "wording": "Die Volkshochschule möge Deutschkurse am Abend einrichten.",
            "action_fields": "HF1", "addressees": "O-1", "agreed_on": "04.07.2025",
        },
        "letter": {
            "recommendation": "RT-2025-01", "office": "O-1", "sent_on": "01.09.2026", "reply_by": "31.10.2026",
            "answered_on": "", "answer_level": "", "answer": "",
        },
        "paper": {
            "type": "Mitteilungsvorlage", "reference": "101.20.123", "title": "Empfehlungen des Runden Tisches 2026",
            "recommendations": "RT-2025-01", "sent_on": "01.09.2026",
        },
        "consultation": {
            "paper": "VL-1", "committee": "G-1", "role": "Kenntnisnahme", "planned_on": "13.10.2026",
            "outcome": "zur Kenntnis genommen", "decided_on": "13.10.2026", "vote": "41:0:3",
        },
        "sign_off": {"paper": "VL-1", "organization": "O-1", "sent_on": "01.08.2026", "remark": ""},
        "task": {
            "session": "2025", "what": "Liste der Kursorte erstellen", "responsible": "Frau Kern",
            "due_on": "30.09.2026",
        },
    }
)  # fmt: skip
"""For each table the columns that a list usually has, with a lifelike row; an empty one may be filled in."""


def write_sample(call: Call) -> int:
    """`import KIND --sample FILE.xlsx`: a table with German headings and one filled row."""
    word = call.words[0] if call.words else KIND
    whole = word.lower() in CONCEPT
    kind = None if whole else record_kind(word)
    path = Path(call.option("sample"))
    form = SAMPLE_FORMATS.get(path.suffix.lower())
    if form is None:
        raise UsageError(f"Die Beispieltabelle heißt auf .xlsx oder .csv, nicht „{path.name}“.")
    if path.exists():
        raise NotWritten(f"{path.name} gibt es schon und bleibt, wie es ist. Bitte einen anderen Namen nennen.")
    filled = _concept() if whole else _contact() if kind is None else _record(kind)
    sheet = "Konzept" if whole else "Teilnehmende" if kind is None else kind.german_plural
    columns, rows = tuple(filled), [tuple(filled.values())]
    write(path, csv_bytes(columns, rows) if form == "csv" else xlsx_bytes(columns, rows, sheet=sheet))
    output.say(output.clean(f"Beispieltabelle geschrieben: {path}"))
    return OK


def _concept() -> dict[str, str]:
    """Heading → example of a row of the whole concept."""
    from rundertisch_tui.exchange.concept_table import COLUMNS

    return dict(zip((names[0] for names in COLUMNS.values()), CONCEPT_ROW, strict=True))


def _contact() -> dict[str, str]:
    """Heading → example of a contact."""
    by_heading = {GERMAN[field]: text for field, text in SAMPLE_ROW.items()}
    # the number is ours to give, further memberships are not read
    return {heading: by_heading.get(heading, "") for heading in PEOPLE_COLUMNS[1:-2]}


def _record(kind: Kind) -> dict[str, str]:
    """Heading → example of a record; the number is ours to give."""
    headings = record_headings(kind)
    return {headings[name]: text for name, text in EXAMPLES[kind.table].items()}
