"""Tests of names: sorted as in a German name book, found without accents, greeted politely."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.names import (
    Salutation,
    display_name,
    fold,
    fold_with_origin,
    list_name,
    name_key,
    person_key,
    salutation_line,
    sort_key,
)


@dataclass(frozen=True)
class Somebody:
    salutation: Salutation = Salutation.NONE
    title: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""


LETTERS = st.text(alphabet=st.sampled_from("aeouäöüßÄÖÜẞşŞğĞıİçćčłŁđžšñœæøÆØ' -’ʿAEOUS\u0308\u0301\u00a0"), max_size=30)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sahin", "Şahin"),
        ("mueller", "Müller"),
        ("muller", "Müller"),
        ("müller", "Mueller"),
        ("strasse", "Straße"),
        ("inci", "İnci"),
        ("isik", "Işık"),
        ("ışık", "Isik"),
        ("erdogan", "Erdoğan"),
        ("lukasz", "Łukasz"),
        ("cwikla", "Ćwikła"),
        ("dordevic", "Đorđević"),
        ("nguyen", "Nguyễn"),
        ("al-hasan", "al-Ḥasan"),
        ("abd", "ʿAbd ar-Raḥmān"),
        ("obrien", "O’Brien"),
        ("oztürk weiss", "Öztürk\u00a0 Weiß"),
        ("JÖRG", "Joerg"),
        ("ozbek", "Oʻzbek"),
        ("kofi mensah", "Kɔfi Mensah"),
        ("dangote", "Ɗangote"),
    ],
)
def test_names_are_found_however_they_are_typed(typed: str, name: str) -> None:
    assert fold(typed) in fold(name)


def test_different_names_stay_different() -> None:
    assert len({fold(name) for name in ("Müller", "Möller", "Miller", "Maller")}) == 4


@given(st.text(max_size=40) | LETTERS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40) | LETTERS)
def test_case_does_not_count(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@given(st.text(max_size=40) | LETTERS)
def test_folding_with_origin_agrees_with_folding(text: str) -> None:
    folded, origin = fold_with_origin(text)
    assert " ".join(folded.split()) == fold(text)
    assert len(folded) == len(origin)


@given(st.text(max_size=40) | LETTERS)
def test_every_folded_letter_knows_where_it_came_from(text: str) -> None:
    folded, origin = fold_with_origin(text)
    assert origin == sorted(origin)
    assert all(0 <= at < len(text) for at in origin)
    for letter, at in zip(folded, origin, strict=True):
        assert letter in fold_with_origin(text[at])[0]


def test_the_origin_leads_to_the_letters_that_are_to_be_marked() -> None:
    folded, origin = fold_with_origin("Frau Müller-Strauß")
    at = folded.index("strauss")
    assert "Frau Müller-Strauß"[origin[at] : origin[at + 6] + 1] == "Strauß"


def test_names_sort_by_din_5007_2() -> None:
    wanted = ["Goethe", "Göthe", "Goetz", "Götz", "Gote", "Müll", "Mueller", "Müller", "Muller", "Strasse", "Straße"]
    backwards = wanted[::-1]
    assert sorted(backwards, key=sort_key) == wanted


def test_accents_hyphens_case_and_articles_do_not_count_when_sorting() -> None:
    wanted = [
        "al-Abbas",
        "Ćwikła",
        "D’Angelo",
        "Đorđević",
        "Hasan",
        "el-Hasan",
        "Işık",
        "Öztürk",
        "Öztürk-Weiß",
        "Şahin",
    ]
    backwards = wanted[::-1]
    assert sorted(backwards, key=sort_key) == wanted
    assert sort_key("al-Ḥasan")[0] == sort_key("HASAN")[0]


@given(st.lists(LETTERS, max_size=8))
def test_the_order_is_the_same_wherever_one_starts(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=sort_key) == sorted(backwards, key=sort_key)


@given(LETTERS, LETTERS)
def test_only_equal_names_have_equal_keys(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(st.text(alphabet=st.sampled_from("abcdefgoxyz"), max_size=12))
def test_an_umlaut_sorts_as_its_two_letters(stem: str) -> None:
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        assert sort_key(f"x{stem}{umlaut}")[0] == sort_key(f"x{stem}{letters}")[0]


def test_particle_and_title_do_not_count_when_people_are_sorted() -> None:
    people = [
        Somebody(given_name="Jörg", particle="von der", family_name="Heide"),
        Somebody(title="Dr.", given_name="Anna", family_name="Heinze"),
        Somebody(given_name="Änne", family_name="Heide"),
        Somebody(given_name="Karim", particle="ben", family_name="Ali"),
        Somebody(given_name="Siti"),
        Somebody(family_name="Suharto"),
    ]
    found = [list_name(one) for one in sorted(people, key=person_key)]
    assert found == ["ben Ali, Karim", "Heide, Änne", "von der Heide, Jörg", "Heinze, Dr. Anna", "Siti", "Suharto"]


def test_texts_write_the_name_as_it_is_spoken() -> None:
    one = Somebody(title="Dr.", given_name="Jörg", particle="von der", family_name="Heide")
    assert display_name(one) == "Dr. Jörg von der Heide"


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (Somebody(Salutation.FRAU, "Dr.", "Änne", "", "Öztürk-Weiß"), "Sehr geehrte Frau Dr. Öztürk-Weiß"),
        (Somebody(Salutation.HERR, "", "Jörg", "von der", "Heide"), "Sehr geehrter Herr von der Heide"),
        (Somebody(Salutation.NONE, "", "Kim", "", "Nguyễn"), "Guten Tag Kim Nguyễn"),
        (Somebody(Salutation.FRAU, "", "Siti", "", ""), "Guten Tag Siti"),
        (Somebody(Salutation.HERR, "", "", "", "Suharto"), "Sehr geehrter Herr Suharto"),
        (Somebody(Salutation.HERR, "Dr.", "Siti", "", ""), "Guten Tag Dr. Siti"),
        (Somebody(), "Guten Tag"),
    ],
)
def test_letters_begin_politely_and_leave_the_gender_open_where_it_is_unknown(person: Somebody, line: str) -> None:
    assert salutation_line(person) == line


@given(
    st.builds(
        Somebody,
        salutation=st.sampled_from(Salutation),
        title=st.sampled_from(["", "Dr.", "Prof. Dr."]),
        given_name=st.sampled_from(["", "Änne", "Ali"]),
        particle=st.sampled_from(["", "von"]),
        family_name=st.sampled_from(["", "Şahin", "Öz"]),
    )
)
def test_no_name_leaves_gaps_or_stray_commas(one: Somebody) -> None:
    for text in (list_name(one), display_name(one), salutation_line(one)):
        assert text == " ".join(text.split()).strip(",")
        assert ", ," not in text


def test_the_whole_family_name_counts_before_the_given_name() -> None:
    people = [("Aydın-Meier", "Anna"), ("Aydın", "Nermin"), ("Aydın", "Cem")]
    assert sorted(people, key=lambda one: name_key(*one)) == [
        ("Aydın", "Cem"), ("Aydın", "Nermin"), ("Aydın-Meier", "Anna"),
    ]  # fmt: skip


def test_umlauts_count_in_the_whole_name_too() -> None:
    people = [("Özer", "Ali"), ("Zander", "Eva"), ("Oezer", "Änne"), ("Oezer", "Anton")]
    assert sorted(people, key=lambda one: name_key(*one)) == [
        ("Oezer", "Änne"), ("Özer", "Ali"), ("Oezer", "Anton"), ("Zander", "Eva"),
    ]  # fmt: skip
