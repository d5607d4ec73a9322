from rundertisch_tui.domain.recommendations import Recommendation
from tests.workflow.desk import Desk


def test_lines_move_up_and_down(three: Desk) -> None:
    item = three.item("4").id
    three.do("move_minute_entry", entry=3, places=-2)
    assert three.texts(item) == ["drei", "eins", "zwei"]
    three.do("move_minute_entry", entry=3, places=1)
    assert three.texts(item) == ["eins", "drei", "zwei"]
    assert three.refused("move_minute_entry", entry=2, places=1) == "Weiter geht es nicht."


def test_a_line_moves_to_another_item_and_takes_a_number_there(three: Desk) -> None:
    done = three.do("move_minute_entry", entry=2, to_item=three.item("5").id)
    assert done.name == "Zeile 4.2 ist jetzt 5.1"
    assert three.texts(three.item("4").id) == ["eins", "drei"]


def test_a_proposal_follows_its_line_to_another_workshop(table: Desk) -> None:
    record = table.proposal(table.item("6.1").id)
    table.proposal(table.item("6.2").id)
    table.do("move_minute_entry", entry=1, to_item=table.item("6.2").id)
    moved = table.get(Recommendation, record)
    assert (moved.agenda_item, moved.serial) == (table.item("6.2").id, 2)


def test_a_line_is_split_in_two_of_the_same_kind(three: Desk) -> None:
    three.do("edit_minute_entry", entry=1, text="Erstens. Zweitens.")
    three.do("split_minute_entry", entry=1, at=8)
    assert three.texts(three.item("4").id) == ["Erstens.", "Zweitens.", "zwei", "drei"]
    assert "mitten im Text" in three.refused("split_minute_entry", entry=1, at=0)


def test_a_line_is_joined_to_the_one_before(three: Desk) -> None:
    three.do("join_minute_entries", entry=2)
    assert three.texts(three.item("4").id) == ["eins zwei", "drei"]
    assert three.refused("join_minute_entries", entry=1) == "Davor steht keine Zeile."
    three.office.undo()
    assert three.texts(three.item("4").id) == ["eins", "zwei", "drei"]
