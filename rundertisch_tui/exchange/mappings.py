"""The office's own mapping of columns: remembered for every file with the same headings."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.settings import Setting
from rundertisch_tui.exchange.columns import GERMAN, key
from rundertisch_tui.workflow.actions.office import ChangeSetting
from rundertisch_tui.workflow.reader import Reader

PREFIX = "columns."
LEFT_OUT = ""
NONE_WORDS = frozenset({"", "-", "–", "nichts", "weglassen"})

SavedFor = Callable[[Sequence[str]], Mapping[str, str]]


def setting_name(header: Sequence[str]) -> str:
    """The setting that holds the mapping of files with these headings, in whatever order."""
    folded = "\n".join(sorted(key(name) for name in header))
    return PREFIX + hashlib.sha256(folded.encode()).hexdigest()[:12]


def saved(reader: Reader) -> SavedFor:
    """For a header the mapping that was remembered, heading → field ("" = left out); empty if there is none."""

    def of_header(header: Sequence[str]) -> Mapping[str, str]:
        name = setting_name(header)
        text = next((one.value for one in reader.linked(Setting, "name", name) if one.value), "{}")
        return _read(text)

    return of_header


def _read(text: str) -> dict[str, str]:
    """The mapping in a setting; whatever somebody else wrote there counts as none."""
    try:
        content = json.loads(text)
    except ValueError:
        return {}
    pairs = content.items() if isinstance(content, dict) else ()
    return {name: field for name, field in pairs if isinstance(field, str) and (field in GERMAN or not field)}


def remember(header: Sequence[str], mapping: Mapping[str, str]) -> ChangeSetting:
    """The action that keeps the mapping for files with these headings."""
    return ChangeSetting(name=setting_name(header), value=json.dumps(dict(mapping), ensure_ascii=False))


def chosen(pairs: Sequence[str], header: Sequence[str] | None = None) -> dict[str, str]:
    """Read "Rufname=Vorname" words, the heading first; an empty field leaves the column out.

    Raises RuleViolation for a word of another form, a field that does not exist, or a heading that `header` lacks.
    """
    found: dict[str, str] = {}
    for pair in pairs:
        heading, equals, word = pair.rpartition("=")
        if not equals or not heading.strip():
            raise RuleViolation(
                f"„{pair}“ ist keine Zuordnung der Form ÜBERSCHRIFT=FELD, zum Beispiel Rufname=Vorname."
            )
        if header is not None and key(heading) not in {key(name) for name in header}:
            raise RuleViolation(f"Eine Spalte „{heading}“ gibt es nicht. Es gibt: {', '.join(filter(None, header))}.")
        found[heading.strip()] = field_named(word)
    return found


def field_named(word: str) -> str:
    """The field behind its German or English name; "" for a column that is left out. Raises RuleViolation."""
    if word.strip().casefold() in NONE_WORDS:
        return LEFT_OUT
    wanted = key(word)
    for name, german in GERMAN.items():
        if wanted in (key(name), key(german)):
            return name
    raise RuleViolation(f"Das Feld „{word.strip()}“ gibt es nicht. Es gibt: {', '.join(GERMAN.values())}.")
