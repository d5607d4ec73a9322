"""What the Einlass shows, as rows and lines: hits, heads, bars by group, who came last."""

from collections.abc import Mapping, Sequence

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.printed_numbers import read_numbers
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.questions.door import Arrival, Count, Known, Standing
from rundertisch_tui.workflow.questions.groups import GroupCount
from rundertisch_tui.workflow.questions.namesakes import Namesake

BAR = 20
MOST = 200
"""Hits that are shown; whoever sees more types another letter."""
UNKNOWN = Standing("")


def hits(known: Sequence[Known], words: Sequence[str]) -> list[Known]:
    """Who matches all words, those first whose name begins with the first of them."""
    if not words:
        return []
    found = [one for one in known if all(each in one.search for each in words)]
    return sorted(found, key=lambda one: not one.search.startswith(words[0]))[:MOST]


def numbered(known: Sequence[Known], by_number: Mapping[int, PersonId], typed: str) -> tuple[list[Known], str]:
    """Whom the numbers of the printed list mean, in the order of typing, and a hint what Enter will do."""
    try:
        numbers = read_numbers(typed)
    except RuleViolation as problem:
        return [], str(problem)
    by_id = {one.id: one for one in known}
    wanted = [by_number[number] for number in numbers if number in by_number]
    found = [by_id[person] for person in dict.fromkeys(wanted) if person in by_id]
    missing = [str(number) for number in numbers if number not in by_number]
    if missing:
        return found, f"Nicht auf der Liste: {', '.join(missing[:12])}{' …' if len(missing) > 12 else ''}"
    return found, f"Enter trägt {plural(len(found), 'Person', 'Personen')} der gedruckten Liste als anwesend ein."


def hit_rows(found: Sequence[Known], standing: Mapping[PersonId, Standing]) -> list[Row]:
    """Name, where they belong, what is known of them for today."""
    return [_row(one, standing.get(one.id, UNKNOWN)) for one in found]


def _row(one: Known, stands: Standing) -> Row:
    words = f"{stands.sign} {stands.word}" if stands.sign else stands.word
    return Row(one.id, (one.name, one.place or "–", words), search=one.search)


def is_twice(one: Known, found: Sequence[Known]) -> bool:
    """Whether somebody else among the hits is called the same."""
    return any(other.id != one.id and other.name == one.name for other in found)


def heads(counted: Count) -> Line:
    """97 von 131 da   4 vertreten · 3 Gäste · 34 fehlen noch."""
    expected = f" von {counted.expected} da" if counted.expected else " da"
    beside = [
        f"{counted.represented} vertreten" if counted.represented else "",
        plural(counted.guests, "Gast", "Gäste") if counted.guests else "",
        f"{counted.excused} entschuldigt" if counted.excused else "",
        f"{counted.no_shows} nicht erschienen" if counted.no_shows else "",
        ("1 fehlt noch" if counted.missing == 1 else f"{counted.missing} fehlen noch") if counted.missing else "",
    ]
    rest = " · ".join(part for part in beside if part)
    return ((f"   {counted.present}", "stark bold"), (expected, "text"), (f"   {rest}" if rest else "", "text"))


def group_lines(balance: Sequence[GroupCount]) -> list[Line]:
    """One line a group with its share as a bar; `!` where nobody has come though others have."""
    promised = any(one.accepted for one in balance)
    begun = any(one.present for one in balance)
    lines = []
    for one in balance:
        expected = one.accepted if promised else one.invited
        if one.group is not None or one.present or expected:
            lines.append(_group_line(one, expected, begun=begun))
    return lines


def _group_line(one: GroupCount, expected: int, *, begun: bool) -> Line:
    name = "Weitere" if one.group is None else _group_name(one.group)
    figures = f"{one.present} von {expected}" if expected else str(one.present or "·")
    empty = begun and expected > 0 and not one.present and not one.represented and one.group is not None
    mark: Part = ("!", "warn bold") if empty else (" ", "text")
    line: list[Part] = [(" ", "text"), mark, (f" {fit(name, 25)}{figures:>9}   ", "stark" if empty else "text")]
    if expected:
        filled = share(one.present, expected)
        line += [("■" * filled, "gut"), ("·" * (BAR - filled), "leise")]
    if empty:
        line.append(("  noch niemand da", "warn bold"))
    return line


def _group_name(group: Group) -> str:
    return word(group)


def share(present: int, expected: int) -> int:
    """How many of the 20 places of a bar are filled: none only for nobody, all only for everybody."""
    if not present:
        return 0
    if present >= expected:
        return BAR
    return min(max(round(BAR * present / expected), 1), BAR - 1)


def last_line(arrivals: Sequence[Arrival], width: int = 64) -> Line:
    """Zuletzt  09:24 Krüger, Ina (für Sahlmann) · 09:23 Aydın, Cem · Tür 2: as many as fit, the latest first."""
    told = ""
    for one in arrivals:
        stands_for = f" (für {one.represents})" if one.represents else ""
        door = f" · {one.door}" if one.door else ""
        next_one = f"{one.at:%H:%M} {one.name}{stands_for}{door}"
        if told and len(told) + len(next_one) + 3 > width:
            break
        told = f"{told} · {next_one}" if told else next_one
    return (("   Zuletzt  ", "leise"), (clean(told), "text")) if told else ()


def known_already(alike: Sequence[tuple[Namesake, str, Standing]]) -> list[Line]:
    """Whether a walk-in is on record: who it is, invited or not, and what Enter does; each with name and standing."""
    if not alike:
        return []
    one, name, stands = next((each for each in alike if each[0].same), alike[0])
    told = ", ".join(part for part in (f"{name} ({one.place})" if one.place else name, stands.word) if part)
    if one.same:
        return [_said("Schon bekannt", told, "stark"), _said("", "Enter nimmt diese Person.", "leise")]
    more = f" und {len(alike) - 1} weitere" if len(alike) > 1 else ""
    return [_said("Gleicher Name", f"{told}{more}", "warn"), _said("", "Enter legt eine neue Person an.", "leise")]


def _said(label: str, text: str, tone: str) -> Line:
    return ((f"   {label:<15}", "leise"), (clean(text), tone))
