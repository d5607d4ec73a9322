"""The workshops of a Round Table, how many places they have, who sits in them and how well the wishes were met."""

from dataclasses import dataclass

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from rundertisch_tui.workflow.reader import Reader


def workshops_of(reader: Reader, session: SessionId) -> tuple[AgendaItem, ...]:
    """The workshops of a session in the order of the agenda."""
    items = (one for one in reader.linked(AgendaItem, "session", session) if one.kind is ItemKind.WORKSHOP)
    return tuple(sorted(items, key=lambda one: (one.position, one.id)))


def free_places(reader: Reader, session: SessionId) -> dict[AgendaItemId, int | None]:
    """How many places each workshop still has; None without limit. Whoever declined holds none."""
    return {one.workshop.id: one.free for one in occupancy(reader, session)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupancy:
    """One workshop: how many sit in it, how many wished for it first and second."""

    workshop: AgendaItem
    taken: int = 0
    first_wishes: int = 0
    second_wishes: int = 0

    @property
    def free(self) -> int | None:
        """The places left, never below 0; None without limit."""
        return None if self.workshop.places is None else max(self.workshop.places - self.taken, 0)


def occupancy(reader: Reader, session: SessionId) -> tuple[Occupancy, ...]:
    """Each workshop of a session with its places, in the order of the agenda."""
    listed = [one for one in reader.linked(Invitation, "session", session) if one.reply is not Reply.DECLINED]
    return tuple(
        Occupancy(
            workshop=workshop,
            taken=sum(one.workshop == workshop.id for one in listed),
            first_wishes=sum(one.first_wish == workshop.id for one in listed),
            second_wishes=sum(one.second_wish == workshop.id for one in listed),
        )
        for workshop in workshops_of(reader, session)
    )
