"""The Round Table of a year, created or entered later; and its agenda."""

from dataclasses import dataclass, replace
from datetime import date, time

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import ActionFieldId, AgendaItemId, PersonId, SessionId
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session, SessionState
from rundertisch_tui.domain.standard_agenda import STANDARD_AGENDA, StandardItem
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions import places
from rundertisch_tui.workflow.actions.attachments import AttachFile
from rundertisch_tui.workflow.actions.carry_over import agenda_of_points, carry
from rundertisch_tui.workflow.transaction import Transaction

FROM_STANDARD = "standard"
FROM_LAST_YEAR = "last_year"
EMPTY = "empty"
FROM_OPEN_POINTS = "open_points"
SOURCES = (FROM_STANDARD, FROM_LAST_YEAR, FROM_OPEN_POINTS, EMPTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateSession:
    """Create the Round Table of a year, with its agenda from the standard frame, from the last one or from open points.

    With `carry_over` every open point comes along, but for those that `stays` names (as in `carry_over`); an agenda
    from open points takes them along too.
    """

    year: int
    held_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    motto: str = ""
    chair: PersonId | None = None
    minute_taker: PersonId | None = None
    reply_by: date | None = None
    number: int | None = None
    agenda_from: str = FROM_STANDARD
    carry_over: bool = False
    stays: tuple[str, ...] = ()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the year has one already or the day lies in another year."""
        if self.agenda_from not in SOURCES:
            known = ", ".join(f"„{one}“" for one in SOURCES)
            raise RuleViolation(f"Die Tagesordnung kommt aus einem von: {known}.", field="agenda_from")
        previous = latest_before(tx, self.year)
        number = self.number
        if number is None and previous is not None and previous.number is not None:
            number = previous.number + 1
        session = tx.add(
            lambda i, _: Session(
                id=SessionId(i),
                year=self.year,
                number=number,
                held_on=self.held_on,
                starts_at=self.starts_at,
                ends_at=self.ends_at,
                place=self.place,
                motto=self.motto,
                chair=self.chair,
                minute_taker=self.minute_taker,
                reply_by=self.reply_by,
            )
        )
        if self.carry_over or self.stays or self.agenda_from == FROM_OPEN_POINTS:
            carry(tx, session, self.stays)
        self._lay_out_agenda(tx, session)
        return f"Runder Tisch {self.year} angelegt"

    def _lay_out_agenda(self, tx: Transaction, session: Session) -> None:
        if self.agenda_from == FROM_LAST_YEAR:
            source = latest_before(tx, self.year, with_agenda=True)
            if source is None:
                raise RuleViolation(
                    "Es gibt keinen früheren Runden Tisch mit Tagesordnung zum Übernehmen.", field="agenda_from"
                )
            copy_agenda(tx, source.id, session.id)
        elif self.agenda_from != EMPTY:
            standard_agenda(tx, session.id)
        if self.agenda_from == FROM_OPEN_POINTS:
            agenda_of_points(tx, session)


def latest_before(tx: Transaction, year: int, *, with_agenda: bool = False) -> Session | None:
    """The latest Round Table before a year, of those with an agenda if wanted (recorded later, it has none)."""
    earlier = [session for session in tx.all(Session) if session.year < year]
    if with_agenda:
        earlier = [session for session in earlier if tx.linked(AgendaItem, "session", session.id)]
    return max(earlier, key=lambda session: session.year, default=None)


def standard_agenda(tx: Transaction, session: SessionId) -> None:
    """Add the standard frame; the workshops are the action fields that there are."""
    keys = positions.first(len(STANDARD_AGENDA))
    for key, item in zip(keys, STANDARD_AGENDA, strict=True):
        parent = _add_standard(tx, session, item, key)
        if item.has_workshops:
            _add_workshops(tx, session, parent)


def _add_standard(tx: Transaction, session: SessionId, item: StandardItem, position: str) -> AgendaItem:
    standard = AgendaItem(
        id=AgendaItemId(0),
        session=session,
        position=position,
        number=item.number,
        title=item.title,
        planned_minutes=item.planned_minutes,
    )
    return _add(tx, standard)


def _add_workshops(tx: Transaction, session: SessionId, parent: AgendaItem) -> None:
    fields = sorted(tx.all(ActionField), key=lambda field: (field.position, field.id))
    keys = positions.first(len(fields))
    for index, (key, field) in enumerate(zip(keys, fields, strict=True), start=1):
        workshop = AgendaItem(
            id=AgendaItemId(0),
            session=session,
            position=key,
            number=f"{parent.number}.{index}",
            title=field.title,
            kind=ItemKind.WORKSHOP,
            parent=parent.id,
            action_fields=frozenset({field.id}),
        )
        _add(tx, workshop)


def _add(tx: Transaction, item: AgendaItem) -> AgendaItem:
    """Create an item; its number is drawn, whichever it has."""
    return tx.add(lambda number, _: replace(item, id=AgendaItemId(number)))


def copy_agenda(tx: Transaction, source: SessionId, target: SessionId) -> None:
    """Take over the items of another session: order, numbers, titles, rooms; no people, nothing that was said."""
    copied: dict[int, AgendaItemId] = {}
    items = sorted(tx.linked(AgendaItem, "session", source), key=lambda item: (item.parent is not None, item.position))
    for item in items:
        parent = None if item.parent is None else copied.get(item.parent)
        new = replace(item, session=target, parent=parent, finished=False, rapporteur="", minute_taker=None, remark="")
        copied[item.id] = _add(tx, new).id


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPastSession:
    """Enter a Round Table of the past: at once held, marked as recorded later, without Einlass and Protokoll.

    `minutes_file` is the path of its old Niederschrift, of which a copy is kept.
    """

    year: int
    held_on: date
    place: str = ""
    motto: str = ""
    number: int | None = None
    chair: PersonId | None = None
    minute_taker: PersonId | None = None
    minutes_file: str = ""

    def files(self) -> tuple[str, ...]:
        """The path of the old minutes, if there are any."""
        return (self.minutes_file,) if self.minutes_file else ()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a year that exists or a day to come."""
        if self.held_on > tx.today:
            raise RuleViolation("Dieser Tag liegt noch vor uns; ein früherer Runder Tisch war schon.", field="held_on")
        session = tx.add(
            lambda i, _: Session(
                id=SessionId(i),
                year=self.year,
                number=self.number,
                held_on=self.held_on,
                place=self.place,
                motto=self.motto,
                chair=self.chair,
                minute_taker=self.minute_taker,
                state=SessionState.HELD,
                recorded_later=True,
            )
        )
        if self.minutes_file:
            AttachFile(file=self.minutes_file, kind="Niederschrift", on=self.held_on, session=session.id).apply(tx)
        return f"Früherer Runder Tisch {self.year} nacherfasst"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAgendaItem:
    """Add a point to the agenda, behind another or at the end; its number follows unless it is given."""

    session: SessionId
    title: str
    number: str = ""
    kind: ItemKind = ItemKind.PLENARY
    after: AgendaItemId | None = None
    parent: AgendaItemId | None = None
    planned_minutes: int | None = None
    starts_at: time | None = None
    rapporteur: str = ""
    minute_taker: PersonId | None = None
    room: str = ""
    places: int | None = None
    public: bool = True
    action_fields: frozenset[ActionFieldId] = frozenset()
    remark: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an empty title or a number given twice."""
        siblings = ordered_items(tx, self.session, self.parent)
        item = tx.add(
            lambda i, _: AgendaItem(
                id=AgendaItemId(i),
                session=self.session,
                position=places.behind(siblings, self.after),
                number=self.number or next_item_number(tx, siblings, self.parent),
                title=self.title,
                kind=self.kind,
                parent=self.parent,
                planned_minutes=self.planned_minutes,
                starts_at=self.starts_at,
                rapporteur=self.rapporteur,
                minute_taker=self.minute_taker,
                room=self.room,
                places=self.places,
                public=self.public,
                action_fields=self.action_fields,
                remark=self.remark,
            )
        )
        return f"{naming.item_label(item)} {item.title} angelegt"


def ordered_items(tx: Transaction, session: SessionId, parent: AgendaItemId | None) -> list[AgendaItem]:
    """The items of one level in their order."""
    items = [item for item in tx.linked(AgendaItem, "session", session) if item.parent == parent]
    return sorted(items, key=lambda item: (item.position, item.id))


def next_item_number(tx: Transaction, siblings: list[AgendaItem], parent: AgendaItemId | None) -> str:
    """One more than the highest plain number of the level: "10", or "6.7" below TOP 6."""
    prefix = f"{tx.get(AgendaItem, parent).number}." if parent is not None else ""
    numbers = [item.number.removeprefix(prefix) for item in siblings]
    highest = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return f"{prefix}{highest + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveAgendaItem:
    """Move a point within its level, by so many places up (negative) or down."""

    item: AgendaItemId
    places: int

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is nowhere to move to."""
        item = tx.live(AgendaItem, self.item)
        siblings = ordered_items(tx, item.session, item.parent)
        tx.put(replace(item, position=places.moved(siblings, item.id, self.places)))
        return f"{naming.item_label(item)} verschoben"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenumberAgenda:
    """Number all points anew in their order: 1, 2 …, workshops 6.1, 6.2 … Only before the invitation went out."""

    session: SessionId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation once invitations were sent (numbers are fixed by then)."""
        session = tx.live(Session, self.session)
        if session.state is not SessionState.PLANNED:
            raise RuleViolation("Nach der Einladung bleiben die Nummern; ein neuer Punkt heißt zum Beispiel 3a.")
        self._number(tx, None, "")
        return f"Tagesordnung {session.year} neu nummeriert"

    def _number(self, tx: Transaction, parent: AgendaItemId | None, prefix: str) -> None:
        items = ordered_items(tx, self.session, parent)
        for item in items:
            if item.number:
                tx.put(replace(item, number=""))
        for index, item in enumerate(items, start=1):
            number = f"{prefix}{index}"
            tx.put(replace(item, number=number))
            self._number(tx, item.id, f"{number}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishAgendaItem:
    """Mark a point as dealt with, or take the mark away."""

    item: AgendaItemId
    finished: bool = True

    def apply(self, tx: Transaction) -> str:
        """Return the undo name."""
        item = tx.live(AgendaItem, self.item)
        tx.put(replace(item, finished=self.finished))
        return f"{naming.item_label(item)} {'abgeschlossen' if self.finished else 'wieder offen'}"
