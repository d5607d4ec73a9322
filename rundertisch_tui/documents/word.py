"""Sets blocks as a Word document: named styles only, appended in one pass."""

from collections.abc import Iterable
from typing import Any

from rundertisch_tui.documents import house_style, oxml
from rundertisch_tui.documents.blocks import Block, Paragraph, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.style_sheet import style_id

SHORT_TABLE = 10  # rows; a table that short stays on one page


def document_bytes(frame: Frame, blocks: Iterable[Block]) -> bytes:
    """The finished .docx; the same blocks give the same bytes."""
    document = house_style.new_document(frame)
    set_blocks(document, blocks)
    return oxml.package_bytes(document, frame.day)


def set_blocks(document: Any, blocks: Iterable[Block]) -> None:
    """Append the blocks to an empty document that carries the house style."""
    body, section = oxml.body_without_section(document)
    after_table = False
    for block in blocks:
        if isinstance(block, Table):
            _table(body, block)
        else:
            _paragraph(body, block, after_table)
        after_table = isinstance(block, Table)
    oxml.close_body(body, section)


def _paragraph(body: Any, block: Paragraph, after_table: bool) -> None:
    style = "RT Nach Tabelle" if after_table and block.style in ("RT Text", "RT Fließtext") else block.style
    paragraph = oxml.add_paragraph(body, style_id(style))
    if block.new_page:
        oxml.begin_page(paragraph)
    if block.label:
        oxml.add_run(paragraph, block.label, style_id(block.label_style))
        oxml.add_tab(paragraph)
    for run in block.runs:
        oxml.add_run(paragraph, run.text, style_id(run.style))


def _table(body: Any, block: Table) -> None:
    caption = oxml.add_paragraph(body, "Caption")
    oxml.add_run(caption, block.caption)
    widths = [oxml.twips(column.width_cm) for column in block.columns]
    table = oxml.add_table(body, style_id(block.style), widths, block.caption, block.description)
    heads = [style_id("RT Tabelle Kopf Zahl" if c.numeric else "RT Tabelle Kopf") for c in block.columns]
    row = oxml.add_row(table, header=True)
    for width, style, column in zip(widths, heads, block.columns, strict=True):
        oxml.add_run(oxml.add_cell(row, width, style), column.head)
    last = len(block.rows) - 1
    for at, texts in enumerate(block.rows):
        _row(table, block, widths, texts, keep=at < last <= SHORT_TABLE)


def _row(table: Any, block: Table, widths: list[int], texts: tuple[str, ...], *, keep: bool) -> None:
    row = oxml.add_row(table)
    for column, width, text in zip(block.columns, widths, texts, strict=True):
        name = _cell_style(block.style, numeric=column.numeric, keep=keep)
        main, _, below = text.partition("\n")
        paragraph = oxml.add_cell(row, width, style_id(name))
        if main:
            oxml.add_run(paragraph, main)
        for extra in below.split("\n") if below else ():
            added = oxml.add_paragraph(
                paragraph.getparent(), style_id("RT Tabelle Zusatz Halten" if keep else "RT Tabelle Zusatz")
            )
            oxml.add_run(added, extra)


def _cell_style(table_style: str, *, numeric: bool, keep: bool) -> str:
    if table_style == "RT Liste":
        return "RT Tabelle Schreibzahl" if numeric else "RT Tabelle Schreibfeld"
    return f"RT Tabelle {'Zahl' if numeric else 'Text'}{' Halten' if keep else ''}"
