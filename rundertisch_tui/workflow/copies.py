"""Files that an action brings along: copied into the data folder before the lock is taken, named once it is judged."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.store import kept
from rundertisch_tui.store.kept import Prepared


@dataclass(frozen=True, slots=True)
class Copies:
    """The files of one action, by the path that it names."""

    prepared: Mapping[str, Prepared]

    @property
    def digests(self) -> dict[str, str]:
        """Path → digest of the content."""
        return {file: copy.digest for file, copy in self.prepared.items()}

    def settle(self) -> None:
        """Give every copy its name; they stay from now on. Raises StoreError."""
        for copy in self.prepared.values():
            kept.settle(copy)


def files_of(action: object) -> tuple[str, ...]:
    """The paths of the files that an action needs; most need none."""
    named = getattr(action, "files", None)
    return tuple(named()) if callable(named) else ()


@contextmanager
def copied(action: object, data: Path) -> Iterator[Copies]:
    """Copies of the files of `action`; what was not settled is gone afterwards. Raises StoreError."""
    prepared: dict[str, Prepared] = {}
    try:
        for file in files_of(action):
            prepared[file] = kept.prepare(data, Path(file))
        yield Copies(prepared)
    finally:
        for copy in prepared.values():
            kept.discard(copy)
