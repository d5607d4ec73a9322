"""What a line of the minutes can go on with: @ people and offices, # action fields, bis a day, Textbausteine."""

import calendar
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.entry_tokens import OpenToken, open_token, written
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Organization, Person
from rundertisch_tui.domain.text_blocks import word_before
from rundertisch_tui.workflow.entry_words import WITH_DATES
from rundertisch_tui.workflow.questions.text_blocks import phrase
from rundertisch_tui.workflow.view import View

MOST = 4
"""So many rows fit below the line that is written."""
Named = tuple[str, str]
"""A name as the lists have it, and what it is found by."""


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` takes the place of the line from `start` to the cursor; Enter takes it too unless only Tab does."""

    start: int
    text: str
    label: str
    by_enter: bool = True


def completions(view: View, text: str, cursor: int, kind: EntryKind, day: date) -> tuple[Completion, ...]:
    """At most four, the likeliest first; none where nothing is begun, or where it is complete already."""
    token = open_token(text, cursor)
    if token is None:
        return _text_block(view, text, cursor)
    finders: Mapping[str, Callable[[], Iterator[Completion]]] = {
        "@": lambda: _names(view, token),
        "#": lambda: _fields(view, token),
        "bis": lambda: _days(token, day) if kind in WITH_DATES else iter(()),
    }
    there = text[token.start : cursor]
    return tuple(one for one, _ in zip(finders[token.sign](), range(MOST), strict=False) if one.text.strip() != there)


def _text_block(view: View, text: str, cursor: int) -> tuple[Completion, ...]:
    word = word_before(text, cursor)
    found = phrase(view, word)
    if found is None:
        return ()
    return (Completion(cursor - len(word), f"{found.text} ", found.text, by_enter=False),)


def _names(view: View, token: OpenToken) -> Iterator[Completion]:
    wanted = fold(token.typed)
    if not wanted:
        return
    ahead: list[str] = []
    within: list[str] = []
    for kind, name_of in _NAMED:
        for label, words in _live(view, kind, name_of):
            if words.startswith(wanted):
                ahead.append(label)
            elif f" {wanted}" in words:
                within.append(label)
    for label in dict.fromkeys([*sorted(ahead, key=fold), *sorted(within, key=fold)]):
        if token_text := written("@", label):
            yield Completion(token.start, f"{token_text} ", label)


def _live(view: View, kind: type[Any], name_of: Callable[[Mapping[str, Any]], Named]) -> Iterator[Named]:
    rows = view.rows(kind)
    for record, named in view.per_row(kind, "named", name_of).items():
        if named[0] and "trashed_at" not in rows[record]:
            yield named


def _body_name(row: Mapping[str, Any]) -> Named:
    label = str(row.get("short_name") or row.get("name") or "")
    return label, fold(f"{label} {row.get('name') or ''}")


def _person_name(row: Mapping[str, Any]) -> Named:
    family = " ".join(str(row[part]) for part in ("particle", "family_name") if row.get(part))
    given = " ".join(str(row[part]) for part in ("title", "given_name") if row.get(part))
    label = ", ".join(part for part in (family, given) if part)
    return label, fold(f"{row.get('family_name') or ''} {row.get('given_name') or ''}")


_NAMED: tuple[tuple[type[Any], Callable[[Mapping[str, Any]], Named]], ...] = (
    (Organization, _body_name),
    (Committee, _body_name),
    (Person, _person_name),
)


def _fields(view: View, token: OpenToken) -> Iterator[Completion]:
    wanted = fold(token.typed)
    for field in sorted(view.all(ActionField), key=lambda one: one.position):
        words = fold(f"{field.code} {field.code.removeprefix('HF')} {field.short_title} {field.title}")
        if words.startswith(wanted) or f" {wanted}" in words:
            yield Completion(token.start, f"{written('#', field.code)} ", f"{field.code} {field.title}")


def _days(token: OpenToken, day: date) -> Iterator[Completion]:
    if token.typed.count(".") == 2:
        return  # 30.09. is complete; Enter is to send the line
    for one in _likely(token.typed, day):
        text = dates_de.short(one)
        yield Completion(token.start, f"{text} ", f"{text}  {dates_de.WEEKDAYS[one.weekday()]}")


def _likely(typed: str, day: date) -> Iterator[date]:
    """The day that is typed, or that day of the next months; without a number the ends of month, quarter and year."""
    number = typed.rstrip(".")
    if not typed:
        ends = sorted({_end(day.year, day.month + 1), _end(day.year, (day.month + 2) // 3 * 3), date(day.year, 12, 31)})
        yield from (one for one in ends if one > day)
    elif "." in number:
        try:
            one = dates_de.parse_date(number, day)
        except RuleViolation:
            return
        yield one if one >= day else one.replace(year=one.year + 1, day=min(one.day, 28 if one.month == 2 else 31))
    elif number.isdecimal() and 1 <= int(number) <= 31:
        for ahead in range(MOST):
            year, month = divmod(day.month - 1 + ahead, 12)
            last = calendar.monthrange(day.year + year, month + 1)[1]
            if int(number) <= last and (one := date(day.year + year, month + 1, int(number))) > day:
                yield one


def _end(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])
