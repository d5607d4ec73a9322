"""Contrast, sizes and fonts, judged from the styles."""

import pytest

from rundertisch_tui.documents import house_style
from rundertisch_tui.documents.accessibility_looks import check_contrast, check_looks, contrast
from rundertisch_tui.documents.opened import Opened
from rundertisch_tui.documents.styles import BLUE, FORM_TINT, FRAME, GREY, TINT
from tests.documents.samples import frame

HOUSE = Opened(house_style.template(frame(), ""))


@pytest.mark.parametrize(
    ("letters", "ground", "least"),
    [("000000", "FFFFFF", 20.9), (BLUE, "FFFFFF", 11), (BLUE, TINT, 10), (GREY, "FFFFFF", 8.5), (BLUE, FORM_TINT, 4.5)],
)
def test_the_colours_of_the_house_can_be_read(letters: str, ground: str, least: float) -> None:
    assert contrast(letters, ground) >= least
    assert contrast(letters, ground) == contrast(ground, letters)


def test_the_frame_of_a_box_can_be_seen() -> None:
    assert contrast(FRAME, "FFFFFF") >= 2.9


def test_equal_colours_have_no_contrast() -> None:
    assert contrast("1B3A5C", "1B3A5C") == 1


def test_the_styles_of_the_house_have_no_findings() -> None:
    assert list(check_contrast(HOUSE)) == []
    assert list(check_looks(HOUSE)) == []
