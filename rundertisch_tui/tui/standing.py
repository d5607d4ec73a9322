"""Says on the screen what came up about the data as a whole: damage, repair from outside, what was put right."""

from typing import TYPE_CHECKING

from rundertisch_tui.tui.messages import StandingChanged
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.rights import limit

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

AGAIN = "Die Daten lassen sich wieder lesen und ändern."


def tell(app: "RoundTableApp", message: StandingChanged) -> None:
    """Show the newest state and its standing in the shared rows; a window that could only read goes on from here."""
    office = app.office
    office.show_newest()
    if app.frame is not None:
        app.dress(app.frame)
    name = AGAIN if message.can_write_again else office.damage or office.problem or ""
    if message.can_write_again:
        everything = frozenset((kind.table, 0) for kind in KINDS)  # what could not be read before is there now
        app.register_changed.publish(
            Done(name, everything, mine=True, user=office.login, at=clock.now(), seq=office.view.seq)
        )
        app.come_in()
    if message.notices or name:
        app.say(" ".join((*message.notices, name)).strip(), problem=bool(message.notices) or name != AGAIN)


def begin(app: "RoundTableApp") -> None:
    """Say what this login cannot do, now and when rights change, then offer what a lost window left."""
    _measure(app)

    def changed(done: Done) -> None:
        if any(table == "user" for table, _ in done.touched):
            _measure(app)

    app.register_changed.subscribe(app, changed, immediate=True)
    if app.window is not None and app.window.left:
        from rundertisch_tui.tui import lost_text

        lost_text.offer(app)


def _measure(app: "RoundTableApp") -> None:
    """Compare the right of this login with writing; what it lacks stands in row 1, and row 23 says it once."""
    known, app.limit = app.limit, limit(app.office.view, app.office.login, clock.today())
    if app.frame is not None:
        app.dress(app.frame)
    if app.limit.sentence and app.limit != known:
        app.call_after_refresh(app.say, app.limit.sentence, problem=True)
