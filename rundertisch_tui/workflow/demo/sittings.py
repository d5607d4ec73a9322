"""The dates on which the committees sit, typed in once they have planned their year."""

from datetime import date, time, timedelta
from functools import partial
from typing import Any

from rundertisch_tui.domain.committees import Committee, CommitteeKind, Sitting
from rundertisch_tui.workflow.demo.bodies import COMMITTEES, CommitteeData
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.town import Town
from rundertisch_tui.workflow.demo.working_days import working_day

SITTING = ("StaVo", "Magistrat", "Ausländerbeirat", "Recht/Integration", "Chancen", "Soziales/Integration", "Finanzen",
           "Bildung/Gesundheit", "Schule", "Kultur", "Stadtentwicklung")  # fmt: skip
DEADLINE = timedelta(days=14)
NEAR = timedelta(days=10)  # a paper is put before the sitting that is that near; papers come in some weeks apart


def plan(stage: Stage, town: Town, years: list[int]) -> None:
    """Enter the sittings of each year, and of the one after them, in the autumn before; those of the first at once."""
    for year in (*years, years[-1] + 1):
        day = max(stage.day, date(year - 1, 11, 9))
        stage.plan(day, partial(_enter, stage, town, year))


def _enter(stage: Stage, town: Town, year: int) -> None:
    for data in COMMITTEES[: stage.size.committees]:
        if data.short_name not in SITTING:
            continue
        rows = [_fields(stage, town.committees[data.short_name], on) for on in _dates(stage, data, year)]
        stage.add_all(f"Termine {year}: {data.short_name}", "sitting", rows)


def _fields(stage: Stage, committee: int, on: date) -> dict[str, Any]:
    kind = stage.view.get(Committee, committee).kind
    return {
        "committee": committee,
        "on": on.isoformat(),
        "starts_at": time(16 if kind is CommitteeKind.CITY_COUNCIL else 17).isoformat(),
        "submission_deadline": (on - DEADLINE).isoformat(),
        "public": kind is not CommitteeKind.MAGISTRATE,
    }


def sitting_near(stage: Stage, committee: int, wanted: date) -> date:
    """The day of a committee's sitting nearest to the wanted one; where there is none it meets once more that day."""
    known = [one.on for one in stage.view.linked(Sitting, "committee", committee)]
    near = [day for day in known if abs(day - wanted) <= NEAR and day > stage.day]
    if near:
        return min(near, key=lambda day: (abs(day - wanted), day))
    stage.add("sitting", **_fields(stage, committee, wanted))
    return wanted


def _dates(stage: Stage, data: CommitteeData, year: int) -> list[date]:
    """Spread over the year without August, only while the committee existed under its name."""
    months = [month for month in range(1, 13) if month != 8]
    count = stage.size.sittings_per_year
    chosen = [months[(each * len(months) + len(months) // 2) // count] for each in range(count)]
    drawn = [date(year, month, stage.between(10, 21)) for month in chosen]
    days = [working_day(day) for day in drawn]
    return [day for day in days if (data.valid_from or day) <= day <= (data.valid_to or day)]
