"""Who took part, and who may be named."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.documents.participants import (
    IN_FUNCTION,
    Redaction,
    _forms,
    group_name,
    may_be_named,
    participants,
    private_people,
    unnamed_people,
)
from rundertisch_tui.domain.attendance import Attendance, Naming, Presence
from rundertisch_tui.domain.ids import AttendanceId, PersonId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group
from tests.documents.records import DAY, SESSION, Records, person, records, session


def redacted(text: str, *people: Any) -> str:
    known = people or (person(4, "Dilek", "Privat", Group.CITIZENS),)
    return Redaction(Records(*known), [one.id for one in known], Copy.PUBLICATION)(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dilek Privat regt Kurse an.", "Eine teilnehmende Person regt Kurse an."),
        ("Kurse regt Dilek Privat an.", "Kurse regt eine teilnehmende Person an."),
        ("Privat, Dilek fragt.", "Eine teilnehmende Person fragt."),
        ("Frau Privat dankt Herrn Privat.", "Eine teilnehmende Person dankt eine teilnehmende Person."),
        ("Frau Dr. Dilek Privat dankt.", "Eine teilnehmende Person dankt."),
        ("Privatpersonen wohnen privat.", "Privatpersonen wohnen privat."),
        ("Das ist Privat.", "Das ist Privat."),
    ],
)
def test_names_leave_the_text_and_common_words_stay(text: str, wanted: str) -> None:
    assert redacted(text) == wanted


def test_a_name_with_signs_of_a_pattern_is_only_a_name() -> None:
    odd = person(5, "A.*", "B(c", Group.CITIZENS)
    assert redacted("Herr B(c fragt, A.* B(c dankt, Axx Bcc bleibt.", odd) == (
        "Eine teilnehmende Person fragt, eine teilnehmende Person dankt, Axx Bcc bleibt."
    )


FAMILIES = ("Öz-Kurt", "Kurt", "von der Heide", "B(c", "...", "Heide")
TEXTS = st.lists(
    st.sampled_from([*FAMILIES, "Frau ", "Herrn ", "Dr. ", "Änne", "Jo", " ", ", ", ".", "Kurtz", "-"]), max_size=12
).map("".join)


@given(st.lists(st.tuples(st.sampled_from(["Änne", "Jo", ""]), st.sampled_from(FAMILIES)), max_size=5), TEXTS)
def test_nobody_is_overlooked_for_not_being_looked_for(names: list[tuple[str, str]], text: str) -> None:
    known = [person(at, given_name, family, Group.CITIZENS) for at, (given_name, family) in enumerate(names, 1)]
    forms = sorted((form for one in known for form in _forms(one)), key=len, reverse=True)
    everybody = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)" if forms else "(?!)")
    redact = Redaction(Records(*known), [one.id for one in known], Copy.PUBLICATION)
    assert redact(text).casefold() == everybody.sub("eine teilnehmende Person", text).casefold()


def test_the_internal_copy_keeps_all_names() -> None:
    private = person(4, "Dilek", "Privat", Group.CITIZENS)
    assert Redaction(Records(private), [private.id], Copy.INTERNAL)("Dilek Privat fragt.") == "Dilek Privat fragt."


@pytest.mark.parametrize("group", Group)
def test_unset_counts_as_in_function_for_those_who_act_in_one(group: Group) -> None:
    named = may_be_named(Naming.UNSET, frozenset({group}), acting=False)
    assert named == (group in IN_FUNCTION)
    assert may_be_named(Naming.CONSENTED, frozenset({group}), acting=False)
    assert may_be_named(Naming.IN_FUNCTION, frozenset({group}), acting=False)
    assert not may_be_named(Naming.NO, frozenset({group}), acting=False)
    assert may_be_named(Naming.NO, frozenset({group}), acting=True)


def test_people_stand_by_group_organisation_and_name() -> None:
    names = [one.name for one in participants(records(), session())]
    assert names == [
        "Fehlt, Frida",
        "Politisch, Clara",
        "Kern, Bernd",
        "Öztürk-Weiß, Änne",
        "Privat, Dilek",
        "Zusager, Emil",
    ]


def test_titles_and_particles_do_not_sort() -> None:
    people = [
        replace(person(1, "Anna", "Zeller", Group.POLITICS), title="Dr."),
        replace(person(2, "Jörg", "Heide", Group.POLITICS), particle="von der"),
        person(3, "Bea", "Kern", Group.POLITICS),
    ]
    came = [Attendance(id=AttendanceId(n), session=SESSION, person=PersonId(n)) for n in (1, 2, 3)]
    names = [one.name for one in participants(Records(session(), *people, *came), session())]
    assert names == ["von der Heide, Jörg", "Kern, Bea", "Zeller, Dr. Anna"]


def test_who_may_not_be_named_is_known_for_a_session_and_without_one() -> None:
    assert unnamed_people(participants(records(), session())) == [4]
    assert private_people(records(), DAY) == [4, 5]


def test_substitutes_name_each_other_and_reasons_are_never_told() -> None:
    one, other = person(1, "Änne", "Kern", Group.POLITICS), person(2, "Emil", "Stein", Group.POLITICS)
    came = Attendance(id=AttendanceId(1), session=SESSION, person=PersonId(1), represents=PersonId(2))
    away = Attendance(
        id=AttendanceId(2),
        session=SESSION,
        person=PersonId(2),
        presence=Presence.REPRESENTED,
        represented_by=PersonId(1),
        reason="Kur",
    )
    notes = {p.name: p.note for p in participants(Records(session(), one, other, came, away), session())}
    assert notes == {
        "Kern, Änne": "anwesend, in Vertretung von Emil Stein",
        "Stein, Emil": "vertreten durch Änne Kern",
    }


def test_a_guest_who_did_not_come_is_not_absent() -> None:
    guest = person(1, "Änne", "Kern", Group.GUEST)
    absent = Attendance(id=AttendanceId(1), session=SESSION, person=PersonId(1), presence=Presence.ABSENT, guest=True)
    assert participants(Records(session(), guest, absent), session())[0].note == ""


def test_groups_are_named_without_abbreviation() -> None:
    assert group_name(Group.NETWORK_CITY) == "Arbeitskreis Integration Stadt"
    assert group_name(None) == "Weitere"
