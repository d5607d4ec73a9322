"""Is this a data folder, a new one, or something else? And which checkpoint does the state start from?"""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.store import checkpoint, files, journal
from rundertisch_tui.store.errors import NotAFolder, StoreError
from rundertisch_tui.store.lock import Lock
from rundertisch_tui.store.snapshot import Snapshot

LOCK = "lock"
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs"}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


@dataclass(slots=True)
class Start:
    """What stands in a folder before the journal is read."""

    lock: Lock | None
    read_only: bool
    is_new: bool


def enter(folder: Path, *, user: str, read_only: bool) -> Start:
    """Open the lock, make what is missing in a new folder. Raises NotAFolder, StoreError."""
    try:
        if not read_only:
            files.make_folder(folder)
        if folder.is_symlink() or not folder.is_dir():
            raise NotAFolder(f"„{folder}“ ist kein Ordner mit Daten. Bitte den Ort der Daten prüfen.")
        read_only = read_only or not os.access(folder, os.W_OK)
        is_new = not any(
            (folder / name).exists() for name in (checkpoint.NAME, f"{journal.FOLDER}/{journal.segment_name(1)}")
        )
        lock = _open_lock(folder / LOCK, user=user, read_only=read_only)
        if not read_only:
            files.make_folder(folder / journal.FOLDER)
    except OSError as problem:
        raise NotAFolder(
            f"Der Ordner „{folder}“ lässt sich nicht öffnen ({problem.strerror}). Bitte Ort und Rechte prüfen."
        ) from problem
    if is_new and lock is not None and lock.read_head() is not None:
        is_new = False
    if is_new and read_only:
        raise NotAFolder(f"In „{folder}“ liegen keine Daten, und der Ordner lässt sich nur lesen.")
    return Start(lock, read_only, is_new)


def _open_lock(path: Path, *, user: str, read_only: bool) -> Lock | None:
    try:
        return Lock(path, user=user, read_only=read_only)
    except OSError as problem:
        if read_only and (problem.errno == errno.ENOENT or problem.errno in _NO_RIGHT):
            return None
        raise


def load_checkpoint(folder: Path) -> tuple[Snapshot, list[str]]:
    """The newest sound checkpoint, an empty state if there is none, and what has to be said about it."""
    notices: list[str] = []
    for name in (checkpoint.NAME, checkpoint.PREVIOUS):
        try:
            descriptor = files.open_file(folder / name, os.O_RDONLY)
        except FileNotFoundError:
            continue
        except OSError as problem:
            if problem.errno == errno.ELOOP:
                raise StoreError(f"{name} ist eine Verknüpfung; sie wird nicht benutzt. Bitte entfernen.") from problem
            notices.append(f"{name} lässt sich nicht lesen ({problem.strerror}).")
            continue
        try:
            found = checkpoint.decode(files.read_all(descriptor))
        finally:
            os.close(descriptor)
        if found is not None:
            return found, notices
        notices.append(f"{name} ist beschädigt oder von einem anderen Programm geändert; sie wird nicht benutzt.")
    return Snapshot(), notices


def network_warning(folder: Path) -> list[str]:
    """A warning if the folder lies on a network drive, where locks are not to be trusted."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return []
    place = str(folder.resolve())
    inside = [(len(m[1]), m[2]) for m in mounts if place == m[1] or place.startswith(m[1].rstrip("/") + "/")]
    if inside and max(inside)[1] in NETWORK:
        return [
            "Die Daten liegen auf einem Netzlaufwerk. Bitte auf eine Platte dieses Rechners legen: "
            "Sperren wirken dort nicht sicher."
        ]
    return []
