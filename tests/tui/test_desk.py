"""A test that waits for the screens ends, whatever happens to the program."""

import asyncio
from typing import Any

import pytest

from rundertisch_tui.tui.store_thread import Job

FAULT = "a fault of the program"


def _break() -> None:
    raise LookupError(FAULT)


async def _wait_through_a_fault(desk: Any, jobs: bool, after: list[str]) -> None:
    async with desk() as clerk:
        if jobs:
            clerk.app._store_thread._last = Job(lambda: (), None, lambda: None)
        clerk.app.call_later(_break)
        await clerk.settle()
        after.append("went on")


@pytest.mark.parametrize("jobs", [False, True], ids=["nothing waits", "a job waits that nobody does any more"])
async def test_a_fault_of_the_program_is_raised_where_the_test_waits(desk: Any, jobs: bool) -> None:
    after: list[str] = []
    with pytest.raises(LookupError, match=FAULT):
        await _wait_through_a_fault(desk, jobs, after)
    assert not after


async def test_a_program_that_never_rests_fails_the_test_with_its_screen(desk: Any) -> None:
    async with desk() as clerk:
        clerk.patience = 0.02
        worker = clerk.app.run_worker(asyncio.Event().wait())
        with pytest.raises(pytest.fail.Exception, match="never rests") as failed:
            await clerk.settle()
        assert "Zu tun" in str(failed.value)
        worker.cancel()
