import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.exchange import cells


@given(text=st.text())
def test_the_mark_of_a_formula_comes_off_again(text: str) -> None:
    assert cells.incoming(cells.outgoing(text)) == text
    assert not cells.outgoing(text).startswith(cells.STARTERS)


@pytest.mark.parametrize("text", ["=1+1", "+49 561", "-", "@sum", "\t=1", "\r=1", "'=1"])
def test_what_a_spreadsheet_would_calculate_is_marked(text: str) -> None:
    assert cells.outgoing(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Kern", "'s Hertogenbosch", "1-2", "a=b"])
def test_what_it_would_not_stays(text: str) -> None:
    assert cells.outgoing(text) == text
