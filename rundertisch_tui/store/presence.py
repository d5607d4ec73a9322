"""Who is in, and on which record: a file per window that is locked while the window lives, so no clock is asked."""

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from rundertisch_tui.store import files

FOLDER = "presence"
RECORD = 512  # bytes; written in one piece, so that nobody reads half of it
_KEPT = "-_.@"


class Present(NamedTuple):
    """One living window: whose, since when (seconds since 1970), and where; `place` is empty on no record."""

    user: str
    token: str
    since: int
    place: str


def file_stem(user: str, token: str) -> str:
    """The name of a window's files without ending; a user may be called anything."""
    safe = "".join(sign if sign.isalnum() or sign in _KEPT else f"%{ord(sign):x}" for sign in user)[:80]
    return f"{safe}-{token}"


class Presence:
    """This window, present until `close` or the end of the process. A folder that is read-only knows nobody."""

    def __init__(self, folder: Path, user: str) -> None:
        """Come in. Never raises OSError: being seen is not worth an error."""
        self.user = user
        self.token = os.urandom(8).hex()
        self._folder = folder / FOLDER
        self._path = self._folder / f"{file_stem(user, self.token)}.json"
        self._since = int(time.time())
        self._descriptor = -1
        with suppress(OSError):
            files.make_folder(self._folder)
            self._come_in()

    def _come_in(self) -> None:
        temporary = files.temporary_name(self._path)
        self._descriptor = files.open_file(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.stand("")
        temporary.rename(self._path)  # it gets its name locked: an unlocked one is a dead window

    def stand(self, place: str) -> None:
        """Say where this window is now; an empty `place` is nowhere in particular."""
        while len(record := msgspec.json.encode(Present(self.user[:60], self.token, self._since, place))) > RECORD:
            place = place[: len(place) // 2]
        if self._descriptor >= 0:
            with suppress(OSError):
                os.pwrite(self._descriptor, record.ljust(RECORD), 0)

    def others(self) -> list[Present]:
        """All other living windows, of all users, the longest present first."""
        return [one for one in living(self._folder.parent) if one.token != self.token]

    def close(self) -> None:
        """Leave."""
        if self._descriptor >= 0:
            with suppress(OSError):
                self._path.unlink()
            os.close(self._descriptor)
            self._descriptor = -1


def living(folder: Path) -> list[Present]:
    """All living windows, the longest present first; files of dead ones are removed."""
    found = [one for path in (folder / FOLDER).glob("*.json") if (one := _look(path)) is not None]
    return sorted(found, key=lambda one: (one.since, one.token))


def _look(path: Path) -> Present | None:
    try:
        descriptor = files.open_file(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        try:
            return msgspec.json.decode(os.pread(descriptor, RECORD, 0), type=Present)
        except (msgspec.DecodeError, UnicodeDecodeError, OSError):
            return None
    else:
        with suppress(OSError):
            path.unlink()
        return None
    finally:
        os.close(descriptor)
