"""The loop stands still for a moment, so that most changes are on the disk when it goes on; never for longer."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from rundertisch_tui.tui import store_thread
from rundertisch_tui.tui.messages import Refused, RegisterChanged, SavingIsSlow
from rundertisch_tui.tui.store_thread import Job, StoreThread
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.problems import StoreError

PATIENCE = 30


class Office:
    """Saves when it is let."""

    problem: str | None = None
    notices: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.may = threading.Event()
        self.refuses = False

    def perform(self, _: object, *, key: str | None = None) -> Done:
        assert self.may.wait(PATIENCE)
        if self.refuses:
            raise StoreError("Nichts gespeichert.")
        return Done(f"Gespeichert {key}", frozenset(), True, "weber", datetime(2026, 5, 1, tzinfo=UTC), 1)

    def take_foreign(self) -> list[Done]:
        return []

    def follow(self) -> list[Done]:
        return []

    def checkpoint_if_due(self, _: float) -> None:
        pass


class Poster:
    """Keeps what it is told, and wakes who waits for a kind of it."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.woken = threading.Condition()

    def post_message(self, message: Any) -> bool:
        with self.woken:
            self.told.append(message)
            self.woken.notify_all()
        return True

    def kinds(self) -> list[type]:
        return [type(message) for message in self.told]

    def wait_for(self, kind: type) -> None:
        with self.woken:
            assert self.woken.wait_for(lambda: kind in self.kinds(), PATIENCE)


@pytest.fixture
def stage() -> Iterator[SimpleNamespace]:
    office, poster = Office(), Poster()
    thread: Any = StoreThread(office, poster)  # type: ignore[arg-type]  # what it asks of an office
    thread.start()
    yield SimpleNamespace(office=office, poster=poster, thread=thread)
    office.may.set()
    thread.stop()


def test_what_was_saved_within_the_moment_is_told_when_the_loop_goes_on(
    stage: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_thread, "GRACE", PATIENCE)
    stage.office.may.set()
    assert stage.thread.perform(object(), 7, key="k")
    (message,) = stage.poster.told
    assert (message.done.name, message.ticket) == ("Gespeichert k", 7)
    assert stage.thread.is_idle


def test_a_refusal_ends_the_moment_too(stage: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_thread, "GRACE", PATIENCE)
    stage.office.refuses = True
    stage.office.may.set()
    assert stage.thread.perform(object())
    assert stage.poster.kinds() == [Refused]


def test_a_slow_disk_does_not_hold_the_loop_and_is_said(
    stage: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_thread, "GRACE", 0.001)
    monkeypatch.setattr(store_thread, "SLOW", 0.002)
    assert not stage.thread.perform(object())
    assert not stage.thread.is_idle
    stage.poster.wait_for(SavingIsSlow)
    stage.office.may.set()
    stage.poster.wait_for(RegisterChanged)


def test_who_has_ended_is_not_called_slow() -> None:
    told: list[str] = []
    job = Job(tuple, None, lambda: told.append("slow"))
    assert not job.wait()
    job.end()
    job._say_slow()
    assert job.has_ended
    assert not told
