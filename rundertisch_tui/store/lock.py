"""One writer at a time, over processes and users; and the number of the last confirmed line.

The kernel frees a `flock` when its process dies, however it dies, so there is nothing to clean up.
"""

import fcntl
import os
import time
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import msgspec

from rundertisch_tui.store import files
from rundertisch_tui.store.errors import Busy

RECORD = 256  # bytes; the head is the first record of the file, the holder the second
CRC = 8  # hex digits at the very end of the head: a half-written head is never valid
WAIT = 10.0  # seconds until Busy
FIRST_PAUSE = 0.0001
LONGEST_PAUSE = 0.02


class Head(msgspec.Struct, frozen=True):
    """Number and sum of the last confirmed line."""

    seq: int
    sum: str


_head_in = msgspec.json.Decoder(Head).decode  # made once: each look at the journal reads it


class Lock:
    """The file `lock` of a data folder: created once, never renamed, truncated or unlinked."""

    def __init__(self, path: Path, *, user: str, read_only: bool) -> None:
        """Open the file, make it if it is missing and may be made. Raises OSError."""
        self.path = path
        self.user = user
        self._holder = b""
        if not read_only and not path.exists():
            files.create(path)
        self._descriptor = files.open_file(path, os.O_RDONLY if read_only else os.O_RDWR)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Hold the lock as the only one. Raises Busy."""
        self._take(fcntl.LOCK_EX)
        try:
            self._write_holder()
            yield
        finally:
            self._free()

    def shared(self) -> AbstractContextManager[None]:
        """Hold the lock beside other readers. Raises Busy."""
        return _Shared(self)

    def is_replaced(self) -> bool:
        """Does another file carry the name now? Then the whole folder was replaced."""
        try:
            there = os.stat(self.path)  # noqa: PTH116  # the path of a descriptor is compared, not used
        except FileNotFoundError:
            return True
        return not os.path.samestat(there, os.fstat(self._descriptor))

    def read_head(self) -> Head | None:
        """The last confirmed line; None if the record is not whole."""
        raw = os.pread(self._descriptor, RECORD, 0)
        body = raw[:-CRC]
        if len(raw) != RECORD or raw[-CRC:] != _crc(body):
            return None
        try:
            return _head_in(body)
        except msgspec.DecodeError:
            return None

    def write_head(self, head: Head) -> None:
        """Confirm a line; called under the exclusive lock, after its sync. Raises OSError."""
        body = msgspec.json.encode(head).ljust(RECORD - CRC)
        files.expect(os.pwrite(self._descriptor, body + _crc(body), 0), RECORD)

    def holder(self) -> str:
        """Who took the lock last, for a sentence; empty if unknown."""
        try:
            record = msgspec.json.decode(os.pread(self._descriptor, RECORD, RECORD))
        except (msgspec.DecodeError, UnicodeDecodeError, OSError):
            return ""
        return f"{record.get('user')}, Prozess {record.get('pid')}" if isinstance(record, dict) else ""

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)

    def _take(self, kind: int) -> None:
        if self._try(kind):
            return  # nearly always, and before any clock is asked
        end = time.monotonic() + WAIT
        pause = FIRST_PAUSE
        while True:
            time.sleep(pause * (0.5 + (time.monotonic_ns() & 0x1FF) / 0x400))  # jitter
            pause = min(2 * pause, LONGEST_PAUSE)
            if self._try(kind):
                return
            if time.monotonic() >= end:
                raise Busy(self.holder())

    def _try(self, kind: int) -> bool:
        try:
            fcntl.flock(self._descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _free(self) -> None:
        fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def _write_holder(self) -> None:
        with suppress(OSError):  # it only serves a sentence; what counts is written next and will tell
            if self._holder and os.pread(self._descriptor, RECORD, RECORD) == self._holder:
                return  # nobody else held it since
            record = msgspec.json.encode({"pid": os.getpid(), "user": self.user[:60], "since": int(time.time())})
            self._holder = record[:RECORD].ljust(RECORD)
            os.pwrite(self._descriptor, self._holder, RECORD)


class _Shared(AbstractContextManager[None]):
    """The lock held shared; a class, for a generator costs a reader more than the two calls of the kernel."""

    __slots__ = ("_lock",)

    def __init__(self, lock: Lock) -> None:
        self._lock = lock

    def __enter__(self) -> None:
        self._lock._take(fcntl.LOCK_SH)  # noqa: SLF001  # a part of the lock

    def __exit__(self, *_: object) -> None:
        self._lock._free()  # noqa: SLF001  # the same


def _crc(body: bytes) -> bytes:
    return b"%08x" % zlib.crc32(body)
