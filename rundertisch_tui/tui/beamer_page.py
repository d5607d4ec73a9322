"""What stands on the big screen: the item, what is being agreed, what was agreed; nothing internal or private."""

from collections.abc import Callable
from dataclasses import dataclass

from rundertisch_tui.documents.collecting import session_day
from rundertisch_tui.documents.participants import Redaction, private_names
from rundertisch_tui.domain import dates_de, votes
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.reader import Reader

CLOSED = "Nichtöffentlicher Teil"
AGREED = {
    Consensus.CONSENSUS: "einvernehmlich",
    Consensus.RESERVATION: "mit Vorbehalt",
    Consensus.MINORITY: "mit Minderheitenvotum",
    Consensus.VOTE: "nach Abstimmung",
}
_SHOWN = frozenset({EntryKind.RECOMMENDATION, EntryKind.RESOLUTION, EntryKind.TASK, EntryKind.COMMITMENT})


@dataclass(frozen=True, slots=True)
class Page:
    """One picture of the big screen: `big` as large as it goes, `below` what belongs to it, `lines` what was agreed."""

    head: str
    big: str
    below: str = ""
    lines: tuple[str, ...] = ()
    foot: str = ""


def page(reader: Reader, session: Session, item: AgendaItem | None, redact: Redaction) -> Page:
    """The picture for an item; without one the motto, or the recommendation that is being worded.

    `item` given by hand does not follow what somebody sets with F9.
    """
    head = f"{session.title} {session.year}"
    one = reader.find(Recommendation, session.shown_recommendation)
    if item is None and one is not None and not reader.is_trashed(Recommendation, one.id):
        return Page(head, redact(one.wording), f"{_name(reader, one)} · {_agreement(one, redact)}")
    if item is None:
        return Page(head, session.motto or session.title, foot="Pause")
    if not item.public:
        return Page(head, CLOSED)
    entries = sorted(reader.linked(MinuteEntry, "agenda_item", item.id), key=lambda each: (each.position, each.id))
    shown = [each for each in entries if each.kind in _SHOWN]
    title = f"{head} · {naming.item_label(item)}"
    current = _being_agreed(reader, shown)
    lines = tuple(text for each in shown if (text := _line(reader, each, redact)))
    if current is None:
        return Page(title, item.title, lines=lines)
    below = f"{_name(reader, current)} · {_agreement(current, redact)}"
    others = tuple(
        text for each in shown if each.recommendation != current.id and (text := _line(reader, each, redact))
    )
    return Page(f"{title} {item.title}", redact(current.wording), below, others)


def _being_agreed(reader: Reader, shown: list[MinuteEntry]) -> Recommendation | None:
    """The recommendation of the newest line, as long as nothing else was noted after it."""
    one = reader.find(Recommendation, shown[-1].recommendation) if shown else None
    return one if one is not None and one.end_state is None else None


def _name(reader: Reader, one: Recommendation) -> str:
    label = naming.proposal_label(one, reader)
    return label if one.code else f"Vorschlag {label}"


def _agreement(one: Recommendation, redact: Callable[[str], str]) -> str:
    if not one.code or one.consensus is None:
        return "wird beraten"
    said = AGREED[one.consensus]
    if one.reservation:
        said += f" ({redact(one.reservation)})"
    if one.vote is not None:
        said += f": {votes.sentence(one.vote)}"
    return said


def _line(reader: Reader, entry: MinuteEntry, redact: Callable[[str], str]) -> str:
    """An agreed line: `RT-2026-01 Kursplätze ausbauen · einvernehmlich`; a proposal without number is none."""
    if entry.kind is EntryKind.RECOMMENDATION:
        one = reader.find(Recommendation, entry.recommendation)
        if one is None or not one.code or one.end_state is not None:
            return ""
        return f"{one.code} {redact(one.heading)} · {_agreement(one, redact)}"
    text = f"{word(entry.kind)}: {redact(entry.text)}"
    if entry.vote is not None:
        return f"{text} ({votes.sentence(entry.vote)})"
    who = ", ".join(name for name in entry.responsible.split(", ") if _is_body(reader, name))
    until = f"bis {dates_de.short(entry.due_on)}" if entry.due_on else ""
    more = " ".join(part for part in (who, until) if part)
    return f"{text} · {more}" if more else text


def _is_body(reader: Reader, name: str) -> bool:
    """Whether an office or a committee is called so: whoever else is to do something is not shown to the room."""
    return any(
        name in (row.get("short_name"), row.get("name"))
        for kind in (Organization, Committee)
        for _, row in reader.live_rows(kind)
    )


def redaction(reader: Reader, session: Session) -> Redaction:
    """Takes the names of everybody who holds no mandate and no office on the day out of free text."""
    return private_names(reader, session_day(session), Copy.PUBLICATION)
