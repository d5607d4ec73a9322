"""The minutes, line by line. A challenge, recommendation, task or commitment gets its own record with its line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.entry_tokens import Tokens
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    ChallengeId,
    MinuteEntryId,
    RecommendationId,
    TaskId,
)
from rundertisch_tui.domain.minutes import KIND_LETTERS, EntryKind, MinuteEntry, kind_and_text
from rundertisch_tui.domain.numbering import challenge_code
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import entry_words, naming
from rundertisch_tui.workflow.actions import places
from rundertisch_tui.workflow.actions.recommendations import AgreeRecommendation, check_vote, require_open
from rundertisch_tui.workflow.problems import EditConflict
from rundertisch_tui.workflow.transaction import Transaction


def open_item(tx: Transaction, item_id: AgendaItemId) -> tuple[Session, AgendaItem]:
    """The item and its session. Raises RuleViolation once the minutes are signed."""
    item = tx.live(AgendaItem, item_id)
    session = tx.get(Session, item.session)
    require_open(session)
    return session, item


def entries_of(tx: Transaction, item: AgendaItemId) -> list[MinuteEntry]:
    """The lines of an item in their order."""
    return sorted(tx.linked(MinuteEntry, "agenda_item", item), key=lambda entry: (entry.position, entry.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMinuteEntry:
    """Add one line to an item; its kind decides which record goes with it.

    `@Schulverw.`, `#hf1` and `bis 30.09.` in the text are read, unless who, field or day are given beside it.
    With `consensus` (and its reservation or vote) a recommendation of the plenary is agreed at once and draws its
    number in the same change.
    """

    agenda_item: AgendaItemId
    kind: EntryKind = EntryKind.INFORMATION
    text: str
    responsible: str = ""
    due_on: date | None = None
    action_fields: frozenset[ActionFieldId] = frozenset()
    challenge: ChallengeId | None = None
    vote: VoteResult | None = None
    after: MinuteEntryId | None = None
    consensus: Consensus | None = None
    reservation: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an empty line, closed minutes, agreement in a workshop, votes.

        Votes: more voices than people who are there.
        """
        session, item = open_item(tx, self.agenda_item)
        if self.consensus is not None:
            self._check_agreement(item)
        if self.vote is not None:
            check_vote(tx, session.id, self.vote)
        read = self._read(tx, session)
        entry = tx.add(
            lambda i, _: MinuteEntry(
                id=MinuteEntryId(i),
                session=session.id,
                agenda_item=item.id,
                line=tx.next_number(f"line:{item.id}") if i else 1,
                position=places.behind(entries_of(tx, item.id), self.after),
                kind=self.kind,
                text=read.text,
                responsible=self.responsible or ", ".join(read.who),
                due_on=self.due_on or read.due_on,
                action_fields=self.action_fields or _fields(read) or item.action_fields,
                challenge=self.challenge,
                vote=None if self.consensus is not None else self.vote,
                written_by=tx.user,
            )
        )
        linked = with_its_record(tx, entry)
        if self.consensus is not None and linked.recommendation is not None:
            AgreeRecommendation(
                recommendation=linked.recommendation,
                consensus=self.consensus,
                reservation=self.reservation,
                vote=self.vote,
            ).apply(tx)
        return f"{naming.line_label(linked, tx)} {word(self.kind)}{_names_of(tx, linked)}"

    def _read(self, tx: Transaction, session: Session) -> Tokens:
        if self.responsible or self.due_on or self.action_fields:
            return Tokens(self.text)
        return entry_words.read_line(tx, self.text, self.kind, session.held_on or tx.today)

    def _check_agreement(self, item: AgendaItem) -> None:
        if self.kind is not EntryKind.RECOMMENDATION:
            raise RuleViolation("Konsens wird nur zu einer Empfehlung festgehalten.", field="consensus")
        if item.kind is not ItemKind.PLENARY:
            raise RuleViolation(
                "Im Workshop bleibt es ein Vorschlag; der Konsens wird im Plenum festgehalten.", field="consensus"
            )


def _fields(read: Tokens) -> frozenset[ActionFieldId]:
    return frozenset(ActionFieldId(number) for number in read.fields)


def _names_of(tx: Transaction, entry: MinuteEntry) -> str:
    if entry.recommendation is not None:
        recommendation = tx.get(Recommendation, entry.recommendation)
        return f" {recommendation.code}" if recommendation.code else f" und {_proposal(tx, recommendation)}"
    if entry.challenge is not None:
        return f" {tx.get(Challenge, entry.challenge).code}"
    if entry.task is not None:
        return f" {tx.get(Task, entry.task).code}"
    return ""


