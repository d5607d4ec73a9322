"""Who may come through the door of a Round Table, who is there, and who came last."""

from dataclasses import dataclass
from datetime import date, time

from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence, Reply
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.names import Salutation, fold, person_key
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.periods import covers
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.reader import Reader

NO_SHOW = "nicht erschienen"
PROMISED = frozenset({Reply.ACCEPTED, Reply.SUBSTITUTED})


@dataclass(frozen=True, slots=True)
class Known:
    """One person as the door knows them; `search` is folded and begins with the name."""

    id: PersonId
    name: str
    place: str
    search: str


def known_people(reader: Reader, day: date) -> list[Known]:
    """Everybody on record with where they belong on `day`, by name."""
    places: dict[int, list[str]] = {}
    labels = {
        (kind, record_id): str(row.get("short_name") or row.get("name") or "")
        for kind in (Organization, Committee)
        for record_id, row in reader.live_rows(kind)
    }
    for membership in reader.all(Membership):
        if covers(membership.valid_from, membership.valid_to, day):
            owner = (
                (Organization, membership.organization)
                if membership.organization
                else (Committee, membership.committee)
            )
            if label := labels.get(owner, ""):  # type: ignore[arg-type]  # one of the two is set
                places.setdefault(membership.person, []).append(label)
    people = [person for person in reader.all(Person) if not person.is_erased]
    return [_known(person, places.get(person.id, [])) for person in sorted(people, key=person_key)]


def _known(person: Person, places: list[str]) -> Known:
    name = naming.person(person)
    place = ", ".join(dict.fromkeys(places))
    return Known(person.id, name, place, fold(f"{name} {person.given_name} {person.family_name} {place} {person.code}"))


def printed_list(reader: Reader, session: SessionId) -> dict[int, PersonId]:
    """Whom the numbers mean that the attendance list prints."""
    invitations = reader.linked(Invitation, "session", session)
    return {one.number: one.person for one in invitations if one.number is not None}


def no_shows(reader: Reader, session: SessionId) -> frozenset[PersonId]:
    """Who promised to come, or to send somebody, and did not, once the day is over; who excused themselves is none.

    For working lists alone: no document prints it, and nobody is called unexcused by the program.
    """
    if not is_over(reader, session):
        return frozenset()
    here = {one.person for one in reader.linked(Attendance, "session", session)}
    promised = (one for one in reader.linked(Invitation, "session", session) if one.reply in PROMISED)
    return frozenset(one.person for one in promised if not {one.person, one.substitute} & here)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of one person for this day. `word` is German; `sign` is √, ! or empty."""

    word: str
    sign: str = ""


def standings(reader: Reader, session: SessionId) -> dict[PersonId, Standing]:
    """What stands behind each name: there since when, represented, excused, promised, declined."""
    found: dict[PersonId, Standing] = {}
    replies = {
        Reply.ACCEPTED: Standing("zugesagt"),
        Reply.DECLINED: Standing("hat abgesagt", "!"),
        Reply.NONE: Standing("keine Antwort"),
    }
    for invitation in reader.linked(Invitation, "session", session):
        if invitation.reply is Reply.SUBSTITUTED:
            substitute = reader.find(Person, invitation.substitute)
            by = f" durch {naming.person(substitute)}" if substitute else ""
            found[invitation.person] = Standing(f"schickt Vertretung{by}", "!")
        else:
            found[invitation.person] = replies[invitation.reply]
    found |= dict.fromkeys(no_shows(reader, session), Standing(NO_SHOW, "!"))
    for one in reader.linked(Attendance, "session", session):
        found[one.person] = _standing(reader, one)
    return found


def _standing(reader: Reader, one: Attendance) -> Standing:
    if one.presence is Presence.PRESENT:
        if one.left_at is not None:
            return Standing(f"gegangen {one.left_at:%H:%M}", "√")
        since = f" seit {one.arrived_at:%H:%M}" if one.arrived_at else ""
        return Standing(f"da{since}" + (" · Gast" if one.guest else ""), "√")
    if one.presence is Presence.REPRESENTED:
        by = reader.find(Person, one.represented_by)
        return Standing(f"vertreten durch {naming.person(by)}" if by else "vertreten", "√")
    return Standing("entschuldigt" if one.presence is Presence.EXCUSED else "unentschuldigt")


@dataclass(frozen=True, slots=True)
class Count:
    """Heads at the door. `expected` is who promised to come or to send somebody, else who was invited."""

    present: int
    expected: int
    represented: int
    guests: int
    excused: int
    missing: int = 0
    """How many of the expected have neither come nor sent somebody nor excused themselves; 0 once the day is over."""
    no_shows: int | None = None
    """How many did not come although they promised; None until the day is over."""


def count(reader: Reader, session: SessionId) -> Count:
    """Count the heads of a session."""
    attendance = reader.linked(Attendance, "session", session)
    invitations = reader.linked(Invitation, "session", session)
    expected = [one for one in invitations if one.reply in PROMISED] or list(invitations)
    settled = {one.person for one in attendance}
    over = is_over(reader, session)
    of = [one.presence for one in attendance]
    return Count(
        present=of.count(Presence.PRESENT),
        expected=len(expected),
        represented=of.count(Presence.REPRESENTED),
        guests=sum(one.guest and one.presence is Presence.PRESENT for one in attendance),
        excused=of.count(Presence.EXCUSED),
        missing=0 if over else sum(not {one.person, one.substitute} & settled for one in expected),
        no_shows=len(no_shows(reader, session)) if over else None,
    )


def is_over(reader: Reader, session: SessionId) -> bool:
    """Whether the day of a session is over, and somebody was signed in on it."""
    found = reader.find(Session, session)
    return (
        found is not None
        and found.state is SessionState.HELD
        and bool(reader.linked_ids(Attendance, "session", session))
    )


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who came: when, who, for whom, through which door."""

    at: time
    name: str
    represents: str
    door: str


