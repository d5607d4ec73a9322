"""Names of files that speak: day, kind, what it is about, copy, version, state; ASCII, valid on Windows."""

import re
import unicodedata
from datetime import date

MAX_LENGTH = 100
_LETTERS = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "ß": "ss",
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "ø": "o",
        "æ": "ae",
        "–": "-",
        "—": "-",
    }
)


def ascii_word(text: str) -> str:
    """The text with letters, figures and single hyphens only: Runder Tisch Integration → Runder-Tisch-Integration."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(_LETTERS))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")


def file_name(
    *,
    day: date,
    stem: str,
    about: str,
    internal: bool = False,
    version: int = 1,
    draft: bool = False,
    suffix: str = ".docx",
) -> str:
    """The name: 2026-07-03_Niederschrift_Runder-Tisch-Integration_INTERN_v2_Entwurf.docx; `about` is cut to fit 100."""
    tail = f"{'_INTERN' if internal else ''}_v{version}{'_Entwurf' if draft else ''}"
    head = f"{day.isoformat()}_{ascii_word(stem)}"
    room = MAX_LENGTH - len(head) - len(tail) - len(suffix) - 1 - len("_999")  # a number added later must fit too
    subject = ascii_word(about)[: max(room, 0)].strip("-")
    return f"{head}{'_' if subject else ''}{subject}{tail}{suffix}"


def numbered(name: str, number: int) -> str:
    """The name with a number before its suffix: …_2.docx."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}_{number}{dot}{suffix}"
