"""The lines of the Niederschrift as they are printed, to be compared with a file that comes back."""

from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.minutes import layout
from rundertisch_tui.documents.minutes_content import content
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.minutes_versions import PrintedLine
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.workflow.reader import Reader

LINES = ("RT Zeile", "RT Zeile Halten")
WORDING = "RT Empfehlung Wortlaut"


def printed_lines(reader: Reader, session: SessionId, copy: Copy) -> tuple[PrintedLine, ...]:
    """All numbered lines of one copy, each with the wording of the recommendation that follows it. Raises NotFound."""
    found: list[PrintedLine] = []
    numbered = False  # a proposal that was handed in has a box and no line
    for block in layout(content(reader, session, copy).content):
        if not isinstance(block, Paragraph):
            continue
        if block.style in LINES:
            numbered = any(sign.isdigit() for sign in block.label)
            if numbered:
                found.append(PrintedLine(block.label, block.text))
        elif block.style == WORDING and numbered:
            last = found[-1]
            found[-1] = PrintedLine(last.label, last.text, f"{last.wording} {block.text}".strip())
    return tuple(found)
