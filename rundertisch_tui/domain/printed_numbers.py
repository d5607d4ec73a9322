"""Numbers as they are typed after a printed list: „12 15 17-30“."""

import re

from rundertisch_tui.domain.errors import RuleViolation

MOST = 1000  # a longer list of invited people was never printed; more is a slip of the keyboard
_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_DASHES = str.maketrans({"–": "-", "—": "-", ",": " ", ";": " "})


def is_numbers(text: str) -> bool:
    """Whether a text that was typed means numbers of the list and no name."""
    return any(sign.isdecimal() for sign in text) and not any(sign.isalpha() for sign in text)


def read_numbers(text: str) -> list[int]:
    """Each number once, in the order in which it was typed; „17-30“ means all from 17 to 30.

    Raises RuleViolation for what is no number, a range that runs backwards, or one that is longer than any list.
    """
    found: dict[int, None] = {}
    joined = re.sub(r"\s*-\s*", "-", text.translate(_DASHES))
    for word in joined.split():
        read = _RANGE.fullmatch(word)
        if read is None:
            raise RuleViolation(f"„{word}“ ist keine Nummer. Richtig ist zum Beispiel: 12 15 17-30", field="numbers")
        first, last = int(read[1]), int(read[2] or read[1])
        if last < first:
            raise RuleViolation(f"„{word}“ läuft rückwärts; gemeint ist wohl {last}-{first}.", field="numbers")
        if last - first >= MOST:
            raise RuleViolation(f"„{word}“ sind mehr Nummern, als auf einer Liste stehen.", field="numbers")
        found.update(dict.fromkeys(range(first, last + 1)))
    if not found:
        raise RuleViolation("Bitte Nummern der Liste nennen, zum Beispiel: 12 15 17-30", field="numbers")
    return list(found)
