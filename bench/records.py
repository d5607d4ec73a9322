"""A change saved, a change of another process seen, the data opened: each beside its floor, at three sizes."""

import gc
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import msgspec

from bench import sizes
from rundertisch_tui.store import lines
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office

ROUNDS = 200
OPENINGS = 7
SIZES = ("small", "city", "decades")


def timed(what: Callable[[], object]) -> float:
    """Seconds for one go."""
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def journal_bytes(data: Path) -> int:
    """How many bytes the journal has."""
    return sum(path.stat().st_size for path in (data / "journal").iterdir())


def newest_segment(data: Path) -> Path:
    """The file that lines are appended to."""
    return max((data / "journal").glob("*.jsonl"))


def change(office: Office, number: int) -> None:
    """One field of one person, as a form saves it."""
    edit = {"kind": "person", "id": 5, "before": {}, "after": {"function": f"Sachgebiet {number}"}}
    office.perform(catalogue.build("set", edit))


def append(descriptor: int, line: bytes) -> None:
    """The least that a saved line costs."""
    os.write(descriptor, line)
    os.fdatasync(descriptor)


def saved(size: str, data: Path, office: Office) -> float:
    """Median of a saved change; its floor is an append of as many bytes with fdatasync, taking turns."""
    before = journal_bytes(data)
    change(office, -1)
    line = b"x" * (journal_bytes(data) - before)
    ours, floor = [], []
    with (data.parent / "floor").open("ab", buffering=0) as file:
        for number in range(ROUNDS):
            ours.append(timed(lambda number=number: change(office, number)))  # type: ignore[misc]
            floor.append(timed(lambda: append(file.fileno(), line)))
    tell("gespeicherte Änderung", size, median(ours), median(floor), "2,5")
    return median(ours)


def read_line(descriptor: int, start: int) -> None:
    """The least that a line of another process costs: is there one, read, decode and digest it."""
    raw = os.pread(descriptor, os.fstat(descriptor).st_size - start, start)
    line = lines.from_bytes(raw[:-1])
    assert line is not None
    lines.chained_sum(line["sum"], line)


def seen(size: str, data: Path, office: Office) -> None:
    """Median until a change of another opening is seen, beside reading that line; each comes first in turn."""
    other = Office.open(data, exports=data, user="weber")
    ours, floor = [], []
    for number in range(ROUNDS):
        segment = newest_segment(data)
        start = segment.stat().st_size
        descriptor = os.open(segment, os.O_RDONLY)
        change(other, number)
        if number % 2:  # whoever comes second finds the line in the processor's cache
            ours.append(timed(office.follow))
            floor.append(timed(lambda at=(descriptor, start): read_line(*at)))  # type: ignore[misc]
        else:
            floor.append(timed(lambda at=(descriptor, start): read_line(*at)))  # type: ignore[misc]
            ours.append(timed(office.follow))
        os.close(descriptor)
    other.close()
    tell("fremde Änderung gesehen", size, median(ours), median(floor), "4")


def opened(size: str, data: Path) -> None:
    """Median of opening after a checkpoint; floor: decoding the same file."""
    raw = data / "rundertisch.json"
    ours, floor = [], []
    for _ in range(OPENINGS):
        gc.collect()
        floor.append(timed(lambda: msgspec.json.decode(raw.read_bytes())))
        gc.collect()
        start = time.perf_counter()
        office = Office.open(data, exports=data, user="kern")
        ours.append(time.perf_counter() - start)
        office.close()
    tell("Öffnen", size, median(ours), median(floor), "1,5")


def tell(what: str, size: str, ours: float, floor: float, wanted: str) -> None:
    """One line: our figure, the floor, the ratio."""
    print(f"{what:24} {size:8} {ours * 1e6:9.0f} µs  Boden {floor * 1e6:9.0f} µs  {ours / floor:5.2f} × (bis {wanted})")


def main() -> None:
    """Measure every size on a copy of its data."""
    changes = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory(dir=sizes.KEPT) as folder:
            data = sizes.copy(size, Path(folder) / "data")
            office = Office.open(data, exports=data, user="kern")
            changes[size] = saved(size, data, office)
            seen(size, data, office)
            office.checkpoint()
            office.close()
            opened(size, data)
            shutil.rmtree(data)
    print(f"{'größte zu kleinster':24} {'':8} {max(changes.values()) / min(changes.values()):.2f} × (bis 1,4)")


if __name__ == "__main__":
    main()
