"""Turns the lines of the minutes into numbered lines and boxes, in their order, gaps left as they are."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.minutes import Line
from rundertisch_tui.documents.minutes import Recommendation as Box
from rundertisch_tui.documents.participants import Redaction
from rundertisch_tui.domain import dates_de, votes, wording
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.numbers_de import thousands
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.reader import Reader

AGREEMENT = {
    Consensus.CONSENSUS: "einvernehmlich empfohlen",
    Consensus.RESERVATION: "mit Vorbehalt empfohlen",
    Consensus.MINORITY: "mit Minderheitenvotum empfohlen",
    Consensus.VOTE: "nach Abstimmung empfohlen",
}


NOT_CARRIED = "Antrag"


@dataclass(slots=True)
class Lines:
    """Builds the entries of one document; a recommendation gets its box once, where it is named first."""

    reader: Reader
    copy: Copy
    redact: Redaction
    internal_left_out: int = 0
    boxed: set[RecommendationId] = field(default_factory=set)

    def of_item(self, item: AgendaItem) -> tuple[Line | Box, ...]:
        """The entries of an item by position; internal lines only in the internal copy."""
        entries = sorted(
            self.reader.linked(MinuteEntry, "agenda_item", item.id), key=lambda one: (one.position, one.id)
        )
        found = list(self._entries(entries))
        without_line = self.reader.linked(Recommendation, "agenda_item", item.id)
        found.extend(self._box(record, "", item) for record in without_line if record.id not in self.boxed)
        return tuple(found)

    def _entries(self, entries: list[MinuteEntry]) -> Iterator[Line | Box]:
        for entry in entries:
            if entry.kind is EntryKind.INTERNAL and self.copy is Copy.PUBLICATION:
                self.internal_left_out += 1
                continue
            number = naming.line_label(entry, self.reader)
            record = self.reader.find(Recommendation, entry.recommendation)
            if record is not None and record.id not in self.boxed:
                yield self._box(record, number, self.reader.find(AgendaItem, entry.agenda_item))
            else:
                yield self._line(entry, number)

    def _box(self, record: Recommendation, number: str, item: AgendaItem | None) -> Box:
        self.boxed.add(record.id)
        in_workshop = item is not None and item.kind is ItemKind.WORKSHOP
        proposed = f"{'Der Workshop' if in_workshop else 'Die Runde'} schlägt vor:"
        vote = votes.counts_sentence(record.vote) if record.vote else ""
        return Box(
            line=number,
            lead="Der Runde Tisch empfiehlt:" if record.code else proposed,
            kind="Empfehlung" if record.code else "Vorschlag",
            number=naming.proposal_label(record, self.reader).replace("V ", f"V{NBSP}"),
            title=self.redact(record.heading),
            wording=self.redact(record.wording or record.title),
            facts=(
                ("Gerichtet an", addressees(self.reader, record)),
                ("Abstimmung", vote),
                *dissent_and_points(record, self.redact),
            ),
            result=result(self.reader, record),
        )

    def _line(self, entry: MinuteEntry, number: str) -> Line:
        first, _, rest = entry.text.partition("\n")
        listed = tuple(self.redact(part.lstrip("-–•* ")) for part in rest.split("\n") if part.strip())
        text = self.redact(first)
        bold_end, whom, aside = "", "", ""
        kind = "" if entry.kind is EntryKind.INFORMATION else _kind_word(entry.kind)
        resolved = entry.kind is EntryKind.RESOLUTION
        if resolved and entry.vote is not None and not votes.is_carried(entry.vote):
            kind, resolved = NOT_CARRIED, False  # what was voted down is no resolution
        if entry.kind in (EntryKind.TASK, EntryKind.COMMITMENT):
            whom, text, bold_end = self._task(entry, text)
        if entry.vote is not None:
            aside, bold_end = vote_sentence(entry.vote)
        return Line(
            number=number,
            text=text or NOTHING,
            kind=kind + whom,
            aside=aside,
            bold_end=bold_end,
            all_bold=resolved,
            bullets=listed,
        )

    def _task(self, entry: MinuteEntry, text: str) -> tuple[str, str, str]:
        """To whom ("" if the text says it), what, and until when."""
        task = self.reader.find(Task, entry.task)
        who = self.redact(entry.responsible or (task.responsible if task else "") or self._owner(task))
        due = entry.due_on or (task.due_on if task else None)
        named = f" {'an' if entry.kind is EntryKind.TASK else 'von'} {who}" if who and who not in text else ""
        return (named, text.rstrip(" ."), f"bis {dates_de.short(due)}.") if due else (named, text, "")

    def tasks(self, items: tuple[AgendaItem, ...]) -> tuple[tuple[str, str, str, str], ...]:
        """All tasks and commitments of the shown items: line, what, who, until; sorted as the lines stand."""
        entries = [
            entry
            for item in items
            for entry in sorted(
                self.reader.linked(MinuteEntry, "agenda_item", item.id), key=lambda one: (one.position, one.id)
            )
        ]
        return tuple(self._task_row(entry) for entry in entries if entry.kind in (EntryKind.TASK, EntryKind.COMMITMENT))

    def _task_row(self, entry: MinuteEntry) -> tuple[str, str, str, str]:
        task = self.reader.find(Task, entry.task)
        who = entry.responsible or (task.responsible if task else "") or self._owner(task)
        due = entry.due_on or (task.due_on if task else None)
        what = " ".join((entry.text or (task.what if task else "")).split())
        number = naming.line_label(entry, self.reader)
        return (
            number,
            self.redact(what) or NOTHING,
            self.redact(who) or NOTHING,
            dates_de.short(due) if due else NOTHING,
        )

    def _owner(self, task: Task | None) -> str:
        if task is None:
            return ""
        organization = self.reader.find(Organization, task.organization)
        return organization.label if organization else ""


def _kind_word(kind: EntryKind) -> str:
    word = wording.word(kind)
    return word[0].upper() + word[1:]


def dissent_and_points(record: Recommendation, redact: Redaction) -> tuple[tuple[str, str], ...]:
    """The dissent on record, called what it is, and the points of a prioritisation; "" where there is none."""
    dissent = "Minderheitenvotum" if record.consensus is Consensus.MINORITY else "Vorbehalt"
    points = "" if record.points is None else thousands(record.points)
    return (dissent, redact(record.reservation)), ("Punkte", points)


def vote_sentence(vote: VoteResult) -> tuple[str, str]:
    """The voices in plain, and the result as the last words: ("Abstimmung: 41 Ja, …,", "einstimmig angenommen.").

    Behind the names of groups the result is a sentence of its own: a comma would read as one more group.
    """
    counts, sentence = votes.counts_sentence(vote), votes.sentence(vote)
    if counts and not vote.by_group:
        return f"Abstimmung: {counts},", f"{sentence}."
    return f"Abstimmung: {counts}." if counts else "", f"{sentence[0].upper()}{sentence[1:]}."


def addressees(reader: Reader, record: Recommendation) -> str:
    """Whom a recommendation is meant for: committees, offices, free text."""
    names: list[str] = []
    for committee_id in sorted(record.addressed_committees):
        committee = reader.find(Committee, committee_id)
        names.append(committee.name or committee.label if committee else "")
    for organization_id in sorted(record.addressees):
        organization = reader.find(Organization, organization_id)
        names.append(organization.name or organization.label if organization else "")
    return "; ".join(dict.fromkeys(part for part in (*names, record.addressee_text) if part))


def result(reader: Reader, record: Recommendation) -> str:
    """What the Round Table said to it, as a reader of the minutes needs it."""
    if record.agreed_on is None:
        into = reader.find(Recommendation, record.merged_into)
        if into is not None:
            return f"aufgegangen in {naming.proposal_label(into, reader)}"
        return wording.word(record.end_state) if record.end_state else "noch nicht beschlossen"
    if record.vote is not None:
        return votes.sentence(record.vote)
    return AGREEMENT[record.consensus] if record.consensus else "empfohlen"
