"""The styles of the house as a table: what its typography says, line by line. Lengths in cm, spacing in points.

Source: the typography of the project (one axis, Arial, one dark blue, nothing below 11 pt).
"""

from dataclasses import dataclass
from typing import NamedTuple

INK, BLUE, GREY = "000000", "1B3A5C", "4A4A4A"
FRAME, HAIRLINE, TINT, FORM_TINT = "8A97A6", "B0B0B0", "F6F8FA", "F2F2F2"
MARGIN_COLUMN = 3.0
TEXT_WIDTH = 16.5


class Indent(NamedTuple):
    """Left, hanging and right indent in cm."""

    left: float = 0
    hanging: float = 0
    right: float = 0


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style; None means: like the base."""

    name: str
    base: str = "Normal"
    size: float | None = None
    bold: bool | None = None
    colour: str | None = None
    space: tuple[float, float] | None = None
    line: float | None = None
    indent: Indent | None = None
    keep: str = ""
    borders: str = ""
    shade: str = ""
    contextual: bool = False
    level: int | None = None
    right_tab: bool = False
    right: bool = False
    follows: str = ""
    list_id: int | None = None


def border(side: str, points: float, colour: str, distance: int = 0) -> str:
    """One border line; its width is given in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{round(points * 8)}" w:space="{distance}" w:color="{colour}"/>'


M = Indent(MARGIN_COLUMN)
MM = Indent(MARGIN_COLUMN, MARGIN_COLUMN)
INSET = Indent(3.45, 0, 0.38)
BOX = (
    border("top", 0.5, FRAME, 7)
    + border("left", 4.5, BLUE, 9)
    + border("bottom", 0.5, FRAME, 7)
    + border("right", 0.5, FRAME, 9)
)
MARK = (
    border("top", 1.5, INK, 4)
    + border("left", 1.5, INK, 6)
    + border("bottom", 1.5, INK, 4)
    + border("right", 1.5, INK, 6)
)
BANDS = border("top", 1, BLUE, 7) + border("bottom", 1, BLUE, 7)
SIGN_LINE = border("top", 0.75, INK, 4)

CUT = "".join(border(side, 0.5, FRAME, 8) for side in ("top", "left", "bottom", "right"))
IN_CUT = Indent(0.4, 0, 0.4)
BADGE_ROOM = 14  # half lines of text that a badge has above its foot
HALF_LINE = 7.25  # points

