"""What a document cannot carry is replaced and told."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rundertisch_tui.documents.characters import REPLACEMENT, cleaned


@dataclass(frozen=True, slots=True)
class Inner:
    rows: tuple[tuple[str, ...], ...]
    number: int = 3


@dataclass(frozen=True, slots=True)
class Content:
    title: str
    inner: Inner


ANYTHING = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)


@given(ANYTHING)
def test_every_text_that_is_left_fits_into_xml(text: str) -> None:
    fit, _ = cleaned(Content(text, Inner(((text,),))))
    etree.fromstring(f"<t>{escape(fit.title)}</t>")
    assert fit.inner.rows[0][0] == fit.title


@given(ANYTHING)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once, _ = cleaned(Content(text, Inner(())))
    again, findings = cleaned(once)
    assert again == once
    assert findings == ()


@given(st.text(alphabet="Änne ŞłćЖ王محمد\n0-9", max_size=40))
def test_names_of_the_whole_world_stay_and_the_content_is_the_very_same(text: str) -> None:
    content = Content(text, Inner(((text, "x"),)))
    fit, findings = cleaned(content)
    assert fit is content
    assert findings == ()


def test_it_is_told_how_many_and_where() -> None:
    fit, findings = cleaned(Content("a\x00b\x1bc", Inner((("\ufffe",),))))
    assert fit == Content(f"a{REPLACEMENT}b{REPLACEMENT}c", Inner(((REPLACEMENT,),)))
    assert findings == (
        f"2 unzulässige Zeichen wurden durch {REPLACEMENT} ersetzt: „a{REPLACEMENT}b{REPLACEMENT}c“",
        f"1 unzulässiges Zeichen wurde durch {REPLACEMENT} ersetzt: „{REPLACEMENT}“",
    )


def test_tabs_and_foreign_line_ends_become_blanks() -> None:
    assert cleaned(Content("a\tb\rc\u2028d", Inner(())))[0].title == "a b c d"
