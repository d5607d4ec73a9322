"""The steps behind an `erasure` line: each may be done twice, by two at once, and after a crash at any call.

Nothing is remembered beside the line itself: an erasure is open until its `erased` line, and whoever writes goes
through all steps again.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from rundertisch_tui.store import backup, drafts, erased, files, keeping, kept, segments
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS, CheckpointStorage
from rundertisch_tui.store.erased_archive import blank_archives, still_holds
from rundertisch_tui.store.erasure import Plan, blanked_segment, holds, plan_of
from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.keeping import Held
from rundertisch_tui.store.snapshot import Erasure, MigrationStep, Snapshot

INBOX = "inbox"


def entry_of_open(line: Mapping[str, Any] | None, erasure: Erasure) -> Mapping[str, Any]:
    """What an open erasure asks for: its line, or the addresses alone where the line was lost."""
    if line is not None:
        return line
    return {"erase": [{"t": table, "id": i, "fields": list(fields)} for table, i, fields in erasure]}


def blank_segments(folder: Path, plan: Plan, held: Held) -> bool:
    """Write every segment below the erasure anew without what goes; False if the folder was exchanged meanwhile.

    One hold of the lock for each, so that nobody waits for all. Raises OSError, Busy.
    """
    for first, path in segments.segments(folder / segments.FOLDER):
        if first >= plan.below:
            continue
        if not plan.may_concern(files.read_file(path)):
            continue  # a closed segment gets nothing new
        with held() as is_ours:
            if not is_ours:
                return False
            raw = files.read_file(path)
            without = blanked_segment(raw, [plan])
            if without != raw:
                files.replace(path, without)
    return True


def renew_checkpoints(folder: Path, snapshot: Snapshot, below: int, held: Held, now: datetime) -> bool:
    """See to it that both checkpoints are younger than the erasure; False if they are not yet. Raises OSError, Busy."""
    if (CheckpointStorage(folder / NAME).sound_seq() or 0) < below:
        keeping.keep(folder, snapshot, held, now)
    with held() as is_ours:
        if not is_ours or (CheckpointStorage(folder / NAME).sound_seq() or 0) < below:
            return False
        if (CheckpointStorage(folder / PREVIOUS).sound_seq() or 0) < below:
            files.replace(folder / PREVIOUS, files.read_file(folder / NAME))
    return True


def remove_beside(folder: Path, plan: Plan) -> None:
    """Remove what may hold erased values beside journal and checkpoint. Raises OSError."""
    keeping.remove_left_over(folder)
    kept.remove_left_over(folder)
    patterns = ("rundertisch.fremd-*.json", f"{segments.FOLDER}/torn-*.bin")
    gone = [path for pattern in patterns for path in folder.glob(pattern) if path.is_symlink() or path.is_file()]
    _unlink([*gone, *(path for path in inbox_files(folder) if plan.inbox is None or _digest(path) in plan.inbox)])
    remove_files(folder, plan)
    drafts.drop_of_records(folder, plan.fields)


def inbox_files(folder: Path) -> list[Path]:
    """The files that were handed in for reading, of all users."""
    return sorted(path for path in folder.glob(f"{INBOX}/**/*") if path.is_symlink() or path.is_file())


def _digest(path: Path) -> str:
    """The digest of a file's bytes; of none for a link or a file that is gone."""
    try:
        return kept.digest_of(b"" if path.is_symlink() else path.read_bytes())
    except FileNotFoundError:
        return ""


def remove_files(folder: Path, plan: Plan) -> None:
    """Remove the kept files that go. Raises OSError."""
    _unlink([kept.path_of(folder, digest) for digest in plan.files])


def _unlink(gone: Sequence[Path]) -> None:
    for path in gone:
        path.unlink(missing_ok=True)
    for parent in {path.parent for path in gone}:
        with suppress(FileNotFoundError):
            files.sync_folder(parent)


def blank_backups(folder: Path, plan: Plan, steps: Sequence[MigrationStep], notices: list[str]) -> bool:
    """Blank the archives in backups/; False while somebody is still writing one. Raises OSError."""
    there = folder / backup.FOLDER
    blank_archives(there, [plan], steps, notices.append)
    return not any(not files.is_left_over(path) for path in there.glob("*.tmp"))


def remaining(folder: Path, steps: Sequence[MigrationStep]) -> Iterable[tuple[str, str]]:
    """File and German sentence for each place that still holds something erased. Raises Damaged, OSError."""
    plans = erased.plans(erased.read(folder / erased.NAME), steps)
    if not plans:
        return
    for _, path in segments.segments(folder / segments.FOLDER):
        raw = files.read_file(path)
        for seq in sorted({seq for plan in plans for seq in holds(raw, plan)}):
            yield f"{segments.FOLDER}/{path.name}", f"Zeile {seq} enthält noch Angaben, die gelöscht wurden."
    for plan in plans:
        for digest in plan.files:
            if kept.path_of(folder, digest).exists():
                yield f"{kept.FOLDER}/{digest}", "Die Datei wurde gelöscht und liegt noch da."
    for path in sorted((folder / backup.FOLDER).glob("*.zip")):
        with suppress(Damaged):  # a damaged archive is no matter of erasure
            if still_holds(path, plans):
                yield f"{backup.FOLDER}/{path.name}", "Die Sicherung enthält noch Angaben, die gelöscht wurden."


def open_plan(line: Mapping[str, Any] | None, seq: int, erasure: Erasure, steps: Sequence[MigrationStep]) -> Plan:
    """The plan of an open erasure."""
    return plan_of(entry_of_open(line, erasure), seq, steps)