def last_arrivals(reader: Reader, session: SessionId, limit: int = 3) -> list[Arrival]:
    """Who came last, the latest first."""
    here = [
        (one.arrived_at, one.id, one)
        for one in reader.linked(Attendance, "session", session)
        if one.presence is Presence.PRESENT and one.arrived_at is not None
    ]
    found = []
    for at, _, one in sorted(here, key=lambda each: each[:2], reverse=True)[:limit]:
        person, other = reader.find(Person, one.person), reader.find(Person, one.represents)
        if person is not None:
            found.append(Arrival(at, naming.person(person), other.family_name if other else "", one.door))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A walk-in as one line was understood. `known` says that the organisation is on record."""

    salutation: Salutation = Salutation.NONE
    title: str = ""
    given_name: str = ""
    family_name: str = ""
    organization: str = ""
    known: bool = False


_TITLES = ("dr.", "prof.", "dipl.-ing.", "dr", "prof")


def read_guest(reader: Reader, line: str) -> Guest:
    """Read „Frau Dr. Anna Müller, Caritas“, „Müller, Anna, Caritas“ or „Müller, Caritas“.

    Two parts are name and organisation, unless the name is one word and no organisation begins like the second part.
    """
    parts = [" ".join(part.split()) for part in line.split(",")]
    name, *rest = [part for part in parts if part] or [""]
    salutation, title, words = _name_words(name)
    organization, known = _organization(reader, rest[-1]) if rest else ("", False)
    if len(rest) >= 2 or (len(rest) == 1 and len(words) < 2 and not known):
        given = rest[0]
        organization, known = (organization, known) if len(rest) >= 2 else ("", False)
        family = " ".join(words)
    else:
        given, family = " ".join(words[:-1]), words[-1] if words else ""
    return Guest(
        salutation=salutation, title=title, given_name=given, family_name=family, organization=organization, known=known
    )


def _name_words(name: str) -> tuple[Salutation, str, list[str]]:
    words = name.split()
    salutation = Salutation.NONE
    if words and words[0].lower() in {"frau", "herr", "herrn"} and len(words) > 1:
        salutation = Salutation.FRAU if words.pop(0).lower() == "frau" else Salutation.HERR
    titles = []
    while len(words) > 1 and words[0].lower() in _TITLES:
        titles.append(words.pop(0))
    return salutation, " ".join(titles), words


def _organization(reader: Reader, text: str) -> tuple[str, bool]:
    """The organisation on record that is called or begins like `text`, if it is one; else the text."""
    wanted, begun = fold(text), set[str]()
    for _, row in reader.live_rows(Organization):
        for name in ("short_name", "name"):
            folded = fold(str(row.get(name) or ""))
            if folded == wanted:
                return str(row["name"]), True
            if len(wanted) >= 3 and folded.startswith(wanted):
                begun.add(str(row["name"]))
    return (begun.pop(), True) if len(begun) == 1 else (text, False)
