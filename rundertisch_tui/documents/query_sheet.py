"""The Abfragebogen of an office: a letter, and below it one small table for each thing that is asked."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks, office_letter
from rundertisch_tui.documents.blocks import Block, Column, Control, Table
from rundertisch_tui.documents.office_letter import LetterDocument
from rundertisch_tui.workflow.questions.query_sheets import ABOUT, CAPTION, LAST, WORDING

LABEL_CM, ANSWER_CM = 5.0, 11.5
DESCRIPTION = "Links steht, was wir fragen; rechts ist das Feld für Ihre Antwort."
HOW = (
    "Bitte tragen Sie Ihre Antworten in die rechte Spalte ein. Unter „Stand“ und „Antwort“ wählen Sie bitte eines der "
    "Wörter aus der Liste; was sonst zu sagen ist, schreiben Sie in die Felder darunter. Was Sie nicht wissen, bleibt "
    "leer. Bitte speichern Sie den Bogen als Word-Datei (.docx) und löschen Sie keine Tabellen."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetItem:
    """One thing that is asked: its heading, its whole wording if that says more, what is known, the fields."""

    code: str
    title: str
    text: str = ""
    last: str
    fields: tuple[Control, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """Measures, recommendations or tasks."""

    heading: str
    items: tuple[SheetItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuerySheet(LetterDocument):
    """What the sheet says. `mark` is how it is known again when it comes back."""

    mark: str
    about: tuple[Control, ...]
    parts: tuple[SheetPart, ...]
    words: tuple[str, ...]


def layout(what: QuerySheet) -> list[Block]:
    """The blocks in reading order: letter, how to fill in, the fields."""
    found = [*office_letter.head(what.letter), *office_letter.end(what.letter)]
    found += [
        blocks.heading(1, "So füllen Sie den Bogen aus", new_page=True),
        blocks.paragraph("RT Fließtext", HOW),
        *blocks.bullets(what.words),
        _table(f"Bogen {what.mark}", ABOUT, what.about),
    ]
    for part in what.parts:
        found.append(blocks.heading(1, part.heading))
        for one in part.items:
            found += [
                blocks.heading(2, f"{one.code} {blocks.shortened(one.title)}"),
                *([blocks.paragraph("RT Fließtext Halten", f"{WORDING}: {one.text}")] if one.text else ()),
                blocks.paragraph("RT Fließtext Halten", f"{LAST}: {one.last}"),
                _table(one.code, f"{CAPTION} {one.code}", one.fields),
            ]
    if not what.parts:
        found.append(blocks.paragraph("RT Fließtext", "Für Ihre Stelle ist zurzeit nichts offen."))
    return found


def _table(head: str, caption: str, fields: tuple[Control, ...]) -> Table:
    columns = (Column(head, LABEL_CM), Column("Ihre Angabe", ANSWER_CM, writable=True))
    rows = tuple((one.name, "") for one in fields)
    return Table(caption, DESCRIPTION, columns, rows, counted=False, controls=fields)
