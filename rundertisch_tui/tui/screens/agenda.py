"""Tagesordnung: the points and workshops of a Round Table with clock times that follow."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.making import make_document
from rundertisch_tui.tui.screens.session_fact_rows import duration
from rundertisch_tui.tui.screens.session_part import SessionPart
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.sessions import FinishAgendaItem, MoveAgendaItem, RenumberAgenda
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.timetable import agenda, clock_times, planned_minutes
from rundertisch_tui.workflow.reader import Reader


def agenda_rows(reader: Reader, session: Session) -> list[Row]:
    """One row a point: number, title, begin, minutes, who, fields; workshops set in below theirs. `√` is done."""
    items = agenda(reader, session.id)
    times = clock_times(session, items)
    return [_row(reader, level, item, times) for level, item in items]


def _row(reader: Reader, level: int, item: AgendaItem, times: Mapping[int, time]) -> Row:
    closed = "" if item.public else " (nichtöffentlich)"
    begins = times.get(item.id)
    cells = (
        ("  " if level else "") + (item.number or "–"),
        f"{item.title}{closed}",
        f"{begins:%H:%M}" if begins and not (level and item.starts_at is None) else "",
        str(item.planned_minutes or "·") if not level else str(item.planned_minutes or ""),
        item.rapporteur or "–",
        field_codes(reader, item) or "·",
    )
    return Row(item.id, cells, mark="√" if item.finished else "", search=fold(" ".join((*cells, item.room))))


def field_codes(reader: Reader, item: AgendaItem) -> str:
    """HF1, HF3."""
    found = [reader.find(ActionField, one) for one in sorted(item.action_fields)]
    return ", ".join(field.code for field in found if field is not None)


def item_detail(reader: Reader, item: AgendaItem) -> list[Line]:
    """What stands below the list about the point under the bar."""
    public = "öffentlich" if item.public else "nichtöffentlich"
    titles = [reader.get(ActionField, one).title for one in sorted(item.action_fields)]
    begins = f"{item.starts_at:%H:%M} Uhr" if item.starts_at else ""
    lines = [
        heading(f"TOP {item.number}  {item.title}" if item.number else item.title, f"{word(item.kind)}, {public}"),
        pairs(("Bericht", item.rapporteur or "–"), ("Raum", item.room), ("fest ab", begins), width=20),
    ]
    scribe = reader.find(Person, item.minute_taker)
    places = "" if item.places is None else str(item.places)
    if scribe is not None or places:
        lines.append(pairs(("Protokoll", naming.person(scribe) if scribe else ""), ("Plätze", places), width=20))
    if titles:
        lines.append(pair("Felder", ", ".join(titles)))
    if item.remark:
        lines.append(pair("Bemerkung", item.remark))
    return lines


class AgendaScreen(SessionPart, ListScreen):
    """The agenda; `n` adds a point behind the bar, F2 a workshop below it, + and - move."""

    DEFAULT_CSS = "AgendaScreen.-narrow RecordTable { height: 15; }"

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("agenda")
    part = "agenda"
    name_in_keys = "agenda"
    record_table = "agenda_item"
    kinds = frozenset({"agenda_item", "agenda_proposal", "session", "action_field"})
    columns = (
        Column("TOP", 6, whole=True),
        Column("Bezeichnung"),
        Column("ab", 5, right=True, whole=True),
        Column("Min.", 4, right=True, whole=True),
        Column("wer", 12),
        Column("Feld", 4),
    )
    empty = (
        "Noch keine Tagesordnung.",
        "Hier stehen die Punkte und Workshops mit ihren Zeiten.",
        "n legt einen Punkt an",
    )

    def rows(self) -> Sequence[Row]:
        return agenda_rows(self.app.office.view, self.session)

    def detail(self, record: Key) -> Sequence[Line]:
        item = self.app.office.view.find(AgendaItem, int(record))
        return item_detail(self.app.office.view, item) if item is not None else ()

    def _count(self) -> None:
        items = agenda(self.app.office.view, self.session.id)
        minutes = planned_minutes(items)
        planned = f" · {duration(minutes)}" if minutes else ""
        proposals = self.app.office.view.linked(AgendaProposal, "session", self.session_id)
        waiting = sum(one.is_open for one in proposals)
        proposed = f" · {plural(waiting, 'Vorschlag', 'Vorschläge')} (F5)" if waiting else ""
        self.show_head(self.filter_count or f"{len(items)}{planned}{proposed}", warn=bool(self.filter_count))

    # ---- keys

    def _item(self) -> AgendaItem | None:
        return self.app.office.view.find(AgendaItem, self.current_id())

    def action_new(self) -> None:
        item = self._item()
        if item is None:
            self._open_new(after=None, parent=None)
        else:
            self._open_new(after=item.id, parent=item.parent)

    def action_workshop(self) -> None:
        item = self._item()
        if item is None:
            self.app.say("Erst einen Punkt anlegen (n), dann seine Workshops.", problem=True)
            return
        self._open_new(after=item.id if item.parent is not None else None, parent=item.parent or item.id)

    def _open_new(self, *, after: int | None, parent: int | None) -> None:
        from rundertisch_tui.tui.forms import agenda_item

        view = self.app.office.view
        form = agenda_item.new(view, self.session_id, after=after, parent=parent, then=self._created)
        self.app.push_screen(form)

    def _created(self, done: Done) -> None:
        for table, record in done.created:
            if table == "agenda_item":
                self.show()
                self.table.move_to(record)

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import agenda_item

        item = self._item()
        if item is not None:
            self.app.push_screen(agenda_item.edit(self.app.office.view, item))

    def action_move_up(self) -> None:
        self._move(-1)

    def action_move_down(self) -> None:
        self._move(1)

    def _move(self, places: int) -> None:
        item = self._item()
        if item is not None:
            self.app.perform(MoveAgendaItem(item=item.id, places=places))

    def action_proposals(self) -> None:
        """Show what people proposed for this agenda."""
        from rundertisch_tui.tui.screens.agenda_proposals import AgendaProposalsScreen

        self.app.push_screen(AgendaProposalsScreen(self.session_id))

    def action_renumber(self) -> None:
        self.app.perform(RenumberAgenda(session=self.session.id))

    def action_finish(self) -> None:
        item = self._item()
        if item is not None:
            self.app.perform(FinishAgendaItem(item=item.id, finished=not item.finished))

    def action_export(self) -> None:
        """Make the agenda as a Word file."""
        make_document(self.app, "agenda", self.session.id)
