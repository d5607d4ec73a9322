"""What a scribe writes into a line of the minutes beside its text: @who, #action field, bis 30.09."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation

_WHO = re.compile(r'(?:(?<=[\s,;])|^)@(?:„(?P<quoted>[^“”"]+)[“”"]|"(?P<plain>[^"]+)"|(?P<word>[^\s@#,;]+))[,;]?')
_FIELD = re.compile(r"(?:(?<=[\s,;])|^)#(?P<word>[^\s@#,;]+)[,;]?")
_MONTH = r"(?:jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]*"
_DAY = (
    r"\d{1,2}\. ?\d{1,2}\.(?: ?\d{4}|\d{2}\b)?"  # 30.09. · 30.09.2026
    rf"|\d{{1,2}}\. {_MONTH}(?: \d{{4}})?"  # 30. September
    rf"|(?:Anfang|Mitte|Ende) {_MONTH}(?: \d{{4}})?"  # Ende September
    r"|KW ?\d{1,2}(?:[ /]\d{2,4})?|\d{4}-\d{2}-\d{2}"
)
_YEAR = r"\d{4}|\d\. ?\d{1,2}\. ?\d{2}$|KW ?\d{1,2}[ /]\d"  # the scribe said which year
_UNTIL = re.compile(rf"(?:(?<=\s)|^)bis (?:zum )?(?P<day>{_DAY})(?=[\s.,;]|$)[.,;]?", re.IGNORECASE)
_OPEN = re.compile(r'(?:(?<=\s)|^)(?P<sign>[@#])(?:[„"](?P<quoted>[^“”"]*)|(?P<word>[^\s@#,;„“”"]*))$')
_OPEN_DAY = re.compile(r"(?:(?<=\s)|^)bis (?:zum )?(?P<day>[\d.]*)$", re.IGNORECASE)
_GAPS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A line without its tokens, and what they said. `who` is in the order in which it was written."""

    text: str
    who: tuple[str, ...] = ()
    fields: tuple[int, ...] = ()
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenToken:
    """A token that is still being typed: `@`, `#` or `bis`, where it begins in the line, and what of it is there."""

    sign: str
    start: int
    typed: str


def open_token(text: str, cursor: int) -> OpenToken | None:
    """The token that ends at the cursor; None where none is being typed."""
    head = text[:cursor]
    if found := _OPEN.search(head):
        return OpenToken(found["sign"], found.start(), found["quoted"] or found["word"] or "")
    if found := _OPEN_DAY.search(head):
        return OpenToken("bis", found.start("day"), found["day"])
    return None


def written(sign: str, name: str) -> str:
    """A token as it is read back: `@VHS`, `@„Amt für Soziales“`; "" for a name that no quotes can hold."""
    if not re.search(r'[\s@#,;“”„"]', name):
        return f"{sign}{name}"
    if not re.search(r'[“”"]', name):
        return f"{sign}„{name}“"
    return "" if '"' in name else f'{sign}"{name}"'


def read(
    text: str, day: date, *, field_of: Callable[[str], int | None], names: bool = False, dates: bool = False
) -> Tokens:
    """Take the tokens out of a line; `day` is the day of the session, from which dates without a year are counted.

    A `#` that no action field answers to stays in the text. A date in the middle of the sentence is read and stays;
    at its end it is taken out, for it is printed in a column of its own.
    """
    fields: list[int] = []

    def field(found: re.Match[str]) -> str:
        number = field_of(found["word"].rstrip("."))
        if number is None:
            return found[0]
        fields.append(number)
        return ""

    rest = _FIELD.sub(field, text)
    who: list[str] = []

    def name(found: re.Match[str]) -> str:
        who.append((found["quoted"] or found["plain"] or found["word"]).strip())
        return ""

    if names:
        rest = _WHO.sub(name, rest)
    rest, due_on = _until(rest, day) if dates else (rest, None)
    if not fields and not who and due_on is None:
        return Tokens(text)
    clean = "\n".join(_GAPS.sub(" ", line).strip() for line in rest.split("\n")).strip()
    return Tokens(clean, tuple(who), tuple(dict.fromkeys(fields)), due_on)


def _until(text: str, day: date) -> tuple[str, date | None]:
    found = next(iter(_UNTIL.finditer(text)), None)
    if found is None:
        return text, None
    try:
        due_on = dates_de.parse_date(found["day"], day)
    except RuleViolation:
        return text, None  # no such day: it stays as it was written, where everybody sees it
    if due_on < day and not re.search(_YEAR, found["day"], re.IGNORECASE):
        due_on = _still_to_come(found["day"], day)
    at_the_end = not text[found.end() :].strip(" .,;")
    return (text[: found.start()] if at_the_end else text), due_on


def _still_to_come(words: str, day: date) -> date:
    """What is due is never over at the session: the words once more, with its year and the next one."""
    for year in (day.year, day.year + 1):
        try:
            found = dates_de.parse_date(f"{words} {year}", day)
        except RuleViolation:
            continue
        if found >= day:
            return found
    return date(day.year + 1, 3, 1)  # 29 February, in a year that has none
