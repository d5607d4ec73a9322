"""German words without their endings, so that Kurs, Kurse and Kursen count as the same."""

from rundertisch_tui.domain.names import fold

LEAST = 4
"""Shorter words say little."""
_ENDINGS = ("ungen", "ung", "nd", "em", "er", "en", "es", "e", "s", "n", "t")
_LEFT = 3
"""Letters that must stay of a word."""
EMPTY = frozenset(
    {
        "aber", "alle", "auch", "beim", "damit", "dass", "diese", "durch", "eine", "einem", "einen", "einer", "haben",
        "ihre", "kann", "kein", "keine", "konnen", "mehr", "muss", "mussen", "nach", "nicht", "noch", "oder", "sein",
        "sich", "sind", "soll", "sollen", "sollte", "sollten", "stadt", "uber", "unter", "weil", "werden", "wird",
    }
)  # fmt: skip
"""Folded words that every recommendation is full of."""


def stem(word: str) -> str:
    """The folded word without what bends it: Wartelisten → warteli, gefördert → ford, Förderung → ford.

    Endings are taken off again and again (after the idea of CISTEM, Weißweiler and Fraser 2017), so that a stem need be
    no word; it only has to be the same for all forms of one.
    """
    found = _without_endings(fold(word))
    if found.startswith("ge") and len(found) >= _LEFT + 2:  # last: Gesetz and Gesetze lose it or keep it together
        found = _without_endings(found[2:])
    return found


def _without_endings(found: str) -> str:
    while True:
        ending = next((one for one in _ENDINGS if found.endswith(one) and len(found) - len(one) >= _LEFT), None)
        if ending is None and len(found) > _LEFT and found[-1] in "rm" and found[-2] in "aou":
            ending = found[-1]  # neuer and neuem: folding took the e behind the u
        if ending is None:
            return found
        found = found[: -len(ending)]


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
    return frozenset(stem(word) for word in words if len(word) >= LEAST and word not in EMPTY)
