"""Names of files."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.documents.file_names import MAX_LENGTH, ascii_word, file_name, numbered

DAY = date(2026, 7, 3)


def test_the_name_says_day_kind_session_copy_version_and_state() -> None:
    name = file_name(
        day=DAY, stem="Niederschrift", about="Runder Tisch Integration", internal=True, version=2, draft=True
    )
    assert name == "2026-07-03_Niederschrift_Runder-Tisch-Integration_INTERN_v2_Entwurf.docx"


def test_a_settled_public_copy_has_neither_mark() -> None:
    name = file_name(day=DAY, stem="Niederschrift", about="Runder Tisch Integration")
    assert name == "2026-07-03_Niederschrift_Runder-Tisch-Integration_v1.docx"


def test_letters_of_all_kinds_become_ascii() -> None:
    assert ascii_word("Größe & Şahin: Łódź/ıç") == "Groesse-Sahin-Lodz-ic"


def test_a_number_stands_before_the_suffix() -> None:
    assert numbered("a_v1.docx", 2) == "a_v1_2.docx"


@given(st.text(max_size=300))
def test_any_title_gives_a_name_that_windows_takes(about: str) -> None:
    name = file_name(day=DAY, stem="Niederschrift", about=about, internal=True, version=12, draft=True)
    assert len(numbered(name, 999)) <= MAX_LENGTH
    assert re.fullmatch(r"[A-Za-z0-9._-]+", name)
