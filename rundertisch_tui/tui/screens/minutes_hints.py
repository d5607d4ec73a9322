"""What stands below the line that is written in the Protokoll: hints, what it can go on with, or what a line is."""

from typing import TYPE_CHECKING

from rundertisch_tui.domain.minutes import KIND_LETTERS, MinuteEntry
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.entry_line import EntryLine, Offer
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.questions.completion import completions
from rundertisch_tui.workflow.questions.hints import hints

if TYPE_CHECKING:
    from rundertisch_tui.domain.sessions import AgendaItem
    from rundertisch_tui.tui.screens.session_part import SessionPart
    from rundertisch_tui.tui.widgets.minute_lines import MinuteLines
    from rundertisch_tui.tui.widgets.text_lines import TextLines

    _Mixed = SessionPart
else:
    _Mixed = object

_TAKES = "  Tab"
HINT_ROWS = 2
"""Rows below the line that is written, for its hints; offers may need more."""


class MinutesHints(_Mixed):
    """Mixed into the Protokoll: the rows below the line that is written."""

    entry: EntryLine
    lines: "MinuteLines"
    hints: "TextLines"
    editing: MinuteEntry | None

    if TYPE_CHECKING:

        @property
        def item(self) -> AgendaItem | None: ...

    def show_hints(self) -> None:
        """Write below the entry what it still lacks, or what the line under the bar is."""
        view = self.app.office.view
        if self.entry.offers:
            self._show_offers()
            return
        self.hints.styles.height = HINT_ROWS
        if self.editing is not None:
            label = naming.line_label(self.editing, view)
            told: tuple[str, ...] = (f"Ändert {label}. ^k teilt am Schreibpunkt, Esc lässt es.",)
        elif self.lines.has_focus:
            entry = view.find(MinuteEntry, self.lines.current)
            told = (minutes_text.about(view, entry), "") if entry is not None else ()
        elif self.entry.text:
            has_field = bool(self.item and self.item.action_fields) or "#" in self.entry.text
            told = hints(view, KIND_LETTERS[self.entry.kind], self.entry.text, has_field=has_field)
        else:
            told = ()
        room = max(self.hints.size.width - 5, 20)
        self.hints.show([((f"    {fit(clean(line), room)}", "leise"),) for line in told])

    def _show_offers(self) -> None:
        """Write what the line can go on with, the one that Tab takes first in the eye."""
        room = max(self.hints.size.width - 6, 20)
        rows: list[tuple[tuple[str, str], ...]] = []
        for at, one in enumerate(self.entry.offers):
            here = at == self.entry.offer_at
            label = fit(clean(one.label), room - len(_TAKES) if here else room).rstrip()
            key = (_TAKES if here else "", "leise")
            rows.append(
                ((f"    {'›' if here else ' '} ", "stark bold"), (label, "stark bold" if here else "text"), key)
            )
        self.hints.styles.height = max(len(rows), HINT_ROWS)
        self.hints.show(rows)

    def look_for_offers(self) -> bool:
        """Offer what the line can go on with at the cursor; True if that is something else than before."""
        kind = KIND_LETTERS[self.entry.kind]
        day = self.session.held_on or clock.today()
        found = completions(self.app.office.view, self.entry.text, self.entry.cursor, kind, day)
        return self.entry.offer([Offer(one.start, one.text, one.label, one.by_enter) for one in found])

    def on_entry_line_offer_moved(self, message: EntryLine.OfferMoved) -> None:
        message.stop()
        self.show_hints()
