"""Soft hyphens in long office names, for narrow columns of tables; running text has none.

German compounds part in front of their last word: Chancen·gleichheit, Gesundheits·amt.
"""

import re

SOFT_HYPHEN = "\u00ad"
LONG_WORD = 13  # letters that fit into the narrowest column of the house (3.4 cm)
_LAST_WORDS = (
    "amt|ämter|behörde|versammlung|beirat|ausschuss|verwaltung|verwaltungs|gleichheit|förderung|verband|zentrum|"
    "beratung|stelle|schule|initiative|gruppe|verein|gemeinde|organisation|gesellschaft|büro|agentur|integration|"
    "beauftragte|beauftragter|stiftung|gewerbe|kammer|hilfe|arbeit|angelegenheiten|sicherheit|entwicklung|betrieb|"
    "verordnete|verordneter|verordneten|vermittlung|bildung|wirtschaft|haus|werk|gericht|gemeinschaft|treff|kreis|aufgabe|"
    "schutz|aufsicht|planung|dienst|leitung|koordination|management|pflege|förderer|unterkunft|unterkünfte|austausch"
)
_SEAMS = re.compile(rf"(?<=\w{{4}})(?={_LAST_WORDS})")
_WORD = re.compile(r"[^\W\d_]+")


def breakable(text: str) -> str:
    """The text with soft hyphens at the seams of its long words."""
    return _WORD.sub(_parted, text)


def _parted(found: re.Match[str]) -> str:
    word = found[0]
    return word if len(word) < LONG_WORD else _SEAMS.sub(SOFT_HYPHEN, word)
