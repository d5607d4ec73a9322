"""300 invitations as one Word file, and as 300 files, beside the same bodies written with lxml into the same template.

Ours: letters at hand → blocks → XML → parsed and written by python-docx → .docx on disk; the template is opened once
per frame. Floor: lxml builds the same body elements one by one into the document part of the same template, whose parts
are at hand; zipped and written to disk the same way.
Beside it: the check for readers, which runs over every file before it is written. To reach: at most 1.5 × the floor.
"""

import io
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import etree

from bench.turns import milliseconds
from rundertisch_tui.documents import accessibility, letter_series_content, oxml, rendering
from rundertisch_tui.documents.letter_series import LetterSeries
from tests.documents.large import ONE, large_session

LETTERS = 300
ROUNDS = 5
DOCUMENT = "word/document.xml"


def letters() -> LetterSeries:
    """The content of 300 letters, made of those of a full session."""
    series = letter_series_content.invitation_letters(large_session(10), ONE).content
    found = series.letters * (LETTERS // max(1, len(series.letters)) + 1)
    return replace(series, letters=found[:LETTERS])


def parts_of(data: bytes) -> list[tuple[str, bytes]]:
    """The parts of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def written_with_lxml(parts: list[tuple[str, bytes]], body: Any, day: Any) -> bytes:
    """The same document: every element of the body made anew with lxml, serialised, and zipped with the template."""
    root = etree.Element(body.getparent().tag, nsmap=body.getparent().nsmap)
    _rebuilt(root, body)
    text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return oxml.zip_bytes([(name, text if name == DOCUMENT else data) for name, data in parts], day)


def _rebuilt(parent: Any, source: Any) -> None:
    made = etree.SubElement(parent, source.tag, source.attrib)
    made.text = source.text
    for child in source:
        _rebuilt(made, child)


def measured(files: tuple[LetterSeries, ...], target: Path) -> list[float]:
    """Writing with lxml, writing as the program does, and the check, each for all files."""
    made = [rendering.build(one) for one in files]
    templates = [parts_of(data) for data in made]
    bodies = [etree.fromstring(dict(parts)[DOCUMENT])[0] for parts in templates]

    def floor() -> None:
        for parts, body in zip(templates, bodies, strict=True):
            target.write_bytes(written_with_lxml(parts, body, files[0].frame.day))

    def ours() -> None:
        for one in files:
            target.write_bytes(rendering.build(one))

    def checking() -> None:
        for data in made:
            accessibility.check(data)

    return milliseconds(ROUNDS, floor, ours, checking)


def main() -> None:
    """Print the figures, one row for one file and one for 300."""
    content = letters()
    print(f"{LETTERS} Briefe       lxml ms   Bauen+Speichern ms     ×   Prüfen ms")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "b.docx"
        for name, files in (
            ("eine Datei", (content,)),
            ("300 Dateien", tuple(replace(content, letters=(one,)) for one in content.letters)),
        ):
            floor, ours, checking = measured(files, target)
            print(f"{name:14} {floor:10.0f} {ours:18.0f} {ours / floor:9.2f} {checking:11.0f}")


if __name__ == "__main__":
    main()
