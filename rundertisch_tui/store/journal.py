"""The journal: appended lines, synced, chained; what a dead process left behind is settled before it counts."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.store import files, lines
from rundertisch_tui.store.errors import Damaged, NotConfirmed, StoreError
from rundertisch_tui.store.lines import Line
from rundertisch_tui.store.lock import Head, Lock

SEGMENT_BYTES = 8 * 1024 * 1024
FOLDER = "journal"
ENDING = ".jsonl"


def segment_name(seq: int) -> str:
    """The name of the segment whose first line is `seq`."""
    return f"{seq:06d}{ENDING}"


def segments(folder: Path) -> list[tuple[int, Path]]:
    """First seq and path of each segment, in order."""
    found = ((path.stem, path) for path in folder.glob(f"*{ENDING}"))
    return sorted((int(stem), path) for stem, path in found if stem.isdecimal())


@dataclass(slots=True)
class Scan:
    """What stands in one segment behind a position: sound lines with their start and end, and what follows them."""

    found: list[tuple[int, int, Line]]
    end: int  # where the sound lines end, a sound `next` included
    next: str | None
    rest: bytes


def scan(raw: bytes, start: int, seq: int, previous: str) -> Scan:
    """Verify the lines in `raw`, which begins at `start` behind line `seq` whose sum is `previous`."""
    found: list[tuple[int, int, Line]] = []
    at = 0
    while (line_end := raw.find(b"\n", at)) >= 0:
        line = lines.from_bytes(raw[at:line_end])
        if line is None:
            break
        if lines.is_next(line, previous):
            return Scan(found, start + line_end + 1, str(line["next"]), raw[line_end + 1 :])
        if not lines.is_sound(line, seq + 1, previous):
            break
        found.append((start + at, start + line_end + 1, line))
        seq, previous, at = seq + 1, line["sum"], line_end + 1
    return Scan(found, start + at, None, raw[at:])


class Journal:
    """A position in the journal: an open descriptor and an offset, with number and sum of the line before it."""

    def __init__(self, folder: Path, lock: Lock | None, *, read_only: bool) -> None:
        """Stand nowhere yet; call `stand_behind`."""
        self.folder = folder / FOLDER
        self.notices: list[str] = []
        self.name = ""
        self.offset = 0
        self.head = Head(0, lines.FIRST_SUM)  # the line before the position
        self._lock = lock
        self._flags = os.O_RDONLY if read_only else os.O_RDWR | os.O_APPEND
        self._descriptor = -1

    def create(self) -> None:
        """Make the first segment of a new folder, under the lock. Raises OSError."""
        path = self.folder / segment_name(1)
        os.close(files.open_file(path, os.O_RDWR | os.O_CREAT | os.O_APPEND))
        files.sync_folder(self.folder)
        files.sync_folder(self.folder.parent)

    def stand_behind(self, head: Head) -> bool:
        """Move to the end of the line `head`; False if it is not there with this sum. Raises Damaged, OSError."""
        there = segments(self.folder)
        if not there or there[0][0] != 1:
            raise Damaged(["journal/000001.jsonl fehlt. Bitte aus der Sicherung wiederherstellen."])
        name, offset = there[0][1].name, 0
        if head.seq:
            place = find_line(there, head)
            if place is None:
                return False
            name, offset = place
        self._move(name, offset, head)
        return True

    def has_news(self) -> bool:
        """Has the segment another length than this position? One `fstat`. Raises Damaged if it is shorter."""
        return self._size() != self.offset

    def read(self) -> bytes:
        """The bytes behind the position, in this segment."""
        self._size()
        return files.read_all(self._descriptor, self.offset)

    def apply(self, raw: bytes, confirmed: Head | None) -> tuple[list[Line], bool]:
        """Move over the confirmed lines in `raw`, and on into segments it names.

        Returns the lines, and whether bytes lie behind them. Raises Damaged.
        """
        taken: list[Line] = []
        while True:
            found = scan(raw, self.offset, self.head.seq, self.head.sum)
            for _, end, line in found.found:
                if confirmed is not None and line["seq"] > confirmed.seq:
                    return taken, True
                self.offset, self.head = end, Head(line["seq"], line["sum"])
                self._compare(confirmed)
                taken.append(line)
            if found.next is None or found.rest:
                behind = bool(found.rest) or found.next is not None
                self._judge_rest(found, confirmed)
                return taken, behind
            self._move(found.next, 0, self.head)
            raw = self.read()

    def settle(self, confirmed: Head | None) -> list[Line]:
        """Under the exclusive lock: make what lies behind `confirmed` last, or cut it off; confirm it.

        Returns all lines behind the position. Raises Damaged, StoreError.
        """
        taken: list[Line] = []
        while True:
            found = scan(self.read(), self.offset, self.head.seq, self.head.sum)
            if found.next is None or found.rest:
                self._judge_rest(found, confirmed)
            if found.rest:
                self._cut_torn(found)
            behind = [part for part in found.found if confirmed is None or part[2]["seq"] > confirmed.seq]
            start = behind[0][0] if behind else found.found[-1][1] if found.found else self.offset
            follow = found.next if not found.rest else None
            if start < found.end and (behind or follow is not None):
                self._write_again(start, found.end)
            for _, end, line in found.found:
                self.offset, self.head = end, Head(line["seq"], line["sum"])
                self._compare(confirmed)
                taken.append(line)
            if follow is None:
                return taken
            self._move(follow, 0, self.head)

    def append(self, line: Line) -> None:
        """Under the exclusive lock, at the end: write, sync, confirm. Raises StoreError with nothing changed."""
        raw = lines.to_bytes(line)
        if len(raw) > lines.MAX_LINE:
            raise StoreError("Die Änderung ist zu groß (mehr als 16 MiB). Bitte in kleineren Teilen speichern.")
        if self.offset >= SEGMENT_BYTES:
            self.rotate()
        head = Head(line["seq"], line["sum"])
        self._write(raw, head)
        self.offset += len(raw)
        self.head = head

    def rotate(self) -> None:
        """Under the exclusive lock, at the end: go on in a new segment. Raises StoreError."""
        name = segment_name(self.head.seq + 1)
        pointer: Line = {"next": name}
        pointer["sum"] = lines.chained_sum(self.head.sum, pointer)
        try:
            os.close(files.open_file(self.folder / name, os.O_RDWR | os.O_CREAT | os.O_APPEND))
            files.sync_folder(self.folder)
        except OSError as problem:
            raise StoreError(_not_saved(problem)) from problem
        self._write(lines.to_bytes(pointer), None)
        self._move(name, 0, self.head)

    def close(self) -> None:
        """Let go of the segment."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _write(self, raw: bytes, head: Head | None) -> None:
        try:
            if os.write(self._descriptor, raw) != len(raw):
                raise OSError("short write")  # noqa: TRY301  # one answer to every failure
            os.fdatasync(self._descriptor)
            if head is not None and self._lock is not None:
                self._lock.write_head(head)
        except OSError as problem:
            self._cut_back(problem)
            raise StoreError(_not_saved(problem)) from problem

    def _cut_back(self, problem: OSError) -> None:
        """Take away what was perhaps written. A descriptor whose sync failed is never used again."""
        path = self.folder / self.name
        try:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = -1
            self._descriptor = files.open_file(path, self._flags)
            os.ftruncate(self._descriptor, self.offset)
            os.fdatasync(self._descriptor)
            if self._lock is not None:
                self._lock.write_head(self.head)
        except OSError as second:
            raise NotConfirmed(f"{problem.strerror or problem}; {second.strerror or second}") from second

    def _cut_torn(self, found: Scan) -> None:
        with suppress(OSError):  # a full disk must not stop the cut
            files.write_new(self.folder / f"torn-{self.head.seq + len(found.found)}.bin", found.rest)
        try:
            os.ftruncate(self._descriptor, found.end)
            os.fdatasync(self._descriptor)
        except OSError as problem:
            raise StoreError(_not_saved(problem)) from problem
        self.notices.append(
            f"journal/{self.name}: Am Ende stand eine unvollständige, nie bestätigte Zeile. Sie wurde abgetrennt."
        )

    def _write_again(self, start: int, end: int) -> None:
        """The same bytes once more: a page whose sync failed in another process counts as clean."""
        try:
            descriptor = files.open_file(self.folder / self.name, os.O_RDWR)
            try:
                raw = files.read_all(descriptor, start)[: end - start]
                if os.pwrite(descriptor, raw, start) != len(raw):
                    raise OSError("short write")  # one answer to every failure
                os.fdatasync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as problem:
            raise StoreError(_not_saved(problem)) from problem

    def _judge_rest(self, found: Scan, confirmed: Head | None) -> None:
        """Raises Damaged unless the rest is the torn end of a line that nobody confirmed."""
        seq = self.head.seq + sum(1 for _, _, line in found.found if line["seq"] > self.head.seq)
        if confirmed is not None and seq < confirmed.seq:
            raise Damaged(
                [
                    f"journal/{self.name} endet nach Zeile {seq} oder ist dort beschädigt; "
                    f"bestätigt ist {confirmed.seq}. "
                    "Bitte aus der Sicherung wiederherstellen."
                ]
            )
        if b"\n" in found.rest[:-1] or (found.next is not None and found.rest):
            raise Damaged(
                [f"journal/{self.name}: Zeile {seq + 1} ist beschädigt. Bitte aus der Sicherung wiederherstellen."]
            )

    def _compare(self, confirmed: Head | None) -> None:
        if confirmed is not None and self.head.seq == confirmed.seq and self.head.sum != confirmed.sum:
            raise Damaged(
                [f"journal/{self.name}: Zeile {confirmed.seq} ist nicht die bestätigte. Bitte prüfen lassen."]
            )

    def _size(self) -> int:
        size = os.fstat(self._descriptor).st_size
        if size < self.offset:
            raise Damaged([f"journal/{self.name} ist kürzer geworden. Bitte aus der Sicherung wiederherstellen."])
        return size

    def _move(self, name: str, offset: int, head: Head) -> None:
        try:
            descriptor = files.open_file(self.folder / name, self._flags)
        except FileNotFoundError:
            raise Damaged([f"journal/{name} fehlt. Bitte aus der Sicherung wiederherstellen."]) from None
        self.close()
        self._descriptor, self.name, self.offset, self.head = descriptor, name, offset, head


