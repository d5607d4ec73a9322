from datetime import date

import pytest

from rundertisch_tui.domain.entry_tokens import Tokens
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.workflow.entry_words import action_field_named, named, read_line
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)


@pytest.mark.parametrize(("word", "field"), [("hf1", 1), ("1", 1), ("bild", 1), ("sport", 2), ("gesund", 2)])
def test_an_action_field_answers_to_code_number_and_the_beginning_of_a_word(table: Desk, word: str, field: int) -> None:
    assert action_field_named(table.view, word) == field


def test_what_several_or_no_fields_answer_to_is_none(table: Desk) -> None:
    table.add("action_field", title="Sport im Park", short_title="Park")
    assert action_field_named(table.view, "sport") is None
    assert action_field_named(table.view, "kultur") is None


def test_an_organisation_is_named_by_its_beginning_and_written_by_its_label(table: Desk) -> None:
    table.add("organization", name="Volkshochschule Region", short_name="VHS")
    assert named(table.view, "volks") == "VHS"
    assert named(table.view, "vhs") == "VHS"


def test_a_person_is_named_by_the_family_name(table: Desk) -> None:
    assert named(table.view, "kern") == "Kern, Ute"


def test_who_could_be_several_stays_as_written(table: Desk) -> None:
    table.person("Kernbach")
    table.person("Kerner")
    assert named(table.view, "kern") == "kern"


def test_whoever_is_meant_exactly_wins_over_the_beginning(table: Desk) -> None:
    table.add("organization", name="Jugendamt")
    table.add("organization", name="Jugendamt Außenstelle")
    assert named(table.view, "jugendamt") == "Jugendamt"


def test_a_task_reads_all_three(table: Desk) -> None:
    table.add("organization", name="Jugendamt")
    read = read_line(table.view, "Räume suchen @jugend #sport bis 30.09.", EntryKind.TASK, DAY)
    assert read == Tokens("Räume suchen", ("Jugendamt",), (2,), date(2026, 9, 30))


def test_information_knows_no_names_and_no_dates(table: Desk) -> None:
    text = "Das Fest @alle dauert bis 30.09."
    assert read_line(table.view, text, EntryKind.INFORMATION, DAY) == Tokens(text)


def test_a_plain_line_is_left_alone(table: Desk) -> None:
    assert read_line(table.view, "Es bleibt dabei.", EntryKind.TASK, DAY) == Tokens("Es bleibt dabei.")
