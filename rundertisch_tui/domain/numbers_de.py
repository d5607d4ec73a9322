"""Numbers as German text: thousands with a point, decimals with a comma, no line break before the unit.

Source: DIN 5008.
"""

from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"


def plural(n: int, one: str, many: str) -> str:
    """Return the count with its noun, held together: 1 Gegenstimme, 2 Gegenstimmen."""
    return f"{thousands(n)}{NBSP}{one if n == 1 else many}"


def thousands(n: int) -> str:
    """Return a whole number with points: 207.881; a negative one with a real minus sign."""
    sign = "−" if n < 0 else ""
    return sign + f"{abs(n):,}".replace(",", ".")


def decimal(value: float | Decimal, places: int = 1) -> str:
    """Return a number with a decimal comma, rounded half up: 1.250,5."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    sign = "−" if rounded < 0 else ""
    return sign + f"{abs(rounded):,f}".translate({ord(","): ".", ord("."): ","})


def percent(value: float | Decimal, places: int = 1) -> str:
    """Return a percentage with its sign: 23,3 % (`value` is 23.3, not 0.233)."""
    return f"{decimal(value, places)}{NBSP}%"