STYLES: tuple[Style, ...] = (
    Style("Title", size=24, bold=True, colour=BLUE, space=(30, 2), line=1.05, keep="NL", follows="Subtitle"),
    Style("RT Betreff", "Title", size=16, space=(24, 14), line=1.15, keep="NL", follows="RT Fließtext"),
    # not in the typography of the project: the subject of a later letter in one file, where the first is the title
    Style(
        "RT Betreff Folge",
        size=16,
        bold=True,
        colour=BLUE,
        space=(24, 14),
        line=1.15,
        keep="NL",
        level=0,
        follows="RT Fließtext",
    ),
    Style("Subtitle", size=13, space=(0, 14), line=1.15, keep="NL"),
    Style(
        "Heading 1",
        size=15,
        bold=True,
        colour=BLUE,
        space=(26, 7),
        line=1.1,
        indent=MM,
        keep="NL",
        level=0,
        follows="RT Text",
    ),
    Style(
        "Heading 2",
        size=12.5,
        bold=True,
        colour=BLUE,
        space=(20, 6),
        line=1.1,
        indent=MM,
        keep="NL",
        level=1,
        follows="RT Text",
    ),
    # not in the typography of the project: headings without number whose second line would hang in the text column
    Style("RT Kapitel 1", "Heading 1", keep="NL", indent=Indent(0)),
    Style("RT Kapitel 2", "Heading 2", keep="NL", indent=Indent(0)),
    Style("Heading 3", bold=True, space=(12, 4), indent=M, keep="NL", level=2, follows="RT Text"),
    Style("RT Text", indent=M),
    Style("RT Text Halten", "RT Text", keep="N"),
    Style("RT Fließtext", space=(0, 8), indent=Indent(0, 0, 1.5)),
    Style("RT Fließtext Halten", "RT Fließtext", keep="N"),
    Style("RT Zeile", indent=MM),
    # not in the typography of the project: a line must not part from the list or box that it leads to
    Style("RT Zeile Halten", "RT Zeile", keep="NL"),
    Style("RT Angabe", space=(0, 7), indent=MM, keep="NL", contextual=True),
    Style("RT Punkt Halten", space=(0, 2), indent=MM, keep="NL"),
    # not in the typography of the project: a long way may go over a page, but neither its head nor its end alone
    Style("RT Punkt Folge", "RT Punkt Halten", keep="-L"),
    Style("RT Punkt", space=(0, 7), indent=MM, keep="L"),
    Style("RT Eckdaten", "RT Angabe", size=12, space=(0, 14), keep="NL", borders=BANDS, contextual=True),
    Style("List Bullet", space=(0, 7), contextual=True, list_id=1),
    Style("List Number", space=(0, 7), contextual=True, list_id=2),
    # no space before, unlike the typography of the project: with 14 pt LibreOffice 7.4 tears one box in forty, or parts
    # it from what leads to it; the 7 pt behind that keep the distance
    Style(
        "RT Empfehlung Nummer",
        size=12,
        bold=True,
        colour=BLUE,
        space=(0, 4),
        indent=INSET,
        keep="NL",
        borders=BOX,
        shade=TINT,
        follows="RT Empfehlung Wortlaut",
    ),
    Style(
        "RT Empfehlung Wortlaut",
        size=12,
        space=(0, 7),
        indent=INSET,
        keep="NL",
        borders=BOX,
        shade=TINT,
        follows="RT Empfehlung Angabe",
    ),
    Style("RT Empfehlung Angabe", space=(0, 3), indent=INSET, keep="NL", borders=BOX, shade=TINT),
    Style("RT Abstimmung", space=(0, 3), indent=INSET, keep="NL", borders=BOX, shade=TINT),
    Style("RT Ergebnis", "RT Empfehlung Angabe", space=(0, 18), keep="-L"),
    Style("RT Beschlussvorschlag", size=12, indent=INSET, keep="L", borders=border("left", 4.5, BLUE, 9)),
    Style("RT Kopiervermerk", bold=True, space=(0, 16), indent=Indent(0.25, 0, 5.0), keep="L", borders=MARK),
    Style("Caption", bold=True, space=(12, 5), line=1.15, keep="NL"),
    Style("RT Tabelle Text", space=(0, 0), line=1.15),
    Style("RT Tabelle Zahl", space=(0, 0), line=1.15, right=True),
    Style("RT Tabelle Kopf", "RT Tabelle Text", bold=True, colour=BLUE, keep="N"),
    Style("RT Tabelle Kopf Zahl", "RT Tabelle Text", bold=True, colour=BLUE, keep="N", right=True),
    Style("RT Tabelle Zusatz", "RT Tabelle Text", colour=GREY, space=(2, 0)),
    Style("RT Tabelle Text Halten", "RT Tabelle Text", keep="N"),
    Style("RT Tabelle Zahl Halten", "RT Tabelle Zahl", keep="N"),
    Style("RT Tabelle Zusatz Halten", "RT Tabelle Zusatz", keep="N"),
    Style("RT Tabelle Schreibfeld", "RT Tabelle Text", space=(9, 9)),
    Style("RT Tabelle Schreibzahl", "RT Tabelle Zahl", space=(9, 9)),
    Style("RT Nach Tabelle", space=(10, 7), indent=Indent(0, 0, 1.5)),
    Style("RT Hinweis", "RT Text", colour=GREY, space=(0, 7)),
    Style("RT Hinweis Brief", space=(0, 10)),
    Style("RT Bild", space=(4, 10), line=1.0),
    Style("RT Unterschrift Rolle", "RT Text", bold=True, space=(10, 28), keep="NL"),
    Style(
        "RT Unterschrift Halten",
        "RT Text",
        space=(0, 6),
        indent=Indent(MARGIN_COLUMN, 0, 4.5),
        keep="NL",
        borders=SIGN_LINE,
    ),
    Style(
        "RT Unterschrift", "RT Text", space=(0, 6), indent=Indent(MARGIN_COLUMN, 0, 4.5), keep="L", borders=SIGN_LINE
    ),
    Style("RT Briefkopf", size=13, bold=True, colour=BLUE, space=(0, 0), line=1.1),
    Style("RT Briefkopf Zeile", colour=GREY, space=(0, 0), line=1.15),
    Style("RT Anschrift", space=(0, 0), line=1.1),
    Style("RT Rücksendung", "RT Anschrift", colour=GREY, space=(82, 3)),
    Style("RT Datumszeile", space=(44, 0), line=1.2),
    # not in the typography of the project: badges to cut, frames of one height whatever stands in them
    Style("RT Schild Kopf", colour=GREY, space=(6, 11), line=1.0, keep="NL"),
    Style("RT Schild Name", size=18, bold=True, space=(0, 0), line=1.05, indent=IN_CUT, keep="NL", borders=CUT),
    Style("RT Schild Stelle", space=(3, 0), line=1.15, indent=IN_CUT, keep="NL", borders=CUT),
    Style("RT Schild Vermerk", "RT Schild Stelle", bold=True, space=(0, 0)),
    *(
        Style(f"RT Schild Fuß {rows}", "RT Schild Stelle", colour=GREY, space=(rows * HALF_LINE, 8), keep="-L")
        for rows in range(BADGE_ROOM + 1)
    ),
    Style("RT Gruß", "RT Fließtext", space=(14, 40), keep="NL"),
    Style("Header", colour=GREY, space=(0, 0), line=1.0, right_tab=True, borders=border("bottom", 0.5, HAIRLINE, 4)),
    Style("Footer", colour=GREY, space=(0, 0), line=1.0, right_tab=True),
)

# character styles: name, bold, colour, underlined
CHARACTER_STYLES: tuple[tuple[str, bool, str, bool], ...] = (
    ("RT Nummer", False, GREY, False),
    ("RT Label", False, GREY, False),
    ("RT Art", True, BLUE, False),
    ("Strong", True, "", False),
    ("RT Vermerk", True, INK, False),
    ("Hyperlink", False, BLUE, True),
)
