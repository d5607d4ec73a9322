"""Which Round Table is worked on, as row 1 says it."""

from datetime import date
from typing import TYPE_CHECKING

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.deadlines import relative_day
from rundertisch_tui.domain.sessions import Session

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp


def announce(app: "RoundTableApp", session: Session, today: date) -> None:
    """Say in row 1 which Round Table is worked on and how far off it is."""
    if session.held_on is None:
        app.show_table("RT ", str(session.year))
    else:
        day = dates_de.short(session.held_on)
        countdown = relative_day(session.held_on, today) if session.held_on >= today else ""
        app.show_table(f"RT {day[:6]}", day[6:], countdown)
