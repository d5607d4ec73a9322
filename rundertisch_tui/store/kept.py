"""Files that came back (old minutes, signed scans, extracts): kept in files/ under the digest of their content."""

import hashlib
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from rundertisch_tui.store import files
from rundertisch_tui.store.errors import MissingFile, NotAFile, StoreError, not_saved, reason

FOLDER = "files"
MEGABYTE = 1024 * 1024
MAX_BYTES = 50 * MEGABYTE  # a scan of a hundred pages has about ten


class Prepared(NamedTuple):
    """Content that lies in files/ under a temporary name, synced, and how it will be called."""

    temporary: Path
    digest: str
    size: int


def prepare(folder: Path, source: Path) -> Prepared:
    """Copy `source` into the data folder under a temporary name. Raises StoreError with what to do."""
    content = _read(source)
    digest = digest_of(content)
    try:
        files.make_folder(folder / FOLDER)
        temporary = files.temporary_name(folder / FOLDER / digest)
        files.write_new(temporary, content)
    except OSError as problem:
        raise StoreError(not_saved(problem)) from problem
    return Prepared(temporary, digest, len(content))


def settle(prepared: Prepared) -> None:
    """Give the content its name; the same content a second time is one file. Raises StoreError."""
    try:
        prepared.temporary.replace(prepared.temporary.with_name(prepared.digest))
        files.sync_folder(prepared.temporary.parent)
    except OSError as problem:
        raise StoreError(not_saved(problem)) from problem


def discard(prepared: Prepared) -> None:
    """Remove what was prepared and never settled."""
    with suppress(OSError):
        prepared.temporary.unlink(missing_ok=True)


def digest_of(content: bytes) -> str:
    """The digest under which content is known."""
    return hashlib.sha256(content).hexdigest()


def path_of(folder: Path, digest: str) -> Path:
    """Where the content of that digest lies."""
    return folder / FOLDER / digest


def _read(source: Path) -> bytes:
    """The content of `source`. Raises NotAFile for what is no ordinary file, unreadable, empty or too large."""
    try:
        there = source.stat()
        if not stat.S_ISREG(there.st_mode):  # a pipe would wait for ever, a folder has no content
            raise NotAFile(f"„{source}“ ist keine Datei. Bitte eine Datei angeben, zum Beispiel ein PDF.")
        if there.st_size > MAX_BYTES:
            raise NotAFile(
                f"„{source.name}“ ist mit {there.st_size // MEGABYTE} MB zu groß; es gehen {MAX_BYTES // MEGABYTE} MB."
            )
        content = source.read_bytes()
    except FileNotFoundError:
        raise MissingFile(f"„{source}“ gibt es nicht. Bitte den Pfad prüfen.") from None
    except ValueError:
        raise NotAFile(f"„{source}“ ist kein Pfad.") from None
    except OSError as problem:
        raise NotAFile(f"„{source}“ lässt sich nicht lesen: {reason(problem)}.") from problem
    if not content:
        raise NotAFile(f"„{source.name}“ ist leer.")
    return content


def remove_left_over(folder: Path) -> None:
    """Remove temporary files of processes that are gone."""
    with suppress(OSError):
        for temporary in (folder / FOLDER).glob("*.tmp"):
            if files.is_left_over(temporary):
                temporary.unlink()
