"""A Word file of the minutes that came back: its differences, each accepted or refused."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rundertisch_tui.domain.office import Copy
from rundertisch_tui.tui.dialogs.ask_text import AskText
from rundertisch_tui.tui.dialogs.choose_several import ChooseSeveral
from rundertisch_tui.tui.making import tell_problem
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.returned_minutes import ReturnedChange, TakeReturnedMinutes
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.approval import ApprovalScreen

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

    note = "Tab markiert, was angenommen wird; alles andere wird abgelehnt. Beides bleibt stehen."
    sheet = ChooseSeveral(f"{path.name}: {len(found)} Unterschiede", (Column("", 8), Column("")),
                          difference_rows(view, found), verb="entscheiden", note=note)  # fmt: skip
    screen.open_sheet(sheet, take)


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
