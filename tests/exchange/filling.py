"""Fills in a query sheet the way an office does: in Word, by its fields, rows and tables."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from rundertisch_tui.documents import publish
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.rendering import build
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.workflow.view import View

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Fill = Mapping[tuple[str, str], str]


def blank(view: View, office: int = 1) -> bytes:
    """The sheet of an office as it is sent."""
    asked = Asked(office=OrganizationId(office))
    return build(publish.collect(view, "query-sheet", asked=asked).content)


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    """The document after something was done to its body."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                tree = etree.fromstring(content)
                change(tree.find(f"{W}body"))
                content = etree.tostring(tree)
            new.writestr(name, content)
    return out.getvalue()


def filled(data: bytes, answers: Fill) -> bytes:
    """The sheet with texts in its fields: (head of the table, label of the row) → text."""

    def fill(body: Any) -> None:
        for (code, label), text in answers.items():
            write(row_of(table_of(body, code), label), text)

    return changed(data, fill)


def table_of(body: Any, code: str) -> Any:
    """The table whose head names a number or the sheet."""
    return next(table for table in body.iter(f"{W}tbl") if code in text_of(next(table.iter(f"{W}tr"))))


def row_of(table: Any, label: str) -> Any:
    """The row with a label."""
    return next(row for row in table.iter(f"{W}tr") if text_of(row).startswith(label))


def write(row: Any, text: str) -> None:
    """Put a text into the last cell of a row; line ends become real ones."""
    cell = list(row.iter(f"{W}tc"))[-1]
    first, *rest = cell.iter(f"{W}t")
    for one in rest:
        one.getparent().remove(one)
    head, *lines = text.split("\n")
    first.text = head
    for line in reversed(lines):
        follow = etree.Element(f"{W}t")
        follow.text = line
        first.addnext(follow)
        first.addnext(etree.Element(f"{W}br"))


def text_of(element: Any) -> str:
    """All text of an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def without_fields(body: Any) -> None:
    """Take every content control away and leave its text, as other programs do."""
    for field in list(body.iter(f"{W}sdt")):
        content = field.find(f"{W}sdtContent")
        for child in list(content):
            field.addprevious(child)
        field.getparent().remove(field)


def kept(folder: Path, data: bytes, name: str = "bogen.docx") -> Path:
    """The bytes as a file."""
    path = folder / name
    path.write_bytes(data)
    return path
