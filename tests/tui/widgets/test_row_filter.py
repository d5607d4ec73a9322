from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.tui.widgets.row_filter import MOST_KEPT, RowFilter


def _filter(*texts: str) -> RowFilter:
    made = RowFilter()
    made.fill(len(texts), lambda: texts)
    return made


def test_without_words_every_row_passes() -> None:
    assert list(_filter("kern", "demir").places(())) == [0, 1]


def test_all_words_must_be_in_a_row_in_any_order() -> None:
    assert list(_filter("muller anne", "muller jorg", "sahin").places(("jorg", "muller"))) == [1]


def test_a_letter_taken_back_finds_what_was_found_before() -> None:
    rows = _filter("kern", "kerner", "demir")
    before = rows.places(("kern",))
    assert list(rows.places(("kerne",))) == [1]
    assert rows.places(("kern",)) is before


def test_other_rows_are_searched_anew() -> None:
    rows = _filter("kern")
    assert list(rows.places(("kern",))) == [0]
    rows.fill(2, lambda: ("demir", "kern"))
    assert list(rows.places(("kern",))) == [1]


def test_the_texts_are_asked_for_once_somebody_filters() -> None:
    asked: list[int] = []

    def texts() -> list[str]:
        asked.append(1)
        return ["kern", "demir"]

    rows = RowFilter()
    rows.fill(2, texts)
    assert (list(rows.places(())), asked) == ([0, 1], [])
    rows.prepare()
    assert (list(rows.places(("kern",))), list(rows.places(("demir",))), asked) == ([0], [1], [1])


@given(
    st.lists(st.text("abc ", max_size=8), max_size=8),
    st.lists(st.lists(st.text("abc", min_size=1, max_size=3), max_size=3), max_size=6),
)
def test_it_never_matters_what_was_asked_before(texts: list[str], questions: list[list[str]]) -> None:
    rows = _filter(*texts)
    for words in questions:
        expected = [at for at, text in enumerate(texts) if all(word in text for word in words)]
        assert list(rows.places(words)) == expected


def test_only_so_many_answers_are_kept() -> None:
    rows = _filter("kern")
    for number in range(3 * MOST_KEPT):
        rows.places((f"kern{number}",))
    assert len(rows._found) <= MOST_KEPT + 1
    assert list(rows.places(("kern",))) == [0]


def test_a_text_of_several_lines_stays_one_row() -> None:
    assert list(_filter("kern\namt", "demir").places(("amt",))) == [0]
