"""The checkpoint: an ordinary TinyDB file whose last table `_meta` carries a digest over all before it."""

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from rundertisch_tui import __version__
from rundertisch_tui.store import files
from rundertisch_tui.store.errors import Damaged, reason
from rundertisch_tui.store.lines import FIRST_SUM
from rundertisch_tui.store.rows import Rows
from rundertisch_tui.store.snapshot import Snapshot

META = "_meta"
NAME = "rundertisch.json"
PREVIOUS = "rundertisch.prev.json"
_DIGEST = b'"digest":"'
_END = b'"}}}'
_SUFFIX = len(_DIGEST) + 64 + len(_END)
_TAIL = re.compile(rb'"seq":(\d+),"sum":"[0-9a-f]{64}","digest":"[0-9a-f]{64}"}}}$')

Meta = dict[str, Any]
_EMPTY_META: Meta = {"schema": 0, "version": __version__, "counters": {}, "erasures": {}, "seq": 0, "sum": FIRST_SUM}

_decode = msgspec.json.Decoder(dict[str, dict[int, dict[str, Any]]]).decode
_decode_text = msgspec.json.Decoder(dict[str, dict[str, dict[str, Any]]]).decode


class CheckpointStorage:
    """A TinyDB storage that adds `_meta` in `write`, leaves it out in `read`, and never shows half a file.

    It is registered as TinyDB's `Storage` in `storage.py`, so that reading the records loads no TinyDB.
    """

    def __init__(self, path: str | Path, rename: Callable[[Path], None] | None = None) -> None:
        """Read and write `path`; `rename` gives the synced temporary file its name, otherwise it simply replaces."""
        self.path = Path(path)
        self.meta: Meta = _EMPTY_META
        self._rename = self._replace if rename is None else rename
        self._held: int | None = None

    def hold(self) -> None:
        """Open the file that has the name now; `read` and `load` then read this one. A missing one is none."""
        with suppress(FileNotFoundError, OSError):
            self._held = files.open_file(self.path, os.O_RDONLY)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables as TinyDB wants them; None if there is no file. Raises Damaged."""
        raw = self._sound_bytes()
        if raw is None:
            return None
        tables: dict[str, dict[str, Any]] = _decode_text(raw)
        self.meta = tables.pop(META)["1"]
        return tables

    def load(self) -> Snapshot | None:
        """The state in the file; None if there is no file. Raises Damaged."""
        raw = self._sound_bytes()
        if raw is None:
            return None
        try:
            tables: dict[str, dict[int, dict[str, Any]]] = _decode(raw)
            self.meta = meta = tables.pop(META)[1]
            erasures = {int(seq): tuple((t, i, tuple(f)) for t, i, f in e) for seq, e in meta["erasures"].items()}
            return Snapshot(meta["schema"], meta["seq"], meta["sum"], tables, meta["counters"], erasures)
        except (msgspec.DecodeError, KeyError, ValueError, TypeError) as problem:
            raise self._unsound() from problem

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace the file: temporary file, sync, rename. Raises OSError and what `rename` raises."""
        temporary = files.temporary_name(self.path)
        try:
            files.write_new(temporary, *seal(data, self.meta))
            self._rename(temporary)
        finally:
            with suppress(OSError):
                temporary.unlink()

    def close(self) -> None:
        """Let go of a file that was held."""
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def sound_seq(self) -> int | None:
        """The number that the file covers, after checking its digest; None if it is missing or not ours."""
        try:
            raw = self._sound_bytes()
        except Damaged:
            return None
        return None if raw is None else _seq_in(raw[-512:])

    def _sound_bytes(self) -> bytes | None:
        try:
            raw = files.read_file(self.path) if self._held is None else files.read_all(self._held)
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise Damaged([f"{self.path.name} lässt sich nicht lesen: {reason(problem)}."]) from problem
        if not is_sealed(raw):
            raise self._unsound()
        return raw

    def _unsound(self) -> Damaged:
        text = f"{self.path.name} ist beschädigt oder von einem anderen Programm geändert; sie wird nicht benutzt."
        return Damaged([text])

    def _replace(self, temporary: Path) -> None:
        temporary.replace(self.path)
        files.sync_folder(self.path.parent)


def meta_of(snapshot: Snapshot) -> Meta:
    """What `_meta` says of a state, without the digest."""
    return {
        "schema": snapshot.schema,
        "version": __version__,
        "counters": dict(snapshot.counters),
        "erasures": {str(seq): erasure for seq, erasure in snapshot.erasures.items()},
        "seq": snapshot.seq,
        "sum": snapshot.sum,
    }


def seal(tables: Mapping[str, Mapping[Any, Any]], meta: Meta) -> tuple[bytes, bytes]:
    """The file in two parts: all before the digest, and the digest."""
    filled = {name: rows.flat() if isinstance(rows, Rows) else rows for name, rows in tables.items()}
    known = {name: value for name, value in meta.items() if name != "digest"}
    body = msgspec.json.encode({**filled, META: {1: known}})[:-3] + b","
    return body, _DIGEST + hashlib.sha256(body).hexdigest().encode() + _END


def is_sealed(raw: bytes) -> bool:
    """Does the digest at the end fit all bytes before it?"""
    suffix = raw[-_SUFFIX:]
    return (
        suffix.startswith(_DIGEST)
        and suffix.endswith(_END)
        and suffix[len(_DIGEST) : -len(_END)] == hashlib.sha256(memoryview(raw)[:-_SUFFIX]).hexdigest().encode()
    )


def peek_seq(path: Path) -> int:
    """The number that the file says it covers, its digest unchecked; 0 if it is missing or not ours."""
    try:
        descriptor = files.open_file(path, os.O_RDONLY)
    except OSError:
        return 0
    try:
        size = os.fstat(descriptor).st_size
        return _seq_in(os.pread(descriptor, 512, max(0, size - 512))) or 0
    except OSError:
        return 0
    finally:
        os.close(descriptor)


def seq_of(raw: bytes) -> int:
    """The number that the bytes of a checkpoint say they cover; 0 if they are none."""
    return _seq_in(raw[-512:]) or 0


def _seq_in(tail: bytes) -> int | None:
    found = _TAIL.search(tail)
    return None if found is None else int(found[1])
