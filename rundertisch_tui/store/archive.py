"""A backup as a file: an ordinary zip with a manifest, so that it can be read without this program."""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from rundertisch_tui.store import files, segments
from rundertisch_tui.store.checkpoint import NAME, is_sealed
from rundertisch_tui.store.errors import Damaged, NotAFolder, reason
from rundertisch_tui.store.lines import FIRST_SUM
from rundertisch_tui.store.lock import Head

MANIFEST = "manifest.json"
FORMAT = 1
# only these may lie in an archive: what is restored gets its name from here, never a way out of its folder
_NAMES = re.compile(
    r"rundertisch\.json|erased\.jsonl|journal/\d{6,}\.jsonl|(?:files|templates)/[^/\\\0]+(?:/[^/\\\0]+)*"
)
MAX_BYTES = 64 * 1024**3  # a manifest that promises more than this is no manifest

# what zipfile raises at bytes that are no sound archive
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    msgspec.DecodeError,
)


@dataclass(frozen=True)
class Entry:
    """One file of an archive."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What an archive holds; `seq` and `sum` are its last line."""

    format: int
    program: str
    made: str
    seq: int
    sum: str
    files: dict[str, Entry]


class Archive:
    """An archive that was opened for reading."""

    def __init__(self, path: Path) -> None:
        """Open `path` and read its manifest. Raises Damaged, NotAFolder if there is no such file."""
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.FileIO(files.open_file(path, 0)))
            raw = self._zip.read(MANIFEST)
            self.manifest = msgspec.json.decode(raw, type=Manifest)
        except FileNotFoundError:
            raise NotAFolder(f"Die Sicherung „{path}“ gibt es nicht.") from None
        except _UNREADABLE as problem:
            if isinstance(problem, OSError) and problem.errno:
                raise NotAFolder(f"Die Sicherung „{path}“ lässt sich nicht lesen: {reason(problem)}.") from problem
            raise Damaged([f"„{path}“ ist keine Sicherung dieses Programms, oder sie ist abgeschnitten."]) from problem
        self._instead: dict[str, bytes] = {}
        self._refuse_strange_names()

    def put_instead(self, changed: Mapping[str, bytes], gone: Set[str]) -> None:
        """Read `changed` in place of what lies in the archive, and nothing of `gone`; the file stays as it is."""
        self._instead |= changed
        there = {name: entry for name, entry in self.manifest.files.items() if name not in gone}
        new = {name: Entry(len(raw), hashlib.sha256(raw).hexdigest()) for name, raw in changed.items()}
        self.manifest = replace(self.manifest, files={**there, **new})

    def _refuse_strange_names(self) -> None:
        names = self._zip.namelist()
        for name in (*names, *self.manifest.files):
            if name != MANIFEST and (not _NAMES.fullmatch(name) or ".." in name.split("/")):
                raise Damaged([f"„{self.path}“ enthält den unzulässigen Namen „{name}“ und wird nicht benutzt."])
        if sorted(names) != sorted({*self.manifest.files, MANIFEST}):
            raise Damaged([f"„{self.path}“ ist unvollständig: Das Verzeichnis nennt andere Dateien, als da sind."])
        if self.manifest.format > FORMAT or sum(entry.size for entry in self.manifest.files.values()) > MAX_BYTES:
            raise Damaged([f"„{self.path}“ stammt von einem neueren Programm oder ist beschädigt."])

    def read(self, name: str) -> bytes:
        """One file, as it was when it was saved. Raises Damaged."""
        if name in self._instead:
            return self._instead[name]
        entry = self.manifest.files[name]
        try:
            info = self._zip.getinfo(name)
            raw = self._zip.read(name) if info.file_size == entry.size else b""
        except _UNREADABLE as problem:
            raise Damaged([f"„{self.path}“: {name} lässt sich nicht lesen."]) from problem
        if len(raw) != entry.size or hashlib.sha256(raw).hexdigest() != entry.sha256:
            raise Damaged([f"„{self.path}“: {name} ist beschädigt."])
        return raw

    def segments(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of each segment, in order. Raises Damaged."""
        names = [name for name in self.manifest.files if name.startswith(f"{segments.FOLDER}/")]
        for name in sorted(names, key=lambda one: segments.first_seq(Path(one).name)):
            yield name, self.read(name)

    def verify(self) -> None:
        """Read every file back; follow the chain from the first line to the last. Raises Damaged."""
        for name in self.manifest.files:
            if not name.startswith(f"{segments.FOLDER}/"):
                raw = self.read(name)
                if name == NAME and not is_sealed(raw):
                    raise Damaged([f"„{self.path}“: {name} ist beschädigt."])
        head = Head(0, FIRST_SUM)
        for name, raw in self.segments():
            found = segments.scan(raw, 0, head.seq, head.sum)
            if found.rest:
                raise Damaged([f"„{self.path}“: {name}: Zeile {head.seq + len(found.found) + 1} ist beschädigt."])
            if found.found:
                last = found.found[-1][2]
                head = Head(last["seq"], last["sum"])
        if head != Head(self.manifest.seq, self.manifest.sum):
            raise Damaged([f"„{self.path}“ endet mit Zeile {head.seq}, verzeichnet ist {self.manifest.seq}."])

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()
