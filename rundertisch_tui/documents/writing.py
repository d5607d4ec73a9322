"""Puts bytes into the exports folder: never over somebody's work, and whole or not at all."""

import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.documents.file_names import numbered
from rundertisch_tui.domain.office import Export
from rundertisch_tui.workflow.problems import RuleViolation, reason
from rundertisch_tui.workflow.reader import Reader

MAX_NUMBER = 999
_FOLDER = {
    errno.ENOENT: "der Ordner fehlt und lässt sich nicht anlegen",
    errno.EEXIST: "an der Stelle des Ordners liegt etwas anderes",
}
FILE_RIGHTS = 0o640  # the office's group reads, nobody else


class NotWritten(RuleViolation):
    """The document could not be made or written; no record of it was made."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A written file: where it lies, the path to record (below the exports folder, else in full), what to tell."""

    path: Path
    recorded: str
    digest: str
    notices: tuple[str, ...]


def keep(reader: Reader, exports: Path, wanted: Path, data: bytes) -> Kept:
    """Write a document or table at `wanted`, or at a numbered name if somebody edited that. Raises NotWritten."""
    root = exports.absolute()
    digest = hashlib.sha256(data).hexdigest()
    path, notices = place(wanted.absolute(), _ours(reader, root), digest)
    write(path, data)
    return Kept(
        path, path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix(), digest, notices
    )


def _ours(reader: Reader, exports: Path) -> dict[Path, Set[str]]:
    """For each path the digests of what we wrote there; records name it below `exports`, or in full."""
    found: dict[Path, set[str]] = {}
    for export in reader.all(Export):
        found.setdefault(exports / export.path, set()).add(export.digest)
    return dict(found)


def place(wanted: Path, ours: Mapping[Path, Set[str]], digest: str) -> tuple[Path, tuple[str, ...]]:
    """Where to write, and what to tell: the wanted path, or the first numbered one that nobody edited.

    `ours`: for each path the digests that we wrote there. Raises NotWritten.
    """
    for number in range(1, MAX_NUMBER + 1):
        path = wanted if number == 1 else wanted.with_name(numbered(wanted.name, number))
        if _untouched(path, {digest, *ours.get(path, ())}):
            told = f"{wanted.name} wurde von Hand geändert und bleibt; das neue Dokument heißt {path.name}."
            return path, (told,) if number > 1 else ()
    raise NotWritten(f"Von {wanted.name} gibt es schon {MAX_NUMBER} Fassungen. Bitte den Ordner aufräumen.")


def _untouched(path: Path, digests: Set[str]) -> bool:
    """Whether nothing lies there, or what we wrote. Raises NotWritten for a device or a pipe, read without an end."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise NotWritten(f"{path} ist keine gewöhnliche Datei. Bitte einen anderen Namen nennen.", field="output")
        return hashlib.sha256(path.read_bytes()).hexdigest() in digests
    except FileNotFoundError:
        return True
    except OSError as error:
        raise refused(path, error) from error


def write(path: Path, data: bytes) -> None:
    """Temporary file in the same folder, synced, renamed; the folder is synced too. Raises NotWritten."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(FILE_RIGHTS)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise refused(path, error) from error


def refused(path: Path, error: OSError) -> NotWritten:
    """The refusal of the machine as a sentence that says where and what to do."""
    return NotWritten(
        f"{path.name} lässt sich nicht schreiben ({_FOLDER.get(error.errno or 0) or reason(error)}). "
        f"Bitte prüfen, ob der Ordner {path.parent} da ist und beschrieben werden darf.",
        field="output",
    )
