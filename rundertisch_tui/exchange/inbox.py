"""The inbox: files that somebody handed in for reading, each user their own (design.md 3)."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rundertisch_tui.exchange.tables import OLE_START, WORKBOOKS, ZIP_START
from rundertisch_tui.exchange.vcard import is_vcard

HEAD = 4096
"""Bytes that are looked at to guess what a file is."""
CONTACTS = "Kontakte"
NO_TABLE = "keine Tabelle"
TEXT = "Textdokument"
"""A filled query sheet, perhaps."""


@dataclass(frozen=True, slots=True)
class InboxFile:
    """One file of the inbox: `kind` is a German guess by its first bytes."""

    path: Path
    size: int
    changed: datetime
    kind: str


def folder(data: Path, user: str) -> Path:
    """Where the files of a user lie."""
    return data / "inbox" / (user.replace("/", "_").strip(".") or "_")


def prepare(data: Path, user: str) -> Path:
    """The user's folder, made if it is missing, so that a file can be put there; it may fail where nothing can be."""
    path = folder(data, user)
    with suppress(OSError):
        path.mkdir(parents=True, exist_ok=True)
    return path


def files(data: Path, user: str) -> list[InboxFile]:
    """The user's files, the newest first; none if there is no inbox or it cannot be read."""
    found: list[InboxFile] = []
    try:
        entries = list(folder(data, user).iterdir())
    except OSError:
        return []
    for path in entries:
        try:
            if path.is_file() and not path.name.startswith("."):
                status = path.stat()
                changed = datetime.fromtimestamp(status.st_mtime, UTC).astimezone()
                found.append(InboxFile(path, status.st_size, changed, guess(path)))
        except OSError:
            continue  # gone or locked between two looks
    found.sort(key=lambda one: (one.changed, one.path.name), reverse=True)
    return found


def guess(path: Path) -> str:
    """What a file may be, by its first bytes and its ending, in a German word or two."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return "nicht lesbar"
    if not head:
        return "leer"
    return f"{CONTACTS} (vCard)" if is_vcard(head) else _kind(head, path.suffix.lower())


def _kind(head: bytes, ending: str) -> str:
    if ending in (".docx", ".docm", ".doc", ".odt"):
        return TEXT
    if head.lstrip(b"\xef\xbb\xbf").upper().startswith(b"BEGIN:VCALENDAR"):
        return "Kalender (ics)"
    if head.startswith((ZIP_START, OLE_START)):
        return f"Tabelle ({ending[1:].upper()})" if ending in WORKBOOKS else NO_TABLE
    return _text_kind(head)


def _text_kind(head: bytes) -> str:
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return NO_TABLE
    text = head.decode("utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1", errors="replace")
    first = text.lstrip("\ufeff").split("\n", 1)[0].casefold()
    if not any(sign in first for sign in ";,\t"):
        return NO_TABLE
    named = any(word in first for word in ("name", "vorname", "e-mail", "mail"))
    return f"{CONTACTS} (CSV)" if named else "Tabelle (CSV)"


def size_text(size: int) -> str:
    """A size as people read it: 812 B, 14 KB, 3,2 MB."""
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{round(size / 1000)} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
