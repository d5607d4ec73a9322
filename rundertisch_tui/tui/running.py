"""Opens the office and the screens over it, again for each folder that is chosen, and hands back the exit code."""

import os
from pathlib import Path

from rundertisch_tui.tui import theme
from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.tui.collecting import Thresholds
from rundertisch_tui.tui.driver import KeyDriver
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.office import Office


def run(
    data: Path,
    exports: Path,
    user: str,
    *,
    read_only: bool = False,
    door: str = "",
    collector: Thresholds | None = None,
) -> int:
    """Open the office and the screens; return the exit code. Raises StoreError with a German sentence.

    `door` is where this window signs people in; `collector` is what counts for the garbage collector once the first
    screen stands.
    """
    limited = theme.limit(os.environ)
    while True:
        office = Office.open(data, exports=exports, user=user, read_only=read_only, bind_views=False)
        look = theme.choose(limited, settings.personal(office.view, "look", office.login))
        app = RoundTableApp(office, look=look, limited=limited, offer_first_steps=True, collector=collector)
        app.driver_class = KeyDriver
        app.survives = True
        app.door = door
        code = app.run() or 0
        if app.is_leaving:
            return code  # at once: the kernel frees the lock, the next opening reads the journal
        office.close()
        if app.fault is not None:
            raise app.fault
        if app.other is None:
            return code
        data, exports = app.other, app.other.with_name(app.other.name + "-exports")
