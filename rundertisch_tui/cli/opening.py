"""Opens the office for one command and lets go of it afterwards."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Folders
from rundertisch_tui.cli.commands import Needs
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.workflow.office import Office


def is_missing(path: Path) -> bool:
    """Is there nothing of that name? What may not be looked at is there: opening it says what is wrong."""
    try:
        path.stat()
    except OSError as problem:
        return problem.errno in (errno.ENOENT, errno.ENOTDIR)
    return False


@contextmanager
def opened(folders: Folders, needs: Needs) -> Iterator[Office]:
    """The office of the folders. Only a command that may begin the data makes a folder.

    Raises NotFound for a folder that is not there, StoreError for one that cannot be opened.
    """
    if needs is not Needs.WRITING and is_missing(folders.data):
        raise NotFound(
            f"Den Ordner {folders.data} gibt es nicht. Bitte mit --data einen anderen nennen; "
            "der erste `rundertisch add` oder `import` ohne --dry-run legt ihn an."
        )
    office = Office.open(
        folders.data,
        exports=folders.exports,
        user=folders.user,
        read_only=folders.read_only or needs is Needs.READING,
    )
    try:
        for notice in office.notices:
            output.warn(notice)
        if office.damage is not None:
            output.warn(office.damage)
        yield office
    finally:
        office.close()
