"""What is typed and not yet saved: a file per window, appended to and synced by a thread of its own."""

import os
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from rundertisch_tui.store import files
from rundertisch_tui.store.errors import reason
from rundertisch_tui.store.presence import file_stem, living

FOLDER = "drafts"
ENDING = ".jsonl"
PAUSE = 0.7  # seconds between two syncs: with a slow one still within the second that was promised
LARGE = 256 * 1024  # bytes of a file that is written anew with what is open


@dataclass(frozen=True)
class Draft:
    """One text on its way. `place` says which field of which form; `cursor` where it stood.

    `base`: the values that were there when typing began; `values`: those typed. `key` goes into the journal's line.
    """

    key: str
    place: str
    at: str  # ISO 8601
    values: dict[str, str]
    base: dict[str, str | None] = field(default_factory=dict)
    cursor: tuple[str, int, int] = ("", 0, 0)  # field, row, column
    label: str = ""


@dataclass(frozen=True)
class _Entry:
    key: str
    draft: Draft | None  # None: it has ended


_decode = msgspec.json.Decoder(_Entry).decode
_encode = msgspec.json.Encoder().encode


class DraftFile:
    """The drafts of this window. `problem` is a German sentence while they cannot be kept."""

    def __init__(self, folder: Path, user: str, token: str) -> None:
        """Begin; the file is made with the first draft."""
        self.problem: str | None = None
        self._path = folder / FOLDER / f"{file_stem(user, token)}{ENDING}"
        self._open: dict[str, Draft] = {}
        self._waiting: dict[str, Draft | None] = {}
        self._wake = threading.Condition()
        self._busy = False
        self._ends = False
        self._at_once = False
        self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def keep(self, draft: Draft) -> None:
        """Have `draft` on disk within a second; returns at once."""
        self._put(draft.key, draft)

    def drop(self, key: str) -> None:
        """The draft `key` has ended: it was saved, or thrown away."""
        self._put(key, None)

    def flush(self, timeout: float = 1.0) -> bool:
        """Wait until all is on disk; False if it is not after `timeout` seconds or cannot be written."""
        with self._wake:
            self._at_once = True
            self._wake.notify_all()
            return self._wake.wait_for(lambda: not self._waiting and not self._busy, timeout) and self.problem is None

    def close(self) -> None:
        """Write what waits, end the thread; a file without open drafts is removed."""
        with self._wake:
            self._ends = True
            self._wake.notify_all()
        self._thread.join(2.0)

    def _put(self, key: str, draft: Draft | None) -> None:
        with self._wake:
            self._waiting[key] = draft
            self._wake.notify_all()

    def _run(self) -> None:
        last = -PAUSE
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._waiting or self._ends)
                rest = last + PAUSE - time.monotonic()
                self._wake.wait_for(lambda: self._ends or self._at_once, max(0.0, rest))
                taken, self._waiting, self._busy, self._at_once = self._waiting, {}, True, False
                ends = self._ends
            problem = self._written(taken)
            last = time.monotonic()
            with self._wake:
                self._busy, self.problem = False, problem
                if problem is not None:
                    self._waiting = {**taken, **self._waiting}  # tried again at the next turn
                self._wake.notify_all()
            if ends:
                return
            if problem is not None:
                time.sleep(PAUSE)

    def _written(self, taken: Mapping[str, Draft | None]) -> str | None:
        """Append and sync; the sentence if that fails."""
        now_open = {key: draft for key, draft in {**self._open, **taken}.items() if draft is not None}
        try:
            if not now_open:
                self._path.unlink(missing_ok=True)
            elif self._path.exists() and self._path.stat().st_size < LARGE:
                _append(self._path, [_Entry(key, draft) for key, draft in taken.items()])
            else:
                files.make_folder(self._path.parent)
                files.replace(self._path, *(_line(_Entry(key, draft)) for key, draft in now_open.items()))
        except OSError as problem:
            return f"Der Entwurf lässt sich nicht sichern: {reason(problem)}. Bitte bald speichern."
        self._open = now_open
        return None


def of_dead_windows(folder: Path, user: str) -> list[Draft]:
    """The open drafts that windows of `user` left behind which are gone, the newest first."""
    found = [draft for path in _dead_files(folder, user) for draft in _read(path).values()]
    return sorted(found, key=lambda draft: draft.at, reverse=True)


def drop_of_dead_windows(folder: Path, user: str, key: str) -> None:
    """End the draft `key` of a dead window; its file goes with its last draft. Raises OSError."""
    for path in _dead_files(folder, user):
        there = _read(path)
        if key in there:
            _append(path, [_Entry(key, None)])
            there.pop(key)
        if not there:
            path.unlink(missing_ok=True)


def drop_of_records(folder: Path, addresses: Iterable[tuple[str, int]]) -> None:
    """Take the drafts of these records (table, id) out of every window's file; not a byte of them stays.

    A window that lives and goes on typing writes its own draft anew. Raises OSError.
    """
    wanted = {f"{table}:{record_id}" for table, record_id in addresses}
    for path in (folder / FOLDER).glob(f"*{ENDING}"):
        if not any(name.encode() in files.read_file(path) for name in wanted):
            continue
        stay = [one for one in _read(path).values() if wanted.isdisjoint(one.place.split("|"))]
        if stay:
            files.replace(path, *(_line(_Entry(draft.key, draft)) for draft in stay))
        else:
            path.unlink(missing_ok=True)
            files.sync_folder(path.parent)


def _dead_files(folder: Path, user: str) -> list[Path]:
    alive = {one.token for one in living(folder)}
    stem = file_stem(user, "")
    there = (folder / FOLDER).glob(f"*{ENDING}")
    return [
        path for path in there if path.stem.rpartition("-")[0] + "-" == stem and path.stem[len(stem) :] not in alive
    ]


def _read(path: Path) -> dict[str, Draft]:
    """The open drafts of a file; a torn last line is passed over."""
    found: dict[str, Draft] = {}
    try:
        raw = files.read_file(path)
    except OSError:
        return found
    for line in raw.split(b"\n"):
        try:
            entry = _decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
        found.pop(entry.key, None)
        if entry.draft is not None:
            found[entry.key] = entry.draft
    return found


def _append(path: Path, entries: list[_Entry]) -> None:
    descriptor = files.open_file(path, os.O_WRONLY | os.O_APPEND)
    try:
        files.write_all(descriptor, b"\n" + b"".join(map(_line, entries)))  # behind a torn line too
        os.fdatasync(descriptor)
    finally:
        os.close(descriptor)


def _line(entry: _Entry) -> bytes:
    return _encode(entry) + b"\n"
