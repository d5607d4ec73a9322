"""A Word file of the minutes that came back: its differences, each accepted or refused."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widget import Widget

from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.tui.dialogs.ask_text import AskText
from rundertisch_tui.tui.dialogs.choose_several import ChooseSeveral
from rundertisch_tui.tui.making import tell_problem
from rundertisch_tui.tui.widgets.cells import clean, wrap
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.returned_minutes import ReturnedChange, TakeReturnedMinutes
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.approval import ApprovalScreen

WHOLE = 6
"""So many rows show the difference under the bar."""
NONE = "none"
"""The row that refuses every difference."""


def compare(screen: "ApprovalScreen", path: Path) -> None:
    """Read the file, show what differs, ask who sent it, and take over what is marked."""
    from rundertisch_tui.documents.printed_lines import printed_lines
    from rundertisch_tui.exchange.returned_minutes import compared

    view, session = screen.app.office.view, screen.session
    try:
        found = compared(view, session, path, [printed_lines(view, session.id, copy) for copy in Copy])
    except RuleViolation as problem:
        tell_problem(screen.app, str(problem))
        return
    if not found:
        screen.app.say(f"{path.name}: Keine Zeile ist anders als in Fassung {session.minutes_version}.", sign="")
        return

    def take(chosen: object) -> None:
        if isinstance(chosen, tuple):
            _ask_who(screen, tuple(replace(one, accepted=at in chosen) for at, one in enumerate(found)))

    screen.open_sheet(DifferencesSheet(path.name, view, found), take)


class DifferencesSheet(ChooseSeveral):
    """The differences as rows; the one under the bar stands in full below them, for what differs is in its middle."""

    rows = 19

    def __init__(self, name: str, reader: Reader, found: tuple[ReturnedChange, ...]) -> None:
        count = plural(len(found), "Unterschied", "Unterschiede")
        note = "Tab markiert, was angenommen wird; das andere wird abgelehnt."
        columns = (Column("", 8), Column(""))
        super().__init__(f"{name}: {count}", columns, difference_rows(reader, found), verb="entscheiden", note=note)
        self._texts = [one.text for one in found]
        self._whole = TextLines(WHOLE)

    def compose_body(self) -> Iterable[Widget]:
        yield from super().compose_body()
        yield self._whole

    def on_record_table_row_highlighted(self, message: RecordTable.RowHighlighted) -> None:
        """Show the whole difference; of one that is longer still, as much as there is room for."""
        text = self._texts[message.id] if isinstance(message.id, int) else ""
        before, arrow, after = text.partition(" → ")
        lines = [line for part in (before, f"→ {after}" if arrow else "") if part
                 for line in wrap(clean(part), self.app.size.width - 4)]  # fmt: skip
        if len(lines) > WHOLE:
            lines = [*lines[: WHOLE - 1], f"{lines[WHOLE - 1]} …"]
        self._whole.show([(("   " + line, "text"),) for line in lines])


def difference_rows(reader: Reader, found: tuple[ReturnedChange, ...]) -> list[Row]:
    """Each difference; those that only a hand can take over are muted. The last row refuses all."""
    rows = [
        Row(at, (naming.line_label_of(one.entry, reader), one.text), tone="" if one.new_text else "leise")
        for at, one in enumerate(found)
    ]
    return [*rows, Row(NONE, ("", "nichts davon annehmen"))]


def _ask_who(screen: "ApprovalScreen", changes: tuple[ReturnedChange, ...]) -> None:
    unclear = [one for one in changes if one.accepted and not one.new_text]
    if unclear:
        text = "Nur geänderter Text einer Zeile lässt sich so annehmen. Anderes bitte mit n als Einwendung eintragen."
        screen.app.say(text, problem=True)
        return

    def take(who: object) -> None:
        if isinstance(who, str):
            screen.app.perform(TakeReturnedMinutes(session=screen.session.id, who=who, changes=changes))

    screen.open_sheet(
        AskText("Von wem kommt die Datei?", "von", "Zum Beispiel: Vorsitz, Frau Kern (Workshop 6.1)"), take
    )
