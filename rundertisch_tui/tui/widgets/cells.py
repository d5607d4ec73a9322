"""Cutting and padding by terminal cells, the only right measure in a terminal (look.md 9)."""

from rich.cells import cell_len, set_cell_size

from rundertisch_tui.domain.text import visible


def fit(text: str, width: int, *, right: bool = False, cut: bool = True) -> str:
    """Bring cleaned text to exactly `width` cells; what is too long ends with `…` and a blank (look.md 5)."""
    length = len(text) if text.isascii() else cell_len(text)
    if length == width:
        return text
    if length > width:
        if not cut or width < 3:
            return set_cell_size(text, max(width, 0))
        return set_cell_size(set_cell_size(text, width - 2).rstrip() + "…", width)
    blanks = " " * (width - length)
    return blanks + text if right else text + blanks


def line(left: str, right: str, width: int) -> str:
    """Put one text at the left edge and one at the right; the left one is cut when both do not fit."""
    room = max(width - cell_len(right), 0)
    return fit(left, room) + right


def clean(text: str) -> str:
    """Make user text safe for a line of the screen: the way out of the gate (design.md 6)."""
    return visible(text)


def wrap(text: str, width: int) -> list[str]:
    """Break cleaned text into lines at blanks, by cells; a longer word is broken hard."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, max(width, 1)))
    return lines


def _wrap_paragraph(text: str, width: int) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        candidate = f"{current} {word}" if current else word
        if cell_len(candidate) <= width:
            current = candidate
            continue
        if current:
            lines.append(current)
        current = word
        while cell_len(current) > width:
            head = set_cell_size(current, width).rstrip()
            head = head or current[0]
            lines.append(head)
            current = current[len(head) :]
    lines.append(current)
    return lines
