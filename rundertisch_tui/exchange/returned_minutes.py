"""A Niederschrift that comes back edited as a Word file: which lines differ from the version that was sent.

Only text is compared, line by line under its printed number; formatting, headings and tables do not count. Changes
that Word still tracks are read as if they had been accepted.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rundertisch_tui.domain.decisions import LineChangeKind
from rundertisch_tui.domain.ids import MinuteEntryId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.minutes_versions import PrintedLine
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.query_sheet_word import BROKEN, is_word
from rundertisch_tui.exchange.tables import read_bytes
from rundertisch_tui.workflow.actions.returned_minutes import ReturnedChange
from rundertisch_tui.workflow.questions.minutes_versions import current_lines
from rundertisch_tui.workflow.reader import Reader

MAX_UNPACKED = 60_000_000  # bytes of all parts together; a Niederschrift has far less than one of them
NUMBER = re.compile(r"\d+[a-z]?(?:\.\d+[a-z]?)*\.\d+")
VERSION = re.compile(r"Version\s+(\d+)")
NO_NUMBER = "–"
WORDING = "RT Empfehlung Wortlaut"
LINE_STYLES = ("RT Zeile", "RT Zeile Halten")
NOT_WORD = "Das ist kein Word-Dokument (.docx). Bitte die Niederschrift als .docx zurückgeben lassen."


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that differs; an added one has no number. `wording` says that the box of its recommendation is meant."""

    kind: LineChangeKind
    label: str
    before: str
    after: str
    wording: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """What was read: the lines, those without a number, and whose Niederschrift in which version it says it is."""

    lines: tuple[PrintedLine, ...]
    added: tuple[tuple[str, str], ...]
    subject: str
    version: int | None


def read_returned(path: Path) -> Returned:
    """Read a Word file. Raises FileProblem for anything else, and for one that is damaged or far too large."""
    data = read_bytes(path)
    try:
        return _read(_checked(data, path.suffix))
    except FileProblem as problem:
        raise FileProblem(problem.message, file=path.name) from None


def _checked(data: bytes, suffix: str) -> bytes:
    if not is_word(data, suffix):
        raise FileProblem(NOT_WORD)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
            raise FileProblem("Die Datei ist ausgepackt viel zu groß für eine Niederschrift.")
    return data


def _read(data: bytes) -> Returned:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        document: Any = docx.Document(io.BytesIO(data))
        read = list(_paragraphs(document))
        heads = " ".join(
            part.text
            for section in document.sections
            for part in (*section.header.paragraphs, *section.footer.paragraphs)
        )
        subject = str(document.core_properties.subject or "")
    except (PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, AttributeError, zipfile.BadZipFile):
        raise FileProblem(BROKEN) from None
    version = VERSION.search(" ".join((heads, *(text for _, text in read))))
    lines, added = _lines(read)
    return Returned(lines, added, subject, int(version[1]) if version else None)


