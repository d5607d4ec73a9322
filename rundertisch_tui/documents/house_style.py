"""The template of the house, made in code: page, header, footer, lists, settings."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from rundertisch_tui.documents import charts
from rundertisch_tui.documents.blocks import Figure
from rundertisch_tui.documents.oxml import W, members, serialized, twips, zip_bytes
from rundertisch_tui.documents.style_sheet import styles_part

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DOCUMENT = "word/document.xml"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
PARTS = {  # relationship id → kind of part and file
    "rId1": ("styles", "styles.xml"),
    "rId2": ("settings", "settings.xml"),
    "rId3": ("numbering", "numbering.xml"),
    "rId4": ("fontTable", "fontTable.xml"),
    "rId5": ("header", "header1.xml"),
    "rId6": ("header", "header2.xml"),
    "rId7": ("footer", "footer1.xml"),
    "rId8": ("footer", "footer2.xml"),
}
_FOOTER_ENTRY = re.compile(rb'<(Override|Relationship) [^>]*footer\d\.xml"[^>]*/>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the text: names of the file's properties, header, footer, and the day it is dated.

    `mark` (INTERN · Entwurf) stands right in the header from page 2 on; it is empty for a public, settled copy.
    `columns`: one, but for sheets to cut.
    """

    title: str
    subject: str
    running: str
    version: str
    day: date
    sender: str = "Stadt Kassel"
    office: str = "Integrationsbeauftragte · Geschäftsstelle Runder Tisch Integration"
    mark: str = ""
    columns: int = 1


def new_document(frame: Frame, body: str = "", figures: Sequence[Figure] = ()) -> "WordDocument":
    """A python-docx document that carries the house style, with `body` (from `oxml`) as its text."""
    import docx

    return docx.Document(io.BytesIO(template(frame, body, figures)))


def filled(frame: Frame, body: str, letters: int = 0) -> list[tuple[str, bytes]]:
    """The files of a document without figures: of many letters with one frame only the text is made anew.

    Several `letters` in it count their own pages: each has a footer of its own instead of the two of the house.
    """
    series = letters if letters > 1 else 0
    changed = {DOCUMENT: serialized(_document(body, frame, series))}
    if not series:
        return [(name, changed.get(name, data)) for name, data in _opened_once(frame)]
    opened = dict(_opened_once(frame))
    for name, entries, entry in ((TYPES, "Types", _footer_type), (RELATIONS, "Relationships", _footer_relation)):
        more = "".join(entry(number) for number in range(1, series + 1))
        changed[name] = _FOOTER_ENTRY.sub(b"", opened[name]).replace(
            f"</{entries}>".encode(), f"{more}</{entries}>".encode()
        )
    kept = [(name, changed.get(name, data)) for name, data in opened.items() if "/footer" not in name]
    return kept + [(f"word/{_footer_file(number)}", _letter_footer(frame, number)) for number in range(1, series + 1)]


def end_of_letter(number: int) -> str:
    """The name of the place where a letter of a series ends."""
    return f"Briefende{number}"


def _footer_file(letter: int) -> str:
    return f"footer{letter}.xml"


def _footer_id(letter: int) -> str:
    return f"rIdBrief{letter}"


def _footer_type(letter: int) -> str:
    return f'<Override PartName="/word/{_footer_file(letter)}" ContentType="{WML}.footer+xml"/>'


def _footer_relation(letter: int) -> str:
    return f'<Relationship Id="{_footer_id(letter)}" Type="{R}/footer" Target="{_footer_file(letter)}"/>'


def _letter_footer(frame: Frame, letter: int) -> bytes:
    """The pages of all letters together say nothing in one of them: the last page of this one is asked for."""
    return (HEAD + _part("ftr", _footer(frame, f"PAGEREF {end_of_letter(letter)}"))).encode()


@lru_cache(maxsize=4)
def _opened_once(frame: Frame) -> tuple[tuple[str, bytes], ...]:
    """What python-docx makes of the house's template with this frame."""
    return tuple(members(new_document(frame)))


