"""The file erased.jsonl: what was erased, as addresses without names, so that old backups lose it again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from rundertisch_tui.store import files
from rundertisch_tui.store.erasure import Plan, plan_of
from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.snapshot import MigrationStep

NAME = "erased.jsonl"
Entry = Mapping[str, Any]

_decode = msgspec.json.Decoder(dict[str, Any]).decode


def entry_of(line: Mapping[str, Any], at: datetime) -> Entry:
    """What the file says of an `erasure` line that was carried out: number, day, reason, addresses."""
    told = {name: line.get(name, []) for name in ("erase", "labels", "files")}
    return {"of": line["seq"], "sum": line["sum"], "at": at.date().isoformat(), "reason": line["reason"], **told}


def entries_in(raw: bytes, name: str = NAME) -> list[Entry]:
    """The entries in the bytes of such a file, oldest first. Raises Damaged that names the line."""
    found: list[Entry] = []
    for number, line in enumerate(raw.splitlines(), 1):
        try:
            entry = _decode(line)
            plan_of(entry, int(entry["of"]), ())
        except (msgspec.DecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError) as problem:
            raise Damaged([f"{name}, Zeile {number}: Das ist kein Eintrag über eine Löschung."]) from problem
        found.append(entry)
    return found


def read(path: Path) -> list[Entry]:
    """The entries of the file; none if it is missing. Raises Damaged, OSError."""
    try:
        raw = files.read_file(path)
    except FileNotFoundError:
        return []
    return entries_in(raw, path.name)


def note(folder: Path, entry: Entry) -> None:
    """Add an entry, unless it stands there; a crash leaves the old file or the new one. Raises Damaged, OSError."""
    there = read(folder / NAME)
    if not any(_is_same(one, entry) for one in there):
        files.replace(folder / NAME, to_bytes([*there, entry]))


def joined(*several: Iterable[Entry]) -> list[Entry]:
    """The entries of several files, each once, oldest first."""
    found: list[Entry] = []
    for entry in (one for entries in several for one in entries):
        if not any(_is_same(one, entry) for one in found):
            found.append(entry)
    return sorted(found, key=lambda one: int(one["of"]))


def to_bytes(entries: Iterable[Entry]) -> bytes:
    """The file with these entries."""
    return b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries)


def plans(entries: Iterable[Entry], steps: Sequence[MigrationStep]) -> list[Plan]:
    """What goes from lines that are older than each entry."""
    return [plan_of(entry, int(entry["of"]), steps) for entry in entries]


def _is_same(one: Entry, other: Entry) -> bool:
    return bool(one["of"] == other["of"] and one.get("sum") == other.get("sum"))
