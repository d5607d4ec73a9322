"""The checkpoint's bytes: an ordinary TinyDB file whose last table `_meta` carries a digest over all before it."""

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from rundertisch_tui import __version__
from rundertisch_tui.store.snapshot import Snapshot

META = "_meta"
NAME = "rundertisch.json"
PREVIOUS = "rundertisch.prev.json"
_DIGEST = b'"digest":"'
_END = b'"}}}'
SUFFIX = len(_DIGEST) + 64 + len(_END)

_decode = msgspec.json.Decoder(dict[str, dict[int, dict[str, Any]]]).decode


def encode(snapshot: Snapshot) -> bytes:
    """The file for a snapshot."""
    meta = {
        "schema": snapshot.schema,
        "version": __version__,
        "counters": snapshot.counters,
        "erasures": {str(seq): erasure for seq, erasure in snapshot.erasures.items()},
        "seq": snapshot.seq,
        "sum": snapshot.sum,
    }
    return seal({name: rows for name, rows in snapshot.tables.items() if rows}, meta)


def seal(tables: Any, meta: dict[str, Any]) -> bytes:
    """Tables and `_meta` as bytes, the digest last."""
    body = msgspec.json.encode({**tables, META: {1: meta}})[:-3] + b","
    return body + _DIGEST + hashlib.sha256(body).hexdigest().encode() + _END


def is_sealed(raw: bytes) -> bool:
    """Does the digest at the end fit all bytes before it?"""
    body, suffix = raw[:-SUFFIX], raw[-SUFFIX:]
    return (
        suffix.startswith(_DIGEST)
        and suffix.endswith(_END)
        and suffix[len(_DIGEST) : -len(_END)] == hashlib.sha256(body).hexdigest().encode()
    )


def decode(raw: bytes) -> Snapshot | None:
    """The snapshot in `raw`; None if it is not a sound file of ours."""
    if not is_sealed(raw):
        return None
    try:
        tables: dict[str, dict[int, dict[str, Any]]] = _decode(raw)
        meta = tables.pop(META)[1]
        erasures = {int(seq): tuple((t, i, tuple(f)) for t, i, f in e) for seq, e in meta["erasures"].items()}
        return Snapshot(meta["schema"], meta["seq"], meta["sum"], tables, meta["counters"], erasures)
    except (msgspec.DecodeError, KeyError, ValueError, TypeError):
        return None


def seq_of(path: Path) -> int | None:
    """The number a sound checkpoint file covers; None if it is missing or not ours."""
    try:
        found = decode(path.read_bytes())
    except OSError:
        return None
    return None if found is None else found.seq
