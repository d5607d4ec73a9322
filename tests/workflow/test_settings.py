import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow import settings
from tests.workflow.desk import Desk


def test_a_setting_has_its_default_until_it_is_changed(desk: Desk) -> None:
    assert settings.value(desk.view, "city") == "Kassel"
    desk.do("change_setting", name="city", value="Fulda")
    assert settings.value(desk.view, "city") == "Fulda"


def test_an_empty_value_brings_the_default_back(desk: Desk) -> None:
    desk.do("change_setting", name="city", value="Fulda")
    desk.do("change_setting", name="city", value="")
    assert settings.value(desk.view, "city") == "Kassel"


def test_a_number_that_is_none_counts_as_the_default(desk: Desk) -> None:
    desk.do("change_setting", name="stale_months", value="sechs")
    assert settings.number(desk.view, "stale_months") == 12
    desk.do("change_setting", name="stale_months", value="6")
    assert settings.number(desk.view, "stale_months") == 6


def test_a_setting_that_does_not_exist_is_an_error_of_the_program(desk: Desk) -> None:
    with pytest.raises(KeyError):
        settings.value(desk.view, "colour")


def test_sections_of_papers_are_switched_off_by_name(desk: Desk) -> None:
    assert settings.paper_sections(desk.view) == set(settings.PAPER_SECTIONS)
    desk.do("change_setting", name="paper_sections", value="Finanzen, KLIMA")
    assert settings.paper_sections(desk.view) == {"finanzen", "klima"}
    desk.do("change_setting", name="paper_sections", value="keine")
    assert settings.paper_sections(desk.view) == set()


def test_a_section_that_does_not_exist_is_refused_with_the_possible_ones(desk: Desk) -> None:
    with pytest.raises(RuleViolation, match="Abschnitt „wetter“ gibt es nicht"):
        desk.do("change_setting", name="paper_sections", value="Finanzen, Wetter")
    assert settings.paper_sections(desk.view) == set(settings.PAPER_SECTIONS)
