"""`import participants --sample FILE`: a table to fill in, with German headings and one filled row."""

from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.importing import KIND, check_kind
from rundertisch_tui.documents.writing import NotWritten, write
from rundertisch_tui.exchange.columns import GERMAN
from rundertisch_tui.exchange.lists import PEOPLE_COLUMNS
from rundertisch_tui.exchange.table_files import csv_bytes, xlsx_bytes

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


def write_sample(call: Call) -> int:
    """`import participants --sample FILE.xlsx`: a table with German headings and one filled row."""
    check_kind(call.words[0] if call.words else KIND)
    path = Path(call.option("sample"))
    form = SAMPLE_FORMATS.get(path.suffix.lower())
    if form is None:
        raise UsageError(f"Die Beispieltabelle heißt auf .xlsx oder .csv, nicht „{path.name}“.")
    if path.exists():
        raise NotWritten(f"{path.name} gibt es schon und bleibt, wie es ist. Bitte einen anderen Namen nennen.")
    by_heading = {GERMAN[field]: text for field, text in SAMPLE_ROW.items()}
    headings = PEOPLE_COLUMNS[1:-2]  # the number is ours to give, further memberships are not read
    row = [by_heading.get(heading, "") for heading in headings]
    data = csv_bytes(headings, [row]) if form == "csv" else xlsx_bytes(headings, [row], sheet="Teilnehmende")
    write(path, data)
    output.say(output.clean(f"Beispieltabelle geschrieben: {path}"))
    return OK
