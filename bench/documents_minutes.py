"""The Niederschrift of a full session (140 people, 9 items, 6 workshops, 300 lines) beside a zip of the same XML.

`build + save`: content at hand → blocks → XML → python-docx package → .docx on disk. Floor: the same parts as strings,
zipped, written to disk the same way. Beside it: collecting the content from the records, and the check for readers.
To reach: at most 8 × the floor, and linear in the lines.
"""

import io
import tempfile
import zipfile
from pathlib import Path

from bench.turns import milliseconds
from rundertisch_tui.documents import accessibility, minutes_content, oxml, rendering
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


def row(lines: int, target: Path) -> str:
    """One measured row."""
    records = large_session(lines)
    content = minutes_content.content(records, ONE, Copy.INTERNAL).content
    data = rendering.build(content)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    floor, ours, collecting, checking = milliseconds(
        ROUNDS,
        lambda: target.write_bytes(oxml.zip_bytes(parts, content.frame.day)),
        lambda: target.write_bytes(rendering.build(content)),
        lambda: minutes_content.content(records, ONE, Copy.INTERNAL),
        lambda: accessibility.check(data),
    )
    size = sum(len(part) for _, part in parts) / 1024
    return (
        f"{lines:6} {size:9.0f} {floor:8.1f} {ours:20.1f} {ours / floor:5.1f} {ours / lines * 1000:12.0f} "
        f"{collecting:12.1f} {checking:11.1f}"
    )


if __name__ == "__main__":
    main()
