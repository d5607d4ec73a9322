"""Builds the example data: years of an office in seconds, all through its verbs, all or nothing."""

import os
import shutil
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.demo import concept, follow_up, past, preparation, sittings, survey, the_day, town
from rundertisch_tui.workflow.demo.round_table import Memory, RoundTable
from rundertisch_tui.workflow.demo.sizes import SIZES, Size
from rundertisch_tui.workflow.demo.stage import Progress, Stage, StageClock
from rundertisch_tui.workflow.demo.working_days import working_day
from rundertisch_tui.workflow.office import Office

THREE_WEEKS = 21
FIRST_DAY = 200  # days between the office's first day and its first Round Table
MEMORY = Path("/dev/shm")  # noqa: S108 - a private folder is made in it
ENOUGH = 256 * 1024 * 1024  # the largest size takes 40 MB
PREFIX = "rundertisch-demo-"
KEPT = frozenset({"README.md", ".gitignore"})  # what may lie in a folder that counts as empty


def build_folder(
    folder: Path,
    *,
    size: str,
    user: str,
    progress: Progress,
    today: date | None = None,
    days_ahead: int = THREE_WEEKS,
) -> None:
    """Fill an empty or missing folder with example data of a size (small, city, decades).

    The same day gives the same records. `progress(done, total)` is told how far it is and may raise to cancel: then
    the folder is as it was before. `days_ahead` says when the coming Round Table is; a negative number has it held.
    Raises RuleViolation for an unknown size or a folder that holds something.
    """
    wanted = _size(size)
    require_empty(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.parent / f".{folder.name}.demo-{os.getpid()}"
    play = _Play(wanted, clock.today() if today is None else today, days_ahead)
    try:
        _remove_left_over()
        with TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", dir=_fast_place()) as place:
            play.perform(Path(place) / "data", user, progress)
            _copy(Path(place) / "data", beside)
        _move_in(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _size(name: str) -> Size:
    if name not in SIZES:
        raise RuleViolation(f"Die Größe „{name}“ gibt es nicht. Es gibt: {', '.join(SIZES)}.", field="size")
    return SIZES[name]


def require_empty(folder: Path) -> None:
    """Raises RuleViolation unless example data may be put into `folder`."""
    if folder.exists() and not folder.is_dir():
        raise RuleViolation(f"{folder} ist kein Ordner.")
    if folder.is_dir() and any(path.name not in KEPT for path in folder.iterdir()):
        raise RuleViolation(f"In {folder} liegt schon etwas; Beispieldaten kommen nur in einen leeren Ordner.")


def _fast_place() -> Path | None:
    """Memory, if there is enough, else None for the folder of temporary files.

    Thousands of confirmed changes take minutes on a slow disk, and nobody relies on them yet.
    """
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
        return MEMORY
    return None


def _remove_left_over() -> None:
    """Free the memory that a killed process did not give back."""
    for path in MEMORY.glob(f"{PREFIX}*"):
        pid = path.name.removeprefix(PREFIX).partition("-")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            shutil.rmtree(path, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    """Copy the finished folder and make sure of it on the disk."""
    shutil.copytree(source, target)
    for path in (*target.rglob("*"), target, target.parent):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _move_in(beside: Path, folder: Path) -> None:
    """Give the finished folder its name; into one that keeps a README, piece by piece, the journal first."""
    if not folder.exists() or not any(folder.iterdir()):
        beside.replace(folder)
        return
    for path in sorted(beside.iterdir(), key=lambda path: path.name != "journal"):
        path.rename(folder / path.name)


class _Play:
    """One run: the days of all Round Tables, and the stage on which they are played."""

    def __init__(self, size: Size, today: date, days_ahead: int) -> None:
        self.size = size
        self.today = today
        last = _of_a_year(today + timedelta(days=days_ahead))
        self.days = [same_weekday(last, year) for year in range(last.year - size.past - size.held, last.year + 1)]

    def perform(self, folder: Path, user: str, progress: Progress) -> None:
        """Play everything into `folder`."""
        first = self.days[self.size.past] - timedelta(days=FIRST_DAY)
        stage_clock = StageClock(datetime.combine(first, time(8, 30)).astimezone())
        office = Office.open(folder, exports=folder / "exports", user=user, now=stage_clock)
        try:
            stage = Stage(office, stage_clock, self.size, self.today, progress)
            self._plan(stage)
            stage.play()
        finally:
            office.close()

    def _plan(self, stage: Stage) -> None:
        own_town = town.found(stage)
        own_concept = concept.enter(stage, own_town)
        memory = Memory()
        number = 1
        for day in self.days:
            table = RoundTable(
                year=day.year, held_on=day, town=own_town, concept=own_concept, memory=memory,
                is_last=day == self.days[-1],
            )  # fmt: skip
            if number <= self.size.past:
                past.enter(stage, table, number)
            else:
                preparation.plan(stage, table)
                the_day.plan(stage, table)
                follow_up.plan(stage, table)
                survey.plan(stage, table)
                self._plan_reports(stage, table)
            number += 1
        sittings.plan(stage, own_town, [day.year for day in self.days[self.size.past :]])

    def _plan_reports(self, stage: Stage, table: RoundTable) -> None:
        """Two thirds of the reports come before the Round Table, the others in autumn."""
        most = self.size.reports_per_year * 2 // 3
        stage.plan(table.day(-140), lambda: concept.count_indicators(stage, table.concept))
        stage.plan(table.day(-130), lambda: concept.report_round(stage, table.concept, most))
        rest = self.size.reports_per_year - most
        stage.plan(table.day(110), lambda: concept.report_round(stage, table.concept, rest))


def _of_a_year(day: date) -> date:
    """The day, or the first working one after it that is not around Christmas, when nobody would come."""
    while day != working_day(day) or (day.month, day.day) >= (12, 19) or (day.month, day.day) <= (1, 8):
        day += timedelta(days=1)
    return day


def same_weekday(day: date, year: int) -> date:
    """The day of `year` nearest to the same date that falls on the same weekday."""
    if year == day.year:
        return day
    near = date(year, day.month, min(day.day, 28))
    off = (day.weekday() - near.weekday() + 3) % 7 - 3
    moved = near + timedelta(days=off)
    return moved if moved.year == year else moved - timedelta(days=7 * (moved.year - year))
