"""A writer as a process of its own: changes records of a folder, tells each confirmed change on standard output."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from rundertisch_tui.store import journal, keeping
from rundertisch_tui.store.errors import Conflict, NothingToUndo, StoreError
from rundertisch_tui.store.store import Store
from tests.store.office_like import anything, opened, put


def take_back(store: Store) -> None:
    with suppress(Conflict, NothingToUndo):  # somebody has built on it: refused, as it should be
        store.undo(anything)


def main(folder: Path, user: str, count: int, segment_bytes: int, checkpoint_lines: int) -> None:
    journal.SEGMENT_BYTES = segment_bytes
    keeping.AT_LINES = checkpoint_lines
    store = opened(folder, user)
    own = int(user.removeprefix("w"))
    first = os.getpid() * 1_000_000  # so that a writer started again tells other numbers
    for number in range(first, first + count):
        fields: dict[str, Any] = {f"of_{user}": number, "by": user}
        try:
            line = put(store, "note", number % 50 + 1, **fields)
            assert line is not None
            # a kill may cut this write at the end of a page: the next one begins a line, and only ";" ends one
            os.write(1, b"\n%d %d %d;" % (line.seq, own, number))
            if number % 17 == 16:
                take_back(store)
            store.follow()
            if store.checkpoint_due(0.0):
                store.checkpoint()
        except StoreError as problem:
            os.write(2, f"{user}: {problem}\n".encode())
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
