"""The wording of agenda, list to sign, and directory of participants."""

from rundertisch_tui.documents import list_content, rendering
from rundertisch_tui.domain.office import Copy
from tests.documents.records import SESSION, records


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
