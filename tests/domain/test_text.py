"""Tests of the text gate: nothing that steers a terminal comes in or goes out."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.text import BOX, MAX_LINE, accept, visible

ANYTHING = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)  # surrogates too
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HARMFUL = set(BIDI) | {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))}


def is_harmful(sign: str) -> bool:
    return sign in HARMFUL or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")


@given(ANYTHING, st.booleans())
@example("a\x1b[31mb\x00\ud800\u202e\x85", False)
@example("e\u200b\u0301", False)
def test_nothing_harmful_comes_in(text: str, multiline: bool) -> None:
    kept = {"\n"} if multiline else set()
    assert [sign for sign in accept(text, multiline=multiline).text if is_harmful(sign) and sign not in kept] == []


@given(ANYTHING, st.booleans())
def test_what_came_in_once_comes_in_unchanged(text: str, multiline: bool) -> None:
    once = accept(text, multiline=multiline)
    again = accept(once.text, multiline=multiline)
    assert again.text == once.text
    assert again.findings == ()


@given(ANYTHING, st.booleans())
def test_texts_are_composed(text: str, multiline: bool) -> None:
    assert unicodedata.is_normalized("NFC", accept(text, multiline=multiline).text)


@given(ANYTHING, st.booleans())
def test_nothing_harmful_goes_out(text: str, multiline: bool) -> None:
    kept = {"\n"} if multiline else set()
    shown = visible(text, multiline=multiline)
    assert [sign for sign in shown if is_harmful(sign) and sign not in kept] == []
    assert len(shown) == len(text)


@given(ANYTHING)
def test_what_came_in_goes_out_as_it_is(text: str) -> None:
    assert visible(accept(text).text) == accept(text).text


@pytest.mark.parametrize(
    "name",
    ["Änne Öztürk-Weiß", "Łukasz Ćwikła", "İnci Şahin", "محمد العربي", "[bold]", "👩\u200d👧", "می\u200cخواهم", "王伟"],
)
def test_names_of_the_whole_world_come_in_exactly(name: str) -> None:
    assert accept(name).text == name
    assert accept(name).findings == ()
    assert visible(name) == name


def test_what_was_replaced_is_said() -> None:
    found = accept("a\x1b[31m\u202eb\ufeff")
    assert found.text == f"a{BOX}[31mb"
    assert found.findings == ("2 unsichtbare Zeichen wurden entfernt.", f"1 Steuerzeichen wurde durch {BOX} ersetzt.")


def test_decomposed_letters_are_put_together() -> None:
    assert accept("A\u0308nne").text == "Änne"


def test_line_ends_stay_only_where_lines_are_meant() -> None:
    text = "eins\r\nzwei\rdrei\u2028vier\x85fünf\tsechs"
    assert accept(text).text == "eins zwei drei vier fünf sechs"
    assert accept(text, multiline=True).text == "eins\nzwei\ndrei\nvier\nfünf sechs"


def test_line_ends_show_as_boxes_in_a_single_line() -> None:
    assert visible("a\nb\tc") == f"a{BOX}b{BOX}c"
    assert visible("a\nb", multiline=True) == "a\nb"


@given(st.integers(0, 30))
def test_texts_that_are_too_long_are_refused_with_both_figures(limit: int) -> None:
    assert accept("ä" * limit, limit=limit).text == "ä" * limit
    with pytest.raises(RuleViolation, match=f"hat {limit + 1} Zeichen; hier passen {limit}"):
        accept("ä" * (limit + 1), limit=limit)


def test_ten_thousand_letters_are_too_long_for_a_line() -> None:
    with pytest.raises(RuleViolation, match="Bitte kürzen oder aufteilen"):
        accept("x" * 10_000)
    assert len(accept("x" * MAX_LINE).text) == MAX_LINE


def test_only_what_is_left_counts_for_the_limit() -> None:
    assert accept("ab" + "\u200b" * 50, limit=2).text == "ab"


@pytest.mark.parametrize("text", ["\u200d", "\u200c\u200d", " \u200d ", "\u00a0\u200c"])
def test_a_name_of_joiners_alone_is_no_name(text: str) -> None:
    found = accept(text)
    assert not found.text.strip()
    assert found.findings


@pytest.mark.parametrize("code", [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFE, 0x10FFFF])
def test_what_is_no_character_in_any_plane_is_replaced(code: int) -> None:
    assert accept(f"a{chr(code)}b").text == f"a{BOX}b"
    assert visible(chr(code)) == BOX
