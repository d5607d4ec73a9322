"""The state as the lines alone give it, from the first one on: what memory must be (invariant 4)."""

from collections.abc import Sequence
from pathlib import Path

from rundertisch_tui.store import segments
from rundertisch_tui.store.lines import FIRST_SUM, Line
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold


def lines_of(folder: Path) -> list[Line]:
    """All lines, after proving that seq has no gap and every sum is chained."""
    seq, previous, taken = 0, FIRST_SUM, []
    for _, path in segments.segments(folder / segments.FOLDER):
        found = segments.scan(path.read_bytes(), 0, seq, previous)
        assert found.rest == b"", f"{path.name}: {found.rest[:80]!r}"
        taken += [line for _, _, line in found.found]
        if found.found:
            seq, previous = found.found[-1][2]["seq"], found.found[-1][2]["sum"]
    return taken


def replayed(folder: Path, steps: Sequence[MigrationStep] = ()) -> Snapshot:
    return fold(Snapshot(), lines_of(folder), steps)
