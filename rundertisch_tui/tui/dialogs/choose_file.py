"""The sheet that asks for a file: those of the inbox, or a typed path that Tab completes."""

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange import inbox
from rundertisch_tui.tui.dialogs.choose_record import Blank, TypeAhead
from rundertisch_tui.tui.widgets.cells import clean, wrap
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock

_COLUMNS = (Column("Datei"), Column("Art", 18), Column("Größe", 8, right=True, whole=True),
            Column("vom", 12, right=True, whole=True))  # fmt: skip
_MOST = 200
"""Names of a folder that are shown; typing narrows them."""


def inbox_rows(found: Sequence[inbox.InboxFile], now: datetime) -> list[Row]:
    """The files of the inbox as rows: name, guessed kind, size, time."""
    return [
        Row(str(one.path), (one.path.name, one.kind, inbox.size_text(one.size), _when(one.changed, now)))
        for one in found
    ]


def _when(at: datetime, now: datetime) -> str:
    if at.date() == now.date():
        return f"heute {at:%H:%M}"
    return f"{at:%d.%m.%Y}"


def is_path(text: str) -> bool:
    """Whether what was typed is a path and no word to look for."""
    return "/" in text or text.startswith("~") or text in {".", ".."}


def path_of(text: str) -> Path:
    """The path that was typed, `~` resolved; `~name` of nobody stays as it is."""
    path = Path(text.strip())
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def path_from(folder: Path, text: str) -> Path:
    """The path that was typed; a bare name means the file in the folder, if there is one."""
    name = text.strip()
    inside = folder / name
    return inside if "/" not in name and os.path.isfile(inside) else path_of(name)  # noqa: PTH113 - never raises


def fitting(text: str) -> list[str]:
    """The names that could follow a typed path, folders with a stroke at their end; none if it cannot be read."""
    head, _, tail = text.rpartition("/")
    base = path_of(f"{head}/") if head or text.startswith("/") else path_of(text)
    try:
        with os.scandir(base) as entries:
            names = [f"{one.name}/" if one.is_dir() else one.name for one in entries]
    except OSError:
        return []
    hidden = tail.startswith(".")
    return sorted(name for name in names if name.startswith(tail) and (hidden or not name.startswith(".")))


def completed(text: str) -> str:
    """The typed path as far as it is certain how it goes on."""
    if text == "~":
        return "~/"
    names = fitting(text)
    if not names:
        return text
    head, stroke, _ = text.rpartition("/")
    first, last = names[0], names[-1]
    same = next((at for at, letter in enumerate(first) if last[at : at + 1] != letter), len(first))
    return head + stroke + first[:same]


class ChooseFile(TypeAhead):
    """Its result is the path of an existing file."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False, id="file.complete")]
    rows = 19

    def __init__(self, title: str, data: Path, user: str, verb: str = "einlesen") -> None:
        self._folder = inbox.prepare(data.absolute(), user)
        self._inbox = inbox_rows(inbox.files(data, user), clock.now())
        super().__init__(title, _COLUMNS, self._inbox, verb=verb)
        self.table.empty = self._nothing = (
            "Im Eingang heißt keine Datei so." if self._inbox else "Der Eingang ist noch leer.",
            "",
            "Oder oben einen Pfad tippen, zum Beispiel ~/kontakte.csv; Tab ergänzt ihn.",
        )
        self._note_lines = [Blank("   " + line) for line in self._hint()]

    def _hint(self) -> list[str]:
        told = f"Mit WinSCP kommt eine Datei hierher, wenn man sie in diesen Ordner zieht: {self._folder}"
        return wrap(clean(told), 74)[:3]

    def compose_body(self) -> Iterable[Widget]:
        yield from super().compose_body()
        yield from self._note_lines

    def _count(self) -> None:
        self.rule.show_right(
            f"{self.table.shown} im Eingang" if not is_path(self.input.value) else "Pfad · Tab ergänzt"
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        event.prevent_default()
        typed = event.value
        if is_path(typed):
            self.table.filter(())
            head = typed.rpartition("/")[0]
            self.table.fill([Row(f"{head}/{name}", (name, "", "", "")) for name in fitting(typed)[:_MOST]])
            self.table.empty = ("Dazu gibt es keine Datei.", "", "Der Pfad beginnt mit / oder ~.")
        else:
            self.table.empty = self._nothing
            self.table.fill(self._inbox)
            self.table.filter(fold(typed).split())
        self._count()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        event.prevent_default()
        typed = self.input.value
        if not is_path(typed):
            if isinstance(self.table.current, str):
                self.finish(Path(self.table.current))
            return
        path = path_of(typed)
        chosen = self.table.current
        if not os.path.isfile(path):  # noqa: PTH113 - a name that no disk takes is no file, and no fault
            if not isinstance(chosen, str):
                return
            path = path_of(chosen)
        if path.is_dir():
            self._write(f"{str(chosen).rstrip('/')}/")
        else:
            self.finish(path)

    def action_complete(self) -> None:
        """Write on as far as it is certain; a single folder is entered."""
        if is_path(self.input.value):
            self._write(completed(self.input.value))

    def _write(self, text: str) -> None:
        self.input.value = text
        self.input.cursor_position = len(text)
