from rundertisch_tui.domain.text_blocks import LONGEST, SUPPLIED, TextBlock
from rundertisch_tui.workflow.questions.text_blocks import phrase, phrases
from tests.workflow.desk import Desk


def test_a_text_is_remembered_under_its_abbreviation(table: Desk) -> None:
    done = table.do("save_text_block", abbreviation=" gl ", text="Der Beirat lädt ein.")
    assert done.name == "Textbaustein gl gemerkt"
    found = phrase(table.view, "gl")
    assert found is not None
    assert found.text == "Der Beirat lädt ein."


def test_remembered_again_the_text_changes_and_no_second_one_is_made(table: Desk) -> None:
    for text in ("Eins.", "Zwei."):
        table.do("save_text_block", abbreviation="kn", text=text)
    assert [one.text for one in phrases(table.view) if one.abbreviation == "kn"] == ["Zwei."]


def test_a_supplied_one_is_left_out_and_comes_back_with_undo(table: Desk) -> None:
    table.do("remove_text_block", abbreviation="kn")
    assert phrase(table.view, "kn") is None
    table.office.undo()
    assert len(phrases(table.view)) == len(SUPPLIED)


def test_ones_own_goes_into_the_trash_and_a_changed_supplied_one_is_left_out(table: Desk) -> None:
    for short in ("gl", "kn"):
        table.do("save_text_block", abbreviation=short, text="Eigenes.")
        table.do("remove_text_block", abbreviation=short)
        assert phrase(table.view, short) is None
    assert [one.abbreviation for one in table.view.all(TextBlock)] == ["kn"]


def test_refusals_say_what_is_wrong(table: Desk) -> None:
    assert "ein Wort" in table.refused("save_text_block", abbreviation="zwei worte", text="x")
    assert "ein Wort" in table.refused("save_text_block", abbreviation="@amt", text="x")
    assert "Bitte den Text" in table.refused("save_text_block", abbreviation="leer", text="  ")
    assert "höchstens" in table.refused("save_text_block", abbreviation="l" * (LONGEST + 1), text="x")
    assert "Es gibt: auss" in table.refused("remove_text_block", abbreviation="zz")
    table.add("text_block", abbreviation="gl", text="Eins.")
    assert "gibt es schon" in table.refused("add", kind="text_block", fields={"abbreviation": "GL", "text": "Zwei."})
