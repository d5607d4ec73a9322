"""Area 4: all recommendations of all years; Enter leads into the chain of one."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.chain import ChainScreen
from rundertisch_tui.tui.screens.chain_actions import ChainActions
from rundertisch_tui.tui.screens.recommendation_rows import filter_words, recommendation_detail, recommendation_rows
from rundertisch_tui.tui.table_export import ask_table
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Done

NEEDS_A_SESSION = "Zuerst den Runden Tisch des Jahres anlegen: 2 öffnet den Bereich Sitzung, n legt ihn an."


class RecommendationsScreen(ListScreen, ChainActions):
    """All recommendations, what they have reached and what comes next."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("recommendations")
    area = "4"
    name_in_keys = "recommendations"
    heading = "Empfehlungen"
    record_table = "recommendation"
    kinds = frozenset({
        "recommendation", "letter", "paper", "consultation", "measure", "status_entry", "action_field", "session",
        "organization", "committee",
    })  # fmt: skip
    columns = (
        Column("Nummer", 10, whole=True),
        Column("Empfehlung"),
        Column("Feld", 4, whole=True),
        Column("Adressat", 11),
        Column("Stand", 15, whole=True),
        Column("Schritt", 8, right=True, whole=True),
    )
    empty = ("Noch keine Empfehlung.", "Sie entstehen im Protokoll des Runden Tisches.", "n nimmt eine frühere auf")

    def rows(self) -> Sequence[Row]:
        return recommendation_rows(self.app.office.view, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Recommendation, int(record))
        return recommendation_detail(self.app.office.view, one, clock.today()) if one is not None else ()

    def empty_words(self) -> tuple[str, str, str]:
        if self.filter_text and self.table.total:
            fields = len(self.app.office.view.all(ActionField))
            hint = f"Handlungsfelder gibt es von HF1 bis HF{fields}." if fields else ""
            return (f"Keine Empfehlung passt zu „{self.filter_text}“.", hint, "Esc Filter weg   n neue Empfehlung")
        return super().empty_words()

    def filter_words(self, text: str) -> Sequence[str]:
        return filter_words(text)

    def chosen(self) -> Sequence[Recommendation]:
        """The marked recommendations, else the one under the bar."""
        found = (self.app.office.view.find(Recommendation, record) for record in self.chosen_ids())
        return tuple(one for one in found if one is not None)

    def one(self) -> Recommendation | None:
        """The recommendation under the bar."""
        return self.app.office.view.find(Recommendation, self.current_id())

    def action_open(self) -> None:
        """Enter shows the chain; its head says where it stands in this list."""
        current = self.current_id()
        if current is not None:
            shown = [record for record in self.table.shown_ids if isinstance(record, int)]
            self.app.push_screen(ChainScreen(current, among=shown, filtered=self.filter_text))

    def action_new(self) -> None:
        """Take in a recommendation of an earlier Round Table."""
        from rundertisch_tui.tui.forms import recommendation

        if not self.app.office.view.all(Session):
            self.app.say(NEEDS_A_SESSION, problem=True)
            return
        self.app.push_screen(recommendation.earlier(self.app.office.view, clock.today(), self._created))

    def _created(self, done: Done) -> None:
        created = next((record for table, record in done.created if table == "recommendation"), None)
        if created is not None:
            self.show()
            self.table.move_to(created)

    def action_inquiry(self) -> None:
        """Take in an Anfrage about the marked recommendations, else about what the filter leaves."""
        from rundertisch_tui.tui.forms import inquiry

        marked = self.chosen() if self.table.marked else ()
        words = "" if marked else self.filter_text
        form = inquiry.take_in(self.app.office.view, marked, words, clock.today(), self._show_inquiry)
        self.app.push_screen(form)

    def _show_inquiry(self, done: Done) -> None:
        """Show the Anfrage that was taken in, with the key that answers it."""
        paper = next((record for table, record in done.created if table == "paper"), None)
        if paper is not None:
            from rundertisch_tui.tui.screens.opening import open_record

            open_record(self.app, "paper", paper)

    def action_statistics(self) -> None:
        """Show the figures over the years."""
        from rundertisch_tui.tui.screens.statistics import StatisticsScreen

        self.app.push_screen(StatisticsScreen())

    def action_export(self) -> None:
        """Write the marked ones, else what the filter shows, as a table."""
        shown = tuple(record for record in self.table.shown_ids if isinstance(record, int))
        marked = self.chosen_ids() if self.table.marked else ()
        ask_table(self.app, "recommendation", marked or shown)

    def action_import(self) -> None:
        """Read a table of earlier recommendations, papers or consultations."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        choose_table(self.app, "recommendation", "letter", "paper", "consultation", "sign_off")
