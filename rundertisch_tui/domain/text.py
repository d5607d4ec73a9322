"""The gate for text: what may come into a record, and how old or foreign text is shown without harm.

Ways in: NFC; control characters, C1, lone surrogates, bidi controls and other invisible signs are replaced and said.
Ways out: whatever slipped in all the same is shown as a visible sign.
"""

import re
import unicodedata
from typing import NamedTuple

from rundertisch_tui.domain.errors import RuleViolation

MAX_LINE = 500  # longer than any name, title or number; a line of the screen holds 76
MAX_LONG = 20_000  # about eight printed pages: longer texts belong into an attachment
BOX = "□"  # in WGL4, so that every terminal can show it

# ZWJ and ZWNJ (U+200C, U+200D) stay: Persian, Arabic and Indic names need them.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_LINE_ENDS = "\u0085\u2028\u2029"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000)
)
_SURROGATES = "\ud800-\udfff"

# Only the first screen's pattern is compiled at once; `re` compiles and keeps the others when they are first used.
_UNSAFE = re.compile(f"[{_CONTROLS}{_SURROGATES}{_NONCHARACTERS}{_BIDI}{_INVISIBLE}{_LINE_ENDS}\t\n]")
_UNSAFE_LONG = f"[{_CONTROLS}{_SURROGATES}{_NONCHARACTERS}{_BIDI}{_INVISIBLE}{_LINE_ENDS}\t]"
_REMOVED = f"[{_BIDI}{_INVISIBLE}]"
_REPLACED = f"[{_CONTROLS}{_SURROGATES}{_NONCHARACTERS}]"
_ONLY_JOINERS = r"[\s\u200c\u200d]*[\u200c\u200d][\s\u200c\u200d]*"  # they join nothing: a name that nobody can see
_BREAKS = f"\r\n|[\r{_LINE_ENDS}]"


class Accepted(NamedTuple):
    """Text that passed the gate, and a German sentence for each kind of thing that was replaced."""

    text: str
    findings: tuple[str, ...] = ()


def accept(text: str, *, limit: int = MAX_LINE, multiline: bool = False) -> Accepted:
    """Let text in: NFC, harmful signs replaced and said.

    Line ends stay where `multiline`, else they become blanks; tabs always do. Raises RuleViolation if more than
    `limit` characters are left.
    """
    found = Accepted(text) if text.isascii() and text.isprintable() else _cleaned(text, multiline=multiline)
    if len(found.text) > limit:
        raise RuleViolation(
            f"Der Text hat {len(found.text)} Zeichen; hier passen {limit}. Bitte kürzen oder aufteilen."
        )
    return found


def _cleaned(text: str, *, multiline: bool) -> Accepted:
    findings: list[str] = []
    clean = re.sub(_BREAKS, "\n", text).replace("\t", " ")
    if not multiline:
        clean = clean.replace("\n", " ")
    clean, removed = re.subn(_REMOVED, "", clean)
    if re.fullmatch(_ONLY_JOINERS, clean):
        clean, joiners = re.subn("[\u200c\u200d]", "", clean)
        removed += joiners
    clean, replaced = re.subn(_REPLACED, BOX, clean)
    if removed:
        findings.append(f"{_signs(removed, 'unsichtbares Zeichen', 'unsichtbare Zeichen')} entfernt.")
    if replaced:
        findings.append(f"{_signs(replaced, 'Steuerzeichen', 'Steuerzeichen')} durch {BOX} ersetzt.")
    return Accepted(unicodedata.normalize("NFC", clean), tuple(findings))


def _signs(count: int, one: str, many: str) -> str:
    return f"1 {one} wurde" if count == 1 else f"{count} {many} wurden"


def visible(text: str, *, multiline: bool = False) -> str:
    """Text for the way out: every sign that could steer a terminal or hide something is shown as `□`."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_UNSAFE_LONG, BOX, text) if multiline else _UNSAFE.sub(BOX, text)
