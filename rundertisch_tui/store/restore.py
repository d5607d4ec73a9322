"""A data folder from an archive: whole, or as it was at a moment."""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rundertisch_tui.store import files, lines, segments
from rundertisch_tui.store.archive import Archive
from rundertisch_tui.store.checkpoint import NAME
from rundertisch_tui.store.commit import sealed
from rundertisch_tui.store.erased_archive import apply_erased
from rundertisch_tui.store.errors import Damaged, NotAFolder, OutOfReach, StoreError, not_done
from rundertisch_tui.store.folder import LOCK
from rundertisch_tui.store.lines import FIRST_SUM, Line
from rundertisch_tui.store.lock import Head, Lock
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold
from rundertisch_tui.store.store import Store


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: the number of the last line, its moment, and how many later lines were left out."""

    folder: Path
    seq: int
    at: datetime | None
    left_out: int
    erasures: int = 0  # how many were applied


def restore(
    path: Path,
    target: Path,
    *,
    user: str,
    now: Callable[[], datetime],
    steps: Sequence[MigrationStep] = (),
    until: datetime | None = None,
    newer: Path | None = None,
) -> Restored:
    """Make the folder `target` from the archive `path`, with `until` only what was saved by then.

    What was erased since does not come back: the erased.jsonl in the archive, the one of the folder whose backup it is
    and the file `newer` are applied before anybody can open the data.

    `target` must be missing or empty; it gets its name only when everything is in it and was verified. Raises
    Damaged, NotAFolder, StoreError with nothing changed.
    """
    archive = Archive(path)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _refuse_unless_empty(target)
        archive.verify()
        erasures = apply_erased(archive, newer, steps)
        shutil.rmtree(temporary, ignore_errors=True)
        files.make_folder(temporary)
        restored = _fill(archive, temporary, until, user, now, steps)
        _prove(temporary, restored.seq, user, now, steps)
        temporary.replace(target)
        files.sync_folder(target.parent)
    except OSError as problem:
        raise StoreError(not_done("wiederhergestellt", problem)) from problem
    finally:
        archive.close()
        shutil.rmtree(temporary, ignore_errors=True)
    return Restored(target, restored.seq, restored.at, restored.left_out, erasures)


def _refuse_unless_empty(target: Path) -> None:
    files.refuse_other_than_folder(target)
    if target.is_dir() and any(target.iterdir()):
        raise NotAFolder(f"In „{target}“ liegt schon etwas. Wiederhergestellt wird nur in einen leeren Ordner.")


def _fill(
    archive: Archive,
    folder: Path,
    until: datetime | None,
    user: str,
    now: Callable[[], datetime],
    steps: Sequence[MigrationStep],
) -> Restored:
    kept, left_out = _cut(archive, until)
    last = kept[-1][1][-1] if kept and kept[-1][1] else None
    head = Head(0, FIRST_SUM) if last is None else Head(last["seq"], last["sum"])
    for name, _, raw in kept:
        _write(folder, name, raw)
    for name in archive.manifest.files:
        if not name.startswith(f"{segments.FOLDER}/") and not (name == NAME and left_out):
            _write(folder, name, archive.read(name))
    if left_out and last is not None:
        line = _burning_line(kept, left_out, head, user, now, steps)
        _write(folder, kept[-1][0], kept[-1][2] + lines.to_bytes(line))
        head = Head(line["seq"], line["sum"])
    lock = Lock(folder / LOCK, user=user, read_only=False)
    lock.write_head(head)
    lock.close()
    return Restored(folder, head.seq, None if last is None else datetime.fromisoformat(last["at"]), len(left_out))


def _cut(archive: Archive, until: datetime | None) -> tuple[list[tuple[str, list[Line], bytes]], list[Line]]:
    """Segments with their lines up to the moment, and the lines behind it; order is by number, never by time."""
    kept: list[tuple[str, list[Line], bytes]] = []
    left_out: list[Line] = []
    head = Head(0, FIRST_SUM)
    for name, raw in archive.segments():
        found = segments.scan(raw, 0, head.seq, head.sum).found
        if found:
            head = Head(found[-1][2]["seq"], found[-1][2]["sum"])
        late = [place for place in found if until is not None and _is_after(place[2], until)]
        if left_out or late:
            begin = 0 if left_out else late[0][0]
            before = [line for _, end, line in found if end <= begin]
            if before or not kept:
                kept.append((name, before, raw[:begin]))
            left_out += [line for _, end, line in found if end > begin]
        else:
            kept.append((name, [line for _, _, line in found], raw))
    if until is not None and not any(part[1] for part in kept):
        starts = "" if not left_out else f" (mit dem {datetime.fromisoformat(left_out[0]['at']):%d.%m.%Y, %H:%M} Uhr)"
        raise OutOfReach(
            f"„{archive.path}“ beginnt erst nach dem {until:%d.%m.%Y, %H:%M} Uhr{starts}. "
            "Bitte einen späteren Zeitpunkt oder eine ältere Sicherung nennen."
        )
    return _without_pointer(kept, bool(left_out)), left_out


def _is_after(line: Line, until: datetime) -> bool:
    """Was it written after the moment? The time of one that stands in for lost lines is that of the repair."""
    return "lost" not in line and datetime.fromisoformat(line["at"]) > until


def _without_pointer(kept: list[tuple[str, list[Line], bytes]], is_cut: bool) -> list[tuple[str, list[Line], bytes]]:
    """The last segment of a journal that was cut must not name one that is left out."""
    if is_cut and kept:
        name, there, raw = kept[-1]
        at = raw.rfind(b'\n{"next":')
        if at >= 0:
            kept[-1] = (name, there, raw[: at + 1])
    return kept


def _burning_line(
    kept: list[tuple[str, list[Line], bytes]],
    left_out: list[Line],
    head: Head,
    user: str,
    now: Callable[[], datetime],
    steps: Sequence[MigrationStep],
) -> Line:
    """A line that keeps the numbers of what was left out from ever being given again."""
    state = fold(Snapshot(), (line for _, there, _ in kept for line in there), steps)
    burned: dict[str, int] = {}
    for line in left_out:
        for name, number in line["n"].items():
            burned[name] = max(number, burned.get(name, 0))
    if state.seq != head.seq:
        raise Damaged([f"Zeile {head.seq} fehlt in der Sicherung."])
    text = f"Stand vor Zeile {left_out[0]['seq']} wiederhergestellt"
    return sealed(state, user=user, pid=os.getpid(), at=now(), verb="restored", label=text, extra={"n": burned})


def _write(folder: Path, name: str, raw: bytes) -> None:
    path = folder / name
    for parent in reversed(path.relative_to(folder).parents[:-1]):
        files.make_folder(folder / parent)
    files.write_new(path, raw)
    files.sync_folder(path.parent)


def _prove(folder: Path, seq: int, user: str, now: Callable[[], datetime], steps: Sequence[MigrationStep]) -> None:
    """Open what was made, as anybody would. Raises Damaged."""
    store = Store.open(folder, user=user, steps=steps, read_only=True, now=now)
    try:
        if store.damage is not None or store.snapshot.seq != seq:
            raise Damaged([store.damage or f"Wiederhergestellt wurde nur bis Zeile {store.snapshot.seq} statt {seq}."])
    finally:
        store.close()
