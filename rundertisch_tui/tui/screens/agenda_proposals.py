"""Themenvorschläge: what people want on the agenda of a Round Table, the most wished for first."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.agenda_proposals import AgendaProposal, ranked
from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.agenda_proposals import TakeAgendaProposal
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.timetable import agenda
from rundertisch_tui.workflow.reader import Reader

LAST = 0
"""The row that makes a point of its own."""


def proposal_rows(reader: Reader, session: int) -> list[Row]:
    """One row a proposal, by its points; what was decided stands dimmed below."""
    return [
        Row(
            one.id,
            (one.title, one.proposed_by, "·" if one.points is None else str(one.points), standing(reader, one)),
            tone="" if one.is_open else "leise",
        )
        for one in ranked(reader.linked(AgendaProposal, "session", session))
    ]


def standing(reader: Reader, one: AgendaProposal) -> str:
    """Offen, the point that it became, or abgelehnt."""
    item = reader.find(AgendaItem, one.item)
    if item is not None:
        return naming.item_label(item)
    return "abgelehnt" if one.declined else "offen"


class AgendaProposalsScreen(ListScreen):
    """The proposals of one Round Table; Enter puts the one under the bar on the agenda."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("agenda_proposals")
    area = "2"
    name_in_keys = "agenda_proposals"
    heading = "Themenvorschläge"
    record_table = "agenda_proposal"
    kinds = frozenset({"agenda_proposal", "agenda_item"})
    columns = (Column("Thema"), Column("von", 20), Column("Punkte", 6, right=True), Column("Stand", 10))
    empty = (
        "Noch kein Vorschlag.",
        "Was andere besprechen wollen, steht hier, bis es ein TOP wird.",
        "n nimmt einen auf",
    )

    def __init__(self, session_id: int) -> None:
        super().__init__()
        self.session_id = session_id

    @property
    def draft_name(self) -> str:
        """The list and its Round Table, where a draft of a form over it is taken up again."""
        return f"{self.name_in_keys}@{self.session_id}"

    def rows(self) -> Sequence[Row]:
        return proposal_rows(self.app.office.view, self.session_id)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(AgendaProposal, int(record))
        if one is None:
            return ()
        lines = [heading(one.title, standing(self.app.office.view, one))]
        said = (("von", one.proposed_by), ("Bemerkung", one.remark), ("abgelehnt", one.declined))
        return [*lines, *(pair(label, text) for label, text in said if text)]

    def _one(self) -> AgendaProposal | None:
        """The proposal under the bar; says how to begin where there is none."""
        one = self.app.office.view.find(AgendaProposal, self.current_id())
        if one is None:
            self.app.say("Hier steht kein Vorschlag: n nimmt einen auf.", problem=True)
        return one

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import agenda_proposal

        self.app.push_screen(agenda_proposal.new(self.session_id, self._saved))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import agenda_proposal

        one = self._one()
        if one is not None:
            self.app.push_screen(agenda_proposal.edit(one))

    def action_take(self) -> None:
        """Ask whether it becomes a point of its own or a workshop below one."""
        one, view = self._one(), self.app.office.view
        if one is None:
            return
        points = [item for _, item in agenda(view, SessionId(self.session_id)) if item.parent is None]
        rows = [Row(LAST, ("Eigener Punkt am Ende",))]
        rows += [Row(item.id, (f"Workshop unter {naming.item_label(item)} {item.title}",)) for item in points]

        def take(parent: object) -> None:
            if isinstance(parent, int):
                self.app.perform(TakeAgendaProposal(proposal=one.id, parent=AgendaItemId(parent) if parent else None))

        self.open_sheet(ChooseRecord("Wohin auf der Tagesordnung?", (Column(""),), rows, verb="aufnehmen"), take)

    def action_discard(self) -> None:
        """Decline it with the reason."""
        from rundertisch_tui.tui.forms import agenda_proposal

        one = self._one()
        if one is not None and one.is_open:
            self.app.push_screen(agenda_proposal.decline(one))
        elif one is not None:
            self.app.say(f"„{one.title}“ ist schon entschieden: {standing(self.app.office.view, one)}.", problem=True)

    def _saved(self, done: Done) -> None:
        for table, record in done.created:
            if table == "agenda_proposal":
                self.show()
                self.table.move_to(record)
