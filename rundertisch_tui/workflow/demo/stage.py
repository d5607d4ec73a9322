"""The stage on which the example data are played: a clock that runs through years, dice, and the office's verbs."""

import heapq
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, TypeVar

from rundertisch_tui.workflow.actions.edit import Add, Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.demo.names import NamePool
from rundertisch_tui.workflow.demo.sizes import Size
from rundertisch_tui.workflow.demo.working_days import working_day
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.office import Action, Done, Office
from rundertisch_tui.workflow.view import View

T = TypeVar("T")

Progress = Callable[[int, int], None]
BREATH = timedelta(minutes=3)  # between two changes of the office
RECENT = 40  # so many texts have to pass before one may come again
TRIES = 60
REPORT_EVERY = 10  # changes between two calls of `progress`


class StageClock:
    """A clock that moves only forward, and only when it is told to."""

    def __init__(self, start: datetime) -> None:
        """Begin at `start`."""
        self.moment = start

    def __call__(self) -> datetime:
        """The present moment of the play."""
        return self.moment

    def move_to(self, moment: datetime) -> None:
        """Go on to `moment`; an earlier one changes nothing."""
        self.moment = max(self.moment, moment)


class Stage:
    """What a scene needs: the size, the dice, the day, the office, and the days to come."""

    def __init__(self, office: Office, clock: StageClock, size: Size, today: date, progress: Progress) -> None:
        """Play `size` in `office` up to the day before `today`."""
        self.office = office
        self.clock = clock
        self.size = size
        self.today = today
        self.last_day = today - timedelta(days=1)
        self.chance = Random(f"{size.name} {today}")  # noqa: S311 - dice for invented data, no secret
        self.names = NamePool(self.chance)
        self.made = 0
        self.changes = 0
        self._progress = progress
        self._days: list[tuple[date, int, Callable[[], None]]] = []
        self._planned = 0
        self._recent: list[str] = []

    @property
    def view(self) -> View:
        """The records as of now."""
        return self.office.view

    @property
    def day(self) -> date:
        """The present day of the play."""
        return self.clock.moment.date()

    # days ---------------------------------------------------------------------------------------------------------

    def after(self, days: int) -> date:
        """The working day so many days after the present one (negative: before)."""
        return working_day(self.day + timedelta(days=days))

    def plan(self, day: date, scene: Callable[[], None]) -> None:
        """Play `scene` on `day`, or the next working day; what lies after the last day is left to the office."""
        day = working_day(day)
        if day <= self.last_day:
            self._planned += 1
            heapq.heappush(self._days, (day, self._planned, scene))

    def play(self) -> None:
        """Play every planned scene in the order of the days, also those that scenes plan."""
        while self._days:
            day, _, scene = heapq.heappop(self._days)
            self.at(day, time(8, 30))
            scene()
        self._progress(self.size.records, self.size.records)

    def at(self, day: date, moment: time) -> None:
        """Move the clock on to a moment of a day."""
        self.clock.move_to(datetime.combine(day, moment).astimezone())

    # changes ------------------------------------------------------------------------------------------------------

    def do(self, action: Action) -> Done:
        """Perform one action, a few minutes after the last one."""
        self.clock.move_to(self.clock.moment + BREATH)
        return self._perform(action)

    def now(self, action: Action) -> Done:
        """Perform one action at this very moment."""
        return self._perform(action)

    def together(self, name: str, steps: Sequence[Action]) -> Done | None:
        """Perform several actions as one change; nothing if there are none."""
        return self.do(Several(steps=tuple(steps), name=name)) if steps else None

    def add(self, kind: str, /, **fields: Any) -> int:
        """Add one record from its fields and return its id."""
        return self.do(Add(kind=kind, fields=fields)).created[-1][1]

    def add_all(self, name: str, kind: str, rows: Sequence[dict[str, Any]]) -> list[int]:
        """Add many records as one change and return their ids in order."""
        done = self.together(name, [Add(kind=kind, fields=row) for row in rows])
        return [] if done is None else [record_id for table, record_id in done.created if table == kind]

    def edit(self, record: Any, /, **fields: Any) -> Edit:
        """The action that sets fields of a record."""
        return Edit(kind=BY_ENTITY[type(record)].table, id=record.id, before={}, after=fields)

    def _perform(self, action: Action) -> Done:
        done = self.office.perform(action)
        self.made += len(done.created)
        self.changes += 1
        if self.changes % REPORT_EVERY == 1:
            self._progress(min(self.made, self.size.records), self.size.records)
        return done

    # dice ---------------------------------------------------------------------------------------------------------

    def happens(self, share: float) -> bool:
        """Whether something happens that does in `share` of all cases."""
        return self.chance.random() < share

    def one(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.chance.randrange(len(options))]

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """`count` different options, or all if there are fewer."""
        return self.chance.sample(list(options), min(count, len(options)))

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self.chance.randint(low, high)

    def fresh(self, draw: Callable[[], str]) -> str:
        """A drawn text that has not come lately."""
        text = draw()
        for _ in range(TRIES):
            if text not in self._recent:
                break
            text = draw()
        self._recent.append(text)
        del self._recent[:-RECENT]
        return text
