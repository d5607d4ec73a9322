"""A backup without what was erased since: written anew beside the old one, verified, renamed."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from rundertisch_tui.store import checkpoint, erased, files, segments
from rundertisch_tui.store.archive import MANIFEST, Archive, Entry, Manifest
from rundertisch_tui.store.backup import FOLDER
from rundertisch_tui.store.checkpoint import NAME
from rundertisch_tui.store.erasure import Plan, blanked_segment, holds
from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.lines import FIRST_SUM
from rundertisch_tui.store.lock import Head
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold


def blank_archive(path: Path, plans: Sequence[Plan], steps: Sequence[MigrationStep]) -> bool:
    """Write the archive anew without what goes; False if it held nothing of it. Raises Damaged, OSError."""
    archive = Archive(path)
    try:
        archive.verify()
        changed = changed_files(archive, plans, steps)
        gone = {name for name in archive.manifest.files if _is_gone(name, plans)}
        if not changed and not gone:
            return False
        temporary = files.temporary_name(path)
        try:
            _write(temporary, archive, changed, gone)
            _prove(temporary)
            temporary.replace(path)
            files.sync_folder(path.parent)
        finally:
            with suppress(OSError):
                temporary.unlink()
    finally:
        archive.close()
    return True


def still_holds(path: Path, plans: Sequence[Plan]) -> bool:
    """Does a line of the archive still hold something erased? Raises Damaged."""
    archive = Archive(path)
    try:
        gone = any(_is_gone(name, plans) for name in archive.manifest.files)
        return gone or any(holds(raw, plan) for _, raw in archive.segments() for plan in plans)
    finally:
        archive.close()


def changed_files(archive: Archive, plans: Sequence[Plan], steps: Sequence[MigrationStep]) -> dict[str, bytes]:
    """Name and new bytes of what erasing changes: segments, and the checkpoint as their lines then give it."""
    there = dict(archive.segments())
    changed = {name: new for name, raw in there.items() if (new := blanked_segment(raw, plans)) != raw}
    if changed and NAME in archive.manifest.files:
        changed[NAME] = checkpoint_of({**there, **changed}, checkpoint.seq_of(archive.read(NAME)), steps)
    return changed


def apply_erased(archive: Archive, newer: Path | None, steps: Sequence[MigrationStep]) -> int:
    """Let the archive read as if everything that erased.jsonl names had never been in it; count the erasures.

    The file in the archive counts, the one of the data folder in whose backups/ it lies, and `newer`. Raises Damaged,
    NotAFolder if there is no file `newer`, OSError.
    """
    inside = archive.read(erased.NAME) if erased.NAME in archive.manifest.files else b""
    beside = (
        archive.path.resolve().parent.parent / erased.NAME if archive.path.resolve().parent.name == FOLDER else None
    )
    entries = erased.joined(
        erased.entries_in(inside), *(erased.read(path) for path in (beside, newer) if path is not None)
    )
    if not entries:
        return 0
    plans = erased.plans(entries, steps)
    changed = changed_files(archive, plans, steps)
    gone = {name for name in archive.manifest.files if _is_gone(name, plans)}
    archive.put_instead({**changed, erased.NAME: erased.to_bytes(entries)}, gone)
    return len(entries)


def checkpoint_of(there: Mapping[str, bytes], seq: int, steps: Sequence[MigrationStep]) -> bytes:
    """The checkpoint up to line `seq` as the lines of these segments give it."""
    head, state = Head(0, FIRST_SUM), Snapshot()
    for name in sorted(there, key=lambda one: segments.first_seq(Path(one).name)):
        found = [line for _, _, line in segments.scan(there[name], 0, head.seq, head.sum).found]
        head = Head(found[-1]["seq"], found[-1]["sum"]) if found else head
        state = fold(state, (line for line in found if line["seq"] <= seq), steps)
    filled = {name: rows for name, rows in state.tables.items() if rows}
    return b"".join(checkpoint.seal(filled, checkpoint.meta_of(state)))


def _is_gone(name: str, plans: Sequence[Plan]) -> bool:
    return any(name == f"files/{digest}" for plan in plans for digest in plan.files)


def _write(path: Path, archive: Archive, changed: Mapping[str, bytes], gone: set[str]) -> None:
    entries: dict[str, Entry] = {}
    descriptor = files.open_file(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    with os.fdopen(descriptor, "wb") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for name in archive.manifest.files:
                if name not in gone:
                    raw = changed[name] if name in changed else archive.read(name)
                    entries[name] = Entry(len(raw), hashlib.sha256(raw).hexdigest())
                    made.writestr(name, raw)
            manifest: Manifest = replace(archive.manifest, files=entries)
            made.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        out.flush()
        os.fsync(out.fileno())


def _prove(path: Path) -> None:
    archive = Archive(path)
    try:
        archive.verify()
    finally:
        archive.close()


def blank_archives(
    folder: Path, plans: Sequence[Plan], steps: Sequence[MigrationStep], say: Callable[[str], None]
) -> None:
    """Blank every archive in `folder`; one that cannot be read is named. Raises OSError."""
    for path in sorted(folder.glob("*.zip")):
        try:
            blank_archive(path, plans, steps)
        except FileNotFoundError:
            continue  # a generation that was thinned out meanwhile
        except Damaged:
            say(f"Die Sicherung backups/{path.name} ist beschädigt und kann Gelöschtes enthalten. Bitte löschen.")
