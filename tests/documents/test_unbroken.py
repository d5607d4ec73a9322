"""What must not be torn apart at the end of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.documents.unbroken import unbroken


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("bis Mittwoch, 2. Dezember 2026", "bis Mittwoch, 2.~Dezember 2026"),
        ("siehe TOP 6.1", "siehe TOP~6.1"),
        ("nach § 61 HGO", "nach §~61 HGO"),
        ("um 09:30 Uhr", "um 09:30~Uhr"),
        ("2.000 Euro, 23,3 %", "2.000~Euro, 23,3~%"),
        ("z. B. der Elternverein Brücke e. V.", "z.~B. der Elternverein Brücke e.~V."),
        ("Nr. 12", "Nr.~12"),
        ("unter 0561 787-1226", "unter 0561~787-1226"),
        ("im Jahr 2026 12 Punkte", "im Jahr 2026 12 Punkte"),
        ("Punkt 2. Danach Pause", "Punkt 2. Danach Pause"),
        ("STOP 3 mal", "STOP 3 mal"),
        ("im Jahr 2. Maiglöckchen", "im Jahr 2. Maiglöckchen"),
    ],
)
def test_a_line_does_not_end_where_it_would_tear(text: str, wanted: str) -> None:
    assert unbroken(text) == wanted.replace("~", "\u00a0")


@given(st.text())
def test_no_letter_is_changed(text: str) -> None:
    assert unbroken(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