def _paragraphs(document: Any) -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph of the body; deleted text that is still tracked is no text."""
    from docx.oxml.ns import qn

    for paragraph in document.paragraphs:
        parts = []
        for element in paragraph._p.iter(qn("w:t"), qn("w:tab"), qn("w:br")):  # noqa: SLF001 - text inside w:ins too
            in_run = element.getparent().tag == qn("w:r")
            parts.append(element.text or "" if element.tag == qn("w:t") else ("\t" if in_run else ""))
        yield paragraph.style.name or "", "".join(parts).replace("\u00ad", "")


def _lines(read: Sequence[tuple[str, str]]) -> tuple[tuple[PrintedLine, ...], tuple[tuple[str, str], ...]]:
    found: list[PrintedLine] = []
    added: list[tuple[str, str]] = []
    numbered = False
    for style, text in read:
        label, tab, rest = text.partition("\t")
        if tab and NUMBER.fullmatch(label.strip()):
            numbered = True
            found.append(PrintedLine(label.strip(), _flat(rest)))
        elif tab and label.strip() == NO_NUMBER:  # a proposal that was handed in has a box and no line
            numbered = False
        elif style == WORDING and numbered:
            last = found[-1]
            found[-1] = PrintedLine(last.label, last.text, f"{last.wording} {_flat(text)}".strip())
        elif style in LINE_STYLES and _flat(text):
            added.append((found[-1].label if found else "", _flat(text)))
    return tuple(found), tuple(added)


def _flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def check_belongs(returned: Returned, session: Session, *, file: str) -> None:
    """Refuse a file that is no Niederschrift of this Round Table or of another version. Raises FileProblem."""
    if not returned.lines:
        raise FileProblem("In dieser Datei stehen keine nummerierten Zeilen einer Niederschrift.", file=file)
    wanted = f"{session.title} {session.year}"
    if returned.subject and returned.subject != wanted:
        raise FileProblem(f"Das ist eine andere Niederschrift: „{returned.subject}“.", file=file)
    if returned.version is not None and returned.version != session.minutes_version:
        raise FileProblem(
            f"Das ist Version {returned.version}; verglichen wird mit Version {session.minutes_version}. "
            "Bitte die neuere Fassung schicken und dort anmerken lassen.",
            file=file,
        )


def differences(expected: Sequence[PrintedLine], returned: Returned) -> tuple[Difference, ...]:
    """What differs, in the order of the version that was sent; lines without number behind the one before them."""
    came = {line.label: line for line in returned.lines}
    known = {line.label for line in expected}
    found: list[Difference] = []
    for line in expected:
        found += _of_line(line, came.get(line.label))
        found += [
            Difference(LineChangeKind.ADDED, "", "", text) for label, text in returned.added if label == line.label
        ]
    found += [_added(text) for label, text in returned.added if label not in known]
    strange = (line for line in returned.lines if line.label not in known)
    found += [_added(f"{line.label} {line.text}") for line in strange]
    return tuple(found)


def _added(text: str) -> Difference:
    return Difference(LineChangeKind.ADDED, "", "", text)


def _of_line(line: PrintedLine, came: PrintedLine | None) -> Iterator[Difference]:
    before, wording = _flat(line.text), _flat(line.wording)
    if came is None:
        yield Difference(LineChangeKind.REMOVED, line.label, wording or before, "", bool(wording))
        return
    if came.text != before:
        yield Difference(LineChangeKind.CHANGED, line.label, before, came.text)
    if wording and came.wording != wording:
        kind = LineChangeKind.CHANGED if came.wording else LineChangeKind.REMOVED
        yield Difference(kind, line.label, wording, came.wording, wording=True)


def reworded(stored: str, printed: str, changed: str) -> str | None:
    """The new text of a record whose line is printed with words around it ("Auftrag an …: text bis …").

    None where the words around it were changed as well, so that nobody can tell which part is the text.
    """
    flat = _flat(stored)
    before, found, after = _flat(printed).partition(flat)
    if not found or not changed.startswith(before) or not changed.endswith(after):
        return None
    inner = changed[len(before) : len(changed) - len(after) if after else None].strip()
    return inner or None


def compared(
    reader: Reader, session: Session, path: Path, printed: Iterable[Sequence[PrintedLine]]
) -> tuple[ReturnedChange, ...]:
    """What somebody changed in the file, ready to be accepted or refused; () if nothing.

    `printed` are the copies that may have been sent: the one that the file is nearest to is meant. Raises FileProblem.
    """
    returned = read_returned(path)
    check_belongs(returned, session, file=path.name)
    copies = [(differences(one, returned), one) for one in printed]
    found, sent = min(copies, key=lambda pair: len(pair[0]))
    entries = {line.label: line.entry for line in current_lines(reader, session.id)}
    texts = {line.label: line.text for line in sent}
    return tuple(_change(reader, one, entries.get(one.label), texts.get(one.label, "")) for one in found)


def _change(reader: Reader, one: Difference, entry: MinuteEntryId | None, printed: str) -> ReturnedChange:
    line = reader.find(MinuteEntry, entry)
    said = f"{one.before} → {one.after}" if one.before and one.after else one.before or one.after
    new = ""
    if one.kind is LineChangeKind.CHANGED and line is not None:
        recommendation = reader.find(Recommendation, line.recommendation)
        if one.wording:
            new = one.after if recommendation is not None else ""
        else:
            new = reworded(line.text, printed, one.after) or ""
    return ReturnedChange(text=f"{word(one.kind)}: {said}", entry=entry, new_text=new, wording=one.wording)
