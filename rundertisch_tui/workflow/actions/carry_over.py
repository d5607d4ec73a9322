"""The carry-over: every open point comes along to a Round Table unless somebody decides that it stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.carry_over import CarriedPoint
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, CarriedPointId, SessionId
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.sessions import AgendaItem, Session, SessionState
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.questions.carry_over import Point, points
from rundertisch_tui.workflow.transaction import Transaction

REPORT_ITEM = "4"
"""The point of the standard frame under which it is told what became of everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOver:
    """Take every open point along to a Round Table; `stays` names those that do not, each with its reason behind it.

    `stays` and `comes` hold numbers as people write them, or KIND:NUMBER: "RT-2025-03 erst nach dem Haushalt". What was
    decided before stays so unless it is named; what was done since the last Round Table is shown once more.
    """

    session: SessionId
    stays: tuple[str, ...] = ()
    comes: tuple[str, ...] = ()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a point that is not open, or if nothing is new."""
        session = tx.live(Session, self.session)
        if session.state in (SessionState.HELD, SessionState.CANCELLED):
            raise RuleViolation(f"Der Runde Tisch {session.year} ist vorbei; mitgenommen wird zum nächsten.")
        if not carry(tx, session, self.stays, self.comes):
            raise RuleViolation("Alle offenen Punkte sind schon entschieden.")
        return f"Offen {session.year}: {told(points(tx, session.year))}"


def carry(tx: Transaction, session: Session, stays: Sequence[str], comes: Sequence[str] = ()) -> int:
    """Write the decisions to the points of a session; return how many changed. Raises RuleViolation."""
    found = points(tx, session.year)
    wanted: dict[tuple[str, int], tuple[bool, str]] = {}
    for given, along in ((stays, False), (comes, True)):
        for text in given:
            table, record, reason = _read(tx, text, {(one.table, one.record) for one in found})
            wanted[table, record] = along, reason
    return sum(_decide(tx, session, point, wanted) for point in found)


def _decide(
    tx: Transaction, session: Session, point: Point, wanted: Mapping[tuple[str, int], tuple[bool, str]]
) -> bool:
    """Write one decision where there is none yet or another one is wanted."""
    subject = point.table, point.record
    old = point.decision
    if old is not None:
        along, reason = wanted.get(subject, (old.comes_along, old.reason))
        new = replace(old, comes_along=along, reason=reason, finished=point.finished)
        if new == old:
            return False
        tx.put(new)
        return True
    along, reason = wanted.get(subject, (True, ""))
    link: dict[str, Any] = {point.table: point.record}
    tx.add(
        lambda i, _: CarriedPoint(
            id=CarriedPointId(i), session=session.id, comes_along=along, finished=point.finished, reason=reason, **link
        )
    )
    return True


def _read(tx: Transaction, text: str, known: set[tuple[str, int]]) -> tuple[str, int, str]:
    """Kind, number and reason behind "RT-2025-03 erst nach dem Haushalt"."""
    name, _, reason = text.strip().partition(" ")
    try:
        entity, record = tx.locate(name.rstrip(":,"))
    except NotFound as problem:
        raise RuleViolation(problem.message, field="stays") from None
    table = BY_ENTITY[entity].table
    if (table, record) not in known:
        raise RuleViolation(f"{name} ist kein offener Punkt.", field="stays")
    return table, record, reason.strip(" :–-")


def told(found: Sequence[Point]) -> str:
    """41 kommen mit, 3 bleiben, 5 letztmals."""
    open_ones = [one for one in found if not one.finished]
    along = sum(one.comes_along for one in open_ones)
    stay = len(open_ones) - along
    parts = [f"{along} kommt mit" if along == 1 else f"{along} kommen mit"]
    if stay:
        parts.append(f"{stay} bleibt" if stay == 1 else f"{stay} bleiben")
    if done := len(found) - len(open_ones):
        parts.append(f"{done} letztmals")
    return ", ".join(parts)


def agenda_of_points(tx: Transaction, session: Session) -> None:
    """Put the points that come along under the report on the agenda: one item a field of action, one for the rest."""
    along = [one for one in points(tx, session.year) if one.comes_along and one.table != "measure"]
    items = tx.linked(AgendaItem, "session", session.id)
    parent = next((item for item in items if item.number == REPORT_ITEM), None)
    if parent is None:
        return
    fields = sorted(tx.all(ActionField), key=lambda field: (field.position, field.id))
    groups = [(field.title, frozenset({field.id}), _of_field(along, field.id, fields)) for field in fields]
    groups.append(("Weitere offene Punkte", frozenset(), [one for one in along if not one.action_fields]))
    filled = [group for group in groups if group[2]]
    for at, (key, (title, ids, own)) in enumerate(zip(positions.first(len(filled)), filled, strict=True), start=1):
        _add_item(tx, parent, key, f"{parent.number}.{at}", title, ids, own)


def _of_field(along: Sequence[Point], field: int, fields: Sequence[ActionField]) -> list[Point]:
    """The points whose first field this is."""
    order = [one.id for one in fields]
    return [
        one for one in along if next((each for each in order if each in one.action_fields), None) == field
    ]  # fmt: skip


def _add_item(
    tx: Transaction, parent: AgendaItem, key: str, number: str, title: str, fields: frozenset[Any], own: list[Point]
) -> None:
    open_ones = [one.label for one in own if not one.finished]
    done = [one.label for one in own if one.finished]
    told = [f"{plural(len(open_ones), 'offener Punkt', 'offene Punkte')}: {', '.join(open_ones)}"] if open_ones else []
    told += [f"letztmals: {', '.join(done)}"] if done else []
    tx.add(
        lambda i, _: AgendaItem(
            id=AgendaItemId(i),
            session=parent.session,
            position=key,
            number=number,
            title=title,
            parent=parent.id,
            action_fields=fields,
            remark=". ".join(told)[:500],
        )
    )
