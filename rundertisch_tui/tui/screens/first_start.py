"""The first steps: offered on an empty folder, later under F10 (screens.md, First start)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.domain.concept import Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.dialogs.progress import Progress, ProgressSheet
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.reader import Reader

DEMO_SIZE = "city"
DEMO_FOLDER = "beispieldaten"


@dataclass(frozen=True, slots=True)
class Step:
    """One line: what is done, from where, the area and the key's action that does it."""

    title: str
    source: str
    area: str
    action: str = ""


def steps(year: int) -> tuple[Step, ...]:
    """The steps in their order; the fifth makes example data."""
    return (
        Step("Kontakte einlesen", "aus Outlook, Excel oder vCard", "5", "import"),
        Step(f"Runden Tisch {year} anlegen", "Termin, Ort, Motto, Tagesordnung", "2", "new"),
        Step("Handlungsfelder füllen", "Ziele, Maßnahmen, auch aus einer Tabelle", "3"),
        Step("Früheren Runden Tisch aufnehmen", "ab 2013, mit alten Empfehlungen", "2", "past"),
        Step("Mit Beispieldaten ausprobieren", "in einem eigenen Ordner, löscht nichts", ""),
    )


def done(reader: Reader, demo: Path) -> tuple[bool, ...]:
    """Which of the steps are done, seen from the records."""

    def any_of(kind: type[object]) -> bool:
        return next(iter(reader.live_rows(kind)), None) is not None

    sessions = [row for _, row in reader.live_rows(Session)]
    past = any(row.get("recorded_later") for row in sessions)
    return (
        any_of(Person),
        any(not row.get("recorded_later") for row in sessions),
        any_of(Measure) or any_of(Goal),
        past and any_of(Recommendation),
        demo.exists(),
    )


def year_of_first(reader: Reader) -> int:
    """The year of the Round Table that is offered: the present one, the next once that is over or there."""
    years = {row["year"] for _, row in reader.live_rows(Session) if not row.get("recorded_later")}
    today = clock.today()
    return today.year if today.year not in years else max(years, default=today.year) + 1


class FirstStartScreen(FrameScreen):
    """Five lines; digits or Enter choose."""

    DEFAULT_CSS = "FirstStartScreen #areas { display: none; } FirstStartScreen RecordTable { height: 7; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"choose({number})", show=False, id=f"first.{number}") for number in range(1, 6)
    ]
    area = "1"
    name_in_keys = "first_steps"

    def __init__(self) -> None:
        super().__init__("Erste Schritte")
        columns = (Column("", 2), Column("", 32), Column("", tone="leise"))
        self.table = RecordTable(columns, header=False, foot=False, markable=False)
        self._about = Blank()

    def compose_body(self) -> Iterable[Widget]:
        yield self._about
        yield Blank()
        yield self.table
        yield Blank(" Was schon fertig ist, bekommt ein √; diese Liste bleibt unter F10 erreichbar.")

    def on_mount(self) -> None:
        self.app.register_changed.subscribe(self, self._show)
        self.table.focus()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._show()

    def show_keys(self) -> None:
        self.key_line.show((("1-5", "wählen"), ("F1", "Hilfe"), ("^p", "Befehle"), ("Esc", "zurück"), ("q", "Ende")))

    def _show(self, _: object = None) -> None:
        view = self.app.office.view
        finished = done(view, self._demo)
        rows = [
            Row(number, (str(number), step.title, step.source), mark="√" if fin else "")
            for number, (step, fin) in enumerate(zip(self._steps(), finished, strict=True), 1)
        ]
        self.table.fill(rows)
        where = f"Die Daten liegen in {self.app.office.data}"
        self._about.show(f" {where}" if any(finished[:4]) else f" Noch nichts angelegt. {where}")

    def _steps(self) -> Sequence[Step]:
        return steps(year_of_first(self.app.office.view))

    @property
    def _demo(self) -> Path:
        return self.app.office.data.resolve().parent / DEMO_FOLDER

    def on_record_table_row_selected(self, message: RecordTable.RowSelected) -> None:
        if not self.is_early("enter", "\r"):
            self.action_choose(int(message.id))

    def action_choose(self, number: int) -> None:
        step = self._steps()[number - 1]
        if not step.area:
            self._try_demo()
            return
        self.leave()
        self.app.call_later(partial(self.app.begin, step.area, step.action))

    # ---- example data

    def _try_demo(self) -> None:
        if self._demo.exists():
            self._ask_to_open(str(self._demo))
            return
        self.open_sheet(
            ProgressSheet("Beispieldaten", f"Ein erfundenes Büro entsteht in {self._demo}", self._build_demo),
            self._ask_to_open,
        )

    def _build_demo(self, progress: Progress) -> str:
        from rundertisch_tui.workflow.demo.building import build_folder

        build_folder(self._demo, size=DEMO_SIZE, user=self.app.office.login, progress=progress)
        return str(self._demo)

    def _ask_to_open(self, folder: object) -> None:
        if not isinstance(folder, str):
            return
        self._show()
        sentence = (
            f"Die Beispieldaten liegen in {folder}. Jetzt ansehen? Ihre eigenen Daten bleiben, wie sie sind; "
            "beim nächsten Start sind sie wieder da."
        )
        self.open_sheet(Confirm("Beispieldaten ansehen?", sentence, "ansehen"), partial(self._open_demo, Path(folder)))

    def _open_demo(self, folder: Path, answer: object) -> None:
        if answer:
            self.app.open_other(folder)
