"""Who the office knows: everybody with where they belong on a day, who deputises, who is alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.names import fold, name_key
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.codec import Row
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPerson:
    """One person as a list shows them on a day.

    `bodies` are labels of committees and organisations, committees first; `role` and `until` belong to the first.
    `lapsed`: nothing holds on that day, `bodies` is the one that ended last. `order` sorts by name, `search` is folded.
    """

    id: int
    name: str
    bodies: tuple[str, ...] = ()
    role: str = ""
    until: date | None = None
    lapsed: bool = False
    order: tuple[str, str] = ("", "")
    search: str = ""


@dataclass(frozen=True, slots=True)
class _Named:
    """What a person's own row says, computed once per row."""

    name: str
    order: tuple[str, str]
    search: str


@dataclass(frozen=True, slots=True)
class _Body:
    label: str
    search: str
    is_committee: bool


_folded_role = lru_cache(maxsize=512)(fold)
"""Thousands of people share a few roles."""
_GROUP_WORDS = {group.value: word(group) for group in Group}


def listed_people(view: View, day: date) -> list[ListedPerson]:
    """Everybody who still has a name, sorted as in German name lists. Linear; only changed rows are folded again."""
    named = view.per_row(Person, "listed", _named)
    bodies = _bodies(view)
    places = _places(view)
    found = [
        _listed(person, named[person], row, places.get(person, ()), bodies, day.isoformat())
        for person, row in view.live_rows(Person)
        if named[person].name
    ]
    found.sort(key=lambda one: one.order)
    return found


def _named(row: Row) -> _Named:
    family = " ".join(part for part in (row.get("particle", ""), row.get("family_name", "")) if part)
    given = " ".join(part for part in (row.get("title", ""), row.get("given_name", "")) if part)
    name = ", ".join(part for part in (family, given) if part)
    order = name_key(str(row.get("family_name", "")), str(row.get("given_name", "")))
    groups = " ".join(_GROUP_WORDS.get(group, "") for group in row.get("groups", ()))
    known = (name, row.get("given_name", ""), row.get("family_name", ""), row.get("code", ""), row.get("email", ""),
             row.get("function", ""), groups)  # fmt: skip
    return _Named(name, order, fold(" ".join(known)))


def _bodies(view: View) -> dict[tuple[bool, int], _Body]:
    found: dict[tuple[bool, int], _Body] = {}
    for kind, is_committee in ((Organization, False), (Committee, True)):
        searches = view.per_row(kind, "listed", _body_search)
        for record, row in view.live_rows(kind):
            label = str(row.get("short_name") or row.get("name") or "")
            found[is_committee, record] = _Body(label, searches[record], is_committee)
    return found


def _body_search(row: Row) -> str:
    group = _GROUP_WORDS.get(str(row.get("group", "")), "")
    return fold(f"{row.get('name', '')} {row.get('short_name', '')} {group}")


def _places(view: View) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for _, row in view.live_rows(Membership):
        found.setdefault(row["person"], []).append(row)
    return found


def _body_of(row: Row, bodies: dict[tuple[bool, int], _Body]) -> _Body | None:
    committee = row.get("committee")
    return bodies.get((True, committee)) if committee is not None else bodies.get((False, row.get("organization", 0)))


def _listed(
    person: int,
    named: _Named,
    row: Row,
    places: Iterable[Row],
    bodies: dict[tuple[bool, int], _Body],
    day: str,
) -> ListedPerson:
    known = [(place, body) for place in places if (body := _body_of(place, bodies)) is not None]
    now = [(place, body) for place, body in known if place.get("valid_from", "") <= day <= place.get("valid_to", "9")]
    past = [(place, body) for place, body in known if place.get("valid_to", "9") < day]
    lapsed = not now and bool(past)
    if lapsed:
        now = [max(past, key=lambda pair: str(pair[0]["valid_to"]))]
    now.sort(key=lambda pair: not pair[1].is_committee)
    first = now[0][0] if now else {}
    until = str(first.get("valid_to", ""))
    role = str(first.get("role") or row.get("function") or "")
    return ListedPerson(
        id=person,
        name=named.name,
        bodies=tuple(dict.fromkeys(body.label for _, body in now)),
        role=role,
        until=date.fromisoformat(until) if until else None,
        lapsed=lapsed,
        order=named.order,
        search=" ".join((named.search, _folded_role(role), *(body.search for _, body in now))),
    )


def deputies_of(reader: Reader, person: int, day: date) -> list[Person]:
    """Who stands in for a person on `day`, in any body."""
    links = [link for link in reader.linked(Membership, "deputy_of", person) if link.holds_on(day)]
    found = (reader.find(Person, link.person) for link in links)
    return list({one.id: one for one in found if one is not None and not reader.is_trashed(Person, one.id)}.values())


def years_attended(reader: Reader, person: int) -> list[int]:
    """The years of the Round Tables at which a person was present, in order."""
    sessions = (
        reader.find(Session, one.session)
        for one in reader.linked(Attendance, "person", person)
        if one.presence is Presence.PRESENT
    )
    return sorted({session.year for session in sessions if session is not None})


def alike(reader: View, *, given: str = "", family: str = "", email: str = "") -> list[Person]:
    """Who may be the same person: the same folded name, or the same e-mail address; at most five."""
    wanted = fold(f"{given} {family}")
    mail = email.strip().casefold()
    names = reader.per_row(Person, "alike", _alike_row)
    found: list[Person] = []
    for record, _ in reader.live_rows(Person):
        name, other = names[record]
        if (wanted and given and family and name == wanted) or (mail and mail == other):
            found.append(reader.get(Person, record))
        if len(found) == 5:
            break
    return found


def _alike_row(row: Row) -> tuple[str, str]:
    return fold(f"{row.get('given_name', '')} {row.get('family_name', '')}"), str(row.get("email", "")).casefold()
