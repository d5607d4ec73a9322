"""What a document is made of, in reading order: paragraphs and tables that name a style, and nothing else.

Word (`word.py`) and plain text (`plain_text.py`) set the same blocks; no font, colour or size is known here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

NBSP = "\u00a0"
NOTHING = "–"  # no cell stays empty unless somebody is to write in it
MAX_HEADING = 110  # letters: two lines of a heading


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `style` is a character style of the house or nothing."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. With a `label` it starts in the margin column: label, one tab, text.

    `ends_letter`: the number of the letter whose last it is; the next one begins with letterhead and page 1.
    """

    style: str
    runs: tuple[Run, ...]
    label: str = ""
    label_style: str = ""
    new_page: bool = False
    ends_letter: int = 0

    @property
    def text(self) -> str:
        """The text without its label."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its head, its width, and whether it holds numbers or room to write in."""

    head: str
    width_cm: float
    numeric: bool = False
    writable: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """A field that is filled in on the screen: `hint` stands in it until then; `choices` make it a list to pick from.

    `tag` names it for the program that reads it, `name` for the person who fills it in.
    """

    tag: str
    name: str
    hint: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Data in rows below one header row; `rows` hold one text per column, "" only where somebody writes.

    `leads`: the paragraph behind it stays with its last row. `controls`: for each row the field in its last column.
    """

    caption: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    style: str = "RT Tabelle"
    counted: bool = True
    leads: bool = False
    controls: tuple[Control, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Stacked horizontal bars: categories from top to bottom, and at most four parts with a count per category.

    `says` is the message for those who cannot see it; the same figures stand in the table before it.
    """

    caption: str
    says: str
    categories: tuple[str, ...]
    parts: tuple[tuple[str, tuple[int, ...]], ...]


Block = Paragraph | Table | Figure


def paragraph(style: str, text: str) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(style, (Run(text),))


def shortened(text: str, limit: int = MAX_HEADING) -> str:
    """On one line, and cut behind a word if it is longer than `limit`: for what stands in full elsewhere."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1].rsplit(' ', 1)[0][: limit - 2]}{NBSP}…"


def heading(level: int, text: str, label: str = "", *, new_page: bool = False) -> Paragraph:
    """A heading; the label (TOP 6) stands in the margin column."""
    return Paragraph(f"Heading {level}", (Run(text),), label, new_page=new_page)


def head_data(facts: Iterable[tuple[str, str]]) -> list[Block]:
    """Day, time, place …: label in the margin column, text beside it. Facts without text are left out."""
    return [Paragraph("RT Angabe", (Run(text),), label, "RT Label") for label, text in facts if text]


def copy_mark(text: str) -> list[Block]:
    """The framed mark below the subtitle: the header alone is not read aloud. Nothing for an unmarked copy."""
    return [paragraph("RT Kopiervermerk", text)] if text else []


def points(rows: Sequence[tuple[str, str]], style: str = "") -> list[Block]:
    """Agenda, times, annexes: kept together, the last one closes the group."""
    last = len(rows) - 1
    return [
        Paragraph("RT Punkt" if at == last else "RT Punkt Halten", (Run(text),), label, style)
        for at, (label, text) in enumerate(rows)
    ]


def numbered_line(number: str, runs: tuple[Run, ...], *, leads: bool = False) -> Paragraph:
    """A line of the minutes: its number as real text, so that search finds it and gaps stay gaps.

    One that `leads` to a list or a box stays on its page.
    """
    return Paragraph("RT Zeile Halten" if leads else "RT Zeile", runs, number, "RT Nummer")


def bullets(items: Iterable[str]) -> list[Block]:
    """A real list."""
    return [paragraph("List Bullet", item) for item in items]


def recommendation_box(heading: str, wording: str, facts: Sequence[tuple[str, str]], result: str) -> list[Block]:
    """Consecutive paragraphs that Word joins into one frame; the last line is the answer."""
    label = "RT Label"
    return [
        paragraph("RT Empfehlung Nummer", heading),
        *(paragraph("RT Empfehlung Wortlaut", part) for part in wording.split("\n") if part.strip()),
        *(
            Paragraph(
                "RT Abstimmung" if name == "Abstimmung" else "RT Empfehlung Angabe",
                (Run(f"{name}: ", label), Run(text)),
            )
            for name, text in facts
            if text
        ),
        Paragraph("RT Ergebnis", (Run("Ergebnis: ", label), Run(result or NOTHING, "Strong"))),
    ]


def signatures(signers: Sequence[tuple[str, str]]) -> list[Block]:
    """Role, room for the hand, line over the name; one below the other, understandable without sight."""
    found: list[Block] = []
    for at, (role, name) in enumerate(signers):
        last = at == len(signers) - 1
        found.append(paragraph("RT Unterschrift Rolle", role))
        who = f"{name}, Datum und Unterschrift" if name else "Name, Datum und Unterschrift"
        found.append(paragraph("RT Unterschrift" if last else "RT Unterschrift Halten", who))
    return found


def count_tables(blocks: Iterable[Block]) -> list[Block]:
    """Number the captions through the document: "Tabelle 1: …", "Abbildung 1: …"."""
    found: list[Block] = []
    number = figures = 0
    for block in blocks:
        if isinstance(block, Figure):
            figures += 1
            source = f" (Zahlen in Tabelle{NBSP}{number})" if number else ""
            found.append(replace(block, caption=f"Abbildung{NBSP}{figures}: {block.caption}{source}"))
            continue
        if isinstance(block, Table) and block.counted:
            number += 1
            found.append(replace(block, caption=f"Tabelle{NBSP}{number}: {block.caption}"))
        else:
            found.append(block)
    return found
