"""The wording of agenda, list to sign, and directory of participants."""

from dataclasses import replace

import pytest

from rundertisch_tui.documents import list_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from tests.documents.records import SESSION, Records, entities, items, records, session


def test_the_public_agenda_has_no_part_that_is_not_public() -> None:
    collected = list_content.agenda(records(), SESSION)
    assert [name for name, _ in collected.content.parts] == ["Öffentlicher Teil"]
    assert collected.left_out == ("1\u00a0nichtöffentlicher Tagesordnungspunkt nicht übernommen",)


def test_the_internal_agenda_has_both_parts_in_order() -> None:
    parts = list_content.agenda(records(), SESSION, Copy.INTERNAL).content.parts
    assert [name for name, _ in parts] == ["Öffentlicher Teil", "Nichtöffentlicher Teil"]
    assert [number for number, _ in parts[0][1]] == ["TOP\u00a01", "TOP\u00a06", "TOP\u00a06.1"]


def test_the_list_to_sign_numbers_everybody_who_did_not_decline() -> None:
    content = list_content.attendance_list(records(), SESSION).content
    rows = [row for _, group in content.groups for row in group]
    assert [number for number, _, _ in rows] == ["1", "2", "3", "4", "5"]
    assert not any("Fehlt" in name for _, name, _ in rows)
    assert content.walk_ins[0] == "6"


def test_the_list_to_sign_states_its_purpose_and_has_no_contact_data() -> None:
    text = rendering.render_text(list_content.attendance_list(records(), SESSION).content)
    assert "dient dem Nachweis der Teilnahme" in text
    assert "example.org" not in text
    assert "0561" not in text


def test_the_public_directory_counts_those_it_does_not_name() -> None:
    collected = list_content.participant_list(records(), SESSION)
    text = rendering.render_text(collected.content)
    assert "Privat" not in text
    assert "dazu 1 teilnehmende Person ohne Namensnennung" in text
    assert collected.names == {1, 2, 3, 5}


def test_the_internal_directory_names_everybody_who_was_there() -> None:
    assert list_content.participant_list(records(), SESSION, Copy.INTERNAL).names == {1, 2, 3, 4, 5}


def test_every_point_says_when_it_begins_as_far_as_minutes_are_planned() -> None:
    planned = [replace(one, planned_minutes=15) if one.id == 1 else one for one in items()]
    parts = list_content.agenda(Records(session(), *planned), SESSION).content.parts
    assert [text for _, text in parts[0][1]] == ["Eröffnung (10:00 Uhr)", "Workshops (10:15 Uhr)", "Bildung"]


def test_without_planned_minutes_no_later_point_pretends_to_know_its_time() -> None:
    parts = list_content.agenda(records(), SESSION).content.parts
    assert [text for _, text in parts[0][1]] == ["Eröffnung (10:00 Uhr)", "Workshops", "Bildung"]


def test_the_list_to_sign_prints_the_number_that_each_has_on_the_list_of_the_session() -> None:
    numbered = [
        replace(one, number=40 + one.id) if isinstance(one, Invitation) and one.id != 3 else one for one in entities()
    ]
    content = list_content.attendance_list(Records(*numbered), SESSION).content
    rows = {name: number for _, group in content.groups for number, name, _ in group}
    assert rows["Öztürk-Weiß, Änne"] == "41"
    assert rows["Politisch, Clara"] == "47", "who has no number gets one behind the last, also behind who declined"
    assert content.walk_ins[0] == "48"


def test_a_workshop_has_a_list_of_those_who_go_there() -> None:
    moved = [replace(one, workshop=None) if isinstance(one, Invitation) and one.id == 4 else one for one in entities()]
    collected = list_content.attendance_list(Records(*moved), SESSION, asked=Asked(agenda_item=AgendaItemId(61)))
    assert collected.names == {1, 2, 3, 5}
    assert collected.about.endswith("TOP 6.1")
    assert collected.content.subtitle.startswith("TOP\u00a06.1 Bildung, ")


@pytest.mark.parametrize("item", [1, 70])
def test_only_a_workshop_of_this_session_has_a_list_of_its_own(item: int) -> None:
    foreign = AgendaItem(id=AgendaItemId(70), session=SessionId(2), position="a", kind=ItemKind.WORKSHOP)
    reader = Records(*entities(), foreign)
    with pytest.raises(NotWritten):
        list_content.attendance_list(reader, SESSION, asked=Asked(agenda_item=AgendaItemId(item)))


def test_each_door_has_its_names_and_its_own_free_numbers() -> None:
    collected = list_content.attendance_list(records(), SESSION, asked=Asked(doors=2))
    doors = collected.content.doors
    assert [(one.name, one.initials, [row[1] for row in one.rows]) for one in doors] == [
        ("Tür 1", "A bis O", ["Kern, Bernd", "Öztürk-Weiß, Änne"]),
        ("Tür 2", "P bis Z", ["Politisch, Clara", "Privat, Dilek", "Zusager, Emil"]),
    ]
    free = [number for one in doors for number in one.walk_ins]
    assert len(free) == len(set(free)) == 20
    assert not set(free) & {row[0] for one in doors for row in one.rows}
    assert collected.about.endswith("2 Türen")


@pytest.mark.parametrize("doors", [1, 0, 10])
def test_one_door_needs_no_list_of_its_own(doors: int) -> None:
    with pytest.raises(NotWritten, match="für 2 bis 9 Türen"):
        list_content.attendance_list(records(), SESSION, asked=Asked(doors=doors))
