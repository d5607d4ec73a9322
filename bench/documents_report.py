"""The Bericht zum Umsetzungsstand of the example data (decades: over 400 measures) beside a zip of the same XML.

python -m bench.documents_report

As `documents_minutes` does it; collecting also counts, as it reads the measures and their reports. To reach: building
and saving at most 8 × the floor for 400 measures.
"""

import tempfile
from pathlib import Path

from bench.documents_minutes import measured
from bench.sizes import DAY, folder
from rundertisch_tui.documents import publish
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.workflow.office import Office


def main() -> None:
    """Print the figures, one row per size of the example data."""
    print("Daten    Maßnahmen   XML KiB   Zip ms   Bauen+Speichern ms   ×     Sammeln ms   Prüfen ms")
    with tempfile.TemporaryDirectory() as place:
        for size in ("small", "city", "decades"):
            print(row(size, Path(place) / "b.docx"))


def row(size: str, target: Path) -> str:
    """One measured row."""
    view = Office.open(folder(size), exports=target.parent, user="bench", read_only=True).view
    taken = measured(
        lambda: publish.collect(view, "status-report", copy=Copy.INTERNAL, asked=Asked(as_of=DAY)).content, target
    )
    return (
        f"{size:8} {len(view.all(Measure)):9} {taken.kib:9.0f} {taken.floor:8.1f} {taken.ours:20.1f} "
        f"{taken.ours / taken.floor:5.1f} {taken.collecting:12.1f} {taken.checking:11.1f}"
    )


if __name__ == "__main__":
    main()
