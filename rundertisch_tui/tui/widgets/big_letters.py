"""Letters made of blocks, for the big screen: five by seven points each, accents above, all of them WGL4 signs."""

import unicodedata

_ASCII = bytes.fromhex(
    "0000000000 00005f0000 0007000700 147f147f14 242a7f2a12 2313086462 3649562050 0005030000 001c224100 0041221c00"
    " 2a1c7f1c2a 08083e0808 0050300000 0808080808 0060600000 2010080402 3e5149453e 00427f4000 4261514946 2141454b31"
    " 1814127f10 2745454539 3c4a494930 0171090503 3649494936 064949291e 0036360000 0056360000 0814224100 1414141414"
    " 0041221408 0201510906 324979413e 7e1111117e 7f49494936 3e41414122 7f4141221c 7f49494941 7f09090901 3e4149497a"
    " 7f0808087f 00417f4100 2040413f01 7f08142241 7f40404040 7f020c027f 7f0408107f 3e4141413e 7f09090906 3e4151215e"
    " 7f09192946 4649494931 01017f0101 3f4040403f 1f2040201f 3f4038403f 6314081463 0708700807 6151494543 007f414100"
    " 0204081020 0041417f00 0402010204 4040404040 0001020400 2054545478 7f48444438 3844444420 384444487f 3854545418"
    " 087e090102 18a4a4a47c 7f08040478 00447d4000 4080847d00 7f10284400 00417f4000 7c04180478 7c08040478 3844444438"
    " fc24242418 18242418fc 7c08040408 4854545420 043f444020 3c4040207c 1c2040201c 3c4030403c 4428102844 1ca0a0a07c"
    " 4464544c44 0008364100 00007f0000 0041360800 0804081008"
)
"""The letters from the blank to ~, five columns each, the uppermost point in bit 0."""
_GLYPHS: dict[str, bytes] = {chr(0x20 + at): _ASCII[5 * at : 5 * at + 5] for at in range(95)}
_GLYPHS |= {
    "ß": bytes.fromhex("7e01494e30"), "ẞ": bytes.fromhex("7e01494e30"), "„": bytes.fromhex("5030005030"),
    "“": bytes.fromhex("0603000603"), "”": bytes.fromhex("0603000603"), "…": bytes.fromhex("4000400040"),
    "–": _GLYPHS["-"], "—": _GLYPHS["-"], "’": _GLYPHS["'"], "·": bytes.fromhex("0000080000"),
    "€": bytes.fromhex("143e554122"), "§": bytes.fromhex("4a55555529"), "ı": bytes.fromhex("00447c4000"),
    "ł": bytes.fromhex("10487f4400"), "Ł": bytes.fromhex("107f484040"), "ø": bytes.fromhex("5824544834"),
    "\u00a0": bytes(5),
}  # fmt: skip
_ABOVE = {
    "\u0308": (0, 1, 0, 1, 0), "\u0301": (0, 0, 2, 1, 0), "\u0300": (0, 1, 2, 0, 0), "\u0302": (0, 2, 1, 2, 0),
    "\u030c": (0, 1, 2, 1, 0), "\u0306": (0, 1, 2, 1, 0), "\u0307": (0, 0, 1, 0, 0), "\u0303": (0, 2, 1, 2, 1),
    "\u030a": (0, 0, 3, 0, 0),
}  # fmt: skip
"""Accents: two points over each of the five columns, the upper one first."""
_BELOW = frozenset("\u0327\u0328\u0323")
_HIGH = frozenset("bdfhkltij")
ROWS, COLUMNS = 10, 6
"""Points of a letter: two rows for accents, seven of the letter, one below; five columns and a gap."""
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def glyph(letter: str) -> tuple[int, ...] | None:
    """The five columns of a letter with its accents, the uppermost point in bit 0; None where it cannot be."""
    found = _GLYPHS.get(letter)
    if found is not None:
        return tuple(column << 2 for column in found)
    apart = unicodedata.normalize("NFD", letter)
    base, accents = apart[:1], apart[1:]
    found = _GLYPHS.get(base)
    if found is None:
        return None
    columns = [column << 2 for column in found]
    for accent in accents:
        if accent in _BELOW:
            columns[2] |= 1 << (ROWS - 1)
        elif accent in _ABOVE:
            shift = 2 if base.islower() and base not in _HIGH else 0
            columns = [column | dots << shift for column, dots in zip(columns, _ABOVE[accent], strict=True)]
        else:
            return None
    return tuple(columns)


def can_draw(text: str) -> bool:
    """Whether every letter of a text can be made of blocks."""
    return all(glyph(letter) is not None for letter in unicodedata.normalize("NFC", text))


def size_of(text: str, width: int, height: int) -> int:
    """The largest size in which a text fits; 0 if not even the smallest does, or a letter cannot be drawn."""
    if not can_draw(text):
        return 0
    for size in range(max(height * 2 // ROWS, 0), 0, -1):
        per_line = (width + size) // (COLUMNS * size)
        lines = broken(text, per_line)
        if lines is not None and len(lines) * ROWS * size <= height * 2:
            return size
    return 0


def broken(text: str, per_line: int) -> list[str] | None:
    """A text in lines of at most so many letters; None if a word is longer."""
    lines: list[str] = []
    for word in unicodedata.normalize("NFC", text).split():
        if len(word) > per_line:
            return None
        if lines and len(lines[-1]) + 1 + len(word) <= per_line:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def drawn(line: str, size: int) -> list[str]:
    """One line of a text in blocks; two rows of points are one row of the terminal."""
    columns: list[int] = []
    for letter in line:
        columns.extend((*(glyph(letter) or (0,) * 5), 0))
    points = [
        "".join(("1" if column >> row & 1 else "0") * size for column in columns)
        for row in range(ROWS)
        for _ in range(size)
    ]
    return [
        "".join(_HALVES[over == "1", under == "1"] for over, under in zip(points[at], points[at + 1], strict=True))
        for at in range(0, len(points), 2)
    ]
