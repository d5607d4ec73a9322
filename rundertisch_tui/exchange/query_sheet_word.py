"""The Abfragebogen as a Word file: which table speaks of what, by its fields or, where these are lost, by its words.

Word keeps the tag of every field; other programs may drop it, so head and label of each row say the same again.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from rundertisch_tui.domain.status_rounds import marks_in
from rundertisch_tui.exchange.columns import key
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.query_sheet_cells import RawItem, RawSheet, field_named, said
from rundertisch_tui.exchange.tables import OLE_START, ZIP_START
from rundertisch_tui.workflow.naming import excerpt
from rundertisch_tui.workflow.questions.query_sheets import ABOUT, CAPTION, HEADINGS, LAST, WORDING

DOCUMENT = "word/document.xml"
ODT = b"application/vnd.oasis.opendocument.text"
MAX_XML = 40_000_000  # bytes unpacked; a sheet of a hundred measures has one of them
CODE = re.compile(r"[A-Z]+(?:-\d{4})?-\d+")
OLD_WORD = (
    "Die Datei ist im alten Word-Format (.doc) oder mit einem Kennwort geschützt. "
    "Bitte in Word öffnen, ohne Kennwort als Word-Dokument (.docx) speichern und noch einmal einlesen."
)
OPEN_TEXT = (
    "Die Datei ist im Format von LibreOffice (.odt). "
    "Bitte dort mit „Speichern unter“ als Word-Dokument (.docx) speichern und noch einmal einlesen."
)
RTF_START = b"{\\rtf"
RICH_TEXT = "Die Datei ist im Format RTF. Bitte als Word-Dokument (.docx) speichern und noch einmal einlesen."
BROKEN = "Die Datei ist kein lesbares Word-Dokument. Bitte in Word öffnen und neu als .docx speichern."
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TBL, _TR, _TC, _T, _BR, _TAB, _TAG = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "t", "br", "tab", "tag"))
_WRAPPED = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_VAL = f"{W}val"
_OURS = (f"{LAST}:", f"{WORDING}:", CAPTION)
_BETWEEN = frozenset(key(text) for text in (ABOUT, *HEADINGS.values()))


def is_word(data: bytes, suffix: str) -> bool:
    """Whether the bytes are a Word document. Raises FileProblem for .doc, .odt and .rtf that says how to save them."""
    if data.startswith(OLE_START) and suffix.lower() in (".doc", ".docx", ".dot", ".dotx", ".docm", ""):
        raise FileProblem(OLD_WORD)
    if data.startswith(RTF_START):
        raise FileProblem(RICH_TEXT)
    if not data.startswith(ZIP_START):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[: len(ODT)] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        raise FileProblem(BROKEN) from None
    if kind == ODT:
        raise FileProblem(OPEN_TEXT)
    return DOCUMENT in names


def read_word(data: bytes) -> RawSheet:
    """Read the tables of the sheet. Raises FileProblem for a document that cannot be read."""
    body = _body(data)
    sheet = _Sheet()
    for element in _blocks(body):
        if element.tag == _TBL:
            sheet.take_table(element)
        else:
            sheet.take_paragraph(_line(element))
    return RawSheet(
        f"Word-Dokument, {sheet.tables} Tabellen",
        sheet.marks,
        tuple(RawItem(f"Tabelle {code}", code, cells) for code, cells in sheet.items),
        sheet.by,
        sheet.on,
        tuple(sheet.strange),
    )


def _body(data: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(DOCUMENT) as part:
            xml = part.read(MAX_XML + 1)
        if len(xml) > MAX_XML:
            raise FileProblem("Das Dokument ist ausgepackt größer als 40 MB. Das ist kein Abfragebogen von uns.")
        return etree.fromstring(xml, parser).find(f"{W}body")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, KeyError, SyntaxError):
        raise FileProblem(BROKEN) from None


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables outside of tables, in reading order, also inside block fields and tracked changes."""
    for element in parent.iterchildren():
        if element.tag in (_P, _TBL):
            yield element
        else:
            yield from _blocks(element)


def _parts(parent: Any, tag: str) -> list[Any]:
    """Rows of a table or cells of a row, also those inside a field, but none of a table within."""
    found: list[Any] = []
    for element in parent.iterchildren():
        if element.tag == tag:
            found.append(element)
        elif element.tag in _WRAPPED:
            found += _parts(element, tag)
    return found


def _line(element: Any) -> str:
    """The text of a paragraph; deleted text of tracked changes is not part of it."""
    signs = {_BR: "\n", _TAB: " "}
    return "".join(signs.get(one.tag) or one.text or "" for one in element.iter(_T, _BR, _TAB))


def _text(cell: Any) -> str:
    return "\n".join(_line(one) for one in cell.iter(_P)).strip()


@dataclass(slots=True)
class _Sheet:
    """What has been read so far."""

    marks: tuple[tuple[int, str], ...] = ()
    items: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    by: str = ""
    on: str = ""
    tables: int = 0

    def take_paragraph(self, text: str) -> None:
        """A paragraph between the tables: ours, or something that somebody wrote there."""
        flat = " ".join(text.split())
        if not self.tables or not flat or flat.startswith(_OURS) or CODE.match(flat):
            return
        if key(flat) not in _BETWEEN:
            self.strange.append(f"Zwischen den Tabellen steht „{excerpt(flat)}“; das gehört zu keinem Feld.")

    def take_table(self, table: Any) -> None:
        """One table, whole: what its rows say of the point that its head or its fields name."""
        self.tables += 1
        rows = [_Row(row) for row in _parts(table, _TR)]
        head = rows[0].label if rows else ""
        named = dict.fromkeys((head, *(row.mark for row in rows)))
        self.marks = tuple(dict.fromkeys((*self.marks, *(mark for text in named for mark in marks_in(text)))))
        code = next(iter(CODE.findall(head)), "") if not marks_in(head) else "sheet"
        cells: dict[str, dict[str, str]] = {code: {}} if code else {}
        for row in rows[bool(code) :]:
            self._take_row(row, row.code or code, cells)
        self._keep(cells)

    def _take_row(self, row: "_Row", code: str, cells: dict[str, dict[str, str]]) -> None:
        name = row.field or field_named(row.label)
        if not code or not name:
            if row.label or said(row.value):
                place = f" bei {code}" if code else ""
                self.strange.append(f"Eine zusätzliche Zeile{place} ist nicht zuzuordnen: „{excerpt(row.whole)}“.")
            return
        own = cells.setdefault(code, {})
        value = said(row.value)
        if name in own and own[name] != value and own[name] and value:
            self.strange.append(
                f"{code}: „{row.label}“ steht zweimal da, mit „{excerpt(own[name])}“ und „{excerpt(value)}“."
            )
            own[name] = f"{own[name]} / {value}"
        else:
            own[name] = own.get(name) or value

    def _keep(self, cells: dict[str, dict[str, str]]) -> None:
        about = cells.pop("sheet", {})
        self.by = self.by or about.get("by", "")
        self.on = self.on or about.get("on", "")
        self.items += list(cells.items())


class _Row:
    """A row: its label, what was written, and what the field in it is called."""

    def __init__(self, row: Any) -> None:
        texts = [_text(cell) for cell in _parts(row, _TC)]
        self.label = texts[0] if texts else ""
        self.value = "\n".join(text for text in texts[1:] if text)
        self.whole = " ".join(" ".join(texts).split())
        tags = (str(tag.get(_VAL) or "") for tag in row.iter(_TAG))
        tag = next((tag for tag in tags if tag.count("|") == 2), "||")
        self.mark, self.code, self.field = tag.split("|")