def _proposal(tx: Transaction, recommendation: Recommendation) -> str:
    return f"Vorschlag {naming.proposal_label(recommendation, tx)}"


def with_its_record(tx: Transaction, entry: MinuteEntry) -> MinuteEntry:
    """Give a line the record that its kind asks for, and return the line with the link."""
    makers: dict[EntryKind, Callable[[Transaction, MinuteEntry], MinuteEntry]] = {
        EntryKind.CHALLENGE: _with_challenge,
        EntryKind.RECOMMENDATION: _with_recommendation,
        EntryKind.TASK: _with_task,
        EntryKind.COMMITMENT: _with_task,
    }
    maker = makers.get(entry.kind)
    return entry if maker is None else tx.put(maker(tx, entry))


def _with_challenge(tx: Transaction, entry: MinuteEntry) -> MinuteEntry:
    if entry.challenge is not None:
        return entry
    year = tx.get(Session, entry.session).year
    number = tx.next_number(f"H-{year}")
    challenge = tx.add(
        lambda i, _: Challenge(
            id=ChallengeId(i),
            code=challenge_code(year, number),
            year=year,
            title=entry.text[:200],
            action_fields=entry.action_fields,
        )
    )
    return replace(entry, challenge=challenge.id)


def _with_recommendation(tx: Transaction, entry: MinuteEntry) -> MinuteEntry:
    if entry.recommendation is not None:
        return entry
    serial = tx.next_number(f"V:{entry.agenda_item}")
    recommendation = tx.add(
        lambda i, _: Recommendation(
            id=RecommendationId(i),
            session=entry.session,
            agenda_item=entry.agenda_item,
            serial=serial,
            wording=entry.text,
            action_fields=entry.action_fields,
            addressee_text=entry.responsible,
            challenge=entry.challenge,
        )
    )
    return replace(entry, recommendation=recommendation.id)


