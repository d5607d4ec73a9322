"""The Einladung: a letter after DIN 5008 form B, as a circular or to one person, and the reply form on its own page."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Column, Paragraph, Run, Table
from rundertisch_tui.documents.house_style import Frame

ANSWER = (Column("Angabe", 7.0), Column("Ihre Antwort", 9.5, writable=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What the letter says. Without `address` it is a circular.

    `facts`: day, time, place, registration. `agenda`: time (or number) and point. `workshops`: number and title.
    `answers`: what the reply form asks, and what is known already ("" to be written in); without them there is none.
    """

    frame: Frame
    title: str
    copy_mark: str = ""
    return_address: str = ""
    address: tuple[str, ...] = ()
    date_line: str = ""
    salutation: str
    opening: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()
    purpose: tuple[str, ...] = ()
    agenda: tuple[tuple[str, str], ...] = ()
    workshops: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    greeting: str = "Mit freundlichen Grüßen"
    signature: tuple[str, ...] = ()
    enclosures: str = "Anlage: Antwortbogen"
    reply_title: str = "Antwortbogen"
    reply_lead: str = ""
    answers: tuple[tuple[str, str], ...] = ()


def layout(what: Invitation) -> list[Block]:
    """The blocks of the letter in reading order; the subject is the title of the document."""
    found: list[Block] = []
    if what.address:
        found.append(blocks.paragraph("RT Rücksendung", what.return_address))
        found += [blocks.paragraph("RT Anschrift", line) for line in what.address]
    if what.date_line:
        found.append(blocks.paragraph("RT Datumszeile", what.date_line))
    found += [blocks.paragraph("RT Betreff", what.title), *blocks.copy_mark(what.copy_mark)]
    found += [blocks.paragraph("RT Fließtext", text) for text in (what.salutation, *what.opening)]
    found += [Paragraph("RT Eckdaten", (Run(text),), label, "RT Art") for label, text in what.facts if text]
    found += [blocks.paragraph("RT Fließtext", text) for text in what.purpose]
    for name, rows in (("Tagesordnung", what.agenda), ("Workshops zur Wahl", what.workshops)):
        if rows:
            found += [blocks.heading(1, name), *blocks.points(rows)]
    for name, text in what.notes:
        found += [blocks.heading(1, name), blocks.paragraph("RT Fließtext", text)]
    found.append(blocks.paragraph("RT Gruß", what.greeting))
    found += [blocks.paragraph("RT Anschrift", line) for line in what.signature]
    if what.enclosures:
        found.append(blocks.paragraph("RT Nach Tabelle", what.enclosures))
    return [*found, *(_reply(what) if what.answers else [])]


def _reply(what: Invitation) -> list[Block]:
    description = "Links steht, was wir fragen; rechts ist Platz für Ihre Antwort."
    return [
        blocks.heading(1, what.reply_title, new_page=True),
        blocks.paragraph("RT Fließtext", what.reply_lead),
        Table("Ihre Anmeldung", description, ANSWER, what.answers, style="RT Liste", counted=False),
        blocks.paragraph("RT Nach Tabelle", "Leere Felder sind zum Ausfüllen. Vielen Dank."),
    ]
