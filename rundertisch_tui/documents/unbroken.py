"""What must not be torn apart at the end of a line: day and month, TOP and its number, a number and its unit.

Source: DIN 5008.
"""

import re

from rundertisch_tui.documents.blocks import NBSP
from rundertisch_tui.domain.dates_de import MONTHS

_BLANK = re.compile(  # begins with the blank itself: that is what the search jumps to
    rf" (?:(?<=\d\. )(?=(?:{'|'.join(MONTHS)})\b)"
    r"|(?<=\bTOP )(?=\d)"
    r"|(?<=§ )(?=\d)"
    r"|(?<=\bNr\. )(?=\d)"
    r"|(?<=\b0\d{3} )(?=\d)"  # 0561 787-1226
    r"|(?<=\d )(?=(?:Uhr|Euro|EUR|Prozent)\b|%)"
    r"|(?<=\b[A-Za-z]\. )(?=[A-Za-z]\.))"
)


def unbroken(text: str) -> str:
    """The text with no-break spaces where a line must not end; nothing else is changed."""
    return _BLANK.sub(NBSP, text)
