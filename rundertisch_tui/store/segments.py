"""The files of the journal: their names, the lines in them, and finding one line by its number."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from rundertisch_tui.store import files, lines
from rundertisch_tui.store.lines import Line
from rundertisch_tui.store.lock import Head

FOLDER = "journal"
ENDING = ".jsonl"
TAIL = 65_536  # bytes where the line behind a checkpoint is looked for first: after a clean end it is the last one


def segment_name(seq: int) -> str:
    """The name of the segment whose first line is `seq`."""
    return f"{seq:06d}{ENDING}"


def first_seq(name: str) -> int:
    """The number of the first line of a segment."""
    return int(name.removesuffix(ENDING))


def segments(folder: Path) -> list[tuple[int, Path]]:
    """First seq and path of each segment, in order; sorted as numbers, for they grow beyond six digits."""
    found = (path for path in folder.glob(f"*{ENDING}") if path.stem.isdecimal())
    return sorted((int(path.stem), path) for path in found)


class Scan(msgspec.Struct):
    """What stands in one segment behind a position: sound lines with their start and end, and what follows them."""

    found: list[tuple[int, int, Line]]
    end: int  # where the sound lines end, a sound `next` included
    next: str | None
    rest: bytes

    def is_torn(self) -> bool:
        """Is the rest one line that was never finished, nothing worse? Also true of no rest."""
        return b"\n" not in self.rest[:-1] and not (self.next is not None and self.rest)


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
        seq, previous, at = line["seq"], line["sum"], line_end + 1
    return Scan(found, start + at, None, raw[at:])


def find_line(there: list[tuple[int, Path]], head: Head) -> tuple[str, int] | None:
    """Segment and end of the line `head`; None if it is not there, or with another sum. Raises OSError."""
    for first, path in reversed(there):
        if first > head.seq:
            continue
        length = size(path)
        if not length:
            continue  # made by a process that died before it named it
        for start in sorted({max(0, length - TAIL), 0}, reverse=True):
            end = _end_of(path, start, head)
            if end is not None:
                return path.name, end
        return None
    return None


def _end_of(path: Path, start: int, head: Head) -> int | None:
    """Where the line `head` ends, if it begins at or behind `start`."""
    descriptor = files.open_file(path, os.O_RDONLY)
    try:
        raw = files.read_all(descriptor, start)
    finally:
        os.close(descriptor)
    mark = b'{"seq":%d,' % head.seq
    at = 0 if raw.startswith(mark) else raw.rfind(b"\n" + mark) + 1
    end = raw.find(b"\n", at)
    if not raw.startswith(mark, at) or end < 0:
        return None
    line = lines.from_bytes(raw[at:end])
    return start + end + 1 if line is not None and line["sum"] == head.sum else None


def backwards(raw: bytes, mark: bytes = b"") -> Iterator[Line]:
    """The lines in `raw`, the last first; with `mark` only those that hold these bytes."""
    return (line for _, line in placed_backwards(raw, mark))


def placed_backwards(raw: bytes, mark: bytes = b"") -> Iterator[tuple[int, Line]]:
    """The same, each with where it begins."""
    end = len(raw)
    while end > 0:
        if mark:
            hit = raw.rfind(mark, 0, end)
            if hit < 0:
                return
            end = raw.find(b"\n", hit) + 1 or len(raw)
        start = raw.rfind(b"\n", 0, end - 1) + 1
        line = lines.from_bytes(raw[start : end - 1])
        if line is not None and lines.has_shape(line):
            yield start, line
        end = start


def size(path: Path) -> int:
    """The length of a file in bytes. Raises OSError."""
    return os.stat(path, follow_symlinks=False).st_size  # noqa: PTH116  # one call, no link followed
