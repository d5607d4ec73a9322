"""The example data that everything is measured on: small, city and decades, made once and kept.

They lie in `build/bench/`, which git ignores, under a name that changes with the code that plays them. Nobody writes
into them: a bench that changes records asks for a copy.
"""

import hashlib
import shutil
import sys
import time
from datetime import date
from pathlib import Path

from rundertisch_tui.workflow import demo
from rundertisch_tui.workflow.demo.building import build_folder
from rundertisch_tui.workflow.demo.sizes import SIZES

DAY = date(2026, 6, 12)  # three weeks before a Round Table on 3 July; a fixed day keeps figures comparable
KEPT = Path(__file__).resolve().parent.parent / "build" / "bench"
USER = "bench"


def folder(size: str) -> Path:
    """The data folder of a size, made if it is not there yet. Only to be read."""
    kept = KEPT / f"{size}-{_version()}"
    if not kept.exists():
        for old in KEPT.glob(f"{size}-*"):
            shutil.rmtree(old)
        build_folder(kept, size=size, user=USER, progress=lambda _done, _total: None, today=DAY)
    return kept


def copy(size: str, to: Path) -> Path:
    """A copy of the data folder of a size at `to`, which must not exist, for benches that write."""
    shutil.copytree(folder(size), to)
    return to


def _version() -> str:
    """A name for the code that plays the example data."""
    package = Path(next(iter(demo.__path__)))
    digest = hashlib.sha256()
    for source in sorted(package.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]


def main() -> None:
    """Make every size that is not there yet, and say how long it took."""
    for size in sys.argv[1:] or SIZES:
        start = time.perf_counter()
        made = folder(size)
        took = time.perf_counter() - start
        megabytes = sum(path.stat().st_size for path in made.rglob("*") if path.is_file()) / 1e6
        print(f"{size:8} {SIZES[size].records:6} Datensätze {megabytes:6.1f} MB {took:6.1f} s  {made}")


if __name__ == "__main__":
    main()
