"""Documents and tables made from a screen: in a worker that can be stopped, recorded, and the path told."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.problems import RuleViolation, StoreError, reason
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.documents.catalogue import Asked
    from rundertisch_tui.domain.office import Attachment
    from rundertisch_tui.tui.app import RoundTableApp


class Made(Protocol):
    """What a worker hands back: where the file lies, the action that records it, what to tell."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    @property
    def record(self) -> Action:
        """The action that records it."""

    @property
    def notices(self) -> tuple[str, ...]:
        """German sentences about what was found."""


class Stopped(Exception):
    """Somebody pressed Esc before the file was written."""


Stage = Callable[[str], None]
Work = Callable[[View, Stage], Made]


class Making:
    """One file being made from the state of now; the screens stay usable meanwhile."""

    def __init__(self, app: "RoundTableApp", what: str, work: Work) -> None:
        """Begin at once; `what` is the German name of the file."""
        self.what = what
        self._app, self._work = app, work
        self._stop = Event()
        self._view = View(app.office.view.snapshot)  # of its own: the worker must not share what the loop moves on
        app.say(f"{what}: beginnt …", sign="")
        self._worker = app.run_worker(self._run, thread=True, group="making", description=what)

    @property
    def is_running(self) -> bool:
        """Whether the file is not there yet."""
        return not self._worker.is_finished

    def stop(self) -> None:
        """Give up, unless the file is being written already."""
        self._stop.set()

    def _run(self) -> None:
        tell = self._app.call_later
        try:
            made = self._work(self._view, self._stage)
        except Stopped:
            tell(self._app.say, f"{self.what} abgebrochen. Nichts wurde geschrieben.")
        except (RuleViolation, StoreError) as problem:
            tell(tell_problem, self._app, str(problem))
        except OSError as problem:
            tell(tell_problem, self._app, f"{self.what}: {reason(problem)}.")
        else:
            tell(self._record, made)

    def _stage(self, doing: str) -> None:
        """Say what is being done. Raises Stopped."""
        if self._stop.is_set():
            raise Stopped
        self._app.call_later(partial(self._app.say, f"{self.what}: {doing} … Esc bricht ab", sign=""))

    def _record(self, made: Made) -> None:
        def done() -> None:
            self._app.copy_to_clipboard(str(made.path))
            written = f"{self.what} geschrieben: "
            path = path_end(shown_path(made.path), self._app.size.width - 3 - cell_len(written))
            self._app.say(" ".join((written + path, *made.notices[:1])))

        record_made(self._app, self.what, made, done)


def record_made(app: "RoundTableApp", what: str, made: Made, done: Callable[[], None]) -> None:
    """Record a file that was written; if that is refused the file stays, and that is said."""

    def refused(problem: Exception) -> None:
        app.say(f"{what} liegt in {shown_path(made.path)}, aber: {problem}", problem=True)

    app.perform(made.record, done=lambda _: done(), refused=refused)


def hand_out_kept(app: "RoundTableApp", one: "Attachment") -> None:
    """Write a copy of a kept file, record that it went out, and tell where it lies."""
    from rundertisch_tui.documents.kept_files import hand_out

    try:
        copy = hand_out(app.office.view, app.office.exports, one, app.office.kept_file(one.digest))
    except RuleViolation as problem:
        tell_problem(app, str(problem))
    else:
        record_made(app, one.kind or "Datei", copy, lambda: tell_path(app, shown_path(copy.path)))


def make_document(
    app: "RoundTableApp",
    kind: str,
    session_id: SessionId | None,
    copy: Copy | None = None,
    *,
    file_format: str = "docx",
    asked: "Asked | None" = None,
) -> Making:
    """Make a document; without `copy` the usual one of its kind."""
    from rundertisch_tui.documents.catalogue import BY_ID

    exports = app.office.exports

    def work(view: View, stage: Stage) -> Made:
        from rundertisch_tui.documents.publish import publish

        return publish(view, exports, kind, session_id, copy, asked=asked, file_format=file_format, stage=stage)

    return Making(app, BY_ID[kind].german, work)


def shown_path(path: Path) -> str:
    """The path as short as it is still true: below the present folder without it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def path_end(path: str, room: int) -> str:
    """A path in so many cells: where it is too long its beginning goes, as the name tells most, then its middle."""
    parts = Path(path).parts
    for at in range(len(parts)):
        shown = path if at == 0 else "…/" + "/".join(parts[at:])
        if cell_len(shown) <= room:
            return shown
    name = parts[-1] if parts else path
    if cell_len(name) <= room:
        return name
    head = max(room // 3, 1)
    return f"{name[:head]}…{name[min(head + 1 - room, -1) :]}"


def tell_problem(app: "RoundTableApp", sentence: str) -> None:
    """Say what went wrong; what is too long for its row is read in a sheet, so that nothing of it is lost."""
    from rundertisch_tui.tui.dialogs.reading import ReadingSheet

    app.say(sentence, problem=True)
    if len(sentence) > app.size.width - 4:
        app.open_sheet(ReadingSheet("Das ging nicht", (((clean(sentence), "text"),),)))


def tell_path(app: "RoundTableApp", path: str) -> None:
    """Put a path into the clipboard where the terminal can, and say it; a long one is read in a sheet."""
    from rundertisch_tui.tui.dialogs.reading import ReadingSheet

    app.copy_to_clipboard(path)
    if len(path) < app.size.width - 4:
        app.say(path)
    else:
        app.open_sheet(ReadingSheet("Die Datei liegt hier", (((clean(path), "text"),),)))
