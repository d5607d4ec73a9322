"""Workbooks as LibreOffice (.ods) and an old Excel (.xls) write them, made by hand from their formats.

Source: OpenDocument 1.3 part 3; [MS-XLS] BIFF8 and [MS-CFB], the least that a reader needs.
"""

import io
import struct
import zipfile
from xml.sax.saxutils import escape

SECTOR = 512
END_OF_CHAIN, FREE, FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD

ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
    "<office:body><office:spreadsheet>"
)
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def ods(sheet: str, rows: list[list[str]]) -> bytes:
    """An OpenDocument table with one sheet of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = f'{ODS_HEAD}<table:table table:name="{escape(sheet)}">{cells}</table:table>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", content + "</office:spreadsheet></office:body></office:document-content>")
    return out.getvalue()


def xls(sheet: str, rows: list[list[str]]) -> bytes:
    """An Excel 97 workbook with one sheet of texts."""
    stream = _workbook(sheet, rows)
    stream += bytes(-len(stream) % SECTOR)
    stream += bytes(max(0, 4096 - len(stream)))  # shorter ones would lie in the mini stream
    return _compound(stream)


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _begin(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 1997, 0, 0x0600))


def _workbook(sheet: str, rows: list[list[str]]) -> bytes:
    name = sheet.encode("utf-16-le")
    bound = struct.pack("<BB", len(sheet), 1) + name
    codepage = _record(0x0042, struct.pack("<H", 1200))
    end = _record(0x000A, b"")
    globals_length = len(_begin(5)) + len(codepage) + 4 + 6 + len(bound) + len(end)
    head = _begin(5) + codepage + _record(0x0085, struct.pack("<IBB", globals_length, 0, 0) + bound) + end
    labels = b"".join(
        _record(0x0204, struct.pack("<HHHHB", y, x, 0, len(cell), 1) + cell.encode("utf-16-le"))
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
    )
    size = struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0)
    return head + _begin(0x10) + _record(0x0200, size) + labels + end


def _compound(stream: bytes) -> bytes:
    """The stream "Workbook" in a compound file: header, one FAT sector, one directory sector, the stream."""
    sectors = len(stream) // SECTOR
    fat = [FAT_SECTOR, END_OF_CHAIN, *range(3, 2 + sectors), END_OF_CHAIN]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", FREE) * 108
    table = b"".join(struct.pack("<I", entry) for entry in fat).ljust(SECTOR, b"\xff")
    directory = _entry("Root Entry", 5, 1, END_OF_CHAIN, 0) + _entry("Workbook", 2, FREE, 2, len(stream))
    return header + table + directory.ljust(SECTOR, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    body = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
    return body + struct.pack("<III", FREE, FREE, child) + bytes(36) + struct.pack("<IQ", start, size)
