from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from rundertisch_tui.domain.people import Person
from rundertisch_tui.workflow.demo.sizes import SIZES
from rundertisch_tui.workflow.demo.stage import Stage, StageClock
from rundertisch_tui.workflow.office import Office

START = datetime(2025, 1, 8, 8, 30, tzinfo=UTC)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    clock = StageClock(START)
    office = Office.open(tmp_path / "data", exports=tmp_path, user="a.demir", now=clock)
    yield Stage(office, clock, SIZES["small"], date(2026, 6, 12), lambda _done, _total: None)
    office.close()


def test_the_clock_moves_only_forward() -> None:
    clock = StageClock(START)
    clock.move_to(START - timedelta(days=1))
    assert clock() == START
    clock.move_to(START + timedelta(days=1))
    assert clock() == START + timedelta(days=1)


def test_scenes_are_played_in_the_order_of_their_days(stage: Stage) -> None:
    seen: list[tuple[str, date]] = []
    stage.plan(date(2025, 3, 4), lambda: seen.append(("zweite", stage.day)))
    stage.plan(date(2025, 2, 4), lambda: seen.append(("erste", stage.day)))
    stage.play()
    assert seen == [("erste", date(2025, 2, 4)), ("zweite", date(2025, 3, 4))]


def test_a_scene_planned_for_a_weekend_is_played_on_monday(stage: Stage) -> None:
    seen: list[date] = []
    stage.plan(date(2025, 2, 1), lambda: seen.extend((stage.day, stage.after(5), stage.after(-1))))
    stage.play()
    assert seen == [date(2025, 2, 3), date(2025, 2, 10), date(2025, 2, 3)]


def test_a_scene_may_plan_another_one(stage: Stage) -> None:
    seen: list[date] = []
    stage.plan(date(2025, 2, 4), lambda: stage.plan(date(2025, 2, 5), lambda: seen.append(stage.day)))
    stage.play()
    assert seen == [date(2025, 2, 5)]


def test_what_lies_today_or_later_is_left_to_the_office(stage: Stage) -> None:
    seen: list[date] = []
    for day in (date(2026, 6, 11), date(2026, 6, 12)):
        stage.plan(day, lambda: seen.append(stage.day))
    stage.play()
    assert seen == [date(2026, 6, 11)]


def test_changes_carry_the_moment_of_the_play(stage: Stage) -> None:
    stage.at(date(2025, 2, 1), time(9, 0))
    stage.add("person", family_name="Kern")
    (line,) = stage.office.history("person", 1)
    assert line.at.astimezone().date() == date(2025, 2, 1)
    assert [person.family_name for person in stage.view.all(Person)] == ["Kern"]


def test_several_records_are_one_change(stage: Stage) -> None:
    ids = stage.add_all("Adressbestand", "person", [{"family_name": "Kern"}, {"family_name": "Weiß"}])
    assert ids == [1, 2]
    assert stage.office.newest_undoable() == "Adressbestand"
    assert stage.add_all("Nichts", "person", []) == []


def test_a_text_does_not_come_again_soon(stage: Stage) -> None:
    drawn = [stage.fresh(lambda: stage.one(tuple("abcdefghijklmnopqrstuvwxyz"))) for _ in range(20)]
    assert len(set(drawn)) == 20


def test_some_are_different_and_never_more_than_there_are(stage: Stage) -> None:
    assert sorted(stage.some((1, 2, 3), 9)) == [1, 2, 3]
    assert len(set(stage.some(range(50), 20))) == 20
