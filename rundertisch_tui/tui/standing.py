"""Says on the screen what came up about the data as a whole: damage, repair from outside, what was put right."""

from typing import TYPE_CHECKING

from rundertisch_tui.tui.messages import StandingChanged
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import Done

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
