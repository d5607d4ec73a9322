"""Names of people: how they are written, sorted and found again.

Sorting follows DIN 5007-2 (ä = ae, ö = oe, ü = ue, ß = ss); searching forgives more, so that "sahin" finds Şahin and
"muller" as well as "mueller" finds Müller.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Protocol


class Salutation(StrEnum):
    """The form of address, if somebody gave one."""

    NONE = "none"
    FRAU = "frau"
    HERR = "herr"


class Named(Protocol):
    """Whoever carries a name in its parts (a person, a row of an address list)."""

    @property
    def salutation(self) -> Salutation:
        """The form of address."""

    @property
    def title(self) -> str:
        """Dr., Prof. Dr."""

    @property
    def given_name(self) -> str:
        """First names."""

    @property
    def particle(self) -> str:
        """von, van den, de: it stands before the family name and does not count when sorting."""

    @property
    def family_name(self) -> str:
        """The family name, or the only one."""


# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ħ": "h", "ŧ": "t",
        "ŋ": "n", "ə": "e", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɖ": "d", "ɗ": "d", "ƒ": "f", "ƙ": "k", "ƴ": "y", "ƶ": "z",
        "’": "", "‘": "", "'": "", "ʼ": "", "ʻ": "", "ʽ": "", "ʿ": "", "ʾ": "", "‛": "", "′": "", "`": "", "´": "",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "\u200c": "", "\u200d": "",
    }
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]")  # all of them combine; U+034F in their midst does not
_DIGRAPHS = re.compile("([aou])e+")  # every e behind it, so that folding twice changes nothing
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe"})
_ARTICLES = re.compile(r"^(?:al|el|an|ar|as|at|az|ash)-(?=\w)")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Text for comparing and finding: small letters, no accents, ä = ae = a, ß = ss, one blank between words."""
    return " ".join(_letters(text).split())


def fold_with_origin(text: str) -> tuple[str, list[int]]:
    """The folded text with its blanks kept, and for each of its letters the place in `text` that it came from."""
    folded: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(text):
        for piece in _of_letter(letter):
            if piece == "e" and folded and folded[-1] in "aou":
                continue  # ae, oe, ue count as the vowel alone
            folded.append(piece)
            origin.append(at)
    return "".join(folded), origin


@lru_cache(maxsize=1024)
def _of_letter(letter: str) -> str:
    """What a letter folds to; few letters make all the lines that a search marks."""
    return "".join(" " if piece.isspace() else piece for piece in _base(letter))


def _letters(text: str) -> str:
    return _DIGRAPHS.sub(r"\1", _base(text))


def _base(text: str) -> str:
    small = text.casefold()
    if small.isascii():
        return small.replace("'", "").replace("`", "")
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", small))
    if plain.isascii():  # most names with an umlaut: no look at every letter
        return plain.replace("'", "").replace("`", "")
    plain = plain.translate(_LETTERS)  # after NFD: ǣ and ǿ hide a letter of the table below an accent
    if plain.isascii():
        return plain
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)  # few names make long lists, and each list is sorted again after every change
def sort_key(name: str) -> tuple[str, str]:
    """A key that sorts by DIN 5007-2, name book: ä as ae; accents, case, hyphens and articles (al-) do not count.

    Names that differ in nothing else keep a fixed order by their exact letters. Source: DIN 5007-2.
    """
    german = unicodedata.normalize("NFC", name).casefold().translate(_GERMAN)
    words = _base(german).strip()
    return " ".join(_NOT_LETTERS.sub(" ", _ARTICLES.sub("", words)).split()), name


def list_name(person: Named) -> str:
    """The name as lists show it: Öztürk-Weiß, Dr. Änne · von der Heide, Jörg · Suharto."""
    family = " ".join(part for part in (person.particle, person.family_name) if part)
    given = " ".join(part for part in (person.title, person.given_name) if part)
    return ", ".join(part for part in (family, given) if part)


def person_key(person: Named) -> tuple[str, str]:
    """Sort people by family name without particle and title, then by given name."""
    return name_key(person.family_name, person.given_name)


def name_key(family: str, given: str) -> tuple[str, str]:
    """Sort by the whole family name first: Aydın, Nermin before Aydın-Meier, Anna. Source: DIN 5007-2.

    Whoever has one name only stands under it, whichever of the two it was entered as.
    """
    if not family:
        family, given = given, ""
    name = ", ".join(part for part in (family, given) if part)
    return f"{sort_key(family)[0]}\x01{sort_key(given)[0]}", name  # a sign that comes before the blank


def display_name(person: Named) -> str:
    """The name as texts write it: Dr. Änne Öztürk-Weiß."""
    parts = (person.title, person.given_name, person.particle, person.family_name)
    return " ".join(part for part in parts if part)


def salutation_line(person: Named) -> str:
    """How a letter begins. Without form of address or family name it greets by the whole name: no „Herr Dr.“ alone.

    Source: DIN 5008; `Guten Tag Vorname Nachname` where nothing else is known.
    """
    name = " ".join(part for part in (person.title, person.particle, person.family_name) if part)
    match person.salutation:
        case Salutation.FRAU if person.family_name:
            return f"Sehr geehrte Frau {name}"
        case Salutation.HERR if person.family_name:
            return f"Sehr geehrter Herr {name}"
    whole = display_name(person)
    return f"Guten Tag {whole}" if whole else "Guten Tag"
