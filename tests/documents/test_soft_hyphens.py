"""Soft hyphens in long office names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.documents.soft_hyphens import LONG_WORD, SOFT_HYPHEN, breakable


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("Amt für Chancengleichheit", "Amt für Chancen·gleichheit"),
        ("Stadtverordnetenversammlung", "Stadt·verordneten·versammlung"),
        ("Schulverwaltungsamt", "Schul·verwaltungs·amt"),
        ("Jugendhilfeausschuss", "Jugend·hilfe·ausschuss"),
        ("Ausländerbeirat", "Ausländer·beirat"),
        ("Denkmalschutz", "Denkmal·schutz"),
        ("Stadtplanung und Bauaufsichtsbehörde", "Stadtplanung und Bauaufsichts·behörde"),
        ("Sportamt", "Sportamt"),
        ("RT-2026-01", "RT-2026-01"),
        ("", ""),
    ],
)
def test_long_words_part_at_their_seams(name: str, parted: str) -> None:
    assert breakable(name).replace(SOFT_HYPHEN, "·") == parted


@given(st.text(max_size=60))
def test_nothing_else_changes(text: str) -> None:
    assert breakable(text).replace(SOFT_HYPHEN, "") == text.replace(SOFT_HYPHEN, "")


@given(st.from_regex(rf"[A-Za-zäöüß]{{1,{LONG_WORD - 1}}}", fullmatch=True))
def test_short_words_stay_whole(word: str) -> None:
    assert breakable(word) == word
