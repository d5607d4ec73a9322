"""Tests of the standard frame of the agenda."""

from rundertisch_tui.domain.standard_agenda import STANDARD_AGENDA


def test_the_frame_has_nine_points_numbered_in_order() -> None:
    assert [item.number for item in STANDARD_AGENDA] == [str(number) for number in range(1, 10)]


def test_the_frame_begins_with_the_opening_and_ends_with_the_next_date() -> None:
    assert STANDARD_AGENDA[0].title.startswith("Eröffnung")
    assert "Termin" in STANDARD_AGENDA[-1].title


def test_one_point_holds_the_workshops() -> None:
    assert [item.number for item in STANDARD_AGENDA if item.has_workshops] == ["6"]


def test_the_frame_reports_on_last_year_before_it_recommends() -> None:
    titles = [item.title for item in STANDARD_AGENDA]
    assert titles.index("Bericht: Was wurde aus den Empfehlungen?") < titles.index("Handlungsempfehlungen")


def test_the_frame_fits_into_a_day() -> None:
    assert 180 <= sum(item.planned_minutes for item in STANDARD_AGENDA) <= 360
    assert all(item.planned_minutes > 0 for item in STANDARD_AGENDA)
