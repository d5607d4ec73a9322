"""Is everything as it was written? Every line, the checkpoint against the journal, modes, left-overs, room."""

import os
import stat
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from rundertisch_tui.store import erased, erasing, files, lines, segments
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS, CheckpointStorage
from rundertisch_tui.store.errors import Damaged, StoreError, TooNew, reason
from rundertisch_tui.store.folder import LOCK, network_warning
from rundertisch_tui.store.lines import FIRST_SUM, Line
from rundertisch_tui.store.lock import Head, Lock
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold

DAMAGE = "damage"
WARNING = "warning"
LITTLE_ROOM = 200 * 1024 * 1024  # bytes; below this the next large import may not fit
BACK_IN_TIME = timedelta(minutes=5)
REPAIR = "Bitte „rundertisch repair“ aufrufen."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be. `kind` is "damage" or "warning"; `line` a number in the journal."""

    kind: str
    file: str
    text: str
    todo: str
    line: int | None = None

    def __str__(self) -> str:
        """The whole sentence."""
        where = self.file if self.line is None else f"{self.file}, Zeile {self.line}"
        return f"{where}: {self.text} {self.todo}".rstrip()


def examine(folder: Path, *, steps: Sequence[MigrationStep] = ()) -> list[Finding]:
    """All findings, damage first; an empty list if all is well. Raises Busy, StoreError."""
    try:
        head, raw = _read(folder)
        walk = _Walk(raw)
        found = [*walk.findings, *_of_head(head, walk), *_checkpoints(folder, walk, steps), *_surroundings(folder)]
        found += _not_erased(folder, steps)
    except OSError as problem:
        raise StoreError(f"Die Daten lassen sich nicht prüfen: {reason(problem)}.") from problem
    return sorted(dict.fromkeys(found), key=lambda one: one.kind != DAMAGE)


def _read(folder: Path) -> tuple[Head | None, list[tuple[str, bytes]]]:
    """Head and all segments as of one moment: nobody appends while the lock is shared."""
    try:
        lock = Lock(folder / LOCK, user="", read_only=True)
    except FileNotFoundError:
        return None, _segments(folder)
    try:
        with lock.shared():
            return lock.read_head(), _segments(folder)
    finally:
        lock.close()


def _segments(folder: Path) -> list[tuple[str, bytes]]:
    return [(path.name, files.read_file(path)) for _, path in segments.segments(folder / segments.FOLDER)]


class _Walk:
    """Every line of every segment in order; goes on behind a wrong one, so that all are named."""

    def __init__(self, raw: Sequence[tuple[str, bytes]]) -> None:
        self.findings: list[Finding] = []
        self.lines: list[Line] = []
        self.is_whole = True
        self._unread = 0  # lines behind head that could not be read at all
        self.head = Head(0, FIRST_SUM)
        self._reckoned = ""  # what the sum of head would be if its bytes are right and only the sum is not
        self.last_name = ""
        if not raw or raw[0][0] != segments.segment_name(1):
            self._damage(segments.segment_name(1), "Der Anfang des Journals fehlt.", None)
        for name, content in raw:
            self._segment(name, content)

    def sum_of(self, seq: int) -> str | None:
        """The sum of a line; None inside lost ones."""
        at = bisect_left(self.lines, seq, key=lambda line: line["seq"])
        return self.lines[at]["sum"] if at < len(self.lines) and self.lines[at]["seq"] == seq else None

    def _segment(self, name: str, raw: bytes) -> None:
        if raw:
            self.last_name = name
        for line_raw in raw.splitlines(keepends=True):
            line = lines.from_bytes(line_raw.rstrip(b"\n")) if line_raw.endswith(b"\n") else None
            if line is not None and "next" in line:
                if not (lines.is_next(line, self.head.sum) or lines.is_next(line, self._reckoned)):
                    self._damage(name, "Der Verweis auf die nächste Datei ist beschädigt.", None)
            else:
                self._line(name, line)

    def _line(self, name: str, line: Line | None) -> None:
        expected = self.head.seq + 1
        if line is not None and self._fits(line, expected):
            if "lost" in line:
                self.findings.append(_of_stand_in(name, line))
            else:
                self._note_time(name, line)
            self.lines.append(line)
            self._go_on_behind(line)
            return
        seq = line.get("seq") if line is not None else None
        if line is not None and isinstance(seq, int) and seq > expected:
            if seq - expected > self._unread:  # else each of them has been named
                which = f"Zeile {expected}" if seq == expected + 1 else f"Zeilen {expected} bis {seq - 1}"
                self._damage(name, f"Verlauf fehlt: {which}.", expected)
            self._go_on_behind(line)  # what follows is judged from here
            return
        self._damage(name, "Die Zeile ist beschädigt oder steht nicht an ihrem Platz.", expected + self._unread)
        if line is not None and seq == expected and lines.has_shape(line):
            self._go_on_behind(line, _reckoned(self.head.sum, line))
        else:
            self._unread += 1

    def _fits(self, line: Line, expected: int) -> bool:
        return any(lines.is_sound(line, expected, before) for before in (self.head.sum, self._reckoned) if before)

    def _go_on_behind(self, line: Line, reckoned: str = "") -> None:
        self.head, self._reckoned, self._unread = Head(line["seq"], line["sum"]), reckoned, 0

    def _note_time(self, name: str, line: Line) -> None:
        if (
            self.lines
            and "lost" not in self.lines[-1]
            and datetime.fromisoformat(line["at"]) < _at(self.lines[-1]) - BACK_IN_TIME
        ):
            text = "Die Uhr ging rückwärts."
            todo = "Bitte die Uhr des Rechners prüfen; die Reihenfolge stimmt."
            self.findings.append(Finding(WARNING, f"{segments.FOLDER}/{name}", text, todo, line["seq"]))

    def _damage(self, name: str, text: str, line: int | None) -> None:
        self.is_whole = False
        self.findings.append(Finding(DAMAGE, f"{segments.FOLDER}/{name}", text, REPAIR, line))


def _reckoned(previous: str, line: Line) -> str:
    try:
        return lines.chained_sum(previous, line)
    except (KeyError, TypeError, AttributeError):
        return ""


def _of_stand_in(name: str, line: Line) -> Finding:
    """Lost lines that somebody agreed to go on without."""
    when = f"{_at(line):%d.%m.%Y, %H:%M} Uhr"
    text = f"{lines.text_of(line['label'])} (bestätigt von {line['user']} am {when})."
    todo = "Der Stand ist richtig." if line["covered"] else "Was darin stand, gilt nicht; bitte prüfen."
    return Finding(WARNING, f"{segments.FOLDER}/{name}", text, todo, line["lost"])


def _at(line: Line) -> datetime:
    return datetime.fromisoformat(line["at"])


def _of_head(head: Head | None, walk: _Walk) -> Iterator[Finding]:
    if head is None:
        todo = "Das nächste Speichern stellt sie her."
        yield Finding(WARNING, LOCK, "Die Nummer der letzten bestätigten Zeile fehlt oder ist unlesbar.", todo)
    elif head.seq > walk.head.seq:
        text = f"Bestätigt ist Zeile {head.seq}, das Journal endet mit {walk.head.seq}."
        name = walk.last_name or segments.segment_name(1)
        yield Finding(DAMAGE, f"{segments.FOLDER}/{name}", text, REPAIR, walk.head.seq + 1)
    elif walk.is_whole and head.seq and walk.sum_of(head.seq) != head.sum:
        text = "Diese Zeile ist nicht die bestätigte."
        yield Finding(DAMAGE, f"{segments.FOLDER}/{walk.last_name}", text, REPAIR, head.seq)


def _checkpoints(folder: Path, walk: _Walk, steps: Sequence[MigrationStep]) -> Iterator[Finding]:
    for name in (NAME, PREVIOUS):
        try:
            there = CheckpointStorage(folder / name).load()
        except Damaged as damage:
            yield Finding(DAMAGE, name, damage.findings[0], f"{REPAIR} Sie wird aus dem Journal neu geschrieben.")
            continue
        if there is not None:
            yield from _against_journal(name, there, walk, steps)
        elif name == NAME and walk.head.seq:
            todo = "Das nächste Öffnen schreibt sie aus dem Journal."
            yield Finding(WARNING, name, "Die Datei mit dem Stand fehlt noch oder nicht mehr.", todo)
    for path in folder.glob("rundertisch.fremd-*.json"):
        text = "Ein anderes Programm hatte die Daten geändert; sein Stand liegt hier und wird nicht benutzt."
        yield Finding(WARNING, path.name, text, "Bitte vergleichen und dann löschen.")


def _against_journal(name: str, there: Snapshot, walk: _Walk, steps: Sequence[MigrationStep]) -> Iterator[Finding]:
    if there.seq > walk.head.seq:
        text = f"Der Stand reicht bis Zeile {there.seq}, das Journal nur bis {walk.head.seq}."
        yield Finding(DAMAGE, name, text, "Der Stand ist richtig, der Verlauf unvollständig. " + REPAIR, there.seq)
        return
    if not walk.is_whole:
        return  # the journal is no measure; what is wrong with it has been said
    try:
        told = fold(Snapshot(), (line for line in walk.lines if line["seq"] <= there.seq), steps)
    except TooNew as problem:
        yield Finding(DAMAGE, name, str(problem), "")
        return
    differing = list(different(there.tables, told.tables))
    if differing or there.sum != told.sum:
        shown = ", ".join(f"{table}:{record_id}" for table, record_id in differing[:20]) or "keine Einträge"
        count = "einem Eintrag" if len(differing) == 1 else f"{len(differing)} Einträgen"
        text = f"Der Stand weicht vom Journal ab, in {count}: {shown}."
        yield Finding(DAMAGE, name, text, REPAIR)


def different(
    one: Mapping[str, Mapping[int, object]], other: Mapping[str, Mapping[int, object]]
) -> Iterator[tuple[str, int]]:
    """Table and id of the records in which two states differ."""
    for table in sorted({*one, *other}):
        ours, theirs = one.get(table, {}), other.get(table, {})
        for record_id in sorted({*ours, *theirs}):
            if ours.get(record_id) != theirs.get(record_id):
                yield table, record_id


def _not_erased(folder: Path, steps: Sequence[MigrationStep]) -> Iterator[Finding]:
    """What was erased and is there all the same, after an old backup was laid in or lines were healed from one."""
    try:
        for name, text in erasing.remaining(folder, steps):
            yield Finding(DAMAGE, name, text, "Bitte „rundertisch erase --again“ aufrufen.")
    except Damaged as damage:
        yield Finding(DAMAGE, erased.NAME, damage.findings[0], "Bitte die Datei aus einer Sicherung holen.")


def _surroundings(folder: Path) -> Iterator[Finding]:
    for path in sorted(_ours(folder)):
        name = path.relative_to(folder).as_posix()
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            yield Finding(DAMAGE, name, "Hier steht eine Verknüpfung.", "Sie wird nicht benutzt; bitte entfernen.")
        elif stat.S_IMODE(status.st_mode) != files.FILE_MODE and not path.name.endswith(".tmp"):
            text = f"Die Rechte sind {stat.S_IMODE(status.st_mode):o} statt {files.FILE_MODE:o}."
            yield Finding(WARNING, name, text, f"Bitte „chmod {files.FILE_MODE:o}“ aufrufen.")
        if path.name.endswith(".tmp") and files.is_left_over(path):
            yield Finding(WARNING, name, "Ein Vorgang brach ab und ließ sie liegen.", "Sie kann gelöscht werden.")
    for path in sorted((folder / segments.FOLDER).glob("torn-*.bin")):
        text = "Der Anfang einer nie bestätigten Zeile oder, nach einer Reparatur, die beschädigte Datei."
        yield Finding(WARNING, f"{segments.FOLDER}/{path.name}", text, "Sie kann gelöscht werden.")
    room = os.statvfs(folder)
    if room.f_bavail * room.f_frsize < LITTLE_ROOM:
        free = room.f_bavail * room.f_frsize // 1024**2
        yield Finding(WARNING, ".", f"Auf dem Datenträger sind nur noch {free} MB frei.", "Bitte Platz schaffen.")
    for warning in network_warning(folder):
        yield Finding(WARNING, ".", warning, "")


def _ours(folder: Path) -> Iterator[Path]:
    yield from (path for name in (NAME, PREVIOUS, LOCK) if os.path.lexists(path := folder / name))
    yield from (folder / segments.FOLDER).glob(f"*{segments.ENDING}")
    for pattern in ("*.tmp", "journal/*.tmp", "backups/*.tmp"):
        yield from folder.glob(pattern)
