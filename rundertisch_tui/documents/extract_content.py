"""Collects an Auszug aus der Niederschrift from the records."""

from collections.abc import Iterable
from dataclasses import replace

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import SETTLED, Collected
from rundertisch_tui.documents.extract import Extract
from rundertisch_tui.documents.minute_lines import Lines
from rundertisch_tui.documents.minutes import Item
from rundertisch_tui.documents.minutes import Recommendation as Box
from rundertisch_tui.documents.minutes_content import agenda_items, in_function, item_content, left_out, spoken
from rundertisch_tui.documents.participants import Redaction, participants, unnamed_people
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import AgendaItemId, CommitteeId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import naming, settings
from rundertisch_tui.workflow.questions.status import steps_of
from rundertisch_tui.workflow.reader import Reader

CONFIRMATION = "Der Auszug stimmt mit der Niederschrift überein."


def extract(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Extract]:
    """What of a Niederschrift concerns a committee, or one point of its agenda with those below it.

    Raises NotWritten for a point of another session or one that a publication copy must not show, NotFound for records
    that do not exist.
    """
    session = reader.get(Session, session_id)
    wanted = asked or Asked()
    version, draft = session.minutes_version, session.minutes_state not in SETTLED
    private = unnamed_people(participants(reader, session))
    lines = Lines(reader, copy, Redaction(reader, private, copy))
    ordered = [(level, item) for level, item in agenda_items(reader, session) if copy is Copy.INTERNAL or item.public]
    items, whom = (
        _for_committee(reader, session, lines, ordered, wanted.committee)
        if wanted.committee is not None
        else _of_item(reader, session, lines, ordered, wanted.agenda_item or AgendaItemId(0))
    )
    what = Extract(
        frame=collecting.frame(reader, session, "extract", copy, version=version, draft=draft),
        title="Auszug aus der Niederschrift",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, version, draft=draft),
        facts=(
            *collecting.day_and_place(session),
            whom,
            (settings.value(reader, "chair_title"), in_function(reader, session.chair)),
            (settings.value(reader, "minute_taker_title"), in_function(reader, session.minute_taker)),
        ),
        items=items,
        headed=wanted.committee is not None,
        note="" if items else "Die Niederschrift enthält dazu nichts.",
        confirmation=CONFIRMATION,
        signers=((settings.value(reader, "minute_taker_title"), spoken(reader, session.minute_taker)),),
    )
    names = frozenset(one for one in (session.chair, session.minute_taker) if one is not None)
    told = left_out(lines, 0, lines.redact.count)
    day, about = collecting.session_day(session), f"{session.title} {whom[1]}"
    return Collected(what, day, about, names, told, version, draft)


def _for_committee(
    reader: Reader, session: Session, lines: Lines, ordered: Iterable[tuple[int, AgendaItem]], committee_id: CommitteeId
) -> tuple[tuple[Item, ...], tuple[str, str]]:
    """The agreed recommendations that a committee is to deal with, each under its point."""
    committee = reader.get(Committee, committee_id)
    numbers = {
        naming.proposal_label(one, reader)
        for one in reader.linked(Recommendation, "session", session.id)
        if one.code and _concerns(reader, one, committee_id)
    }
    found = []
    for level, item in ordered:
        content = item_content(reader, session, lines, level, item)
        entries = tuple(entry for entry in content.entries if isinstance(entry, Box) and entry.number in numbers)
        if entries:
            found.append(replace(content, level=1, entries=entries))
    lines.internal_left_out = 0  # whoever gets only the recommendations misses no line
    return tuple(found), ("Für", committee.name or committee.label)


def _concerns(reader: Reader, one: Recommendation, committee: CommitteeId) -> bool:
    return committee in one.addressed_committees or any(
        step.committee == committee for step in steps_of(reader, one.id)
    )


def _of_item(
    reader: Reader, session: Session, lines: Lines, ordered: list[tuple[int, AgendaItem]], item_id: AgendaItemId
) -> tuple[tuple[Item, ...], tuple[str, str]]:
    """One point with those below it, as the Niederschrift has them."""
    item = reader.get(AgendaItem, item_id)
    if item.session != session.id:
        raise NotWritten(f"{naming.item_label(item)} gehört zu einem anderen Runden Tisch.", field="agenda_item")
    shown = [(level, one) for level, one in ordered if item.id in (one.id, one.parent)]
    if not any(one.id == item.id for _, one in shown):
        raise NotWritten(
            f"{naming.item_label(item)} ist nichtöffentlich; den Auszug gibt es nur intern.", field="agenda_item"
        )
    first = shown[0][0]
    found = tuple(item_content(reader, session, lines, level - first + 1, one) for level, one in shown)
    return found, ("Zu", f"{naming.item_label(item)} {item.title}".strip())
