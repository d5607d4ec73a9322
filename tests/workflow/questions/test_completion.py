from datetime import date

import pytest

from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.workflow.entry_words import read_line
from rundertisch_tui.workflow.questions.completion import MOST, Completion, completions
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)


def texts(table: Desk, text: str, kind: EntryKind = EntryKind.TASK) -> list[str]:
    return [one.text for one in completions(table.view, text, len(text), kind, DAY)]


def test_offices_come_by_the_beginning_of_any_word_of_their_name(table: Desk) -> None:
    table.add("organization", name="Amt für Soziales", short_name="Sozialamt")
    table.add("organization", name="Jugendamt")
    table.add("committee", name="Jugendhilfeausschuss")
    assert texts(table, "Liste @jugend") == ["@Jugendamt ", "@Jugendhilfeausschuss "]
    assert texts(table, "Liste @amt") == ["@Sozialamt "]


def test_a_name_of_several_words_is_written_in_quotes_and_read_back(table: Desk) -> None:
    table.add("organization", name="Amt für Soziales")
    (text,) = texts(table, "Liste @amt")
    assert text == "@„Amt für Soziales“ "
    assert read_line(table.view, f"Liste {text}", EntryKind.TASK, DAY).who == ("Amt für Soziales",)


def test_people_come_by_family_or_given_name(table: Desk) -> None:
    table.person("Şahin", given_name="Elif")
    assert texts(table, "Liste @sahin") == ["@„Şahin, Elif“ "]
    assert texts(table, "Liste @elif") == ["@„Şahin, Elif“ "]


def test_who_lies_in_the_trash_is_not_proposed(table: Desk) -> None:
    gone = table.add("organization", name="Jugendamt")
    table.do("delete", kind="organization", id=gone)
    assert texts(table, "Liste @jug") == []


def test_at_most_four_are_proposed_and_none_for_the_sign_alone(table: Desk) -> None:
    for number in range(9):
        table.add("organization", name=f"Verein {number}")
    assert len(texts(table, "@verein")) == MOST
    assert texts(table, "@") == []


def test_action_fields_come_by_code_number_or_word(table: Desk) -> None:
    assert texts(table, "Liste #spo") == texts(table, "Liste #hf2") == texts(table, "Liste #2") == ["#HF2 "]
    assert texts(table, "Liste #HF2") == []


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("", ["31.08.2026 ", "30.09.2026 ", "31.12.2026 "]),
        ("30.9", ["30.09.2026 "]),
        ("1.2", ["01.02.2027 "]),
        ("31", ["31.07.2026 ", "31.08.2026 ", "31.10.2026 "]),
        ("30.09.", []),
        ("99.9", []),
    ],
)
def test_days_are_proposed_for_tasks(table: Desk, typed: str, days: list[str]) -> None:
    assert texts(table, f"Liste bis {typed}") == days
    assert texts(table, f"Liste bis {typed}", EntryKind.INFORMATION) == []


def test_a_text_block_is_taken_by_tab_alone(table: Desk) -> None:
    table.do("save_text_block", abbreviation="gl", text="Der Beirat lädt ein.")
    offered = completions(table.view, "Heute: gl", 9, EntryKind.INFORMATION, DAY)
    assert offered == (Completion(7, "Der Beirat lädt ein. ", "Der Beirat lädt ein.", by_enter=False),)
    assert texts(table, "Heute: gls") == []
