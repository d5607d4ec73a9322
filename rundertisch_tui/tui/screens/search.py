"""Search over everything: hits while typing, grouped by kind, what matches underlined (screens.md, Over everything)."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui import jumps
from rundertisch_tui.tui.dialogs.choose_record import Blank, Prompt, driving_keys
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.screens.search_rows import PER_KIND, hit_rows, shown
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.questions import search

_COLUMNS = (Column("Art", 18, tone="leise"), Column("Name", 22), Column("Fundstelle", tone="leise"))


class SearchScreen(FrameScreen):
    """The bar is on the hit although one types above it; Enter opens the hit, Esc goes back."""

    DEFAULT_CSS = "SearchScreen .field-row { height: 1; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = driving_keys("search")
    area = ""
    name_in_keys = "search"

    def __init__(self) -> None:
        super().__init__("Suche in allem")
        self.input = LineInput()
        self.table = RecordTable(_COLUMNS, header=False, markable=False)
        self.table.can_focus = False
        self._unfolded: Iterator[str] = iter(search.SEARCHED)

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        with Horizontal(classes="field-row"):
            yield Prompt("   Suche  ")
            yield self.input
        yield Blank()
        yield self.table

    def on_mount(self) -> None:
        self.app.register_changed.subscribe(self, self._search)
        self.table.keep_bar()
        self.table.show_matches = True
        self.input.focus()
        self._search()
        self.call_after_refresh(self._fold_next)

    def show_keys(self) -> None:
        keys = (("Enter", "öffnen"), ("Bild ab", "weiter"), ("Esc", "zurück"), ("F1", "Hilfe"), ("^p", "Befehle"))
        self.key_line.show(keys)

    def _fold_next(self) -> None:
        """Fold the texts of one kind after the other, so that the first letter need not wait for all."""
        table = next(self._unfolded, None)
        if table is not None:
            self.app.office.view.per_row(BY_TABLE[table].entity, "search", search.folded_text(table))
            self.call_later(self._fold_next)

    def _search(self, _: object = None) -> None:
        text = self.input.value
        words = fold(text).split()
        hits, more = shown(search.search(self.app.office.view, text, limit=PER_KIND + 1))
        self.table.empty = self._nothing(text)
        self.table.fill(hit_rows(hits, words))
        self.table.filter(words)
        count = "1 Treffer" if len(hits) == 1 else f"{len(hits)} Treffer"
        right = f"mehr als {count}, je Art {PER_KIND} gezeigt" if more else count if words else ""
        self.title_rule.show("Suche in allem", "", right)

    @staticmethod
    def _nothing(text: str) -> tuple[str, str, str]:
        if text.strip():
            return (f"Nichts passt zu „{text.strip()}“.", "Weniger Buchstaben finden mehr.", "Esc zurück")
        return (
            "Suchen Sie nach Namen, Nummern oder Wörtern aus Protokoll und Empfehlungen.",
            "Umlaute und Akzente sind gleich: muller findet Müller, sahin findet Şahin.",
            "Mehrere Wörter: alle müssen vorkommen.",
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._search()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_open()

    def action_move(self, by: int) -> None:
        self.table.action_move(by)

    def action_page(self, by: int) -> None:
        self.table.action_page(by)

    def action_open(self) -> None:
        current = self.table.current
        if isinstance(current, str) and not self.is_early("enter", "\r"):
            table, _, record = current.partition(":")
            if jumps.leads_to_area(table):
                self.leave()
            self.app.open_record(table, int(record))

    def on_record_table_row_selected(self, message: RecordTable.RowSelected) -> None:
        message.stop()
        self.action_open()
