"""Documents made from a screen: in a worker, recorded, and the path told."""

from pathlib import Path
from typing import TYPE_CHECKING

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.documents.publish import Published
    from rundertisch_tui.tui.app import RoundTableApp


def make_document(app: "RoundTableApp", kind: str, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> None:
    """Make a document of a Round Table from the state of now; the screens stay usable meanwhile."""
    from rundertisch_tui.documents.catalogue import BY_ID

    german = BY_ID[kind].german
    view = View(app.office.view.snapshot)  # of its own: the worker must not share what the loop moves on
    exports = app.office.exports
    app.say(f"{german} wird gemacht …", sign="")

    def work() -> None:
        from rundertisch_tui.documents.publish import publish

        try:
            published = publish(view, exports, kind, session_id, copy)
        except RuleViolation as problem:
            app.call_later(app.say, str(problem), problem=True)
            return
        app.call_later(_record, app, german, published)

    app.run_worker(work, thread=True, group="documents", description=german)


def _record(app: "RoundTableApp", german: str, published: "Published") -> None:
    """Record the document; if that is refused the file stays, and that is said."""

    def done(_: object) -> None:
        app.copy_to_clipboard(str(published.path))
        told = f"{german} geschrieben: {shown_path(published.path)}"
        app.say(" ".join((told, *published.notices[:1])))

    def refused(problem: Exception) -> None:
        app.say(f"{german} liegt in {shown_path(published.path)}, aber: {problem}", problem=True)

    app.perform(published.record, done=done, refused=refused)


def shown_path(path: Path) -> str:
    """The path as short as it is still true: below the present folder without it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
