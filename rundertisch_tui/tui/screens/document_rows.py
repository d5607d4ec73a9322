"""What can be made for one Round Table, and what was made: when, by whom, from which state, edited since or not."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.documents.catalogue import KINDS
from rundertisch_tui.domain import dates_de, names, wording
from rundertisch_tui.domain.office import Export
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.table_export import TABLES
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.view import View

NOTHING = "·"
TABLE = "table:"
"""Begins the key of a table; a document's key is the id of its kind."""


@dataclass(frozen=True, slots=True)
class FileState:
    """How a written file is today. `edited`: its bytes differ from what was written; `missing`: it is gone."""

    edited: bool = False
    missing: bool = False


class FileStates:
    """Looks at written files; one that did not change since the last look is not read again."""

    def __init__(self, exports: Path) -> None:
        """Paths are below `exports`, or full."""
        self._exports = exports
        self._known: dict[Path, tuple[tuple[int, int], str]] = {}

    def of(self, export: Export) -> FileState:
        """The state of the file of an export."""
        path = self._exports / export.path
        try:
            stat = path.stat()
            stamp = (stat.st_mtime_ns, stat.st_size)
            known = self._known.get(path)
            if known is None or known[0] != stamp:
                known = self._known[path] = (stamp, hashlib.sha256(path.read_bytes()).hexdigest())
        except OSError:
            return FileState(missing=True)
        return FileState(edited=known[1] != export.digest)


def nearest_session(sessions: Iterable[Session], today_ordinal: int) -> Session | None:
    """The Round Table that documents are most likely wanted for: the one nearest to today."""

    def distance(one: Session) -> tuple[int, int]:
        return (abs(one.held_on.toordinal() - today_ordinal) if one.held_on else 10_000, -one.year)

    return min(sessions, key=distance, default=None)


def last_exports(view: View, session: int | None) -> Mapping[str, list[Export]]:
    """Kind → what was made of it for a Round Table, the newest first; tables belong to none."""
    found: dict[str, list[Export]] = {}
    for export in view.all(Export):
        if export.session in (session, None):
            found.setdefault(export.kind, []).insert(0, export)
    return found


def changes_since(view: View, export: Export) -> int:
    """How many changes came after the state that an export shows; records of exports are none."""
    own = sum(record >= export.id for record, _ in view.live_rows(Export))
    return max(view.seq - export.seq - own, 0)


def state_words(view: View, export: Export | None, file: FileState) -> str:
    """How a document stands: not made yet, gone, edited by hand, current, or how many changes came since."""
    if export is None:
        return "noch nicht gemacht"
    if file.missing:
        return "Datei fehlt"
    if file.edited:
        return "von Hand geändert"
    changes = changes_since(view, export)
    if not changes:
        return "aktuell"
    return "seitdem 1 Änderung" if changes == 1 else f"seitdem {changes} Änderungen"


def document_rows(view: View, session: Session | None, files: FileStates) -> list[Row]:
    """One row a document of the Round Table, then one a table: name, last made, by whom, state, findings."""
    made = last_exports(view, None if session is None else session.id)
    offered = [(kind.id, kind.id, kind.german) for kind in KINDS if session is not None or not kind.for_session]
    offered += [(f"{TABLE}{table}", table, f"Tabelle: {BY_TABLE[table].german_plural}") for table in TABLES]
    return [_row(view, key, german, made.get(kind, ()), files) for key, kind, german in offered]


def _row(view: View, key: str, german: str, made: Sequence[Export], files: FileStates) -> Row:
    last = made[0] if made else None
    file = files.of(last) if last is not None else FileState()
    words = state_words(view, last, file)
    mark = "!" if last is not None and (file.missing or file.edited or last.findings) else ""
    if last is not None and not mark and words == "aktuell":
        mark = "√"
    cells = (
        german,
        dates_de.short(last.made_on) if last is not None else "–",
        last.made_by if last is not None else "–",
        words,
        str(len(last.findings) or NOTHING) if last is not None else NOTHING,
    )
    return Row(key, cells, mark=mark, search=names.fold(" ".join(cells)))


def document_detail(view: View, key: str, session: Session | None, files: FileStates) -> list[Line]:
    """What stands below the list: the last copies with their paths, and what the checker found."""
    kind = key.removeprefix(TABLE)
    made = last_exports(view, None if session is None else session.id).get(kind, [])
    lines: list[Line] = []
    told: set[object] = set()
    for export in made:
        if export.copy in told:
            continue
        told.add(export.copy)
        copy = "Tabelle" if key.startswith(TABLE) else wording.word(export.copy)
        state = state_words(view, export, files.of(export))
        lines.append(((clean(f"{copy}, Version {export.version}  "), "stark"), (state, "leise")))
        lines.append(pair("liegt in", export.path))
        lines.extend(pair("Befund", finding) for finding in export.findings)
        lines.extend(pair("fehlt darin", left) for left in export.left_out[:1])
    if not lines:
        lines.append((("Enter macht es.", "leise"),))
    return lines
