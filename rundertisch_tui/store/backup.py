"""One consistent archive of a data folder while others write."""

import os
import zipfile
from datetime import datetime
from pathlib import Path

from rundertisch_tui.store import checkpoint, files, journal
from rundertisch_tui.store.lock import Lock

FOLDER = "backups"


def make(folder: Path, lock: Lock, *, now: datetime, name: str) -> Path:
    """Write `backups/<name>-<time>.zip` and return its path. Raises Busy, OSError."""
    files.make_folder(folder / FOLDER)
    target = folder / FOLDER / f"{name}-{now:%Y-%m-%d-%H%M%S}.zip"
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    with lock.shared():  # nobody appends while sizes are taken; files grow only at their end
        paths = [folder / checkpoint.NAME, *(path for _, path in journal.segments(folder / journal.FOLDER))]
        opened = [(path, files.open_file(path, os.O_RDONLY)) for path in paths if path.exists()]
        sizes = [os.fstat(descriptor).st_size for _, descriptor in opened]
    try:
        with temporary.open("xb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
                for (path, descriptor), size in zip(opened, sizes, strict=True):
                    archive.writestr(str(path.relative_to(folder)), files.read_all(descriptor)[:size])
            out.flush()
            os.fsync(out.fileno())
            os.fchmod(out.fileno(), files.FILE_MODE)
        temporary.replace(target)
        files.sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)
        for _, descriptor in opened:
            os.close(descriptor)
    return target
