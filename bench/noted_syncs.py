"""The program, which also notes when it read an Enter and when a line of its journal had reached the disk.

python -m bench.noted_syncs NOTES [what else `rundertisch` takes]

No screen tells these moments exactly. `time.perf_counter` counts alike in all processes of a Linux machine, so they can
be set against the moment at which a key was sent.
"""

import os
import sys
import time
from pathlib import Path
from typing import Any

from rundertisch_tui.__main__ import main

READ, SYNCED = "read", "synced"
_read, _fdatasync = os.read, os.fdatasync


def noting(notes: int) -> None:
    """From now on write into the file `notes` when an Enter was read and when the sync of a journal returned."""

    def note(what: str, moment: float) -> None:
        os.write(notes, f"{what} {moment}\n".encode())

    def read(descriptor: int, length: int) -> bytes:
        came = _read(descriptor, length)
        if came == b"\r":
            note(READ, time.perf_counter())
        return came

    def synced(fd: Any) -> None:
        _fdatasync(fd)
        now = time.perf_counter()
        if "journal" in str(Path(f"/proc/self/fd/{fd}").readlink()):
            note(SYNCED, now)

    os.read, os.fdatasync = read, synced


if __name__ == "__main__":
    noting(os.open(Path(sys.argv.pop(1)), os.O_WRONLY | os.O_APPEND | os.O_CREAT))
    main()
