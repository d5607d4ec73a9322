"""The program on a screen of 80x24 over a small office of its own, without a terminal."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import time_machine
from textual.pilot import Pilot

from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.plain import screen_text

PATIENCE = 30.0
"""Seconds until a test gives up waiting; nothing waits that long on a machine that works."""


@dataclass
class Desk:
    """The program as a clerk has it before her."""

    app: RoundTableApp
    pilot: Pilot[int]
    patience: float = PATIENCE

    @property
    def text(self) -> str:
        """The screen without colour."""
        return screen_text(self.app)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait until each is worked off."""
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        for letter in text:
            await self.pilot.press(*([letter] if letter != " " else ["space"]))
        await self.settle()

    @property
    def _is_settled(self) -> bool:
        workers = all(worker.is_finished for worker in self.app.workers)
        return self.app.is_settled and workers and bool(getattr(self.app.screen, "is_settled", True))

    async def settle(self) -> None:
        """Wait until the store thread and all workers have answered and the screen shows it.

        Raises what ended the program, if it ended, and AssertionError if it is still at work after `PATIENCE`.
        """
        await self.pilot.pause()
        await self.until(lambda: self._is_settled, "rests")
        await self.pilot.pause()
        self._raise_what_ended_the_program()

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for what comes by itself; raises as `settle` does."""
        try:
            async with asyncio.timeout(self.patience):
                while not holds():
                    self._raise_what_ended_the_program()
                    await self.pilot.pause(0.005)
        except TimeoutError:
            pytest.fail(f"The program never {what} within {self.patience} s; the screen shows:\n{self.text}")

    async def wait_for(self, text: str) -> None:
        """Wait until a text stands on the screen, that of another clerk for example."""
        await self.until(lambda: text in self.text, f"shows „{text}“")
        await self.settle()

    async def come_in(self) -> None:
        """Wait until the window is seen by others and has its drafts, a little after the start."""
        await self.until(lambda: self.app.window is not None, "comes in")
        await self.settle()

    def _raise_what_ended_the_program(self) -> None:
        """Show the fault itself, not what later keys would find on a screen that nobody draws any more."""
        if self.app._exception is not None:
            raise self.app._exception


Open = Callable[..., AbstractAsyncContextManager[Desk]]


@pytest.fixture
def office(tmp_path: Path) -> Any:
    """An empty office; `do(verb, **fields)` on it changes it before the screens open."""
    (tmp_path / "exports").mkdir()
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir", bind_views=False)
    yield opened
    opened.close()


@pytest.fixture
def second_office(office: Office, tmp_path: Path) -> Any:  # noqa: ARG001 - opened first
    """The same data as another clerk has them open."""
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="b.kern", bind_views=False)
    yield opened
    opened.close()


def do(office: Office, verb: str, **fields: Any) -> tuple[tuple[str, int], ...]:
    """Perform a verb with JSON values; return what it created."""
    done = office.perform(catalogue.build(verb, fields))
    office.show_newest()
    return done.created


@pytest.fixture
def story(office: Office) -> Iterator[None]:
    """The chain of one recommendation, told on the day of the pictures."""
    from tests.tui import chain_story

    yield from _on_the_day_of_the_pictures(chain_story.tell, office)


@pytest.fixture
def story_of_years(office: Office) -> Iterator[None]:
    """That chain, and recommendations of 2023."""
    from tests.tui import chain_story

    yield from _on_the_day_of_the_pictures(chain_story.tell_years, office)


@pytest.fixture
def story_of_the_concept(office: Office) -> Iterator[None]:
    """That chain, and what the concept wants around its measure."""
    from tests.tui import concept_story

    yield from _on_the_day_of_the_pictures(concept_story.tell_concept, office)


def _on_the_day_of_the_pictures(tell: Callable[[Office], None], office: Office) -> Iterator[None]:
    from tests.tui.chain_story import NOW

    with time_machine.travel(NOW, tick=False):
        tell(office)
        yield


@asynccontextmanager
async def _opened(office: Office, width: int, height: int) -> AsyncIterator[Desk]:
    app = RoundTableApp(office)
    async with app.run_test(size=(width, height)) as pilot:
        one = Desk(app, pilot)
        await one.settle()
        yield one


@pytest.fixture
def desk(office: Office) -> Open:
    """`async with desk() as d:` opens the screens over the office."""

    def opened(width: int = 80, height: int = 24) -> AbstractAsyncContextManager[Desk]:
        return _opened(office, width, height)

    return opened


@pytest.fixture
def desk_on() -> Open:
    """`async with desk_on(folder) as d:` opens the screens over data that are there."""

    @asynccontextmanager
    async def opened(folder: Path, width: int = 80, height: int = 24) -> AsyncIterator[Desk]:
        office = Office.open(folder, exports=folder.with_name("exports"), user="a.demir", bind_views=False)
        async with _opened(office, width, height) as one:
            yield one
        office.close()

    return opened
