from datetime import date

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.workflow.questions.asked_items import NOTE, STEP_ON, WORD
from rundertisch_tui.workflow.questions.query_sheets import DAY, HINTS, choices, hint, sheet_of
from tests.workflow.desk import Desk
from tests.workflow.rounds import NOBODY, YOUTH, status_round


def test_the_sheet_of_an_office_knows_its_mark_and_points(desk: Desk) -> None:
    status_round(desk)
    sheet = sheet_of(desk.view, OrganizationId(YOUTH))
    assert (sheet.mark, len(sheet.items)) == ("AB-2026/O-1", 4)
    assert not sheet.is_second_call(date(2026, 4, 30))
    assert sheet.is_second_call(date(2026, 5, 1))


def test_there_is_no_sheet_without_round_or_for_who_is_not_asked(desk: Desk) -> None:
    with pytest.raises(RuleViolation, match="noch keine Abfrage"):
        sheet_of(desk.view, OrganizationId(YOUTH))
    status_round(desk)
    with pytest.raises(RuleViolation, match="Sportamt wird in der Abfrage 2026 nicht gefragt"):
        sheet_of(desk.view, OrganizationId(NOBODY))


def test_only_measures_may_stay_unchanged() -> None:
    assert choices("measure")[0] == "unverändert"
    assert choices("task") == ("offen", "erledigt", "entfallen")
    assert len(choices("recommendation")) == 4


def test_every_unfilled_field_shows_a_hint() -> None:
    assert {hint(WORD), hint(NOTE), hint(STEP_ON)} == HINTS
    assert hint(STEP_ON) == DAY
