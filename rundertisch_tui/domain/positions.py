"""Text keys for places in a list: between two neighbours there is always room, and no other row changes.

A key is a number in base 62 written behind an unseen point; the plain order of the texts is the order of the list.
Keys have at least WIDTH digits and no zero behind them, so that every number is written in one way only.
"""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)
WIDTH = 4  # 62⁴ / 2 rows can be added at either end before a key grows
MIDDLE = BASE**WIDTH // 2


def between(before: str | None, after: str | None) -> str:
    """Return a key behind `before` and in front of `after`; None or "" stands for the end of the list.

    If the two are in no order (equal or damaged keys from elsewhere), the new key stands just behind `before`.
    """
    if before and after and (before >= after or not _is_key(before) or not _is_key(after)):
        return before + DIGITS[BASE // 2]
    if before and after:
        return _halfway(before, after)
    if before:
        return _behind(before)
    if after:
        return _in_front(after)
    return _text(MIDDLE, WIDTH)


def first(n: int) -> tuple[str, ...]:
    """Return `n` keys for a new list in rising order, evenly spread."""
    step = max(1, min(BASE**2, BASE**WIDTH // (n + 1)))
    start = max(1, MIDDLE - step * (n // 2))
    return tuple(_text(start + step * index, WIDTH) for index in range(n))


def _is_key(text: str) -> bool:
    return all(sign in DIGITS for sign in text)


def _number(text: str, width: int) -> int:
    """The first `width` digits as a number."""
    number = 0
    for sign in text[:width].ljust(width, "0"):
        number = number * BASE + DIGITS.index(sign)
    return number


def _text(number: int, width: int) -> str:
    signs = []
    for _ in range(width):
        number, digit = divmod(number, BASE)
        signs.append(DIGITS[digit])
    text = "".join(reversed(signs))
    return text[:WIDTH] + text[WIDTH:].rstrip("0")


def _halfway(before: str, after: str) -> str:
    width = max(len(before), len(after), WIDTH)
    low, high = _number(before, width), _number(after, width)
    if high == low:  # "V" and "V0": nothing fits in between
        return before + DIGITS[BASE // 2]
    if high - low < 2:  # neighbours: one more digit makes room
        width, low, high = width + 1, low * BASE, high * BASE
    return _text((low + high) // 2, width)


def _behind(before: str) -> str:
    if not _is_key(before):
        return before + DIGITS[BASE // 2]
    head = _number(before, WIDTH) + 1
    if head < BASE**WIDTH:
        return _text(head, WIDTH)
    width = max(len(before), WIDTH) + 1
    return _text((_number(before, width) + BASE**width) // 2, width)


def _in_front(after: str) -> str:
    if not _is_key(after):
        return DIGITS[0] * (WIDTH - 1) + DIGITS[1]
    head = _number(after, WIDTH) - 1
    if head > 0:
        return _text(head, WIDTH)
    width = max(len(after), WIDTH) + 1
    return _text(_number(after, width) // 2, width)
