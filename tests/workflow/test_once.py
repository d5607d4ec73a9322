from rundertisch_tui.workflow.once import once_per_class


def test_the_answer_is_computed_once_for_each_class() -> None:
    asked: list[type] = []

    @once_per_class
    def name(kind: type) -> str:
        asked.append(kind)
        return kind.__name__

    assert [name(int), name(str), name(int)] == ["int", "str", "int"]
    assert asked == [int, str]
