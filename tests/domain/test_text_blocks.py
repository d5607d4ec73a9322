import pytest

from rundertisch_tui.domain.text_blocks import LONGEST, SUPPLIED, word_before


@pytest.mark.parametrize(
    ("text", "cursor", "word"),
    [("kn", 2, "kn"), ("Der kn", 6, "kn"), ("Der kn weiter", 6, "kn"), ("Der ", 4, ""), ("", 0, ""), ("kn", 1, "k")],
)
def test_the_word_before_the_cursor_ends_there(text: str, cursor: int, word: str) -> None:
    assert word_before(text, cursor) == word


def test_what_comes_along_has_short_abbreviations_of_one_word() -> None:
    assert all(len(short) <= LONGEST and len(short.split()) == 1 for short in SUPPLIED)
    assert len({short.casefold() for short in SUPPLIED}) == len(SUPPLIED)
