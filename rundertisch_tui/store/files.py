"""Opening files so that no link is followed and every clerk of the group can read and write them."""

import os
from pathlib import Path

from rundertisch_tui.store.errors import NotAFolder

FILE_MODE = 0o660
FOLDER_MODE = 0o2770


def open_file(path: Path, flags: int) -> int:
    """A descriptor of `path`; a file made here is readable for the group whatever the umask. Raises OSError."""
    made = bool(flags & os.O_CREAT) and not path.exists()
    descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, FILE_MODE)
    if made:
        os.fchmod(descriptor, FILE_MODE)
    return descriptor


def make_folder(path: Path) -> None:
    """Make `path` if it is missing. Raises NotAFolder if something else has its name, OSError."""
    if path.is_symlink() or (path.exists() and not path.is_dir()):
        raise NotAFolder(f"„{path}“ ist kein Ordner. Bitte einen anderen Ordner angeben oder die Datei verschieben.")
    if not path.exists():
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(FOLDER_MODE)


def read_all(descriptor: int, start: int = 0) -> bytes:
    """All bytes from `start` to the present end."""
    parts: list[bytes] = []
    while part := os.pread(descriptor, 8 * 1024 * 1024, start):
        parts.append(part)
        start += len(part)
    return b"".join(parts)


def sync_folder(path: Path) -> None:
    """Make names in `path` last. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_all(descriptor: int, content: bytes) -> None:
    """Write `content` to the last byte. Raises OSError."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def write_new(path: Path, content: bytes) -> None:
    """Make or replace the file `path` with synced `content`. For temporary names only. Raises OSError."""
    descriptor = open_file(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    try:
        write_all(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
