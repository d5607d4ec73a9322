import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow.demo import building
from rundertisch_tui.workflow.demo.building import build_folder, same_weekday
from rundertisch_tui.workflow.demo.sizes import SIZES
from rundertisch_tui.workflow.demo.working_days import working_day
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.upkeep import check
from tests.workflow.demo.play import TODAY, build, total

# sizes


def test_the_small_size_is_what_it_says(small: Office) -> None:
    assert total(small) == pytest.approx(SIZES["small"].records, rel=0.1)


def test_the_city_is_what_it_says(city: Office) -> None:
    assert total(city) == pytest.approx(SIZES["city"].records, rel=0.1)


def test_every_record_is_sound_and_every_link_leads_somewhere(city: Office) -> None:
    assert check(city) == []


# the same day, the same records


def test_the_same_day_gives_the_same_records(small: Office, tmp_path: Path) -> None:
    again = build(tmp_path / "again")
    for kind in KINDS:
        assert dict(again.view.rows(kind.entity)) == dict(small.view.rows(kind.entity))


def test_another_day_gives_other_records(small: Office, tmp_path: Path) -> None:
    other = build(tmp_path / "other", today=TODAY + timedelta(days=1))
    assert dict(other.view.rows(Person)) != dict(small.view.rows(Person))


@pytest.mark.parametrize("today", [date(2026, 1, 5), date(2026, 12, 20), date(2027, 2, 28), date(2031, 4, 2)])
def test_any_day_will_do(tmp_path: Path, today: date) -> None:
    office = build(tmp_path / "data", today=today)
    assert check(office) == []
    newest = max(office.view.all(Session), key=lambda session: session.year)
    assert newest.held_on is not None
    assert newest.held_on == working_day(newest.held_on)
    assert 21 <= (newest.held_on - today).days <= 45


# what is in it


def test_there_is_one_round_table_a_year_and_the_next_is_three_weeks_ahead(city: Office) -> None:
    sessions = sorted(city.view.all(Session), key=lambda session: session.year)
    assert [session.year for session in sessions] == list(range(2020, 2027))
    assert sessions[-1].held_on == date(2026, 7, 3)
    assert sessions[-1].state is SessionState.INVITED
    assert all(session.state is SessionState.HELD for session in sessions[:-1])
    assert [session.recorded_later for session in sessions] == [True, True, *[False] * 5]
    assert {session.held_on.weekday() for session in sessions if session.held_on} == {4}


def test_the_coming_round_table_can_have_been_held(tmp_path: Path) -> None:
    office = build(tmp_path / "data", days_ahead=-10)
    session = office.view.session(2026)
    assert session is not None
    assert (session.state, session.held_on) == (SessionState.HELD, date(2026, 6, 2))


# history


def test_the_history_looks_as_if_it_had_been_lived(city: Office) -> None:
    lines = city.lines(limit=100_000)
    days = [line.at for line in lines]
    assert days == sorted(days, reverse=True)
    assert days[0].date() < TODAY
    assert len({day.year for day in days}) >= 4
    assert len(lines) > 1_000


def test_the_last_change_can_be_undone_and_done_again(small: Office) -> None:
    before = {kind.table: dict(small.view.rows(kind.entity)) for kind in KINDS}
    small.undo()
    assert any(dict(small.view.rows(kind.entity)) != before[kind.table] for kind in KINDS)
    small.redo()
    for kind in KINDS:
        rows = {i: {**row, "rev": 0} for i, row in small.view.rows(kind.entity).items()}
        assert rows == {i: {**row, "rev": 0} for i, row in before[kind.table].items()}


# all or nothing


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build_folder(tmp_path / "data", size="small", user="a.demir", today=TODAY, progress=lambda *step: told.append(step))
    assert told[-1] == (500, 500)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 20


class Cancelled(Exception):
    """Somebody pressed Esc."""


@pytest.mark.parametrize("after", [1, 10, 40])
def test_cancelled_at_any_step_it_leaves_nothing(tmp_path: Path, after: int) -> None:
    calls = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_folder(tmp_path / "data", size="small", user="a.demir", progress=stop, today=TODAY)
    assert list(tmp_path.iterdir()) == []


def test_it_comes_only_into_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "Brief.docx").touch()
    with pytest.raises(RuleViolation, match="liegt schon etwas"):
        build(tmp_path / "data")
    with pytest.raises(RuleViolation, match="ist kein Ordner"):
        build(tmp_path / "data" / "Brief.docx")
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["Brief.docx"]


def test_a_readme_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "README.md").write_text("Hier liegen die Daten.", encoding="utf-8")
    office = build(tmp_path / "data")
    assert total(office) > 400
    assert (tmp_path / "data" / "README.md").read_text(encoding="utf-8") == "Hier liegen die Daten."


def test_without_memory_to_spare_it_is_made_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MEMORY", tmp_path / "fehlt")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    office = build(tmp_path / "data")
    assert total(office) > 400
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    office.close()


def test_what_a_killed_process_left_in_memory_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "shm"
    for name in (f"{building.PREFIX}999999999-abc", f"{building.PREFIX}{os.getpid()}-abc", "fremd"):
        (memory / name).mkdir(parents=True)
    monkeypatch.setattr(building, "MEMORY", memory)
    build(tmp_path / "data").close()
    assert sorted(path.name for path in memory.iterdir()) == ["fremd", f"{building.PREFIX}{os.getpid()}-abc"]


def test_the_group_of_the_office_may_write_into_it(small: Office) -> None:
    assert small.data.stat().st_mode & 0o777 == 0o770
    assert (small.data / "lock").stat().st_mode & 0o777 == 0o660


def test_an_unknown_size_is_said(tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"Die Größe „riesig“ gibt es nicht. Es gibt: small, city, decades"):
        build(tmp_path / "data", "riesig")


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(2010, 2040))
def test_the_same_weekday_lies_in_its_year_and_near(day: date, year: int) -> None:
    moved = same_weekday(day, year)
    assert (moved.year, moved.weekday()) == (year, day.weekday())
    assert abs(moved.month * 31 + moved.day - day.month * 31 - day.day) <= 12
