"""What undo and redo may leave behind, judged by records and their links; and why not, in German."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from rundertisch_tui.domain import states
from rundertisch_tui.domain.closing import blocking
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Right
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.store.errors import Conflict
from rundertisch_tui.store.history import Address
from rundertisch_tui.store.snapshot import Row, Snapshot
from rundertisch_tui.store.store import Change
from rundertisch_tui.workflow import naming, rights
from rundertisch_tui.workflow.codec import Undecodable, links, to_entity
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.questions.closing import findings
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View

NAMED = 3  # records or fields named in one sentence
TRASH = "Papierkorb"


def judge(snapshot: Snapshot, changes: Sequence[Change], made_since: Mapping[Address, tuple[str, str]]) -> None:
    """Refuse what would leave a record that can never be, or take away what others built on. Raises RuleViolation."""
    for change in changes:
        if change.row is not None and change.table in BY_TABLE:
            try:
                after = to_entity(BY_TABLE[change.table].entity, change.id, change.row)
            except Undecodable:
                continue  # it was no sound record before either; undo may bring it back as it was
            if isinstance(after, Session):
                _judge_session(after)
    goes = {(change.table, change.id) for change in changes if _goes(change, snapshot)}
    if goes and made_since:
        for table, record in made_since:
            target = None if (table, record) in goes else next(_built_on(snapshot, table, record, goes), None)
            if target is not None:
                by, at = made_since[table, record]
                view = View(snapshot)
                named, built = _named(view, *target), _named(view, table, record)
                raise RuleViolation(
                    f"Das lässt sich nicht zurücknehmen: Zu {named} kam seitdem {built}, von {by} {spoken(at)}."
                )


def _judge_session(after: Session) -> None:
    """Minutes that went out belong to a closed Round Table; closing again would give them a second version."""
    if after.closed_on is None and not after.recorded_later and after.minutes_state is not MinutesState.DRAFT:
        state = states.word(after.minutes_state)
        raise RuleViolation(
            f"Das lässt sich nicht zurücknehmen: Die Niederschrift {after.year} ist seitdem {state}. "
            "Bitte erst diesen Schritt zurücknehmen."
        )


def judge_closings(before: Reader, changes: Sequence[Change], login: str, today: date, *, own: bool) -> None:
    """Taking back may open or close a Round Table, as its verbs do: that of another, or past a must, who administers.

    Raises NotAllowed.
    """
    rows = before.rows(Session)
    for change in changes:
        if change.table != "session" or change.row is None:
            continue
        session = SessionId(change.id)
        was, becomes = (bool(row.get("closed_on")) for row in (rows.get(session, {}), change.row))
        if was == becomes:
            continue
        missing = becomes and blocking(findings(before, session), ends=not change.row.get("ends_at"))
        needed = Right.WRITE if own and not missing else Right.ADMINISTER
        rights.require(before, login, needed, today, "Wieder abschließen" if becomes else "Wieder öffnen")


def in_german(problem: Conflict, reader: Reader) -> Conflict:
    """The same refusal with fields, records and time as people call them."""
    by_record: dict[Address, list[str]] = {}
    for table, record, field in problem.fields:
        word = TRASH if field.startswith("trashed_") else heading(field)
        by_record.setdefault((table, record), []).append(word)
    named = []
    for (table, record), words in list(by_record.items())[:NAMED]:
        plain = list(dict.fromkeys(words))
        named.append(f"{_named(reader, table, record)} ({', '.join(plain[:NAMED])}{' …' if plain[NAMED:] else ''})")
    more = len(by_record) - len(named)
    what = ", ".join(named) + (f" und {more} weitere" if more else "")
    return Conflict(problem.label, problem.fields, problem.by, spoken(problem.at), what)


def spoken(at: str) -> str:
    """A moment of the journal in a sentence: am 03.07.2026 um 09:00."""
    return f"am {datetime.fromisoformat(at).astimezone():%d.%m.%Y um %H:%M}"


def _goes(change: Change, snapshot: Snapshot) -> bool:
    before: Row = snapshot.tables.get(change.table, {}).get(change.id, {})
    return change.row is not None and "trashed_at" in change.row and "trashed_at" not in before


def _built_on(snapshot: Snapshot, table: str, record: int, goes: set[Address]) -> Iterator[Address]:
    """The records in `goes` that a living record leads to."""
    row = snapshot.tables.get(table, {}).get(record)
    if row is None or "trashed_at" in row or table not in BY_TABLE:
        return
    for name, target in links(BY_TABLE[table].entity).items():
        value = row.get(name)
        ids = value if isinstance(value, list) else [value]
        yield from ((target, one) for one in ids if one is not None and (target, one) in goes)


def _named(reader: Reader, table: str, record: int) -> str:
    kind = BY_TABLE.get(table)
    found = None if kind is None else reader.find(kind.entity, record)
    if kind is None or found is None:
        return f"{table}:{record}"
    return f"{kind.german} {naming.short(found, reader)}"
