"""One line of the journal: canonical JSON, digests of single values, the chained sum.

The format stands in `docs/data.md`, with test vectors; this is its only codec.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

Json = Any  # plain JSON values; the border where types end
Line = dict[str, Json]

FIRST_SUM = "0" * 64  # what stands before the first line
GONE = "(gelöscht)"  # what stands in place of a label that was erased
MAX_LINE = 16 * 1024 * 1024
SALT_BYTES = 16
_NAMES = frozenset({"seq", "at", "user", "key", "verb", "undoes", "label", "n", "ch"})

_encode = msgspec.json.Encoder().encode
_canonical = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


def canonical(value: Json) -> bytes:
    """JSON as UTF-8, keys sorted, no blanks: the form that digests are taken of."""
    return _canonical(value)


def salted(*values: Json) -> list[Json]:
    """`values` behind a fresh salt, so that a digest of them tells nothing."""
    return [os.urandom(SALT_BYTES).hex(), *values]


def digest(value: Json) -> str:
    """The digest of a salted value, or the one that is left of an erased value."""
    if isinstance(value, dict):
        return str(value["x"])
    return hashlib.sha256(_canonical(value)).hexdigest()


def chained_sum(previous: str, line: Mapping[str, Json]) -> str:
    """The `sum` of a line behind one whose sum is `previous`; an erased value gives the same sum as before."""
    summed = {name: value for name, value in line.items() if name != "sum"}
    if "label" in line:
        summed["label"] = digest(line["label"])
    if "ch" in line:
        summed["ch"] = [
            {**change, "f": {name: digest(value) for name, value in change["f"].items()}} for change in line["ch"]
        ]
    return hashlib.sha256(previous.encode() + _canonical(summed)).hexdigest()


def to_bytes(line: Mapping[str, Json]) -> bytes:
    """The line as it stands in the file, line end included."""
    return _encode(line) + b"\n"


def value_of(raw: bytes) -> Json:
    """A JSON value. Raises msgspec.DecodeError."""
    return msgspec.json.decode(raw)


def from_bytes(raw: bytes) -> Line | None:
    """The line in `raw` (without line end); None if it is none."""
    try:
        line = _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return line if isinstance(line.get("sum"), str) else None


def has_shape(line: Line) -> bool:
    """Has the line what every change has? A `next` has not, nor has one whose bytes were changed in its names."""
    return line.keys() >= _NAMES and isinstance(line["seq"], int) and isinstance(line["ch"], list)


def is_sound(line: Line, seq: int, previous: str) -> bool:
    """Is this the line with number `seq` behind the sum `previous`, or one that stands in from there on?"""
    try:
        if "lost" in line:
            return bool(line["lost"] == seq <= line["seq"] and line["proof"] == proof(previous, line))
        return line.get("seq") == seq and line["sum"] == chained_sum(previous, line)
    except (KeyError, TypeError, AttributeError):
        return False


def proof(previous: str, line: Mapping[str, Json]) -> str:
    """What chains a line that stands in for lost ones: its `sum` is that of the last of them, known from elsewhere."""
    return chained_sum(previous + line["sum"], {name: value for name, value in line.items() if name != "proof"})


def is_next(line: Line, previous: str) -> bool:
    """Is this the sound pointer to the next segment, behind the sum `previous`?"""
    return isinstance(line.get("next"), str) and line["sum"] == chained_sum(previous, line)


def text_of(label: Json) -> str:
    """The text of a label; empty if it was erased."""
    return str(label[1]) if isinstance(label, list) and len(label) > 1 else ""


def mark_of(table: str, record_id: int) -> bytes:
    """The bytes by which a line names a record."""
    return b'"t":%s,"id":%d,' % (canonical(table), record_id)


def touched(line: Line) -> frozenset[tuple[str, int]]:
    """Table and id of the records that a line changed or blanked."""
    changed = frozenset([(change["t"], change["id"]) for change in line.get("ch", ())])
    return changed if "erase" not in line else changed | {(one["t"], one["id"]) for one in line["erase"]}


def written_fields(line: Line) -> Iterator[tuple[str, int, str]]:
    """Table, id and name of each field that a line wrote or blanked."""
    for change in line.get("ch", ()):
        for name in change["f"]:
            yield change["t"], change["id"], name
    for one in line.get("erase", ()):
        for name in one["fields"]:
            yield one["t"], one["id"], name
