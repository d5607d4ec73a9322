"""Puts a damaged folder right from the journal, the checkpoints and the archives; what stays lost gets its own line.

Lines that nothing gives back are replaced by one line with verb `lost`. Where a checkpoint covers them it holds what
they changed, so that the state stays right and only their history is missing; elsewhere their changes are lost too.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rundertisch_tui.store import files, lines, segments
from rundertisch_tui.store.archive import Archive
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS, CheckpointStorage, meta_of
from rundertisch_tui.store.errors import Damaged, NotAFolder, StoreError, not_done
from rundertisch_tui.store.folder import LOCK, is_empty
from rundertisch_tui.store.lines import FIRST_SUM
from rundertisch_tui.store.lock import Head, Lock
from rundertisch_tui.store.mending import Gap, Part, Remains, Sound, in_order
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold
from rundertisch_tui.store.stand_in import with_stand_ins

BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Repair:
    """What repairing does. `healed`: lines that came back from an archive; `covered`: gaps whose state is known.

    `lost`: gaps whose changes are gone; `files`: those that are written anew, removed or made.
    """

    healed: tuple[int, ...] = ()
    covered: tuple[Gap, ...] = ()
    lost: tuple[Gap, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def needs_consent(self) -> bool:
        """Must somebody agree, because something does not come back?"""
        return bool(self.covered or self.lost)


@dataclass(slots=True)
class _Plan:
    parts: list[Sound]
    repair: Repair
    journal: dict[str, bytes]  # every segment as it will be
    there: dict[str, bytes]  # as it is
    state: Snapshot
    unsound: list[str] = field(default_factory=list)  # checkpoints that are damaged


def examine(folder: Path, *, user: str, now: Callable[[], datetime], steps: Sequence[MigrationStep] = ()) -> Repair:
    """What `repair` would do; nothing is changed. Raises Busy, StoreError."""
    return _under_lock(folder, user, lambda lock: _plan(folder, lock, user, now, steps).repair)


def repair(folder: Path, *, user: str, now: Callable[[], datetime], steps: Sequence[MigrationStep] = ()) -> Repair:
    """Put the folder right. Damaged files stay beside as `journal/torn-*.bin` and `rundertisch.fremd-*.json`.

    A crash leaves a folder that can be repaired again. Raises Busy, StoreError.
    """

    def put_right(lock: Lock) -> Repair:
        plan = _plan(folder, lock, user, now, steps)
        if plan.repair.files:
            _write(folder, plan, user, f"{now():%Y-%m-%d-%H%M%S}")
        return plan.repair

    return _under_lock(folder, user, put_right)


def _under_lock(folder: Path, user: str, what: Callable[[Lock], Repair]) -> Repair:
    try:
        files.refuse_other_than_folder(folder)
        files.refuse_other_than_folder(folder / segments.FOLDER)
        if is_empty(folder) and not (folder / LOCK).exists():
            raise NotAFolder(f"In „{folder}“ liegen keine Daten. Bitte den Ort der Daten prüfen.")
        lock = Lock(folder / LOCK, user=user, read_only=False)
        try:
            with lock.exclusive():
                return what(lock)
        finally:
            lock.close()
    except OSError as problem:
        raise StoreError(not_done("repariert", problem)) from problem


def _plan(folder: Path, lock: Lock, user: str, now: Callable[[], datetime], steps: Sequence[MigrationStep]) -> _Plan:
    if (folder / segments.FOLDER).is_dir():
        next((folder / segments.FOLDER).iterdir(), None)  # raises where looking for files would find none
    there = {path.name: files.read_file(path) for _, path in segments.segments(folder / segments.FOLDER)}
    states, unsound = _checkpoints(folder)
    head = lock.read_head()
    known = [Head(state.seq, state.sum) for state in states.values() if state.seq]
    known += [head] if head is not None and head.seq and all(one.seq != head.seq for one in known) else []
    found = in_order(Remains(there.values(), {}), known)
    if any(isinstance(part, Gap) for part in found):
        found = in_order(Remains(there.values(), _archived(folder, found)), known)
    strange = [name for name, state in states.items() if _contradicts(Head(state.seq, state.sum), found)]
    unsound += strange
    ours = [state for name, state in states.items() if name not in strange]
    best = max(ours, key=lambda state: state.seq, default=None)
    parts, covered, lost = with_stand_ins(found, best, user=user, now=now, steps=steps)
    healed = tuple(part.line["seq"] for part in parts if part.is_healed)
    is_damaged = bool(healed or covered or lost) or not _is_chained(there, parts)
    journal = _laid_out(parts, there) if is_damaged else there
    changed = [name for name in sorted({*there, *journal}) if there.get(name) != journal.get(name)]
    changed_files = tuple(f"{segments.FOLDER}/{name}" for name in changed)
    if head is not None and _contradicts(head, found):
        changed_files = (*changed_files, LOCK)
    state = fold(Snapshot(), (part.line for part in parts), steps)
    return _Plan(parts, Repair(healed, covered, lost, (*changed_files, *unsound)), journal, there, state, unsound)


def _contradicts(head: Head, found: Sequence[Part]) -> bool:
    """Is the line with this number there, proved, and another one?"""
    there = (part.line["sum"] for part in found if isinstance(part, Sound) and part.line["seq"] == head.seq)
    return next(there, head.sum) != head.sum


def _checkpoints(folder: Path) -> tuple[dict[str, Snapshot], list[str]]:
    states: dict[str, Snapshot] = {}
    unsound = []
    for name in (NAME, PREVIOUS):
        try:
            state = CheckpointStorage(folder / name).load()
        except Damaged:
            unsound.append(name)
            continue
        if state is not None:
            states[name] = state
    return states, unsound


def _archived(folder: Path, found: Sequence[Part]) -> dict[int, bytes]:
    """The missing lines that archives of this very journal hold, byte for byte."""
    own = {part.line["seq"]: part.line["sum"] for part in found if isinstance(part, Sound)}
    taken: dict[int, bytes] = {}
    for path in sorted((folder / BACKUPS).glob("*.zip"), reverse=True):
        with suppress(StoreError):  # a damaged archive heals nothing
            taken = {**_lines_of(path, own), **taken}
    return taken


def _lines_of(path: Path, own: dict[int, str]) -> dict[int, bytes]:
    """The lines of one archive that are not in `own`; none if it is of another journal. Raises StoreError."""
    archive = Archive(path)
    taken: dict[int, bytes] = {}
    try:
        archive.verify()
        head = Head(0, FIRST_SUM)
        for _, raw in archive.segments():
            for start, end, line in segments.scan(raw, 0, head.seq, head.sum).found:
                first = int(line.get("lost") or line["seq"])
                if line["seq"] in own and own[line["seq"]] != line["sum"]:
                    return {}
                if line["seq"] not in own:
                    taken[first] = raw[start:end]
                head = Head(line["seq"], line["sum"])
    finally:
        archive.close()
    return taken


def _is_chained(there: dict[str, bytes], parts: Sequence[Sound]) -> bool:
    """Are the segments, read as the store does, exactly these lines, at most a torn end behind them?"""
    head, count = Head(0, FIRST_SUM), 0
    names = list(there)
    if not names or names[0] != segments.segment_name(1):
        return False
    for name in names:
        found = segments.scan(there[name], 0, head.seq, head.sum)
        is_last = name == names[-1] or not any(there[one] for one in names[names.index(name) + 1 :])
        if not found.is_torn() or (found.rest and not is_last) or (found.next is None and not is_last):
            return False
        count += len(found.found)
        if found.found:
            head = Head(found.found[-1][2]["seq"], found.found[-1][2]["sum"])
    return count == len(parts)


def _laid_out(parts: Sequence[Sound], there: dict[str, bytes]) -> dict[str, bytes]:
    """The segments, each begun where one began before, with a pointer to the next at its end."""
    begins = {segments.first_seq(name) for name in there} | {1}
    journal: dict[str, bytes] = {}
    written: list[bytes] = []
    name, end = segments.segment_name(1), FIRST_SUM
    for part in parts:
        if part.first in begins and written:
            follows = segments.segment_name(part.first)
            journal[name] = b"".join([*written, _pointer(follows, end)])
            name, written = follows, []
        written.append(part.raw)
        end = part.line["sum"]
    journal[name] = b"".join(written)
    return journal


def _pointer(name: str, end: str) -> bytes:
    line: lines.Line = {"next": name}
    line["sum"] = lines.chained_sum(end, line)
    return lines.to_bytes(line)


def _write(folder: Path, plan: _Plan, user: str, stamp: str) -> None:
    """Under the lock: keep what was there aside, write what is new, and make every other process open it anew."""
    journal = folder / segments.FOLDER
    files.make_folder(journal)
    for name, raw in plan.there.items():
        if plan.journal.get(name) != raw and raw:
            files.replace(journal / f"torn-{segments.first_seq(name)}-{stamp}.bin", raw)
    for name in sorted(plan.journal, key=segments.first_seq, reverse=True):
        if plan.there.get(name) != plan.journal[name]:
            files.replace(journal / name, plan.journal[name])
    for name in plan.there:
        if name not in plan.journal:
            (journal / name).unlink()
    files.sync_folder(journal)
    for number, name in enumerate(plan.unsound):
        (folder / name).replace(folder / f"rundertisch.fremd-{stamp}{f'-{number}' if number else ''}.json")
    for name in (NAME, PREVIOUS):
        storage = CheckpointStorage(folder / name)
        storage.meta = meta_of(plan.state)
        storage.write(plan.state.tables)
    _new_lock(folder, plan.state, user)


def _new_lock(folder: Path, state: Snapshot, user: str) -> None:
    """A new lock file: who still holds the old one open finds the folder exchanged, and opens it anew."""
    temporary = files.temporary_name(folder / LOCK)
    with suppress(FileNotFoundError):
        temporary.unlink()
    lock = Lock(temporary, user=user, read_only=False)
    try:
        lock.write_head(Head(state.seq, state.sum))
    finally:
        lock.close()
    temporary.replace(folder / LOCK)
    files.sync_folder(folder)
