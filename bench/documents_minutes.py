"""The Niederschrift of a full session (140 people, 9 items, 6 workshops, 300 lines) beside a zip of the same XML.

`build + save`: content at hand → blocks → XML → python-docx package → .docx on disk. Floor: the same parts as strings,
zipped, written to disk the same way. Beside it: collecting the content from the records, and the check for readers.
To reach: at most 8 × the floor, and linear in the lines.
"""

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bench.turns import milliseconds
from rundertisch_tui.documents import accessibility, minutes_content, oxml, rendering
from rundertisch_tui.documents.rendering import Content
from rundertisch_tui.domain.office import Copy
from tests.documents.large import ONE, large_session

LINES = (150, 300, 600, 1200)
ROUNDS = 15
TO_REACH = 8


def main() -> None:
    """Print the figures, one row per number of lines."""
    print("Zeilen   XML KiB   Zip ms   Bauen+Speichern ms   ×     je Zeile µs   Sammeln ms   Prüfen ms")
    with tempfile.TemporaryDirectory() as folder:
        for lines in LINES:
            print(row(lines, Path(folder) / "n.docx"))


class Taken(NamedTuple):
    """Milliseconds of the floor, of building and saving, of collecting and of the check; size of the XML in KiB."""

    floor: float
    ours: float
    collecting: float
    checking: float
    kib: float


def measured(collect: Callable[[], Content], target: Path) -> Taken:
    """Build and save what `collect` brings, beside a zip of the same XML."""
    content = collect()
    data = rendering.build(content)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    took = milliseconds(
        ROUNDS,
        lambda: target.write_bytes(oxml.zip_bytes(parts, content.frame.day)),
        lambda: target.write_bytes(rendering.build(content)),
        collect,
        lambda: accessibility.check(data),
    )
    return Taken(*took, sum(len(part) for _, part in parts) / 1024)


def row(lines: int, target: Path) -> str:
    """One measured row."""
    records = large_session(lines)
    taken = measured(lambda: minutes_content.content(records, ONE, Copy.INTERNAL).content, target)
    return (
        f"{lines:6} {taken.kib:9.0f} {taken.floor:8.1f} {taken.ours:20.1f} {taken.ours / taken.floor:5.1f} "
        f"{taken.ours / lines * 1000:12.0f} {taken.collecting:12.1f} {taken.checking:11.1f}"
    )


if __name__ == "__main__":
    main()
