"""Is this a data folder, a new one, or something else? And which checkpoint does the state start from?"""

import errno
import os
import re
from pathlib import Path

import msgspec

from rundertisch_tui.store import files, segments
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS, CheckpointStorage
from rundertisch_tui.store.errors import Damaged, NotAFolder, ReadOnly, StoreError, reason
from rundertisch_tui.store.lock import Lock
from rundertisch_tui.store.snapshot import Snapshot

LOCK = "lock"
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs"}
MOUNTS = Path("/proc/mounts")
_ESCAPED = re.compile(r"\\([0-7]{3})")  # a blank in a name of the table is \040
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


class Start(msgspec.Struct):
    """What stands in a folder before the journal is read."""

    lock: Lock | None
    read_only: bool
    is_new: bool


def enter(folder: Path, *, user: str, read_only: bool) -> Start:
    """Open the lock, make what is missing in a new folder. Raises NotAFolder, ReadOnly, StoreError."""
    try:
        if not read_only:
            files.make_folder(folder)
        if not folder.is_dir():
            raise NotAFolder(f"„{folder}“ ist kein Ordner mit Daten. Bitte den Ort der Daten prüfen.")
        files.refuse_other_than_folder(folder / segments.FOLDER)
        is_new = is_empty(folder)
        read_only = read_only or not os.access(folder, os.W_OK)
        lock, read_only = _open_lock(folder / LOCK, user=user, read_only=read_only)
        is_new = is_new and (lock is None or lock.read_head() is None)
        if is_new and not read_only:
            files.make_folder(folder / segments.FOLDER)
    except OSError as problem:
        text = f"Der Ordner „{folder}“ lässt sich nicht öffnen: {reason(problem)}. Bitte Ort und Rechte prüfen."
        if problem.errno == errno.ELOOP:
            raise NotAFolder(text) from problem
        raise (ReadOnly if problem.errno in _NO_RIGHT else StoreError)(text) from problem
    if is_new and read_only:
        if lock is not None:
            lock.close()
        raise NotAFolder(f"In „{folder}“ liegen keine Daten, und der Ordner lässt sich nur lesen.")
    return Start(lock, read_only, is_new)


def is_empty(folder: Path) -> bool:
    """Are checkpoint and segments all missing? Other files, such as a README, do not count. Raises OSError."""
    names = {path.name for path in folder.iterdir()}
    return NAME not in names and PREVIOUS not in names and not segments.segments(folder / segments.FOLDER)


def _open_lock(path: Path, *, user: str, read_only: bool) -> tuple[Lock | None, bool]:
    """The lock and whether all is only to be read; without any right to the lock it is read without."""
    if not read_only:
        try:
            return Lock(path, user=user, read_only=False), False
        except OSError as problem:
            if problem.errno not in _NO_RIGHT:
                raise
    try:
        return Lock(path, user=user, read_only=True), True
    except OSError as problem:
        if problem.errno == errno.ENOENT or problem.errno in _NO_RIGHT:
            return None, True
        raise


def hold_checkpoints(folder: Path) -> list[CheckpointStorage]:
    """The checkpoint and the one before, opened; called under the lock, so that both are of one moment."""
    found = [CheckpointStorage(folder / name) for name in (NAME, PREVIOUS)]
    for storage in found:
        storage.hold()
    return found


def newest_sound(candidates: list[CheckpointStorage]) -> tuple[Snapshot, list[str], bool]:
    """The first sound state, else an empty one; what has to be said; is the first file missing or unsound?"""
    notices: list[str] = []
    snapshot: Snapshot | None = None
    is_missing = False
    for storage in candidates:
        try:
            found = storage.load() if snapshot is None else None
        except Damaged as damage:
            notices.extend(damage.findings)
            found = None
        finally:
            storage.close()
        is_missing = is_missing or (found is None and storage is candidates[0])
        snapshot = snapshot or found
    if is_missing and snapshot is not None and not notices:
        notices.append(f"{NAME} fehlte; {PREVIOUS} und das Journal treten an ihre Stelle, sie wird neu geschrieben.")
    return snapshot or Snapshot(), notices, is_missing


def network_warning(folder: Path) -> list[str]:
    """A warning if the folder lies on a network drive, where locks are not to be trusted."""
    try:
        mounts = [[_unescaped(word) for word in line.split()] for line in MOUNTS.read_text("utf-8").splitlines()]
    except (OSError, UnicodeDecodeError):
        return []
    place = str(folder.resolve())
    inside = [
        (len(mount[1]), mount[2])
        for mount in mounts
        if len(mount) > 2 and (place == mount[1] or place.startswith(mount[1].rstrip("/") + "/"))
    ]
    if inside and max(inside)[1] in NETWORK:
        return [
            "Die Daten liegen auf einem Netzlaufwerk. Bitte auf eine Platte dieses Rechners legen: "
            "Sperren wirken dort nicht sicher."
        ]
    return []


def _unescaped(word: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), word)
