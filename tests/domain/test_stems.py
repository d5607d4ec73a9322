"""German words without their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
