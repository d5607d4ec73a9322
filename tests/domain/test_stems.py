"""German words without their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.stems import stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        ("Kurs", "Kurse", "Kursen", "Kurses"),
        ("Haus", "Häuser", "Häusern", "Hauses"),
        ("Warteliste", "Wartelisten"),
        ("Förderung", "Förderungen", "fördern", "fördert", "gefördert"),
        ("Raum", "Räume", "Räumen"),
        ("kostenlos", "kostenlose", "kostenlosen", "kostenloser"),
        ("Straße", "Strassen"),
        ("Amt", "Ämter", "Ämtern"),
        ("Gesetz", "Gesetze", "Gesetzes", "Gesetzen"),
        ("Gebiet", "Gebiete", "Gebieten"),
        ("Gewalt", "Gewalten"),
        ("Geld", "Gelder", "Geldern"),
        ("neue", "neuen", "neuer", "neues", "neuem"),
        ("gesund", "gesunde", "gesunden", "gesunder"),
    ],
)
def test_all_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("Kurs", "Kultur"), ("Sport", "Sprache"), ("Schule", "Schwimmen")])
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_short_and_empty_words_say_nothing() -> None:
    assert stems("Die Stadt soll in den Ämtern mehr Sprachkurse anbieten.") == stems(
        "Amt: Sprachkurs anbieten"
    ) | stems("Ämter")
    assert stems("der die das, und") == frozenset()


@given(st.text(max_size=40))
def test_a_stem_of_anything_is_some_text_and_stays_as_it_is_in_the_end(word: str) -> None:
    assert len(stem(word)) <= len(word) * 3


LETTERS = st.text(alphabet="abcdefghiklmnoprstuvwz", min_size=3, max_size=12)
LONG_ENOUGH = LETTERS.filter(lambda word: len(fold(word)) >= 3 and word[-1] not in "aou")
"""Three letters once folded (aeb is äb), and no vowel that an e behind it would make an umlaut of."""


@given(LONG_ENOUGH, st.sampled_from(["e", "en", "er", "es", "em", "n", "s", "t", "ung", "ungen"]))
def test_an_ending_more_changes_no_stem(word: str, ending: str) -> None:
    assert stem(word + ending) == stem(word)


def test_words_of_four_letters_say_something_and_shorter_ones_do_not() -> None:
    assert stems("Kurs Amt") == {stem("Kurs")}


@pytest.mark.parametrize(
    ("word", "found"),
    [("Wartelisten", "warteli"), ("gefördert", "ford"), ("Förderung", "ford"), ("gebaut", "bau"), ("bauen", "bau"),
     ("Tür", "tur"), ("Türen", "tur"), ("gern", "ger")],
)  # fmt: skip
def test_a_stem_is_what_is_left(word: str, found: str) -> None:
    assert stem(word) == found


@given(st.text(alphabet="abcdefghiklmnoprstuvwz", min_size=3, max_size=12))
def test_three_letters_of_a_word_always_stay(word: str) -> None:
    assert len(stem(word)) >= min(3, len(fold(word)))
