"""Whether the wording of a recommendation says what is to be done, until when, and by what it will be measured.

Guesses by the look of German words, for hints that never block anything.
"""

import re

_MODAL = re.compile(
    r"\b(?:soll|sollen|sollte|sollten|muss|müssen|wird|werden|bittet|gebeten|empfiehlt|fordert|möge)\b", re.IGNORECASE
)
_INFINITIVE = re.compile(r"\b[a-zäöüß]{2,}(?:en|ern|eln)\b")  # written small: Kursen and Müttern are nouns
_FINITE = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]+ ([a-zäöüß]{2,}t)\b")  # the word behind a noun: die Stadt richtet … ein
_NO_VERBS = frozenset({
    "allen", "anderen", "beiden", "dessen", "deren", "diesen", "eigenen", "einen", "gegen", "ihren", "jeden", "keinen",
    "meisten", "neuen", "neben", "oben", "sondern", "unten", "vielen", "weiteren", "wegen", "welchen", "zwischen",
    "zusammen", "gestern", "extern", "intern", "modern", "direkt", "fest", "gut", "leicht", "meist", "mit", "nicht",
    "recht", "schlecht", "seit", "selbst", "sonst", "statt", "samt", "weit", "zuletzt",
})  # fmt: skip
_SPAN = r"\b(?:in|binnen|innerhalb von) \w+ (?:Tag|Woche|Monat|Jahr)\w*"
_TIME = re.compile(
    rf"{_SPAN}|"
    r"\bbis\b|\bab\b|\b20\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.|\b(?:jährlich|monatlich|halbjährlich|Quartal|Halbjahr|Schuljahr"
    r"|Haushaltsjahr|Jahres|sofort|umgehend|Sommer|Herbst|Winter|Frühjahr|nächste[nrs]?|laufend)",
    re.IGNORECASE,
)
_NUMBER_WORDS = re.compile(
    r"\b(?:ein|eine|einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|jede[nmrs]?|alle[nmrs]?|Prozent|doppelt"
    r"|verdoppel\w*|halbier\w*|mindestens|höchstens)\b",
    re.IGNORECASE,
)
_DATES = re.compile(
    rf"{_SPAN}|\b20\d\d\b|\b\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{2,4}})?|\b\d\. (?:Quartal|Halbjahr)"
    r"|(?:§+|\bTOP|\bHF|\bKW)\s?\d[\d.]*",  # nor does the number of a paragraph, an item or a field count anything
    re.IGNORECASE,
)
_TOKENS = re.compile(r"""[@#](?:„[^“]*“|"[^"]*"|\S+)""")


def has_verb(text: str) -> bool:
    """Whether something is to be done: soll, wird gebeten, ausbauen, das Amt prüft."""
    plain = _plain(text)
    guessed = (*_INFINITIVE.findall(plain), *_FINITE.findall(plain))
    return bool(_MODAL.search(text)) or any(found not in _NO_VERBS for found in guessed)


def has_time(text: str) -> bool:
    """Whether it says until or from when."""
    return bool(_TIME.search(_plain(text)))


def is_measurable(text: str) -> bool:
    """Whether a number or a word like one stands there by which one can see that it was done; a date is none."""
    rest = _DATES.sub(" ", _plain(text))
    return any(letter.isdigit() for letter in rest) or bool(_NUMBER_WORDS.search(rest))


def _plain(text: str) -> str:
    return _TOKENS.sub(" ", text)
