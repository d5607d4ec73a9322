from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.committees import Sitting
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.tui.screens.sittings import sitting_rows
from tests.tui.conftest import do
from tests.tui.town import NOW

TODAY = date(2026, 6, 10)


@pytest.fixture
def council(office: Any) -> Any:
    do(office, "add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    return office


def sit(office: Any, on: str, **more: Any) -> None:
    do(office, "add", kind="sitting", fields={"committee": 1, "on": on, **more})


def test_the_next_sitting_stands_first_and_past_ones_last(council: Any) -> None:
    for day in ("2026-09-01", "2026-05-01", "2026-06-20", "2026-04-01"):
        sit(council, day)
    days = [row.cells[0] for row in sitting_rows(council.view, 1, TODAY)]
    assert [day.split()[-1] for day in days] == ["20.06.2026", "01.09.2026", "01.05.2026", "01.04.2026"]


def test_a_deadline_within_two_weeks_carries_a_mark(council: Any) -> None:
    sit(council, "2026-06-30", submission_deadline="2026-06-16")
    sit(council, "2026-08-30", submission_deadline="2026-08-16")
    assert [row.mark for row in sitting_rows(council.view, 1, TODAY)] == ["!", ""]


def test_papers_planned_for_the_day_are_counted(council: Any) -> None:
    do(council, "add", kind="paper", fields={"title": "Sprachkurse"})
    do(council, "add", kind="consultation", fields={"paper": 1, "committee": 1, "planned_on": "2026-06-30"})
    sit(council, "2026-06-30")
    assert sitting_rows(council.view, 1, TODAY)[0].cells[3] == "1"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_sittings_of_a_committee(council: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    sit(council, "2026-06-30", submission_deadline="2026-06-16", starts_at="17:00:00", note="Saal 1")
    sit(council, "2026-05-05", public=False)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("6", "f3")
            assert clerk.text == snapshot


async def test_a_row_of_dates_is_one_step_with_the_deadline_of_each(council: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f3", "n")
            await clerk.type("1.9., 22.9.; 6. Oktober")
            await clerk.press("tab")
            await clerk.type("14")
            await clerk.press("tab")
            await clerk.type("17:00")
            await clerk.press("ctrl+s")
            assert "3 Sitzungen von Magistrat angelegt · u macht rückgängig" in clerk.text
            found = council.view.all(Sitting)
            assert [str(one.on) for one in found] == ["2026-09-01", "2026-09-22", "2026-10-06"]
            assert [str(one.submission_deadline) for one in found] == ["2026-08-18", "2026-09-08", "2026-09-22"]
            await clerk.press("u")
            assert "Noch keine Sitzung." in clerk.text


async def test_a_day_that_is_none_is_said_on_leaving_the_field(council: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "f3", "n")
        await clerk.type("1.9., 99.9.")
        await clerk.press("tab")
        assert "99.9." in clerk.text.split("Termine")[1].split("Abgabe")[0].replace("1.9., 99.9.", "")
        await clerk.press("ctrl+s")
        assert "1 Feld stimmt noch nicht: Termine" in clerk.text
        assert council.view.all(Sitting) == ()


async def test_a_day_that_is_there_already_is_refused(council: Any, desk: Any) -> None:
    sit(council, "2026-09-01")
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f3", "n")
            await clerk.type("1.9.2026, 22.9.2026")
            await clerk.press("ctrl+s")
            assert "Am 01.09.2026 tagt Magistrat schon." in clerk.text
            assert len(council.view.all(Sitting)) == 1


async def test_one_sitting_is_changed_and_a_late_deadline_refused(council: Any, desk: Any) -> None:
    sit(council, "2026-09-01")
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f3", "e", "tab")
            await clerk.type("2.9.2026")
            await clerk.press("ctrl+s")
            assert "Die Abgabefrist liegt nach der Sitzung." in clerk.text
            await clerk.press("ctrl+u")
            await clerk.type("25.8.2026")
            await clerk.press("ctrl+s")
            assert "25.08.2026" in clerk.text


async def test_papers_go_to_the_new_day_of_their_sitting(council: Any, desk: Any) -> None:
    sit(council, "2026-09-01")
    do(council, "enter_past_session", year=2025, held_on="2025-07-03")
    do(council, "add_recommendation", session=1, wording="Kurse ausbauen")
    do(council, "submit_paper", title="Kurse", recommendations=[1], committee=1, sent_on="2026-06-01",
       planned_on="2026-09-01")  # fmt: skip
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f3", "e", "ctrl+u")
            await clerk.type("8.9.2026")
            await clerk.press("ctrl+s")
            assert "verlegt, mit 1 Vorlage · u macht rückgängig" in clerk.text
            step = council.view.get(Consultation, 1)
            assert (step.planned_on, step.sitting) == (date(2026, 9, 8), 1)
            await clerk.press("u")
            assert council.view.get(Consultation, 1).planned_on == date(2026, 9, 1)
