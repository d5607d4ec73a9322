from rundertisch_tui.domain.text_blocks import SUPPLIED
from rundertisch_tui.workflow.questions.text_blocks import phrase, phrases
from tests.workflow.desk import Desk


def test_without_records_those_that_came_along_count(table: Desk) -> None:
    assert {one.abbreviation: one.text for one in phrases(table.view)} == dict(SUPPLIED)
    assert all(one.record is None for one in phrases(table.view))


def test_a_record_takes_the_place_of_the_supplied_one(table: Desk) -> None:
    record = table.add("text_block", abbreviation="KN", text="Kenntnis genommen.")
    found = phrase(table.view, "kn")
    assert found is not None
    assert (found.text, found.record) == ("Kenntnis genommen.", record)
    assert len(phrases(table.view)) == len(SUPPLIED)


def test_one_that_is_left_out_counts_no_more_until_it_is_remembered_again(table: Desk) -> None:
    table.do("remove_text_block", abbreviation="kn")
    assert phrase(table.view, "kn") is None
    table.do("save_text_block", abbreviation="kn", text="Kenntnis genommen.")
    assert phrase(table.view, "kn") is not None


def test_without_its_record_the_supplied_one_counts_again(table: Desk) -> None:
    record = table.add("text_block", abbreviation="kn", text="Kenntnis genommen.")
    table.do("delete", kind="text_block", id=record)
    found = phrase(table.view, "kn")
    assert found is not None
    assert found.text == SUPPLIED["kn"]


def test_no_word_stands_for_nothing(table: Desk) -> None:
    assert phrase(table.view, "") is None
    assert phrase(table.view, "gibtesnicht") is None
