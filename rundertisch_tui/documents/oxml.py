"""Facts of the file format that python-docx has no API for, one function each.

The body is written as text, in the order the schema demands, and parsed once: appending elements one by one cost
twice as much, and `table.cell` walks the whole table each time.
Source: ISO/IEC 29500-1, chapter 17.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TWIPS_PER_CM = 1440 / 2.54


@cache
def w(name: str) -> str:
    """The name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def twips(cm: float) -> int:
    """Centimetres in twentieths of a point."""
    return round(cm * TWIPS_PER_CM)


def paragraph(style_id: str, *runs: str, new_page: bool = False, section: str = "") -> str:
    """A paragraph of a paragraph style; `new_page` lets it start a page, `section` ends one. Source: 17.3.1.27."""
    page = "<w:pageBreakBefore/>" if new_page else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{page}{section}</w:pPr>{"".join(runs)}</w:p>'


def run(text: str, style_id: str = "") -> str:
    """A run of text, escaped here and nowhere else; blanks at its ends are kept. Source: 17.3.2.29, 17.3.3.31."""
    look = f'<w:rPr><w:rStyle w:val="{style_id}"/></w:rPr>' if style_id else ""
    keep = "" if text == text.strip() and "  " not in text else ' xml:space="preserve"'
    return f"<w:r>{look}<w:t{keep}>{escape(text)}</w:t></w:r>"


def bookmark(name: str, number: int) -> str:
    """A place in the text that a field can ask for its page. Source: 17.13.6.2, 17.13.6.1."""
    return f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/><w:bookmarkEnd w:id="{number}"/>'


def control(tag: str, name: str, hint: str, choices: Sequence[str] = ()) -> str:
    """A content control in a line: a list to pick from if there are `choices`, else text of several lines.

    As plain text LibreOffice 7.4 would lose the line ends in it. Source: 17.5.2.
    """
    items = "".join(f"<w:listItem w:displayText={quoteattr(one)} w:value={quoteattr(one)}/>" for one in choices)
    kind = f"<w:dropDownList>{items}</w:dropDownList>" if choices else "<w:richText/>"
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(name)}/><w:tag w:val={quoteattr(tag)}/><w:showingPlcHdr/>{kind}"
        f"</w:sdtPr><w:sdtContent>{run(hint)}</w:sdtContent></w:sdt>"
    )


TAB = "<w:r><w:tab/></w:r>"  # the one tab between label and text; source: 17.3.3.32


def table(style_id: str, widths: Sequence[int], caption: str, description: str, rows: Iterable[str]) -> str:
    """A table of fixed layout with style, grid, caption and description.

    Source: 17.4.52 tblLayout, 17.4.41 tblCaption, 17.4.47 tblDescription, 17.4.55 tblLook.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(caption)}/><w:tblDescription w:val={quoteattr(description)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Iterable[str], *, header: bool = False) -> str:
    """A row that never breaks over pages; the header row is marked and repeated. Source: 17.4.6, 17.4.78 tblHeader."""
    mark = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{''.join(cells)}</w:tr>"


def cell(width: int, *paragraphs: str) -> str:
    """A cell with its paragraphs, at least one. Source: 17.4.65 tc, 17.4.71 tcW."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def members(document: Any) -> list[tuple[str, bytes]]:
    """The files of a python-docx document, content types first, to be put into an archive by `zip_bytes`."""
    from docx.opc.pkgwriter import _ContentTypesItem

    types: Any = _ContentTypesItem
    package = document.part.package
    parts = list(package.iter_parts())
    for part in parts:
        part.before_marshal()
    found = [("[Content_Types].xml", types.from_parts(parts).blob), ("_rels/.rels", package.rels.xml)]
    for part in parts:
        found.append((part.partname.membername, part.blob))
        if part.rels:
            found.append((part.partname.rels_uri.membername, part.rels.xml))
    return found


def serialized(xml: str) -> bytes:
    """A part of the document, parsed and written as python-docx does; raises XMLSyntaxError for what is not XML."""
    from docx.opc.oxml import serialize_part_xml
    from docx.oxml.parser import parse_xml

    return serialize_part_xml(parse_xml(xml))


def zip_bytes(members: Sequence[tuple[str, bytes]], day: date, *, compress: bool = True) -> bytes:
    """An archive with fixed times; Word wants the content types first."""
    stamp = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
            archive.writestr(info, data)
    return out.getvalue()
