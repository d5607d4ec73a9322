from datetime import UTC, date, datetime

import time_machine

from rundertisch_tui.workflow import clock


def test_the_moment_has_a_zone_and_no_fractions() -> None:
    moment = clock.now()
    assert moment.tzinfo is not None
    assert moment.microsecond == 0


@time_machine.travel(datetime(2026, 7, 3, 12, 30, 15, 123456, tzinfo=UTC), tick=False)
def test_the_day_is_that_of_the_moment() -> None:
    assert clock.today() == date(2026, 7, 3)
    assert clock.now() == datetime(2026, 7, 3, 12, 30, 15, tzinfo=UTC)
