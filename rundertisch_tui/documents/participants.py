"""Who took part in a session, how they are called in print, and who may be named in a publication copy."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from rundertisch_tui.documents.collecting import session_day
from rundertisch_tui.domain import names, wording
from rundertisch_tui.domain.attendance import Attendance, Invitation, Naming, Presence
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group, Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions import groups
from rundertisch_tui.workflow.questions.affiliations import organization_of
from rundertisch_tui.workflow.reader import Reader

SOMEBODY = "eine teilnehmende Person"
IN_FUNCTION = frozenset(  # mandate holders, officials and speakers act in function
    {
        Group.POLITICS,
        Group.FOREIGNERS_COUNCIL,
        Group.DISTRICT_COUNCIL,
        Group.ADMINISTRATION,
        Group.DISTRICT_ADMINISTRATION,
        Group.SPEAKER,
    }
)
OTHERS = "Weitere"
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person of a session, ready for print."""

    person: PersonId
    name: str
    organization: str
    group: Group | None
    presence: Presence | None
    note: str
    may_be_named: bool


def group_name(group: Group | None) -> str:
    """The name of a group without abbreviation."""
    if group is None:
        return OTHERS
    return re.sub(r"^AK\b", "Arbeitskreis", wording.word(group))


def unnamed_people(people: Iterable[Participant]) -> list[PersonId]:
    """Those of a session who may not be named."""
    return [one.person for one in people if not one.may_be_named]


def may_be_named(recorded: Naming, kinds: frozenset[Group], *, acting: bool) -> bool:
    """Whether a publication copy may name somebody: chair and minute-taker always, else by consent or function."""
    if acting:
        return True
    if recorded is Naming.UNSET:
        return bool(kinds & IN_FUNCTION)
    return recorded in (Naming.IN_FUNCTION, Naming.CONSENTED)


def leading_names(reader: Reader, session: Session, copy: Copy) -> "Redaction":
    """What may be said of those who lead a workshop: they act in function, so only who refused to be named goes out."""
    answers = reader.linked(Invitation, "session", session.id)
    return Redaction(reader, [one.person for one in answers if one.naming is Naming.NO], copy)


def participants(reader: Reader, session: Session) -> list[Participant]:
    """Everybody invited or present, by group, organisation and name (DIN 5007-2)."""
    naming_of = {one.person: one.naming for one in reader.linked(Invitation, "session", session.id)}
    attendance = {one.person: one for one in reader.linked(Attendance, "session", session.id)}
    acting = (session.chair, session.minute_taker)
    found: list[tuple[tuple[str, str], Participant]] = []
    for person_id in sorted({*naming_of, *attendance}):
        person = reader.find(Person, person_id)
        if person is None:
            continue
        one = attendance.get(person_id)
        kinds = groups.groups_of(reader, person_id, session_day(session))
        participant = Participant(
            person=person_id,
            name=naming.person(person),
            organization=organization_of(reader, session_day(session), person),
            group=groups.main_group(kinds),
            presence=one.presence if one else None,
            note=_note(reader, one) if one else "",
            may_be_named=may_be_named(naming_of.get(person_id, Naming.UNSET), kinds, acting=person_id in acting),
        )
        found.append((names.person_key(person), participant))
    return [one for _, one in sorted(found, key=_printed_order)]


def _printed_order(named: tuple[tuple[str, str], Participant]) -> tuple[Any, ...]:
    """By group, organisation, and family name: Dr. and von stand in print and do not count."""
    key, one = named
    return _rank(one.group), names.sort_key(one.organization), key, one.person


def _rank(group: Group | None) -> int:
    order = [*BALANCE_GROUPS, *(one for one in Group if one not in BALANCE_GROUPS)]
    return len(order) if group is None else order.index(group)


def _note(reader: Reader, one: Attendance) -> str:
    """How somebody took part, for the internal copy: anwesend bis 13:00 Uhr, vertreten durch …; reasons never."""
    if one.presence is Presence.ABSENT and one.guest:
        return ""  # only members of record can be absent without excuse
    text = wording.word(one.presence)
    if one.presence is Presence.PRESENT and (item := reader.find(AgendaItem, one.from_item)) is not None:
        text += f" ab {naming.item_label(item)}"
    if one.presence is Presence.PRESENT and (item := reader.find(AgendaItem, one.until_item)) is not None:
        text += f" bis {naming.item_label(item)}"
    elif one.presence is Presence.PRESENT and one.left_at is not None:
        text += f" bis {one.left_at:%H:%M}\u00a0Uhr"
    if (other := reader.find(Person, one.represented_by)) is not None:
        text += f" durch {naming.person_spoken(other)}"
    if (other := reader.find(Person, one.represents)) is not None:
        text += f", in Vertretung von {naming.person_spoken(other)}"
    return text


def private_people(reader: Reader, day: date) -> list[PersonId]:
    """Everybody who holds no mandate or office on a day: such names stay out of documents that belong to no session."""
    kinds = groups.groups_of_many(reader, [PersonId(one) for one, _ in reader.live_rows(Person)], day)
    return [one for one, own in kinds.items() if not own & IN_FUNCTION]


def private_names(reader: Reader, day: date, copy: Copy) -> "Redaction":
    """What may be said in a document that belongs to no session; the internal copy names all, and looks for nobody."""
    return Redaction(reader, private_people(reader, day) if copy is Copy.PUBLICATION else (), copy)


class Redaction:
    """Takes the names of those who may not be named out of free text; `count` tells how many places.

    Only those are looked for whose family name has a word in common with the text: one pattern of ten thousand names
    would take as long for each text as all documents together.
    """

    def __init__(self, reader: Reader, private: Iterable[PersonId], copy: Copy) -> None:
        """Know the names of private people; an internal copy keeps all of them."""
        self.count = 0
        self._reader = reader
        self._by_word: dict[str, list[PersonId]] = {}
        if copy is Copy.PUBLICATION:
            rows = reader.rows(Person)
            for one in private:
                if one in rows:
                    self._by_word.setdefault(_telling(rows[one].get("family_name", "")), []).append(one)

    def __call__(self, text: str) -> str:
        """The text without those names."""
        words = ("", *dict.fromkeys(_WORDS.findall(text))) if self._by_word else ()
        found = [one for word in words for one in self._by_word.get(word, ())]
        forms = [form for one in found for form in _forms(self._reader.get(Person, one))]
        if not forms:
            return text
        longest_first = sorted(forms, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
        return pattern.sub(lambda hit: self._somebody(text, hit.start()), text)

    def _somebody(self, text: str, start: int) -> str:
        self.count += 1
        before = text[:start].rstrip()
        return SOMEBODY[0].upper() + SOMEBODY[1:] if not before or before[-1] in ".!?:" else SOMEBODY


def _telling(family: str) -> str:
    """The longest word of a family name: wherever the name stands in a text, that word does. Empty if it has none."""
    return max(_WORDS.findall(family), key=len, default="")


def _forms(person: Person) -> list[str]:
    """How a name may stand in a line: in full, family name first, or after Frau and Herr. A bare word is too common."""
    family = re.escape(" ".join(part for part in (person.particle, person.family_name) if part))
    given = re.escape(person.given_name)
    polite = r"(?:Frau|Herrn?)\s+"
    title = r"(?:(?:Dr\.|Prof\.)\s+)*"
    if not family:
        return []
    full = [rf"(?:{polite})?{title}{given}\s+{family}", rf"{family},\s+{title}{given}"] if given else []
    return [*full, rf"{polite}{title}{family}"]
