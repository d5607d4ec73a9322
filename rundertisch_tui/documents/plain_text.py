"""The same blocks as plain text, for `--format txt` and the preview on the screen."""

import textwrap
from collections.abc import Iterable

from rundertisch_tui.documents.blocks import Block, Figure, Paragraph, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import SOFT_HYPHEN

WIDTH = 80
MARGIN = 16  # letters of the margin column: "Schriftführung" and a gap
SPACE_BEFORE = frozenset(
    {
        "RT Datumszeile",
        "RT Nach Tabelle",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "RT Empfehlung Nummer",
        "Caption",
        "RT Unterschrift Rolle",
        "RT Kopiervermerk",
    }
)
TIGHT = frozenset(
    {
        "RT Angabe",
        "RT Punkt Halten",
        "RT Punkt Folge",
        "RT Punkt",
        "RT Rücksendung",
        "RT Anschrift",
        "List Bullet",
        "Title",
    }
)


def document_text(frame: Frame, blocks: Iterable[Block], width: int = WIDTH) -> str:
    """The document as text, lines no longer than `width` where words allow; ends with one line break."""
    lines = [frame.sender, frame.office, ""]
    for block in blocks:
        if isinstance(block, Figure):
            lines += ["", *_wrap(block.caption, width), *_wrap(block.says, width), ""]
        else:
            lines += _table(block, width) if isinstance(block, Table) else _paragraph(block, width)
    lines += ["", frame.version]
    return "\n".join(_single_gaps(lines)) + "\n"


def _single_gaps(lines: Iterable[str]) -> Iterable[str]:
    blank = False
    for line in lines:
        if line or not blank:
            yield line
        blank = not line


def _paragraph(block: Paragraph, width: int) -> list[str]:
    text = block.text
    found = [""] if block.style in SPACE_BEFORE else []
    if block.style.startswith("RT Unterschrift") and block.style != "RT Unterschrift Rolle":
        found += ["", "_" * (width - MARGIN)]
    found += _wrapped(block, text, width)
    if block.style in ("Title", "Heading 1"):
        found.append(("=" if block.style == "Title" else "-") * min(width, max(len(line) for line in found)))
    if block.style not in TIGHT and not block.style.startswith(("RT Empfehlung", "RT Abstimmung")):
        found.append("")
    return found


def _wrapped(block: Paragraph, text: str, width: int) -> list[str]:
    first, rest = "", ""
    if block.label:
        first, rest = block.label.ljust(MARGIN - 1) + " ", " " * MARGIN
    elif block.style == "List Bullet":
        first, rest = " " * MARGIN + "– ", " " * (MARGIN + 2)
    elif block.style.startswith(("RT Empfehlung", "RT Abstimmung", "RT Ergebnis")):
        first = rest = " " * MARGIN + "| "
    elif block.style in ("RT Text", "RT Text Halten", "RT Hinweis", "RT Zeile") or block.style.startswith(
        "RT Unterschrift"
    ):
        first = rest = " " * MARGIN
    return _wrap(text, width, first, rest)


def _wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, max(width, len(rest) + 20), initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    ) or [first.rstrip()]


def _table(block: Table, width: int) -> list[str]:
    gaps = 2 * (len(block.columns) - 1)
    total = sum(column.width_cm for column in block.columns)
    sizes = [max(4, int((width - gaps) * column.width_cm / total)) for column in block.columns]
    rule = "  ".join("-" * size for size in sizes)
    numeric = [column.numeric for column in block.columns]
    found = ["", *_wrap(block.caption, width), rule, *_cells([c.head for c in block.columns], sizes, numeric), rule]
    for row in block.rows:
        found += _cells(row, sizes, numeric)
    return [*found, rule, ""]


def _cells(texts: Iterable[str], sizes: list[int], numeric: list[bool]) -> list[str]:
    cells = [
        [line for part in text.replace(SOFT_HYPHEN, "").split("\n") for line in (textwrap.wrap(part, size) or [""])]
        for text, size in zip(texts, sizes, strict=True)
    ]
    height = max(len(cell) for cell in cells)
    lines = []
    for at in range(height):
        parts = (cell[at] if at < len(cell) else "" for cell in cells)
        pairs = zip(parts, sizes, numeric, strict=True)
        lines.append("  ".join(part.rjust(size) if right else part.ljust(size) for part, size, right in pairs).rstrip())
    return lines
