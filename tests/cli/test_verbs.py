from typing import Any

import pytest


def record(office: Any, code: str) -> Any:
    return office("show", code, "--json").json["record"]


def test_add_says_what_was_saved_and_its_code(cli: Any) -> None:
    answer = cli("add", "person", "family_name=Öztürk", "given_name=Änne")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "Gespeichert: Person Öztürk, Änne angelegt (P-1)\n"


def test_german_words_dates_and_codes_become_values(office: Any) -> None:
    assert office("add", "membership", "person=P-1", "organization=jobcenter", "valid_from=1.2.2024").code == 0
    assert record(office, "membership:1")["valid_from"] == "2024-02-01"
    assert record(office, "membership:1")["organization"] == 1
    assert record(office, "P-2")["groups"] == ["citizens", "politics"]
    assert record(office, "P-1")["salutation"] == "frau"


def test_set_changes_only_the_named_fields(office: Any) -> None:
    answer = office("set", "P-2", "function=Stadtverordneter", "photo_consent=ja")
    assert answer.out == "Gespeichert: Person Şahin, Ali geändert\n"
    after = record(office, "P-2")
    assert (after["function"], after["photo_consent"], after["family_name"]) == ("Stadtverordneter", "yes", "Şahin")


def test_setting_what_is_so_already_changes_nothing(office: Any) -> None:
    before = record(office, "P-2")["rev"]
    assert office("set", "P-2", "given_name=Ali").out == "Nichts geändert.\n"
    assert record(office, "P-2")["rev"] == before


def test_an_empty_value_empties_the_field(office: Any) -> None:
    assert office("set", "2026", "chair=").code == 0
    assert record(office, "2026")["chair"] is None


def test_a_stale_revision_is_a_conflict(office: Any) -> None:
    office("set", "P-2", "function=Stadtverordneter")
    answer = office("set", "P-2", "function=Gast", "--expect-rev", "1")
    assert answer.code == 4
    assert "inzwischen geändert" in answer.err
    assert record(office, "P-2")["function"] == "Stadtverordneter"


def test_delete_and_undelete(office: Any) -> None:
    assert office("delete", "P-2").code == 0
    assert [one["code"] for one in office("list", "person", "--json").json["items"]] == ["P-1"]
    assert office("delete", "P-2").code == 3
    assert office("undelete", "P-2").code == 0
    assert len(office("list", "person", "--json").json["items"]) == 2
    assert office("undelete", "P-2").code == 3


def test_undo_and_redo_name_what_they_take_back(office: Any) -> None:
    office("set", "P-2", "function=Gast")
    undone = office("undo")
    assert undone.code == 0
    assert "Person Şahin, Ali geändert" in undone.out
    assert record(office, "P-2")["function"] == ""
    assert office("redo").code == 0
    assert record(office, "P-2")["function"] == "Gast"


def test_nothing_to_undo_is_not_found(cli: Any) -> None:
    answer = cli("undo")
    assert answer.code == 5
    assert answer.err


def test_do_runs_any_verb(office: Any) -> None:
    assert office("do", "sign_in", "session=2026", "person=P-2", "at=9:55").code == 0
    attendance = record(office, "attendance:1")
    assert (attendance["arrived_at"][:5], attendance["person"]) == ("09:55", 2)


def test_do_takes_a_verb_with_hyphens_too(office: Any) -> None:
    assert office("do", "sign-in-guest", "session=2026", "family-name=Suzan").code == 0


def test_a_vote_is_written_with_colons(office: Any) -> None:
    office("do", "add_minute_entry", "agenda_item=2026/2", "kind=Empfehlung", "text=Die Stadt möge handeln.")
    answer = office("do", "agree_recommendation", "recommendation=V 2-1", "consensus=vote", "vote=41:0:3")
    assert answer.code == 0, answer.err
    vote = record(office, "RT-2026-01")["vote"]
    assert (vote["yes"], vote.get("no", 0), vote["abstentions"]) == (41, 0, 3)


def test_several_lines_are_given_as_several_words(office: Any) -> None:
    answer = office("do", "paste_entries", "agenda_item=TOP 2", "lines=Erstens, dann mehr", "lines=Zweitens")
    assert answer.code == 0, answer.err
    texts = [one["text"] for one in office("list", "minute_entry", "--json").json["items"]]
    assert texts == ["Erstens, dann mehr", "Zweitens"]


def test_do_list_names_every_verb_with_its_fields(cli: Any) -> None:
    answer = cli("do", "--list")
    assert answer.code == 0
    assert "create_session year=… [held_on=…]" in answer.out
    assert "    Runden Tisch anlegen" in answer.out


@pytest.mark.parametrize("verb", ["add", "set", "delete", "undelete", "transaction", "import_contacts"])
def test_what_has_a_command_of_its_own_is_sent_there(office: Any, verb: str) -> None:
    answer = office("do", verb, "kind=person")
    assert answer.code == 2
    assert "rundertisch" in answer.err


def test_a_change_on_a_stale_revision_names_both_values(office: Any) -> None:
    assert office("set", "P-1", "function=Leitung").code == 0
    answer = office("set", "P-1", "function=Beratung", "--expect-rev", "1")
    assert (answer.code, answer.out) == (4, "")
    assert "Funktion: dort steht Leitung, gewünscht war Beratung" in answer.err
    assert office("show", "P-1", "--json").json["record"]["function"] == "Leitung"
