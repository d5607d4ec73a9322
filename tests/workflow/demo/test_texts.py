from rundertisch_tui.workflow.demo.texts import FIELDS, MOTTOS, PLENARY_LINES


def test_every_field_has_enough_to_say_for_the_largest_size() -> None:
    for texts in FIELDS:
        assert len(texts.goals) == 4
        assert all(len(measures) >= 2 for _, measures in texts.goals)
        assert len(texts.recommendations) >= 4
        assert texts.challenges
        assert texts.tasks
        assert texts.commitments


def test_nothing_is_said_twice() -> None:
    said = [text for texts in FIELDS for text in (*texts.recommendations, *texts.challenges, *texts.tasks)]
    assert len(set(said)) == len(said)
    assert len(set(MOTTOS)) == len(MOTTOS)


def test_the_plenary_speaks_to_every_item_of_the_standard_frame() -> None:
    assert {number for number, _ in PLENARY_LINES} == {str(number) for number in range(1, 10)}
