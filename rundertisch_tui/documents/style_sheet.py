"""The styles part of a document, made of the table of styles."""

from collections.abc import Iterable
from functools import lru_cache

from rundertisch_tui.documents.oxml import W, twips
from rundertisch_tui.documents.styles import (
    BLUE,
    CHARACTER_STYLES,
    FORM_TINT,
    HAIRLINE,
    INK,
    STYLES,
    TEXT_WIDTH,
    Style,
    border,
)

FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": None})
BUILT_IN = frozenset(
    {
        "Title",
        "Subtitle",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "List Bullet",
        "List Number",
        "Caption",
        "Header",
        "Footer",
        "Strong",
        "Hyperlink",
    }
)
INTERNAL_NAMES = {
    "Heading 1": "heading 1",
    "Heading 2": "heading 2",
    "Heading 3": "heading 3",
    "Caption": "caption",
    "Header": "header",
    "Footer": "footer",
}


@lru_cache(maxsize=256)
def style_id(name: str) -> str:
    """The id of a style: its name in ASCII without blanks, as Word itself makes it."""
    return name.translate(FOLD)


def _properties(style: Style) -> str:
    """The paragraph properties, in the order of the schema."""
    found = "".join(
        (
            _keep(style.keep),
            f'<w:numPr><w:numId w:val="{style.list_id}"/></w:numPr>' if style.list_id is not None else "",
            f"<w:pBdr>{style.borders}</w:pBdr>" if style.borders else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade else "",
            f'<w:tabs><w:tab w:val="right" w:pos="{twips(TEXT_WIDTH)}"/></w:tabs>' if style.right_tab else "",
            _spacing(style),
            _indent(style),
            "<w:contextualSpacing/>" if style.contextual else "",
            '<w:jc w:val="right"/>' if style.right else "",
            f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else "",
        )
    )
    return f"<w:pPr>{found}</w:pPr>" if found else ""


def _keep(keep: str) -> str:
    """N: with the next paragraph, L: lines together, a leading minus takes the first back from the base."""
    following = "<w:keepNext/>" if "N" in keep else '<w:keepNext w:val="0"/>' if keep.startswith("-") else ""
    return following + ("<w:keepLines/>" if "L" in keep else "")


def _indent(style: Style) -> str:
    if style.indent is None:
        return ""
    left, hanging, right = (twips(value) for value in style.indent)
    plain = "" if style.base == "Normal" else ' w:firstLine="0"'  # takes back what the base lets hang
    by = f' w:hanging="{hanging}"' if hanging else plain
    return f'<w:ind w:left="{left}" w:right="{right}"{by}/>'


def _spacing(style: Style) -> str:
    found = ""
    if style.space is not None:
        found += f' w:before="{round(style.space[0] * 20)}" w:after="{round(style.space[1] * 20)}"'
    if style.line is not None:
        found += f' w:line="{round(style.line * 240)}" w:lineRule="auto"'
    return f"<w:spacing{found}/>" if found else ""


def _letters(bold: bool | None, colour: str | None, size: float | None = None, underlined: bool = False) -> str:
    parts: list[str] = []
    if bold:
        parts.append("<w:b/><w:bCs/>")
    if colour:
        parts.append(f'<w:color w:val="{colour}"/>')
    if size is not None:
        parts.append(f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>')
    if underlined:
        parts.append('<w:u w:val="single"/>')
    text = "".join(parts)
    return f"<w:rPr>{text}</w:rPr>" if text else ""


def _head(kind: str, name: str) -> str:
    own = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{own} w:styleId="{style_id(name)}"><w:name w:val="{INTERNAL_NAMES.get(name, name)}"/>'
    )


def _paragraph_styles() -> Iterable[str]:
    for one in STYLES:
        follows = f'<w:next w:val="{style_id(one.follows)}"/>' if one.follows else ""
        yield (
            f'{_head("paragraph", one.name)}<w:basedOn w:val="{style_id(one.base)}"/>{follows}<w:uiPriority w:val="1"/>'
            f"<w:qFormat/>{_properties(one)}{_letters(one.bold, one.colour, one.size)}</w:style>"
        )


def _character_styles() -> Iterable[str]:
    for name, bold, colour, underlined in CHARACTER_STYLES:
        yield (
            f'{_head("character", name)}<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="2"/><w:qFormat/>'
            f"{_letters(bold, colour, None, underlined)}</w:style>"
        )


def _table_style(name: str, borders: str, padding: tuple[float, float, float, float], first_row: str) -> str:
    top, right, bottom, left = (twips(value) for value in padding)
    return (
        f'{_head("table", name)}<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="{top}" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:bottom w:w="{bottom}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>{first_row}</w:tcPr></w:tblStylePr></w:style>'
    )


def _table_styles() -> Iterable[str]:
    blue = border("bottom", 1, BLUE)
    yield _table_style(
        "RT Tabelle",
        border("top", 1, BLUE) + blue + border("insideH", 0.5, HAIRLINE),
        (0.11, 0.25, 0.11, 0),
        f'<w:tcBorders>{blue}</w:tcBorders><w:vAlign w:val="bottom"/>',
    )
    grid = "".join(border(side, 0.5, HAIRLINE) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    yield _table_style(
        "RT Liste",
        grid,
        (0.10, 0.20, 0.10, 0.20),
        f'<w:tcBorders>{blue}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{FORM_TINT}"/>'
        '<w:vAlign w:val="bottom"/>',
    )


@lru_cache(maxsize=1)
def styles_part() -> str:
    """word/styles.xml: German by default, Arial 11, and only the styles of the house in the gallery."""
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
        ' w:defQFormat="0" w:count="376"/>'
    )
    basics = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/><w:suppressAutoHyphens/>"
        '<w:spacing w:before="0" w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/>'
        "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
    )
    found = [
        f'<w:styles xmlns:w="{W}">',
        defaults,
        basics,
        *_paragraph_styles(),
        *_character_styles(),
        *_table_styles(),
    ]
    return "".join([*found, "</w:styles>"])
