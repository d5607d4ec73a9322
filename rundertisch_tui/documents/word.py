"""Sets blocks as a Word document: named styles only, in one pass."""

from collections.abc import Iterable, Iterator
from math import ceil

from rundertisch_tui.documents import charts, house_style, oxml
from rundertisch_tui.documents.blocks import Block, Column, Control, Figure, Paragraph, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.style_sheet import style_id
from rundertisch_tui.documents.unbroken import unbroken

SHORT_TABLE = 10  # rows; a table that short stays on one page, if it is no taller than
SHORT_LINES = 24  # lines of text: half a page; kept whole, a taller one leaves most of the page before it empty
PAIR_LINES = 8  # of two rows that stay together; taller ones would leave too much of the page before them empty
LONG_HEADINGS = {"Heading 1": 46, "Heading 2": 56}  # letters: more may not fit on a line of 16.5 cm
LETTERS_PER_CM = 5.0  # 11 pt Arial: 68 letters on 13.5 cm


def document_bytes(frame: Frame, blocks: Iterable[Block]) -> bytes:
    """The finished .docx; the same blocks give the same bytes."""
    figures: list[Figure] = []
    found = list(blocks)
    letters = max((one.ends_letter for one in found if isinstance(one, Paragraph)), default=0)
    body = "".join(_fragments(found, figures, letters))
    if figures:
        return oxml.zip_bytes(oxml.members(house_style.new_document(frame, body, figures)), frame.day)
    return oxml.zip_bytes(house_style.filled(frame, body, letters), frame.day)


def _fragments(blocks: Iterable[Block], figures: list[Figure], letters: int) -> Iterator[str]:
    """The body piece by piece; figures are gathered on the way, their charts are parts of their own."""
    after_table = False
    for block in blocks:
        if isinstance(block, Figure):
            figures.append(block)
            yield _figure(block, len(figures))
            after_table = False
            continue
        yield _table(block) if isinstance(block, Table) else _paragraph(block, after_table, letters)
        after_table = isinstance(block, Table)


def _paragraph(block: Paragraph, after_table: bool, letters: int) -> str:
    style = "RT Nach Tabelle" if after_table and block.style in ("RT Text", "RT Fließtext") else block.style
    if not block.label and len(block.text) > LONG_HEADINGS.get(style, len(block.text)):
        style = style.replace("Heading", "RT Kapitel")
    label = (_run(block.label, style_id(block.label_style)), oxml.TAB) if block.label else ()
    runs = [_run(run.text, style_id(run.style)) for run in block.runs]
    section = ""
    if block.ends_letter and letters > 1:
        runs.append(oxml.bookmark(house_style.end_of_letter(block.ends_letter), block.ends_letter))
        section = house_style.section(letter=block.ends_letter) if block.ends_letter < letters else ""
    return oxml.paragraph(style_id(style), *label, *runs, new_page=block.new_page, section=section)


def _run(text: str, style: str = "") -> str:
    return oxml.run(unbroken(text), style)


def _figure(block: Figure, number: int) -> str:
    caption = oxml.paragraph("Caption", _run(block.caption))
    return caption + oxml.paragraph(style_id("RT Bild"), charts.drawing(block, number))


def _table(block: Table) -> str:
    widths = [oxml.twips(column.width_cm) for column in block.columns]
    last = len(block.rows) - 1
    rows = [_header_row(block.columns, widths)]
    ends = _staying(block)
    kept = ((at in ends and at < last) or (at == last and block.leads) for at in range(last + 1))
    controls = block.controls or (None,) * len(block.rows)
    rows += [
        _row(block, widths, texts, control, keep=keep)
        for texts, control, keep in zip(block.rows, controls, kept, strict=True)
    ]
    table = oxml.table(style_id(block.style), widths, block.caption, block.description, rows)
    return oxml.paragraph("Caption", _run(block.caption)) + table


def _staying(block: Table) -> frozenset[int]:
    """The rows that stay with the next one: all of a short table, else those that would leave one row alone."""
    rows, lines = len(block.rows), _lines(block)
    if rows <= SHORT_TABLE and sum(lines) <= SHORT_LINES:
        return frozenset(range(rows))
    return frozenset(at for at in (0, rows - 2) if sum(lines[at : at + 2]) <= PAIR_LINES)


def _lines(block: Table) -> list[int]:
    """About how many lines of text each row of a table takes."""
    room = [max(1.0, column.width_cm * LETTERS_PER_CM) for column in block.columns]
    return [
        max(sum(ceil(len(part) / size) or 1 for part in text.split("\n")) for text, size in zip(row, room, strict=True))
        for row in block.rows
    ]


def _header_row(columns: tuple[Column, ...], widths: list[int]) -> str:
    cells = []
    for width, column in zip(widths, columns, strict=True):
        style = style_id("RT Tabelle Kopf Zahl" if column.numeric else "RT Tabelle Kopf")
        cells.append(oxml.cell(width, oxml.paragraph(style, oxml.run(column.head))))
    return oxml.row(cells, header=True)


def _row(block: Table, widths: list[int], texts: tuple[str, ...], control: Control | None, *, keep: bool) -> str:
    below = style_id("RT Tabelle Zusatz Halten" if keep else "RT Tabelle Zusatz")
    cells = []
    fields = (*(None for _ in texts[1:]), control)
    for column, width, text, field in zip(block.columns, widths, texts, fields, strict=True):
        main, *extra = text.split("\n")
        style = style_id(_cell_style(block.style, numeric=column.numeric, keep=keep))
        if field is not None:
            filled = oxml.control(field.tag, field.name, field.hint, field.choices)
            cells.append(oxml.cell(width, oxml.paragraph(style, filled)))
            continue
        first = oxml.paragraph(style, *((_run(main),) if main else ()))
        cells.append(oxml.cell(width, first, *(oxml.paragraph(below, _run(line)) for line in extra)))
    return oxml.row(cells)


def _cell_style(table_style: str, *, numeric: bool, keep: bool) -> str:
    if table_style == "RT Liste":
        return "RT Tabelle Schreibzahl" if numeric else "RT Tabelle Schreibfeld"
    return f"RT Tabelle {'Zahl' if numeric else 'Text'}{' Halten' if keep else ''}"
