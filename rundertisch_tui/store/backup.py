"""One consistent archive of a data folder while others write, and the generations that are kept."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import msgspec

from rundertisch_tui import __version__
from rundertisch_tui.store import files, segments
from rundertisch_tui.store.archive import FORMAT, MANIFEST, Archive, Entry, Manifest
from rundertisch_tui.store.checkpoint import NAME
from rundertisch_tui.store.errors import Damaged, StoreError, not_done
from rundertisch_tui.store.folder import LOCK
from rundertisch_tui.store.lines import FIRST_SUM
from rundertisch_tui.store.lock import Head, Lock

FOLDER = "backups"
ERASED = "erased.jsonl"
WHOLE_FOLDERS = ("files", "templates")  # their files are never changed, only added
PREFIX = "rundertisch-"
DAILY, WEEKLY = 7, 5


@dataclass(slots=True)
class _Part:
    name: str
    descriptor: int
    size: int


def make(folder: Path, *, now: datetime, name: str = "", target: Path | None = None) -> Path:
    """Write an archive, read it back, and only then give it its name; return its path.

    It goes to `target`, else to `backups/` as a generation, or under `name`. Raises Busy, Damaged, StoreError.
    """
    try:
        if target is None:
            files.make_folder(folder / FOLDER)
            target = folder / FOLDER / f"{name or PREFIX.rstrip('-')}-{now:%Y-%m-%dT%H%M%S}.zip"
        with ExitStack() as stack:
            head, parts = _held(folder, stack)
            temporary = files.temporary_name(target)
            stack.callback(temporary.unlink, missing_ok=True)
            _write(temporary, head, [*parts, *_unchanging(folder, stack)], now)
            verify(temporary)
            temporary.replace(target)
            files.sync_folder(target.parent)
    except OSError as problem:
        raise StoreError(not_done("gesichert", problem)) from problem
    return target


def verify(path: Path) -> Manifest:
    """Read an archive back, every byte and the whole chain. Raises Damaged, NotAFolder."""
    archive = Archive(path)
    try:
        archive.verify()
    finally:
        archive.close()
    return archive.manifest


def _held(folder: Path, stack: ExitStack) -> tuple[Head, list[_Part]]:
    """What grows or is exchanged, opened at one moment: nobody appends while the lock is shared."""
    lock = Lock(folder / LOCK, user="", read_only=True)
    stack.callback(lock.close)
    with lock.shared():
        head = lock.read_head()
        there = [folder / NAME, folder / ERASED, *(path for _, path in segments.segments(folder / segments.FOLDER))]
        parts = [_opened(path, folder, stack) for path in there if path.exists()]
    if head is None:
        raise Damaged(["Die Datei lock ist unlesbar. Bitte das Programm einmal öffnen, dann sichern."])
    return _confirmed_only(head, parts), parts


def _confirmed_only(head: Head, parts: list[_Part]) -> Head:
    """Leave out what lies behind head: a dead process left it, and nobody has settled it."""
    for part in parts:
        if part.name.startswith(f"{segments.FOLDER}/") and segments.first_seq(Path(part.name).name) <= head.seq:
            last = part
    if head.seq:
        raw = files.read_all(last.descriptor, 0, last.size)
        at = raw.rfind(b'{"seq":%d,' % head.seq)
        end = raw.find(b"\n", at) + 1
        behind = segments.scan(raw[end:], end, head.seq, head.sum)
        last.size = end if behind.next is None or behind.found else behind.end
    return head if head.seq else Head(0, FIRST_SUM)


def _unchanging(folder: Path, stack: ExitStack) -> Iterator[_Part]:
    for name in WHOLE_FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield _opened(path, folder, stack)


def _opened(path: Path, folder: Path, stack: ExitStack) -> _Part:
    descriptor = files.open_file(path, os.O_RDONLY)
    stack.callback(os.close, descriptor)
    return _Part(path.relative_to(folder).as_posix(), descriptor, os.fstat(descriptor).st_size)


def _write(path: Path, head: Head, parts: Sequence[_Part], now: datetime) -> None:
    entries: dict[str, Entry] = {}
    descriptor = files.open_file(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    with os.fdopen(descriptor, "wb") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in parts:
                raw = files.read_all(part.descriptor, 0, part.size)
                entries[part.name] = Entry(len(raw), hashlib.sha256(raw).hexdigest())
                archive.writestr(part.name, raw)
            made = now.isoformat(timespec="seconds")
            manifest = Manifest(FORMAT, __version__, made, head.seq, head.sum, entries)
            archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        out.flush()
        os.fsync(out.fileno())


def generations(folder: Path) -> list[tuple[datetime, Path]]:
    """The archives that are thinned out, the newest first."""
    found = []
    for path in (folder / FOLDER).glob(f"{PREFIX}*.zip"):
        with suppress(ValueError):  # another name: somebody's own archive, never removed
            found.append((datetime.strptime(path.stem.removeprefix(PREFIX), "%Y-%m-%dT%H%M%S"), path))  # noqa: DTZ007 - a name says no zone
    return sorted(found, reverse=True)


def thin_out(folder: Path, *, daily: int = DAILY, weekly: int = WEEKLY) -> list[Path]:
    """Remove generations beyond the newest of each of `daily` days, `weekly` weeks, and of every year; return them."""
    there = generations(folder)
    kept = set(kept_days([moment.date() for moment, _ in there], daily=daily, weekly=weekly))
    removed = []
    for number, (_, path) in enumerate(there):
        if number not in kept:
            with suppress(OSError):
                path.unlink()
                removed.append(path)
    return removed


def kept_days(days: Sequence[date], *, daily: int, weekly: int) -> Iterable[int]:
    """Which of `days`, the newest first, stay: by index."""
    rules: tuple[tuple[Callable[[date], object], int], ...] = (
        (date.toordinal, daily),
        (lambda day: day.isocalendar()[:2], weekly),
        (lambda day: day.year, len(days)),
    )
    for period, count in rules:
        seen: set[object] = set()
        for number, day in enumerate(days):
            if period(day) not in seen and len(seen) < count:
                seen.add(period(day))
                yield number
