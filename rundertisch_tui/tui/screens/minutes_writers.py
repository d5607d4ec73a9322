"""Who else writes in the Protokoll, and at which item: by what their windows say, and by the lines they save."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.tui import others
from rundertisch_tui.workflow.office import Done

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.minutes import MinutesScreen

WRITING_SECONDS = 300.0
"""How long somebody counts as writing at an item after the last line there."""


class Writers:
    """The others at this Protokoll, and what their windows are told of this one."""

    def __init__(self, screen: "MinutesScreen") -> None:
        self._screen = screen
        self._stood = ""
        self._typing: dict[str, int] = {}
        self._saved: dict[str, int] = {}

    @property
    def items(self) -> Mapping[str, int]:
        """Login → the item that somebody writes at."""
        return {**self._saved, **self._typing}

    @property
    def told(self) -> str:
        """`b.kern 6.1 · c.yildiz 6.2`, for the right side of row 3."""
        view = self._screen.app.office.view
        named = ((user, view.find(AgendaItem, item)) for user, item in self.items.items())
        return " · ".join(user if item is None else f"{user} {item.number}" for user, item in named)

    def stand(self, item: int, *, writes: bool) -> None:
        """Say to other windows which item is open here, and whether something is being typed."""
        window, here = self._screen.app.window, others.place("agenda_item", item, writes=writes)
        if window is not None and here != self._stood:
            window.presence.stand(here)
            self._stood = here

    def stand_anew(self) -> None:
        """Say it with the next look: a form over this screen had a place of its own."""
        self._stood = ""

    def go(self) -> None:
        """Say that nobody is here any more."""
        if self._screen.app.window is not None:
            self._screen.app.window.presence.stand("")

    def look(self) -> bool:
        """See where others are typing; who is gone is forgotten. True if that is something else than before."""
        window = self._screen.app.window
        here = {} if window is None else others.writing(window.presence.others(), "agenda_item")
        changed = here != self._typing
        self._typing = here
        return changed

    def note(self, done: Done) -> None:
        """Remember where somebody has just saved a line, for a while."""
        view = self._screen.app.office.view
        entries = [view.find(MinuteEntry, record) for table, record in done.touched if table == "minute_entry"]
        items = [entry.agenda_item for entry in entries if entry is not None]
        if items:
            self._saved[done.user] = items[-1]
            self._screen.set_timer(WRITING_SECONDS, partial(self._forget, done.user, items[-1]))

    def _forget(self, user: str, item: int) -> None:
        if self._saved.get(user) == item:
            del self._saved[user]
            self._screen.show()
