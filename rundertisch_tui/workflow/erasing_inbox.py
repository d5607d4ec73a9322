"""Which files of the inbox name what is erased: those go too; what nobody can search is named, never deleted."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.domain import names
from rundertisch_tui.store import kept
from rundertisch_tui.store.erasing import inbox_files

MAX_BYTES = 64 * 1024 * 1024  # unpacked; a table of 10,000 contacts has about two
MIN_WORD = 3  # letters; shorter ones stand in too many words
_TAGS = re.compile(r"<[^<>]*>")
_PICTURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")


@dataclass(frozen=True, slots=True)
class Found:
    """Files of the inbox by their place below the data folder: `goes` by digest too, `unclear` only by place."""

    goes: tuple[tuple[str, str], ...] = ()
    unclear: tuple[str, ...] = ()


def search(data: Path, words: Iterable[str]) -> Found:
    """The files that hold one of `words`, folded, and those that cannot be searched: pictures, scans, links."""
    wanted = [folded for word in words if len(folded := names.fold(word)) >= MIN_WORD]
    goes: list[tuple[str, str]] = []
    unclear: list[str] = []
    for path in inbox_files(data) if wanted else ():
        place = path.relative_to(data).as_posix()
        try:
            content = b"" if path.is_symlink() else path.read_bytes()
        except OSError:
            unclear.append(place)
            continue
        text = None if path.is_symlink() else _text(content)
        known = names.fold(f"{path.name}\n{text or ''}")
        if any(word in known for word in wanted):
            goes.append((place, kept.digest_of(content)))
        elif text is None:
            unclear.append(place)
    return Found(tuple(goes), tuple(unclear))


def text_of(path: Path) -> str | None:
    """What can be read in a file; None for a picture, a scan, a damaged or missing one."""
    try:
        return None if path.is_symlink() else _text(path.read_bytes())
    except OSError:
        return None


def _text(content: bytes) -> str | None:
    """What can be read in a file; None for a picture, a scan, a damaged or far too large one."""
    if content.startswith(_PICTURES) or len(content) > MAX_BYTES:
        return None
    if not content.startswith(b"PK"):
        return _decoded(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_BYTES:
                return None
            return "\n".join(_TAGS.sub("", _decoded(raw)) for raw in _parts(archive))
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        return None


def _parts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    for part in archive.infolist():
        if not part.is_dir():
            yield archive.read(part)


def _decoded(content: bytes) -> str:
    """The text, in whatever of the usual encodings it is; every byte is some letter in the last one."""
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", "replace")
