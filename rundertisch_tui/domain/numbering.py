"""The numbers people speak of: RT-2026-07, H-2025-03, P-120, HF1; written in one way, read in many."""

import re
from typing import NamedTuple

YEARLY_SERIES = frozenset({"RT", "H"})  # recommendation, challenge: counted anew each year
# person, organization, committee, measure, paper, task, concept recommendation, goal
PLAIN_SERIES = frozenset({"P", "O", "G", "M", "VL", "A", "K", "Z"})
JOINED_SERIES = frozenset({"HF"})  # action field: the office writes HF1 without a hyphen

_YEARLY = rf"({'|'.join(sorted(YEARLY_SERIES))})-?([0-9]{{4}})-([0-9]{{1,6}})"
_PLAIN = rf"({'|'.join(sorted(PLAIN_SERIES | JOINED_SERIES))})-?([0-9]{{1,9}})"
_PROPOSAL = r"V(?:\s*(?=[0-9])|\s+(?=[^\W\d_]))((?:[^\W\d_]{1,3}\s*)?[0-9][0-9A-Za-z.]*)\s*[-–]\s*([0-9]{1,6})"
_REFERENCE = r"[0-9]{3}\.[0-9]{2}\.[0-9]{1,4}"
_PLACE = r"(?:[^\W\d_]{1,4}[ .-]?)?[0-9]+(?:[ .\-/]?(?:[0-9]+|[^\W\d_](?![^\W\d_])))*\.?"
_PARTS = r"[0-9]+|[^\W\d_]+"
_SEPARATORS = str.maketrans({" ": "-", "\u00a0": "-", "_": "-", "–": "-", "‐": "-", "‑": "-", "/": "-"})

NaturalKey = tuple[tuple[int, int, str], ...]


class Code(NamedTuple):
    """A number that was read: its series, its running number, and the year where the series has one."""

    series: str
    number: int
    year: int | None = None

    @property
    def counter(self) -> str:
        """The name of the counter that draws these numbers: RT-2026, P."""
        return self.series if self.year is None else f"{self.series}-{self.year}"

    def __str__(self) -> str:
        """The number as people write it."""
        return code(self.counter, self.number)


def code(series: str, number: int) -> str:
    """Return number `number` of a series or counter: ("P", 120) → P-120, ("HF", 1) → HF1, ("RT-2026", 7) → RT-2026-07.

    Yearly numbers have at least two digits.
    """
    if series in JOINED_SERIES:
        return f"{series}{number}"
    if series.partition("-")[0] in YEARLY_SERIES:
        return f"{series}-{number:02d}"
    return f"{series}-{number}"


def recommendation_code(year: int, number: int) -> str:
    """Return the number of a recommendation: RT-2026-07."""
    return code(f"RT-{year}", number)


def challenge_code(year: int, number: int) -> str:
    """Return the number of a challenge: H-2025-03."""
    return code(f"H-{year}", number)


def proposal_label(item_number: str, serial: int) -> str:
    """Return how a proposal is called until it has a number: V 6.1-2, the second one of TOP 6.1."""
    return f"V\u00a0{item_number or '–'}-{serial}"


def parse_proposal_label(text: str) -> tuple[str, int] | None:
    """Read V 6.1-2 as ("6.1", 2), V Ö 1-2 as ("Ö 1", 2); None if it is something else, such as VL-14."""
    found = re.fullmatch(_PROPOSAL, text.strip(), re.IGNORECASE)
    return (" ".join(found[1].split()), int(found[2])) if found else None


def parse_code(text: str) -> Code | None:
    """Read a number however it is typed: rt-2026-7, "RT 2026 07", p120, hf 1; None if it is none."""
    written = "-".join(part for part in text.strip().upper().translate(_SEPARATORS).split("-") if part)
    if found := re.fullmatch(_YEARLY, written):
        read = Code(found[1], int(found[3]), int(found[2]))
    elif found := re.fullmatch(_PLAIN, written):
        read = Code(found[1], int(found[2]))
    else:
        return None
    return read if read.number > 0 else None


def natural_key(text: str) -> NaturalKey:
    """Return a key that sorts 3.2.9 before 3.2.10, and 3 before 3.1, 3a and 4."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.findall(_PARTS, text.casefold())
    )


def paper_reference_warning(reference: str) -> str | None:
    """Return a hint if a paper number is not of the city council's form; such a number is kept all the same.

    Magistrat and Ortsbeiräte may count otherwise. Source: public papers of the Kassel city council (101.18.1261).
    """
    if not reference.strip() or re.fullmatch(_REFERENCE, reference.strip()):
        return None
    return f"„{reference.strip()}“ hat nicht die übliche Form wie 101.20.123; bitte einmal prüfen."


def place_warning(number: str) -> str | None:
    """Return a hint if the place of a measure in the concept has no figure to sort it by; it is kept all the same."""
    if not number.strip() or re.fullmatch(_PLACE, number.strip()):
        return None
    return f"„{number.strip()}“ lässt sich nicht einsortieren; üblich ist eine Gliederung wie 1.2.3."
