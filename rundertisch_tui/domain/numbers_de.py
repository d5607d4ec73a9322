"""Numbers as German text, written and read: thousands with a point, decimals with a comma, no break before the unit.

Source: DIN 5008.
"""

import math
import re
from decimal import Decimal

from rundertisch_tui.domain.errors import RuleViolation

NBSP = "\u00a0"
_WITHIN = str.maketrans({"−": "-", " ": None, NBSP: None, "\u202f": None})
_MOST_DIGITS = 15  # spreadsheets keep no more of a whole number


def plural(n: int, one: str, many: str) -> str:
    """Return the count with its noun, held together: 1 Gegenstimme, 2 Gegenstimmen."""
    return f"{thousands(n)}{NBSP}{one if n == 1 else many}"


def thousands(n: int) -> str:
    """Return a whole number with points: 207.881; a negative one with a real minus sign."""
    sign = "−" if n < 0 else ""
    return sign + f"{abs(n):,}".replace(",", ".")


def exact(value: float) -> str:
    """Return a number with all its digits, as it is typed and read again: 1.200,5."""
    whole, _, rest = f"{Decimal(str(value)):f}".partition(".")
    sign = "−" if value < 0 else ""
    digits = rest.rstrip("0")
    return sign + f"{int(whole.lstrip('-')):,}".replace(",", ".") + (f",{digits}" if digits else "")


def parse_whole(text: str) -> int:
    """Read a whole number: 1200 or 1.200; a point stands before three digits only. Raises RuleViolation."""
    plain = _without_points(text.translate(_WITHIN))
    if re.fullmatch(rf"[+-]?[0-9]{{{_MOST_DIGITS + 1},}}", plain):
        raise _too_long(text)
    if not re.fullmatch(r"[+-]?[0-9]+", plain):
        raise RuleViolation(f"„{text.strip()[:40]}“ ist keine ganze Zahl, zum Beispiel 12.")
    return int(plain)


def parse_decimal(text: str) -> float:
    """Read a number as people and as programs write it: 12,5, 12.5 or 1.200,5; 1.200 is 1200.

    Raises RuleViolation, also for a number with more digits than can be kept.
    """
    whole, comma, rest = text.translate(_WITHIN).partition(",")
    plain = f"{_without_points(whole)}.{rest}" if comma else _without_points(whole)
    number = float(plain) if re.fullmatch(r"[+-]?[0-9]+([.][0-9]+)?", plain) else math.nan
    if not math.isfinite(number):
        raise RuleViolation(f"„{text.strip()[:40]}“ ist keine Zahl, zum Beispiel 87 oder 12,5.")
    if Decimal(repr(number)) != Decimal(plain):
        raise _too_long(text)
    return number


def _too_long(text: str) -> RuleViolation:
    return RuleViolation(f"„{text.strip()[:40]}“ hat zu viele Stellen; bitte auf höchstens {_MOST_DIGITS} runden.")


def _without_points(digits: str) -> str:
    """Take out the points between thousands; a point elsewhere stays."""
    return digits.replace(".", "") if re.fullmatch(r"[+-]?[1-9][0-9]{0,2}([.][0-9]{3})+", digits) else digits
