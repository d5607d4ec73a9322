from random import Random

from rundertisch_tui.workflow.demo.names import NamePool


def test_no_name_is_drawn_twice() -> None:
    pool = NamePool(Random(1))
    drawn = [pool.draw()[2:] for _ in range(3_000)]
    assert len(set(drawn)) == len(drawn)


def test_the_same_dice_draw_the_same_names() -> None:
    first, second = NamePool(Random(7)), NamePool(Random(7))
    assert [first.draw() for _ in range(50)] == [second.draw() for _ in range(50)]