def template(frame: Frame, body: str = "", figures: Sequence[Figure] = ()) -> bytes:
    """The .docx as archive, not compressed; each figure brings its chart and the workbook behind it."""
    texts = [
        ("[Content_Types].xml", _content_types(len(figures))),
        ("_rels/.rels", _package_rels()),
        ("docProps/core.xml", _core(frame)),
        ("docProps/app.xml", _app()),
        (DOCUMENT, _document(body, frame)),
        ("word/_rels/document.xml.rels", _document_rels(len(figures))),
        ("word/styles.xml", styles_part()),
        ("word/settings.xml", _settings()),
        ("word/numbering.xml", _numbering()),
        ("word/fontTable.xml", _fonts()),
        ("word/header1.xml", _part("hdr", _letterhead(frame))),
        ("word/header2.xml", _part("hdr", _running_header(frame))),
        ("word/footer1.xml", _part("ftr", _footer(frame))),
        ("word/footer2.xml", _part("ftr", _footer(frame))),
    ]
    parts = [(name, (HEAD + text).encode()) for name, text in texts]
    parts += [part for number, figure in enumerate(figures, 1) for part in charts.parts(figure, number, frame.day)]
    return zip_bytes(parts, frame.day, compress=False)


@lru_cache(maxsize=8)
def _content_types(figures: int) -> str:
    kinds = "".join(
        f'<Override PartName="/word/{file}" ContentType="{WML}.{kind}+xml"/>' for kind, file in PARTS.values()
    )
    kinds += "".join(charts.content_type(number) for number in range(1, figures + 1))
    workbook = charts.WORKBOOK_TYPE if figures else ""
    return (
        f'<Types xmlns="{PACKAGE}/content-types">{workbook}'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WML}.document.main+xml"/>{kinds}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-'
        'properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-'
        'properties+xml"/></Types>'
    )


def _package_rels() -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{R}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )


def _document_rels(figures: int) -> str:
    found = "".join(
        f'<Relationship Id="{rid}" Type="{R}/{kind}" Target="{file}"/>' for rid, (kind, file) in PARTS.items()
    )
    found += "".join(charts.relationship(number) for number in range(1, figures + 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def _core(frame: Frame) -> str:
    stamp = f"{frame.day.isoformat()}T00:00:00Z"
    author = escape(frame.sender)
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(frame.title)}</dc:title><dc:subject>{escape(frame.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><dc:language>de-DE</dc:language><cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    )


def _app() -> str:
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Runder Tisch</Application></Properties>"
    )


def _document(body: str, frame: Frame, letters: int = 0) -> str:
    end = section(frame.columns, letter=letters)
    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{end}</w:body></w:document>'


def section(columns: int = 1, *, letter: int = 0) -> str:
    """The properties of a section: A4, its header and footer, its first page with the letterhead.

    `letter`: the number of the letter of a series that it is; it begins with page 1 and has its own footer.
    """
    footers = (_footer_id(letter), _footer_id(letter)) if letter else ("rId7", "rId8")
    references = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{rid}"/>'
        for kind, page, rid in (
            ("header", "first", "rId5"),
            ("header", "default", "rId6"),
            ("footer", "first", footers[0]),
            ("footer", "default", footers[1]),
        )
    )
    edge = twips(1.25)
    first = '<w:pgNumType w:start="1"/>' if letter else ""
    flow = f' w:num="{columns}"' if columns > 1 else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{twips(2.7)}" w:right="{twips(2.0)}" w:bottom="{twips(2.5)}" w:left="{twips(2.5)}" '
        f'w:header="{edge}" w:footer="{edge}" w:gutter="0"/>{first}<w:cols{flow} w:space="708"/><w:titlePg/></w:sectPr>'
    )


def _settings() -> str:
    uri = "http://schemas.microsoft.com/office/word"
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="de-DE"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _numbering() -> str:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(3.5)}" w:hanging="{twips(0.5)}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
        for i, kind, style, text in ((1, "bullet", "ListBullet", "–"), (2, "decimal", "ListNumber", "%1."))
    )
    uses = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in (1, 2))
    return f'<w:numbering xmlns:w="{W}">{lists}{uses}</w:numbering>'


def _fonts() -> str:
    return (
        f'<w:fonts xmlns:w="{W}"><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _part(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'


def _paragraph(style: str, inner: str) -> str:
    return f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>{inner}</w:p>"


def _run(text: str, style: str = "") -> str:
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _letterhead(frame: Frame) -> str:
    return _paragraph("RTBriefkopf", _run(frame.sender)) + _paragraph("RTBriefkopfZeile", _run(frame.office))


def _running_header(frame: Frame) -> str:
    mark = f"<w:r><w:tab/></w:r>{_run(frame.mark, 'RTVermerk')}" if frame.mark else ""
    return _paragraph("Header", _run(frame.running) + mark)


def _field(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _footer(frame: Frame, last: str = "NUMPAGES") -> str:
    """Version or sender, and „Seite x von y“; `last` is the field that knows y."""
    pages = _run("Seite ") + _field("PAGE") + _run(" von ") + _field(last)
    return _paragraph("Footer", _run(frame.version) + "<w:r><w:tab/></w:r>" + pages)
