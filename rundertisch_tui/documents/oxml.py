"""Facts of the file format that python-docx has no API for, one function each.

Elements are appended in the order the schema demands; `table.cell` is never used, since it walks the whole table.
Source: ISO/IEC 29500-1, chapter 17.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TWIPS_PER_CM = 1440 / 2.54


def w(name: str) -> str:
    """The name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


P, PPR, PSTYLE, R, RPR, RSTYLE, T, TAB, VAL = map(w, ("p", "pPr", "pStyle", "r", "rPr", "rStyle", "t", "tab", "val"))
TR, TC, TCPR, TCW = map(w, ("tr", "tc", "tcPr", "tcW"))
sub: Any = etree.SubElement


def twips(cm: float) -> int:
    """Centimetres in twentieths of a point."""
    return round(cm * TWIPS_PER_CM)


def add_paragraph(parent: Any, style_id: str) -> Any:
    """Append an empty paragraph with a paragraph style. Source: 17.3.1.27 pStyle."""
    paragraph = sub(parent, P)
    sub(sub(paragraph, PPR), PSTYLE).set(VAL, style_id)
    return paragraph


def begin_page(paragraph: Any) -> None:
    """Let the paragraph start a page; no empty paragraph, no break by hand. Source: 17.3.1.23 pageBreakBefore."""
    sub(paragraph.find(PPR), w("pageBreakBefore"))


def add_run(paragraph: Any, text: str, style_id: str = "") -> None:
    """Append a run; blanks at its ends are kept. Source: 17.3.2.29 rStyle, 17.3.3.31 t."""
    run = sub(paragraph, R)
    if style_id:
        sub(sub(run, RPR), RSTYLE).set(VAL, style_id)
    content = sub(run, T)
    if text[:1] == " " or text[-1:] == " ":
        content.set(SPACE, "preserve")
    content.text = text


def add_tab(paragraph: Any) -> None:
    """Append the one tab between label and text. Source: 17.3.3.32 tab."""
    sub(sub(paragraph, R), TAB)


def add_table(parent: Any, style_id: str, widths: Sequence[int], caption: str, description: str) -> Any:
    """Append a table of fixed layout with style, grid, caption and description, and no row yet.

    Source: 17.4.52 tblLayout, 17.4.41 tblCaption, 17.4.47 tblDescription, 17.4.55 tblLook.
    """
    table = sub(parent, w("tbl"))
    properties = sub(table, w("tblPr"))
    sub(properties, w("tblStyle")).set(VAL, style_id)
    width = sub(properties, w("tblW"))
    width.set(w("w"), str(sum(widths)))
    width.set(w("type"), "dxa")
    sub(properties, w("tblLayout")).set(w("type"), "fixed")
    look = sub(properties, w("tblLook"))
    for name, value in (("val", "0020"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0")):
        look.set(w(name), value)
    for name, value in (("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1")):
        look.set(w(name), value)
    sub(properties, w("tblCaption")).set(VAL, caption)
    sub(properties, w("tblDescription")).set(VAL, description)
    grid = sub(table, w("tblGrid"))
    for one in widths:
        sub(grid, w("gridCol")).set(w("w"), str(one))
    return table


def add_row(table: Any, *, header: bool = False) -> Any:
    """Append a row that never breaks over pages. Source: 17.4.6 cantSplit."""
    row = sub(table, TR)
    sub(sub(row, w("trPr")), w("cantSplit"))
    if header:
        mark_header_row(row)
    return row


def mark_header_row(row: Any) -> None:
    """Say that the row holds the heads of the columns and is repeated. Source: 17.4.78 tblHeader."""
    sub(row.find(w("trPr")), w("tblHeader"))


def add_cell(row: Any, width: int, style_id: str) -> Any:
    """Append a cell and return its only paragraph. Source: 17.4.65 tc, 17.4.71 tcW."""
    cell = sub(row, TC)
    size = sub(sub(cell, TCPR), TCW)
    size.set(w("w"), str(width))
    size.set(w("type"), "dxa")
    return add_paragraph(cell, style_id)


def body_without_section(document: Any) -> tuple[Any, Any]:
    """The body with its section properties taken out, and these; `close_body` puts them back as last child."""
    body = document.element.body
    section = body.find(w("sectPr"))
    body.remove(section)
    return body, section


def close_body(body: Any, section: Any) -> None:
    """Put the section properties behind the last block. Source: 17.6.17 sectPr."""
    body.append(section)


def package_bytes(document: Any, day: date) -> bytes:
    """The document as a .docx whose archive carries `day` instead of the clock: same content, same bytes."""
    from docx.opc.pkgwriter import _ContentTypesItem

    types: Any = _ContentTypesItem
    package = document.part.package
    parts = list(package.iter_parts())
    for part in parts:
        part.before_marshal()
    members = [("[Content_Types].xml", types.from_parts(parts).blob), ("_rels/.rels", package.rels.xml)]
    for part in parts:
        members.append((part.partname.membername, part.blob))
        if part.rels:
            members.append((part.partname.rels_uri.membername, part.rels.xml))
    return zip_bytes(members, day)


def zip_bytes(members: Sequence[tuple[str, bytes]], day: date) -> bytes:
    """An archive with fixed times; Word wants the content types first."""
    stamp = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()
