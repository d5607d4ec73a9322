"""What the Einladung shows, as rows and lines: the list, the balance of groups, the person under the bar."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Reply
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.invitation_rules import contradictions
from rundertisch_tui.workflow.questions.drawing import ChangeKind, DrawChange
from rundertisch_tui.workflow.questions.groups import GroupCount
from rundertisch_tui.workflow.questions.invitation_list import Listed, ReplyCount, drawn_through
from rundertisch_tui.workflow.questions.workshop_places import Occupancy
from rundertisch_tui.workflow.reader import Reader

GROUPS: Mapping[Group, str] = MappingProxyType({
    Group.POLITICS: "Politik",
    Group.FOREIGNERS_COUNCIL: "Ausl.beirat",
    Group.NETWORK_CITY: "AK Stadt",
    Group.NETWORK_DISTRICT: "AK Kreis",
    Group.ADMINISTRATION: "Verw.",
})  # fmt: skip
"""Words of the balance line, short enough for five groups in a row of 80 cells."""
SIGNS: Mapping[Reply, str] = MappingProxyType({Reply.ACCEPTED: "√", Reply.SUBSTITUTED: "√"})


def rows(found: Sequence[Listed]) -> list[Row]:
    """Name, where they belong, what they answered and wish."""
    return [
        Row(one.person, (one.name, one.place or "–", one.answer),
            mark="!" if one.no_show else SIGNS.get(one.invitation.reply, ""), search=one.search)
        for one in found
    ]  # fmt: skip


def count_text(counted: ReplyCount) -> str:
    """Zugesagt 97 · ab 31 · offen 86."""
    return f"zugesagt {counted.accepted} · ab {counted.declined} · offen {counted.waiting}"


def balance_line(balance: Sequence[GroupCount]) -> Line:
    """Politik 14/19  AK Kreis 0/8 !: promised of invited; `!` where nobody of a group has promised."""
    parts: list[Part] = [("   ", "text")]
    for one in balance:
        if one.group is not None:
            nobody = one.invited > 0 and not one.accepted
            tone = "warn bold" if nobody else "text"
            parts += [(f"{GROUPS[one.group]} {one.accepted}/{one.invited}", tone), (" !  " if nobody else "  ", tone)]
    return tuple(parts)


def others_line(
    balance: Sequence[GroupCount], counted: ReplyCount, changes: Sequence[DrawChange], no_shows: int = 0
) -> Line:
    """All who are invited, substitutes, the people of no such group, and what changed since the draw."""
    others = next((one for one in balance if one.group is None and one.invited), None)
    told = [
        f"weitere {others.accepted}/{others.invited}" if others else "",
        plural(counted.substituted, "Vertretung", "Vertretungen") if counted.substituted else "",
        f"{counted.invited} eingeladen" if counted.invited else "",
        f"{no_shows} nicht erschienen" if no_shows else "",
    ]
    return (("   " + " · ".join(part for part in told if part), "text"), *changes_line(changes))


def changes_line(changes: Sequence[DrawChange]) -> Line:
    """How many joined and left since the draw, and which keys show them."""
    joined = sum(one.kind is ChangeKind.JOINED for one in changes)
    left = len(changes) - joined
    told = " ".join(part for part in (f"+{joined}" if joined else "", f"−{left}" if left else "") if part)
    if not told:
        return ()
    return (("   ! ", "warn bold"), (f"seit der Ziehung {told}", "text"), (" · Esc, n", "leise"))


def about(reader: Reader, one: Listed) -> list[Line]:
    """Two lines about the person under the bar: how they came onto the list, what was sent, place, wishes, needs.

    What other answers say against this one goes before.
    """
    invitation = one.invitation
    sent = f"versandt {dates_de.short(invitation.sent_on)}" if invitation.sent_on else "noch nicht versandt"
    reminded = f" · erinnert {dates_de.short(invitation.reminded_on)}" if invitation.reminded_on else ""
    through = ", ".join(drawn_through(reader, invitation))
    how = f"über {through}" if through else "beim Namen eingeladen"
    workshops = [_item(reader, item) for item in (invitation.first_wish, invitation.second_wish)]
    wishes = ", dann ".join(part for part in workshops if part)
    facts = [
        f"Wunsch {wishes}" if wishes else "",
        f"Platz {place}" if (place := _item(reader, invitation.workshop)) else "",
        f"braucht: {' '.join(invitation.needs.split())}" if invitation.needs else "",
    ]
    number = f"Nr. {invitation.number} · " if invitation.number else ""
    against = " ".join(contradictions(reader, invitation))
    told: Line = (("   " + clean(" · ".join(part for part in facts if part)), "text"),)
    if against:
        told = (("   ! ", "warn bold"), (clean(against), "text"))
    return [
        ((f"   {clean(one.name)}   ", "stark"), (clean(f"{number}{how} · {sent}{reminded}"), "leise")),
        told,
    ]


def _item(reader: Reader, item: int | None) -> str:
    found = reader.find(AgendaItem, item)
    return "" if found is None else clean(found.number or found.title)


def place_rows(found: Sequence[Occupancy]) -> list[Row]:
    """Each workshop with its places and wishes."""
    return [
        Row(
            one.workshop.id,
            (
                f"{one.workshop.number} {one.workshop.title}".strip(),
                f"{one.taken} von {one.workshop.places}" if one.workshop.places is not None else f"{one.taken}",
                f"{one.first_wishes} + {one.second_wishes}",
            ),
            mark="!" if one.workshop.places is not None and one.taken > one.workshop.places else "",
        )
        for one in found
    ]
