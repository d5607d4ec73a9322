"""A sheet over long work: how far it is, and Esc leaves it with nothing half done (screens.md 7)."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.workflow.problems import REFUSALS, reason

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

Progress = Callable[[int, int], None]
"""Told how many of how many; it raises `Cancelled` once somebody pressed Esc."""
_BAR = 40


class Cancelled(Exception):
    """Somebody pressed Esc; the work cleans up and ends."""


class _Bar(LineWidget):
    DEFAULT_CSS = "_Bar { height: 1fr; }"

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = clean(sentence)
        self._done, self._total = 0, 0

    def show(self, done: int, total: int) -> None:
        """Write how far it is."""
        if (done, total) != (self._done, self._total):
            self._done, self._total = done, total
            self.refresh()

    def render_line(self, y: int) -> Strip:
        lines = ((), (("   " + self._sentence, "text"),), (), self._measure())
        return self.strip(lines[y] if y < len(lines) else ())

    def _measure(self) -> Sequence[Part]:
        full = _BAR * self._done // self._total if self._total else 0
        count = f"  {self._done} von {self._total}" if self._total else ""
        return (("   " + "■" * full, "akzent"), ("·" * (_BAR - full), "leise"), (count, "leise"))

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


class ProgressSheet(Sheet):
    """Runs `work(progress)` in a thread; its result is what the work returned, or None if it was left or refused."""

    app: "RoundTableApp"
    leave: ClassVar[str] = "abbrechen, nichts bleibt halb"
    rows = 7

    def __init__(self, title: str, sentence: str, work: Callable[[Progress], object]) -> None:
        super().__init__(title)
        self._work, self._cancelled = work, False
        self._bar = _Bar(sentence)
        self._step = -1

    def compose_body(self) -> Iterable[Widget]:
        yield self._bar

    def on_mount(self) -> None:
        self.run_worker(self._run, thread=True)

    def _run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self.app.call_from_thread(self._end, None, "Abgebrochen. Nichts wurde angelegt.")
        except REFUSALS as problem:
            self.app.call_from_thread(self._end, None, str(problem))
        except OSError as problem:
            self.app.call_from_thread(self._end, None, f"Das ging nicht: {reason(problem)}.")
        else:
            self.app.call_from_thread(self._end, result, "")

    def _progress(self, done: int, total: int) -> None:
        """Called in the thread: shows forty steps at most, so that the screen is not busy with it."""
        if self._cancelled:
            raise Cancelled
        step = _BAR * done // max(total, 1)
        if step != self._step:
            self._step = step
            self.app.call_from_thread(self._bar.show, done, total)

    def _end(self, result: object, problem: str) -> None:
        if problem:
            self.app.say(problem, problem=True)
        self.finish(result)

    def action_close(self) -> None:
        """Ask the work to end; it answers when it has cleaned up."""
        self._cancelled = True
        self.key_line.show((("", "wird abgebrochen …"),))
