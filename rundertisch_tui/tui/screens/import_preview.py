"""What the previews of files share: heaps with their counts, reading beside the loop, encodings, giving up."""

from collections.abc import Iterable
from pathlib import Path

from textual.widget import Widget

from rundertisch_tui.tui import contact_reading
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.view import View


class ImportPreviewScreen(ListScreen):
    """The preview of one file; nothing is written before ^s. Subclasses answer `start_reading`."""

    kinds = frozenset({"-"})  # a preview stands still; applying compares once more under the lock

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._heaps = TextLines(1)
        self._encoding = ""
        self._reading = 0
        self._is_reading = self._applies = False

    def compose_body(self) -> Iterable[Widget]:
        yield self._heaps
        yield from super().compose_body()

    def on_mount(self) -> None:
        self._read()

    def _read(self) -> None:
        self._reading += 1
        self._is_reading = True
        self.app.say(f"{self._path.name} wird gelesen, Esc bricht ab", sign="")
        self.start_reading(View(self.app.office.view.snapshot))

    def start_reading(self, view: View) -> None:
        """Read the file in a worker; `view` is the worker's own, so that it does not share what the loop moves on."""
        raise NotImplementedError

    @property
    def names_encoding(self) -> bool:
        """Whether the file says itself how its letters are to be read."""
        raise NotImplementedError

    def action_encoding(self) -> None:
        """Read with another encoding; the sheet shows how letters look then."""
        if self.names_encoding:
            self.app.say("Diese Tabelle sagt selbst, wie ihre Zeichen zu lesen sind.", problem=True)
            return
        try:
            samples = contact_reading.encoding_samples(self._path)
        except RuleViolation as problem:
            self.app.say(str(problem), problem=True)
            return
        rows = [Row(encoding or "auto", (name, sample)) for encoding, name, sample in samples]
        sheet = ChooseRecord("Zeichensatz", (Column("", 32), Column("")), rows, verb="damit lesen")
        self.open_sheet(sheet, self._encode)

    def _encode(self, encoding: object) -> None:
        if isinstance(encoding, str):
            self._encoding = "" if encoding == "auto" else encoding
            self._read()

    def tell_refusal(self, problem: Exception) -> None:
        """Nothing was written: say why in full, then compare anew with what is there now."""
        told: list[Line] = [((clean(str(problem)), "text"),), (),
                            (("Nichts ist übernommen. Die Vorschau wird neu gelesen.", "leise"),)]  # fmt: skip
        self.open_sheet(ReadingSheet("Nicht übernommen", told), lambda _: self._read())

    def action_back(self) -> None:
        """Esc takes the filter away, else leaves; what is still being read is given up."""
        if not self.filter_text:
            self._reading += 1
            stopped = self._is_reading
            self.app.say("Einlesen abgebrochen, nichts geändert" if stopped else "", sign="√" if stopped else "")
        super().action_back()
