"""Text that is typed and not yet saved, for the screens: kept within a second, offered again after a lost window."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from rundertisch_tui.store import drafts
from rundertisch_tui.store.drafts import Draft, DraftFile
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Office

__all__ = ["Draft", "Drafting", "new_key"]


def new_key() -> str:
    """A key for one text: it goes with the draft and, by `Office.perform(action, key=…)`, into the journal."""
    return os.urandom(8).hex()


class Drafting:
    """The drafts of one window. `token` is that of its `Presence`, so that others know when the window is gone."""

    def __init__(self, data: Path, *, user: str, token: str) -> None:
        """Begin with no draft."""
        self._data = data
        self._user = user
        self._file = DraftFile(data, user, token)

    @property
    def problem(self) -> str | None:
        """Why drafts cannot be kept at the moment, as a sentence; None if all is well."""
        return self._file.problem

    def keep(
        self,
        key: str,
        place: str,
        values: Mapping[str, str],
        *,
        base: Mapping[str, str | None] | None = None,
        cursor: tuple[str, int, int] = ("", 0, 0),
        label: str = "",
    ) -> None:
        """Have the typed `values` on disk within a second; returns at once. `cursor`: field, row, column."""
        at = clock.now().isoformat()
        self._file.keep(Draft(key, place, at, dict(values), dict(base or {}), cursor, label))

    def end(self, key: str) -> None:
        """The draft was saved (its Done came) or thrown away."""
        self._file.drop(key)

    def flush(self, timeout: float = 1.0) -> bool:
        """Wait until all is on disk: on a signal, at the end. False if that failed."""
        return self._file.flush(timeout)

    def left_behind(self, office: Office) -> list[Draft]:
        """Drafts of this user's windows that are gone, the newest first; what is in the journal is dropped."""
        found = drafts.of_dead_windows(self._data, self._user)
        saved = [draft for draft in found if office.has_key(draft.key)]
        for draft in saved:
            self.discard(draft)
        return [draft for draft in found if draft not in saved]

    def take_over(self, draft: Draft) -> None:
        """Go on with a draft of a lost window: it belongs to this one from now on, under the same key."""
        self._file.keep(draft)
        if self._file.flush():
            self.discard(draft)

    def discard(self, draft: Draft) -> None:
        """Throw away a draft of a lost window."""
        with suppress(OSError):  # then it is offered once more
            drafts.drop_of_dead_windows(self._data, self._user, draft.key)

    def close(self) -> None:
        """Write what waits and end; drafts that are still open stay on disk."""
        self._file.close()
