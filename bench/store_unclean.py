"""Opening 50,000 records after an unclean end, 500 lines to replay, beside opening them after a clean one.

To reach: at most 1.2 ×. Both folders hold the same records; the unclean one was left without a checkpoint.
"""

import gc
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from bench.store_change import filled, one_change, opened

# ruff: noqa: SLF001  # a process that dies lets go of everything and writes nothing

RECORDS, LINES, ROUNDS = 50_000, 500, 11


def left(folder: Path, *, clean: bool) -> None:
    """Change 500 records, one line each, and end with a checkpoint or without one."""
    store = opened(folder)
    for number in range(LINES):
        store.change(one_change(number))
    if clean:
        store.close()
    else:
        store._let_go()


def opening(folder: Path) -> float:
    """Milliseconds until the records can be read."""
    gc.collect()
    start = time.perf_counter()
    store = opened(folder)
    took = (time.perf_counter() - start) * 1000
    store._let_go()
    return took


def main() -> None:
    """Print both medians and their ratio; the two take turns."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as place:
        clean, unclean = Path(place) / "clean", Path(place) / "unclean"
        filled(clean, RECORDS)
        shutil.copytree(clean, unclean)
        left(clean, clean=True)
        left(unclean, clean=False)
        taken = [(opening(clean), opening(unclean)) for _ in range(ROUNDS)]
    ours, floor = (statistics.median(one[at] for one in taken) for at in (1, 0))
    print(
        f"nach unsauberem Ende, {LINES} Zeilen: {ours:.1f} ms / sauber {floor:.1f} ms = {ours / floor:.2f} × (bis 1,2)"
    )


if __name__ == "__main__":
    main()
