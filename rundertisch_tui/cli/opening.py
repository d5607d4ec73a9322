"""Opens the office for one command and lets go of it afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Folders
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.workflow.office import Office


@contextmanager
def opened(folders: Folders, *, writing: bool) -> Iterator[Office]:
    """The office of the folders. A command that only reads never makes a folder.

    Raises NotFound for a folder that is not there, StoreError for one that cannot be opened.
    """
    if not writing and not folders.data.exists():
        raise NotFound(
            f"Den Ordner {folders.data} gibt es nicht. Bitte mit --data einen anderen nennen; "
            "der erste schreibende Befehl legt ihn an."
        )
    office = Office.open(
        folders.data, exports=folders.exports, user=folders.user, read_only=folders.read_only or not writing
    )
    try:
        for notice in office.notices:
            output.warn(notice)
        yield office
    finally:
        office.close()
