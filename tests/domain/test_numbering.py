"""Tests of the numbers people speak of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.numbering import (
    JOINED_SERIES,
    PLAIN_SERIES,
    YEARLY_SERIES,
    Code,
    challenge_code,
    code,
    natural_key,
    paper_reference_warning,
    parse_code,
    parse_proposal_label,
    place_warning,
    proposal_label,
    recommendation_code,
)

PLAIN = st.builds(Code, st.sampled_from(sorted(PLAIN_SERIES | JOINED_SERIES)), st.integers(1, 999_999), st.none())
YEARLY = st.builds(Code, st.sampled_from(sorted(YEARLY_SERIES)), st.integers(1, 9999), st.integers(1990, 2199))


def test_yearly_numbers_have_at_least_two_digits() -> None:
    assert recommendation_code(2026, 7) == "RT-2026-07"
    assert recommendation_code(2026, 107) == "RT-2026-107"
    assert challenge_code(2025, 3) == "H-2025-03"


def test_plain_numbers_have_no_leading_zeros() -> None:
    assert code("P", 120) == "P-120"
    assert code("VL", 14) == "VL-14"
    assert code("HF", 1) == "HF1"


@pytest.mark.parametrize(
    "text", ["RT-2026-07", "rt-2026-7", "RT 2026 07", " rt2026-7 ", "RT–2026–07", "RT\u00a02026/7"]
)
def test_a_number_is_read_however_it_is_typed(text: str) -> None:
    assert parse_code(text) == Code("RT", 7, 2026)


@pytest.mark.parametrize(
    ("text", "read"), [("p120", Code("P", 120)), ("HF 1", Code("HF", 1)), ("vl-014", Code("VL", 14))]
)
def test_plain_numbers_are_read(text: str, read: Code) -> None:
    assert parse_code(text) == read


@pytest.mark.parametrize(
    "text", ["", "Öztürk", "2026", "RT-2026", "X-7", "P-0", "P-", "RT-2026-00", "P-٣", "101.19.12"]
)
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_code(text) is None


@given(PLAIN | YEARLY)
def test_a_written_number_is_read_back(one: Code) -> None:
    assert parse_code(str(one)) == one
    assert parse_code(str(one).lower().replace("-", " ")) == one


@given(st.text(max_size=20))
def test_no_text_stops_the_reading(text: str) -> None:
    parse_code(text)
    natural_key(text)
    paper_reference_warning(text)
    parse_proposal_label(text)


def test_counters_are_yearly_where_the_series_is() -> None:
    assert Code("RT", 7, 2026).counter == "RT-2026"
    assert Code("P", 7).counter == "P"


def test_a_proposal_is_called_after_its_point() -> None:
    assert proposal_label("6.1", 2) == "V\u00a06.1-2"
    assert parse_proposal_label("v 6.1-2") == ("6.1", 2)
    assert parse_proposal_label(proposal_label("6.1", 12)) == ("6.1", 12)
    assert parse_proposal_label("VL-14") is None


def test_a_proposal_of_a_point_with_a_letter_is_read_as_it_is_printed() -> None:
    assert parse_proposal_label(proposal_label("Ö 1", 2)) == ("Ö 1", 2)
    assert parse_proposal_label("v ö1 – 2") == ("ö1", 2)
    assert parse_proposal_label("V Ö 1.2-3") == ("Ö 1.2", 3)
    assert parse_proposal_label("VÖ 1-2") is None
    assert parse_proposal_label("VL 1-2") is None


def test_agenda_and_measure_numbers_sort_as_people_count() -> None:
    wanted = ["1", "2", "3", "3.1", "3.2.9", "3.2.10", "3a", "4", "10", "10.1"]
    backwards = wanted[::-1]
    assert sorted(backwards, key=natural_key) == wanted


def test_a_usual_paper_number_gives_no_hint() -> None:
    assert paper_reference_warning("101.18.1261") is None
    assert paper_reference_warning("") is None


def test_an_unusual_paper_number_gives_a_hint_and_no_refusal() -> None:
    hint = paper_reference_warning("OB-7/2026")
    assert hint is not None
    assert "„OB-7/2026“" in hint


def test_paper_numbers_sort_part_by_part() -> None:
    wanted = ["101.18.340", "101.18.1261", "101.19.2", "102.18.1"]
    backwards = wanted[::-1]
    assert sorted(backwards, key=natural_key) == wanted


def test_a_place_without_a_figure_gives_a_hint() -> None:
    assert place_warning("1.2.3") is None
    assert "„neu“ lässt sich nicht einsortieren" in (place_warning("neu") or "")
