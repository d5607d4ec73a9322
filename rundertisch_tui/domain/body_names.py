"""Names of organisations and committees as address books write them: legal forms, the city's name, abbreviations."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from rundertisch_tui.domain.names import fold

_LEGAL = re.compile(
    r"(?<=\w)[\s,]+(?:gem(?:einn\S*)?\.? )?"
    r"(?:g?gmbh|gag|gug|e\.\s?[vg]\.?|ev$|k\.?d\.?o\.?r\.?|a\.?o\.?r\.?)(?=$|[\s,;/)])"
)
_SIGNS = re.compile(r"[^a-z0-9]+")
_SHORT = {
    "ak": "arbeitskreis", "ausl": "auslander", "awo": "arbeiterwohlfahrt", "dez": "dezernat", "dt": "deutsch",
    "drk": "deutsches rotes kreuz", "ev": "evangelisch", "hwk": "handwerkskammer", "kath": "katholisch",
    "ihk": "industrie und handelskammer", "kv": "kreisverband", "lk": "landkreis",
    "stvv": "stadtverordnetenversammlung", "vhs": "volkshochschule",
}  # fmt: skip
_SMALL = frozenset({"und", "u", "der", "die", "das", "des", "den", "fur", "f", "in", "im", "am", "an", "von", "zu"})
_ALIKE = 0.8
"""How much of two names must be the same letters in the same order; tried on pairs of Kassel's address lists."""


def keys(name: str, city: str = "") -> tuple[str, ...]:
    """What a body may be known by, the surest first: letters only, then without the name of the city.

    "Ausländerbeirat der Stadt Kassel" is known as "Ausländerbeirat" too, "AK Integration Stadt Kassel" as "AK
    Integration Stadt"; the "Landkreis Kassel" stays another one than the "Stadt Kassel". Empty for an empty name.
    """
    words = _words(name)
    town = _words(city)
    found: list[str] = []
    for one in (words, *_without(words, town)):
        if one and (joined := "".join(one)) not in found:
            found.append(joined)
    return tuple(found)


def names_in(name: str) -> tuple[str, ...]:
    """The name, and what stands before and in its brackets: "Volkshochschule (VHS)" has two names."""
    found = re.fullmatch(r"\s*(.+?)\s*\(([^()]{2,})\)\s*", name)
    return (name, found[1], found[2]) if found else (name,)


def are_alike(name: str, other: str) -> bool:
    """Whether two names may mean the same body: the words of one begin words of the other, or few letters differ."""
    one, two = (frozenset(_words(each)) - _SMALL for each in (name, other))
    if not one or not two:
        return False
    few, many = sorted((one, two), key=len)
    if sum(map(len, few)) > 5 and all(any(long.startswith(short) for long in many) for short in few):
        return True
    ours, theirs = "".join(_words(name)), "".join(_words(other))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _words(name: str) -> list[str]:
    """Folded words without signs and legal forms, abbreviations written out."""
    bare = _LEGAL.sub(" ", fold(name.replace("&", " und ").replace("+", " und ")))
    words: list[str] = []
    for word in _SIGNS.sub(" ", bare).split():
        words += _SHORT.get(word, word).split()
    return words


def _without(words: list[str], town: list[str]) -> Iterator[list[str]]:
    """The words without the city at the end or the beginning, then without „der Stadt“ before it."""
    if not town or len(words) <= len(town):
        return
    if words[-len(town) :] == town:
        rest = words[: -len(town)]
        yield rest[:-1] if rest[-1] in ("in", "fur", "von") else rest
        if rest[-2:] == ["der", "stadt"]:
            yield rest[:-2]
    elif words[: len(town) + 1] == ["stadt", *town]:
        yield words[len(town) + 1 :]