def find_line(there: list[tuple[int, Path]], head: Head) -> tuple[str, int] | None:
    """Segment and end of the line `head`; None if it is not there, or with another sum."""
    for first, path in reversed(there):
        if first > head.seq or not path.stat().st_size:
            continue
        raw = path.read_bytes()
        mark = b'{"seq":%d,' % head.seq
        at = 0 if raw.startswith(mark) else raw.find(b"\n" + mark) + 1
        if not raw.startswith(mark, at):
            return None
        end = raw.find(b"\n", at)
        line = lines.from_bytes(raw[at:end]) if end >= 0 else None
        return (path.name, end + 1) if line is not None and line["sum"] == head.sum else None
    return None


def backwards(folder: Path, name: str, offset: int, marks: tuple[bytes, ...] = ()) -> Iterator[Line]:
    """Lines before (`name`, `offset`), the newest first; with `marks` only those that hold all these bytes."""
    last = int(Path(name).stem)
    for first, path in reversed(segments(folder)):
        if first > last:
            continue
        raw = path.read_bytes()
        end = offset if path.name == name else len(raw)
        while end > 0:
            if marks:
                hit = raw.rfind(marks[0], 0, end)
                if hit < 0:
                    break
                end = raw.find(b"\n", hit) + 1
            start = raw.rfind(b"\n", 0, end - 1) + 1
            line = lines.from_bytes(raw[start : end - 1])
            if line is not None and "seq" in line:
                yield line
            end = start


def _not_saved(problem: OSError) -> str:
    reason = problem.strerror or problem
    return f"Nicht gespeichert: {reason}. Bitte Platz schaffen oder die Technik rufen; der Text bleibt stehen."
