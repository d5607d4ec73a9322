"""Opening files so that no link is followed and every clerk of the group can read and write them."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from rundertisch_tui.store.errors import NotAFolder

FILE_MODE = 0o660
FOLDER_MODE = 0o2770
BLOCK = 8 * 1024 * 1024


def open_file(path: Path, flags: int) -> int:
    """A descriptor of `path`, which is no link; a new file gets our mode where it is ours. Raises OSError."""
    descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, FILE_MODE)
    if flags & os.O_CREAT:
        with suppress(PermissionError):  # made by another user, who set the mode
            os.fchmod(descriptor, FILE_MODE)
    return descriptor


def create(path: Path) -> None:
    """Make `path` as an empty file, or leave the one that is there.

    It gets its name only with its mode set: another user may open it the moment it is there. Raises OSError.
    """
    temporary = temporary_name(path)
    with suppress(FileNotFoundError):
        temporary.unlink()
    os.close(open_file(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    try:
        with suppress(FileExistsError):
            os.link(temporary, path, follow_symlinks=False)
    finally:
        temporary.unlink()


def temporary_name(path: Path) -> Path:
    """The name under which this process prepares `path`."""
    return path.with_name(f"{path.name}.{os.getpid()}.tmp")


def make_folder(path: Path) -> None:
    """Make `path` if it is missing. Raises NotAFolder if something else has its name, OSError."""
    refuse_other_than_folder(path)
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        with suppress(PermissionError):
            path.chmod(FOLDER_MODE)


def refuse_other_than_folder(path: Path) -> None:
    """Raises NotAFolder if `path` is a link or anything but a folder; a missing one passes."""
    if path.is_symlink() or (path.exists() and not path.is_dir()):
        raise NotAFolder(f"„{path}“ ist kein Ordner. Bitte einen anderen Ordner angeben oder die Datei verschieben.")


def read_all(descriptor: int, start: int = 0, end: int | None = None) -> bytes:
    """The bytes from `start` to `end`, else to the present end."""
    parts: list[bytes] = []
    while (end is None or start < end) and (
        part := os.pread(descriptor, BLOCK if end is None else min(BLOCK, end - start), start)
    ):
        parts.append(part)
        start += len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def read_file(path: Path) -> bytes:
    """All bytes of `path`, which is no link. Raises OSError."""
    descriptor = open_file(path, os.O_RDONLY)
    try:
        return read_all(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Make names in `path` last. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def expect(written: int, wanted: int) -> None:
    """Raises OSError if a write was short: then there was no room for the rest."""
    if written != wanted:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def write_all(descriptor: int, content: bytes) -> None:
    """Write `content` to the last byte. Raises OSError."""
    view = memoryview(content)
    while view:
        written = os.write(descriptor, view)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # else this would go round for ever
        view = view[written:]


def write_new(path: Path, *parts: bytes) -> None:
    """Make or replace the file `path` with synced content. For temporary names only. Raises OSError."""
    descriptor = open_file(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    try:
        for part in parts:
            write_all(descriptor, part)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, *parts: bytes) -> None:
    """Give `path` new content: a crash at any moment leaves the old or the new. Raises OSError."""
    temporary = temporary_name(path)
    try:
        write_new(temporary, *parts)
        temporary.replace(path)
        sync_folder(path.parent)
    finally:
        with suppress(OSError):
            temporary.unlink()


def is_left_over(temporary: Path) -> bool:
    """Is this a temporary file of a process that is gone?"""
    pid = temporary.name.removesuffix(".tmp").rpartition(".")[2]
    return not pid.isdecimal() or not Path(f"/proc/{pid}").exists()
