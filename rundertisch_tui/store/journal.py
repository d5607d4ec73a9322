"""The journal: appended lines, synced, chained; what a dead process left behind is settled before it counts."""

import os
from contextlib import suppress
from pathlib import Path

from rundertisch_tui.store import files, lines, segments
from rundertisch_tui.store.errors import Damaged, NotConfirmed, StoreError, not_saved, reason
from rundertisch_tui.store.lines import Line
from rundertisch_tui.store.lock import Head, Lock
from rundertisch_tui.store.segments import FOLDER, Scan, scan, segment_name

SEGMENT_BYTES = 8 * 1024 * 1024
FIRST_READ = 16_384  # bytes; most changes of others fit, so that they are read without asking how much there is
REPAIR = "Bitte „rundertisch repair“ aufrufen."


class Journal:
    """A position in the journal: an open descriptor and an offset, with number and sum of the line before it.

    Never a path and an offset: erasure replaces closed segments by others of other lengths.
    """

    def __init__(self, folder: Path, lock: Lock | None, *, read_only: bool, notices: list[str]) -> None:
        """Stand nowhere yet; call `stand_behind`. What is put right is told in `notices`."""
        self.folder = folder / FOLDER
        self.name = ""
        self.offset = 0
        self.head = Head(0, lines.FIRST_SUM)  # the line before the position
        self._end = 0  # how far the newest `read` reached
        self._notices = notices
        self._taken: list[Line] = []
        self._lock = lock
        self._flags = os.O_RDONLY if read_only else os.O_RDWR | os.O_APPEND
        self._descriptor = -1

    # --- standing somewhere ---

    def create(self) -> None:
        """Make the first segment of a new folder, under the lock. Raises OSError."""
        files.create(self.folder / segment_name(1))
        files.sync_folder(self.folder)
        files.sync_folder(self.folder.parent)

    def stand_behind(self, head: Head) -> bool:
        """Move to the end of the line `head`; False if it is not there with this sum. Raises Damaged, OSError."""
        there = segments.segments(self.folder)
        if not there or there[0][0] != 1:
            raise Damaged([f"{FOLDER}/{segment_name(1)} fehlt. {REPAIR}"])
        name, offset = there[0][1].name, 0
        if head.seq:
            place = segments.find_line(there, head)
            if place is None:
                return False
            name, offset = place
        self._move(name, offset, head)
        return True

    def close(self) -> None:
        """Let go of the segment."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def taken(self) -> list[Line]:
        """The lines that the position has moved over since the last call."""
        taken, self._taken = self._taken, []
        return taken

    # --- reading ---

    def has_news(self) -> bool:
        """Has the segment another length than this position? One `fstat`. Raises Damaged if it is shorter."""
        return self._size() != self.offset

    def has_rest(self) -> bool:
        """Did `apply` leave something that `read` had found? Without a look at the disk."""
        return self.offset != self._end

    def read(self) -> bytes:
        """The bytes behind the position, in this segment. Raises Damaged if it ends before."""
        raw = os.pread(self._descriptor, FIRST_READ, self.offset)
        if 0 < len(raw) < FIRST_READ:  # all there is: nobody appends while this process holds the lock
            self._end = self.offset + len(raw)
            return raw
        self._end = self._size()
        return files.read_all(self._descriptor, self.offset, self._end)

    def before(self) -> bytes:
        """The bytes of this segment up to the position."""
        return files.read_all(self._descriptor, 0, self.offset)

    def apply(self, raw: bytes, confirmed: Head, *, whole: bool) -> None:
        """Move over the lines in `raw` up to `confirmed`, with `whole` over all that are whole; on into new segments.

        `taken` then has the lines, also after an error. Raises Damaged, OSError.
        """
        while True:
            found = scan(raw, self.offset, self.head.seq, self.head.sum)
            for _, end, line in found.found:
                if line["seq"] > confirmed.seq and not whole:
                    break
                self._step(line, end, confirmed)
            self._judge(found, confirmed)
            # a `next` behind which nothing is confirmed is not settled yet: stay before it
            if found.next is None or not (whole or confirmed.seq > self.head.seq):
                return
            self._move(found.next, 0, self.head)
            raw = self.read()

    def settle(self, confirmed: Head, written: Head | None) -> None:
        """Under the exclusive lock: make what lies behind `confirmed` last, or cut it off; confirm it; move over it.

        `written` is the head as the lock has it.
        `taken` then has the lines; after an error the position is the old one, and nothing was taken. Raises Damaged,
        OSError.
        """
        if not self.has_news() and self.head == confirmed:
            self._confirm(written)
            return
        descriptor = os.dup(self._descriptor)
        place = (self.name, self.offset, self.head)
        try:
            self._settle_all(confirmed)
            self._confirm(written)
        except (Damaged, OSError):
            self.taken()
            self._stand(descriptor, *place)
            raise
        os.close(descriptor)

    def _settle_all(self, confirmed: Head) -> None:
        while True:
            raw = self.read()
            found = scan(raw, self.offset, self.head.seq, self.head.sum)
            self._judge(found, confirmed)
            if found.rest:
                self._cut_torn(found)
            start = self._first_unsure(found, confirmed)
            if start < found.end:
                self._write_again(raw[start - self.offset : found.end - self.offset], start)
            for _, end, line in found.found:
                self._step(line, end, confirmed)
            if found.next is None:
                return
            self._move(found.next, 0, self.head)

    def _confirm(self, written: Head | None) -> None:
        if self._lock is not None and written != self.head:
            self._lock.write_head(self.head)

    def _first_unsure(self, found: Scan, confirmed: Head) -> int:
        """Where the bytes begin that nobody is sure of: the first line behind `confirmed`, or a `next` behind it."""
        last = found.found[-1][2]["seq"] if found.found else self.head.seq
        if last < confirmed.seq:
            return found.end
        behind = (begin for begin, _, line in found.found if line["seq"] > confirmed.seq)
        return next(behind, found.found[-1][1] if found.found else self.offset)

    def _step(self, line: Line, end: int, confirmed: Head) -> None:
        if line["seq"] == confirmed.seq and line["sum"] != confirmed.sum:
            raise Damaged([f"{FOLDER}/{self.name}: Zeile {confirmed.seq} ist nicht die bestätigte. {REPAIR}"])
        self.offset, self.head = end, Head(line["seq"], line["sum"])
        self._taken.append(line)

    def _judge(self, found: Scan, confirmed: Head) -> None:
        """Raises Damaged unless what follows the sound lines is the torn end of a line that nobody confirmed."""
        last = found.found[-1][2]["seq"] if found.found else self.head.seq
        last = max(last, self.head.seq)
        if found.next is None and last < confirmed.seq:
            where = f"{FOLDER}/{self.name} endet nach Zeile {last} oder ist dort beschädigt"
            raise Damaged([f"{where}; bestätigt ist Zeile {confirmed.seq}. {REPAIR}"])
        if found.rest and not found.is_torn():
            raise Damaged([f"{FOLDER}/{self.name}: Zeile {last + 1} ist beschädigt. {REPAIR}"])

    # --- writing ---

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
        """Under the exclusive lock, at the end: go on in a new segment. Raises StoreError, Damaged."""
        name = segment_name(self.head.seq + 1)
        pointer: Line = {"next": name}
        pointer["sum"] = lines.chained_sum(self.head.sum, pointer)
        try:
            files.create(self.folder / name)
            if segments.size(self.folder / name):
                raise Damaged([f"{FOLDER}/{name} ist da, bevor es an der Reihe ist. Bitte prüfen lassen."])
            files.sync_folder(self.folder)
            self._write(lines.to_bytes(pointer), None)
            self._move(name, 0, self.head)
        except OSError as problem:
            raise StoreError(not_saved(problem)) from problem

    def _write(self, raw: bytes, head: Head | None) -> None:
        try:
            files.expect(os.write(self._descriptor, raw), len(raw))
            os.fdatasync(self._descriptor)
            if head is not None and self._lock is not None:
                self._lock.write_head(head)
        except OSError as problem:
            self._cut_back()
            raise StoreError(not_saved(problem)) from problem

    def _cut_back(self) -> None:
        """Take away what was perhaps written. Raises NotConfirmed."""
        try:
            self._renew()
            os.ftruncate(self._descriptor, self.offset)
            os.fdatasync(self._descriptor)
            if self._lock is not None:
                self._lock.write_head(self.head)
        except OSError as second:
            raise NotConfirmed(reason(second)) from second

    def _renew(self) -> None:
        """Open the segment anew: a descriptor whose sync failed says at the next sync that all is well."""
        with suppress(OSError):
            self.close()
        self._descriptor = -1
        self._descriptor = files.open_file(self.folder / self.name, self._flags)

    def _cut_torn(self, found: Scan) -> None:
        with suppress(OSError):  # a full disk must not stop the cut
            files.write_new(self.folder / f"torn-{self.head.seq + len(found.found) + 1}.bin", found.rest)
        try:
            os.ftruncate(self._descriptor, found.end)
            os.fdatasync(self._descriptor)
        except OSError:
            self._renew()
            raise
        self._notices.append(
            f"{FOLDER}/{self.name}: Am Ende stand eine unvollständige, nie bestätigte Zeile. Sie wurde abgetrennt."
        )

    def _write_again(self, raw: bytes, start: int) -> None:
        """The same bytes once more: a page whose sync failed in another process counts as clean."""
        descriptor = files.open_file(self.folder / self.name, os.O_RDWR)  # O_APPEND would append
        try:
            if not os.path.sameopenfile(descriptor, self._descriptor):
                return  # an erasure replaced this segment, and synced it
            files.expect(os.pwrite(descriptor, raw, start), len(raw))
            os.fdatasync(descriptor)
        finally:
            os.close(descriptor)

    def _size(self) -> int:
        size = os.fstat(self._descriptor).st_size
        if size < self.offset:
            raise Damaged([f"{FOLDER}/{self.name} ist kürzer geworden. {REPAIR}"])
        return size

    def _move(self, name: str, offset: int, head: Head) -> None:
        try:
            descriptor = files.open_file(self.folder / name, self._flags)
        except FileNotFoundError:
            raise Damaged([f"{FOLDER}/{name} fehlt. {REPAIR}"]) from None
        self._stand(descriptor, name, offset, head)

    def _stand(self, descriptor: int, name: str, offset: int, head: Head) -> None:
        self.close()
        self._descriptor, self.name, self.offset, self.head = descriptor, name, offset, head
