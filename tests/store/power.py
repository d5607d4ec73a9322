"""A disk that loses power: records every call, then gives back the folders that may be there afterwards."""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CALLS = ["open", "close", "write", "pwrite", "ftruncate", "fsync", "fdatasync", "link", "rename", "replace", "unlink"]


@dataclass
class Inode:
    """A file: what is safe, and what was written since the last sync."""

    safe: bytes = b""
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)

    def content(self, chance: random.Random | None) -> bytes:
        """All of it, or with `chance` what a power cut may leave: each write whole, torn, zeroed or lost."""
        raw = bytearray(self.safe)
        for kind, at, data in self.pending:
            fate = 0 if chance is None else chance.randrange(4)
            if kind == "truncate":
                if fate != 3:
                    del raw[at:]
                continue
            if fate == 3:
                continue
            kept = data if fate == 0 else data[: chance.randrange(len(data) + 1)] if chance is not None else data
            if fate == 2:
                kept = b"\0" * len(kept) + data[len(kept) :]
            raw.extend(b"\0" * (at + len(kept) - len(raw)))
            raw[at : at + len(kept)] = kept
        return bytes(raw)


class PowerCut:
    """Wraps the calls to the system below `root`; `states` gives what may stand there if the power went now."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path, ignored: str = "") -> None:
        self.root = root
        self.ignored = ignored  # a call that is taken out: it does nothing
        self.safe_names: dict[str, Inode] = {}
        self.pending_names: list[tuple[str, str, Inode | None]] = []  # folder, name, inode (None: gone)
        self.names: dict[str, Inode] = {}
        self.open: dict[int, tuple[str, Inode | None]] = {}
        self.after: Callable[[], None] = lambda: None
        for name in (
            "open",
            "close",
            "write",
            "pwrite",
            "ftruncate",
            "fsync",
            "fdatasync",
            "link",
            "rename",
            "replace",
            "unlink",
        ):
            monkeypatch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        note = getattr(self, f"_{name}")

        def call(*arguments: Any, **named: Any) -> Any:
            if name == self.ignored:
                return None
            size = self._size(arguments[0]) if name == "write" else 0
            result = real(*arguments, **named)
            if note(result, size, *arguments):
                self.after()
            return result

        return call

    def _size(self, descriptor: int) -> int:
        _, inode = self.open.get(descriptor, ("", None))
        return 0 if inode is None else len(inode.content(None))

    def _key(self, path: Any) -> str | None:
        text = str(Path(path).absolute())
        return text if text.startswith(str(self.root)) else None

    def _open(self, descriptor: int, _size: int, path: Any, flags: int, *_: Any) -> bool:
        key = self._key(path)
        if key is None:
            return False
        if Path(key).is_dir():
            self.open[descriptor] = (key, None)
            return False
        made = key not in self.names
        if made:
            self.names[key] = Inode(Path(key).read_bytes() if not flags & os.O_CREAT else b"")
            self.pending_names.append((str(Path(key).parent), key, self.names[key]))
        inode = self.names[key]
        if flags & os.O_TRUNC:
            inode.pending.append(("truncate", 0, b""))
        self.open[descriptor] = (key, inode)
        return made

    def _close(self, _result: None, _size: int, descriptor: int) -> bool:
        self.open.pop(descriptor, None)
        return False

    def _write(self, written: int, size: int, descriptor: int, data: Any) -> bool:
        _, inode = self.open.get(descriptor, ("", None))
        if inode is not None:
            inode.pending.append(("write", size, bytes(data)[:written]))
        return inode is not None

    def _pwrite(self, written: int, _size: int, descriptor: int, data: bytes, at: int) -> bool:
        _, inode = self.open.get(descriptor, ("", None))
        if inode is not None:
            inode.pending.append(("write", at, data[:written]))
        return inode is not None

    def _ftruncate(self, _result: None, _size: int, descriptor: int, length: int) -> bool:
        _, inode = self.open.get(descriptor, ("", None))
        if inode is not None:
            inode.pending.append(("truncate", length, b""))
        return inode is not None

    def _fsync(self, _result: None, _size: int, descriptor: int) -> bool:
        key, inode = self.open.get(descriptor, ("", None))
        if inode is not None:
            inode.safe, inode.pending = inode.content(None), []
        elif key:
            for folder, name, there in self.pending_names:
                if folder == key:
                    self._apply(self.safe_names, name, there)
            self.pending_names = [one for one in self.pending_names if one[0] != key]
        return bool(key)

    _fdatasync = _fsync

    def _link(self, _result: None, _size: int, source: Any, target: Any) -> bool:
        return self._named(self._key(target), self.names.get(self._key(source) or ""))

    def _rename(self, _result: None, _size: int, source: Any, target: Any) -> bool:
        inode = self.names.get(self._key(source) or "")
        self._named(self._key(target), inode)
        return self._named(self._key(source), None)

    _replace = _rename

    def _unlink(self, _result: None, _size: int, path: Any) -> bool:
        return self._named(self._key(path), None)

    def _named(self, key: str | None, inode: Inode | None) -> bool:
        if key is None:
            return False
        self._apply(self.names, key, inode)
        self.pending_names.append((str(Path(key).parent), key, inode))
        return True

    @staticmethod
    def _apply(names: dict[str, Inode], key: str, inode: Inode | None) -> None:
        if inode is None:
            names.pop(key, None)
        else:
            names[key] = inode

    def states(self, chance: random.Random, count: int) -> Iterator[dict[str, bytes]]:
        """`count` folders that a power cut may leave now: all not synced lost, all there, or a random mixture."""
        for number in range(count):
            names = dict(self.safe_names)
            for _, name, inode in self.pending_names:
                if number == 1 or (number > 1 and chance.random() < 0.5):
                    self._apply(names, name, inode)
            lost = random.Random(0) if number == 0 else None
            yield {
                name: inode.safe if lost is not None else inode.content(None if number == 1 else chance)
                for name, inode in names.items()
            }


def materialise(state: dict[str, bytes], root: Path, target: Path) -> None:
    (target / "journal").mkdir(parents=True)
    for name, raw in state.items():
        path = target / os.path.relpath(name, root)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
