from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rundertisch_tui.tui.widgets.cells import fit, line, wrap

WORDS = st.text(alphabet="aäß 漢éŁ", max_size=40)


@given(WORDS, st.integers(0, 40))
def test_a_text_gets_exactly_the_cells_it_is_given(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


def test_what_is_cut_ends_with_the_sign_and_a_blank() -> None:
    assert fit("Ausländerbeirat", 8) == "Auslän… "


def test_what_must_not_be_cut_has_no_sign() -> None:
    assert fit("RT-2026-01", 8, cut=False) == "RT-2026-"


def test_the_right_text_keeps_its_place() -> None:
    assert line("links ist zu lang", "rechts", 14) == "links…  rechts"


@given(st.text(alphabet="ab äß", max_size=60), st.integers(1, 20))
def test_no_wrapped_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(part) <= width for part in wrap(text, width))


def test_paragraphs_stay_apart() -> None:
    assert wrap("eins\n\nzwei", 10) == ["eins", "", "zwei"]
