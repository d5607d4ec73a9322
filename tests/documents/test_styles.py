"""The table of styles keeps what the typography says."""

import pytest

from rundertisch_tui.documents.styles import CHARACTER_STYLES, STYLES, Style

BY_NAME = {one.name: one for one in STYLES}
BOX = ["RT Empfehlung Nummer", "RT Empfehlung Wortlaut", "RT Empfehlung Angabe", "RT Abstimmung"]


def inherited(style: Style, field: str) -> object:
    own = getattr(style, field)
    return own if own or style.base == "Normal" else inherited(BY_NAME[style.base], field)


def test_names_are_used_once_and_bases_are_there() -> None:
    assert len(BY_NAME) == len(STYLES)
    known = {"Normal", *BY_NAME, "Title"}
    assert all(one.base in known and (not one.follows or one.follows in known) for one in STYLES)


@pytest.mark.parametrize("style", STYLES, ids=lambda one: one.name)
def test_nothing_is_smaller_than_eleven_points(style: Style) -> None:
    assert style.size is None or style.size >= 11


def test_all_paragraphs_of_a_box_have_identical_frame_indent_and_ground() -> None:
    for field in ("borders", "indent", "shade"):
        assert len({inherited(BY_NAME[name], field) for name in [*BOX, "RT Ergebnis"]}) == 1


def test_a_box_holds_together_to_its_last_line() -> None:
    assert all(BY_NAME[name].keep == "NL" for name in BOX)
    assert BY_NAME["RT Ergebnis"].keep == "-L"


def test_headings_keep_with_what_follows_and_lead_levels_one_to_three() -> None:
    levels = {one.name: one.level for one in STYLES if one.level is not None}
    assert levels.pop("RT Betreff Folge") == 0, "a later letter in one file is found in the navigation"
    assert levels == {"Heading 1": 0, "Heading 2": 1, "Heading 3": 2}
    assert all("N" in BY_NAME[name].keep for name in levels)


def test_there_is_more_room_before_a_heading_than_behind_it() -> None:
    for name in ("Heading 1", "Heading 2", "Heading 3"):
        space = BY_NAME[name].space
        assert space is not None
        assert space[0] >= 3 * space[1]


def test_the_hand_has_room_above_the_line_to_sign() -> None:
    assert BY_NAME["RT Unterschrift Rolle"].space == (10, 28)


def test_character_styles_change_nothing_but_weight_colour_and_underline() -> None:
    assert {name for name, *_ in CHARACTER_STYLES} == {
        "RT Nummer",
        "RT Label",
        "RT Art",
        "Strong",
        "RT Vermerk",
        "Hyperlink",
    }