def _with_task(tx: Transaction, entry: MinuteEntry) -> MinuteEntry:
    if entry.task is not None:
        return entry
    task = tx.add(
        lambda i, code: Task(
            id=TaskId(i),
            code=code,
            session=entry.session,
            what=entry.text,
            responsible=entry.responsible,
            due_on=entry.due_on,
            commitment=entry.kind is EntryKind.COMMITMENT,
        )
    )
    return replace(entry, task=task.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditMinuteEntry:
    """Change the text, the responsible, the date or the fields of a line; its records follow where they said the same.

    Tokens in the text (`@Schulverw.`, `bis 30.09.`) are read as in a new line, unless their fields are given.
    `seen` is the text that was on the screen: if somebody changed it since, nothing is written.
    """

    entry: MinuteEntryId
    text: str
    responsible: str | None = None
    due_on: date | None = None
    action_fields: frozenset[ActionFieldId] | None = None
    seen: str | None = None
    without_date: bool = False

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises EditConflict if the text was changed meanwhile, RuleViolation when signed."""
        entry = tx.live(MinuteEntry, self.entry)
        open_item(tx, entry.agenda_item)
        if self.seen is not None and self.seen != entry.text:
            raise EditConflict(
                f"Zeile {naming.line_label(entry, tx)} wurde inzwischen geändert.",
                {"text": (self.seen, entry.text, self.text)},
                (),
            )
        read = self._read(tx, entry)
        responsible = ", ".join(read.who) or entry.responsible if self.responsible is None else self.responsible
        fields = _fields(read) or entry.action_fields if self.action_fields is None else self.action_fields
        changed = tx.put(
            replace(
                entry,
                text=read.text,
                responsible=responsible,
                due_on=None if self.without_date else self.due_on or read.due_on or entry.due_on,
                action_fields=fields,
            )
        )
        _carry_over(tx, entry, changed)
        return f"Zeile {naming.line_label(changed, tx)} geändert"

    def _read(self, tx: Transaction, entry: MinuteEntry) -> Tokens:
        if self.responsible is not None or self.due_on is not None or self.action_fields is not None:
            return Tokens(self.text)
        day = tx.get(Session, entry.session).held_on or tx.today
        return entry_words.read_line(tx, self.text, entry.kind, day)


def _carry_over(tx: Transaction, old: MinuteEntry, new: MinuteEntry) -> None:
    """Let the records of a line follow its text as long as nobody has worded them apart."""
    recommendation = tx.find_live(Recommendation, old.recommendation)
    if recommendation is not None and not recommendation.code and recommendation.wording == old.text:
        tx.put(replace(recommendation, wording=new.text, action_fields=new.action_fields))
    task = tx.find_live(Task, old.task)
    if task is not None and task.what == old.text:
        tx.put(replace(task, what=new.text, responsible=new.responsible, due_on=new.due_on))
    challenge = tx.find_live(Challenge, old.challenge)
    if challenge is not None and challenge.title == old.text[:200]:
        tx.put(replace(challenge, title=new.text[:200], action_fields=new.action_fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntryKind:
    """Make a line another kind: a note becomes a task, a recommendation. A record it had stays in the trash.

    `@Schulverw.` and `bis 30.09.` are read now if they were text only. `challenge` ties a challenge line to one that
    is known, from this year or an earlier one.
    """

    entry: MinuteEntryId
    kind: EntryKind
    challenge: ChallengeId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the line's recommendation has its number already."""
        entry = tx.live(MinuteEntry, self.entry)
        open_item(tx, entry.agenda_item)
        if entry.kind is self.kind and self.challenge in (None, entry.challenge):
            return f"Zeile {naming.line_label(entry, tx)} ist schon {word(self.kind)}"
        recommendation = tx.find(Recommendation, entry.recommendation)
        if recommendation is not None and recommendation.code:
            raise RuleViolation(f"Aus dieser Zeile ist {recommendation.code} geworden; sie bleibt Empfehlung.")
        _drop_its_record(tx, entry)
        bare = replace(entry, kind=self.kind, recommendation=None, task=None, challenge=self.challenge)
        changed = tx.put(self._with_tokens(tx, bare))
        linked = with_its_record(tx, changed)
        return f"Zeile {naming.line_label(linked, tx)} ist {word(self.kind)}{_names_of(tx, linked)}"

    def _with_tokens(self, tx: Transaction, entry: MinuteEntry) -> MinuteEntry:
        """Read who and until when, where the new kind knows them and nobody said so beside the text."""
        day = tx.get(Session, entry.session).held_on or tx.today
        read = entry_words.read_line(tx, entry.text, self.kind, day)
        if (read.who and entry.responsible) or (read.due_on and entry.due_on):
            return entry
        return replace(
            entry,
            text=read.text,
            responsible=entry.responsible or ", ".join(read.who),
            due_on=entry.due_on or read.due_on,
            action_fields=_fields(read) or entry.action_fields,
        )


def _drop_its_record(tx: Transaction, entry: MinuteEntry) -> None:
    if entry.recommendation is not None:
        tx.trash(Recommendation, entry.recommendation)
    if entry.task is not None:
        tx.trash(Task, entry.task)
    if entry.challenge is not None and len(tx.linked(MinuteEntry, "challenge", entry.challenge)) == 1:
        challenge = tx.get(Challenge, entry.challenge)
        if challenge.year == tx.get(Session, entry.session).year:
            tx.trash(Challenge, entry.challenge)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteMinuteEntry:
    """Lay a line into the trash, with the record that only it carries. Its number stays burned."""

    entry: MinuteEntryId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if its recommendation was agreed, or the minutes are signed."""
        entry = tx.live(MinuteEntry, self.entry)
        open_item(tx, entry.agenda_item)
        recommendation = tx.find(Recommendation, entry.recommendation)
        if recommendation is not None and recommendation.code:
            raise RuleViolation(f"Aus dieser Zeile ist {recommendation.code} geworden; sie bleibt stehen.")
        _drop_its_record(tx, entry)
        tx.trash(MinuteEntry, entry.id)
        return f"Zeile {naming.line_label(entry, tx)} in den Papierkorb"


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteEntries:
    """Add several lines at once, one record a line, one undo; `a:` and its like before a line give it another kind."""

    agenda_item: AgendaItemId
    kind: EntryKind = EntryKind.INFORMATION
    lines: tuple[str, ...]

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is no line with text."""
        wanted = [line.strip() for line in self.lines if line.strip()]
        if not wanted:
            raise RuleViolation("In dem eingefügten Text steht keine Zeile.", field="lines")
        for line in wanted:
            letter, text = kind_and_text(line)
            kind = KIND_LETTERS.get(letter, self.kind)
            AddMinuteEntry(agenda_item=self.agenda_item, kind=kind, text=text).apply(tx)
        return f"{len(wanted)} Zeilen eingefügt" if len(wanted) > 1 else "1 Zeile eingefügt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVote:
    """Record the result of a vote, as a line of its own in the item."""

    agenda_item: AgendaItemId
    text: str
    vote: VoteResult

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if more voted than were present."""
        _, item = open_item(tx, self.agenda_item)
        AddMinuteEntry(agenda_item=item.id, kind=EntryKind.RESOLUTION, text=self.text, vote=self.vote).apply(tx)
        return f"Beschluss in {naming.item_label(item)} festgehalten"
