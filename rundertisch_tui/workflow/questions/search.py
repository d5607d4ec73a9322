"""Search over everything, folded: "muller" finds Müller, "sahin" finds Şahin."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.view import View

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "recommendation": ("code", "title", "wording", "rationale", "addressee_text", "legacy_number", "remark"),
    "person": ("code", "family_name", "given_name", "particle", "title", "function", "email", "remark"),
    "organization": ("code", "name", "short_name"),
    "committee": ("code", "name", "short_name"),
    "measure": ("code", "number", "title", "description", "target_group", "district", "funding"),
    "goal": ("code", "number", "title", "text"),
    "action_field": ("code", "title", "short_title"),
    "challenge": ("code", "title", "description"),
    "minute_entry": ("text", "responsible"),
    "task": ("code", "what", "responsible"),
    "session": ("title", "motto", "place", "year"),
    "agenda_item": ("number", "title", "rapporteur"),
    "paper": (
        "code",
        "reference",
        "title",
        "parliamentary_group",
        "questions",
        "answer",
        "proposed_resolution",
        "rationale",
    ),
    "status_entry": ("note", "obstacle", "next_step"),
    "letter": ("answer",),
    "export": ("path",),
}

NUMBERED_EACH_YEAR = frozenset({"recommendation", "minute_entry", "agenda_item"})
"""Kinds whose numbers begin anew with each Round Table, unless the record has a code."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that holds all the words. `name` and `text` are what to show."""

    table: str
    record: int
    name: str
    text: str


def folded_text(table: str) -> Callable[[Mapping[str, Any]], str]:
    """The function that makes the searched text of a row of `table`."""
    fields = SEARCHED[table]

    def of(row: Mapping[str, Any]) -> str:
        return fold(" ".join(str(row[name]) for name in fields if name in row))

    return of


def search(view: View, text: str, *, limit: int = 200) -> tuple[Hit, ...]:
    """The records outside the trash that hold every word of `text`, grouped by kind, at most `limit` a kind."""
    words = fold(text).split()
    if not words:
        return ()
    hits: list[Hit] = []
    for table in SEARCHED:
        hits.extend(_in_table(view, table, words, limit))
    return tuple(hits)


def _in_table(view: View, table: str, words: list[str], limit: int) -> list[Hit]:
    entity = BY_TABLE[table].entity
    rows = view.rows(entity)
    found: list[Hit] = []
    named = {fold(BY_TABLE[table].german), fold(BY_TABLE[table].german_plural)}
    wanted = [word for word in words if word not in named] or words  # „Empfehlung 7 2023“ says which kind is meant
    for record_id, haystack in view.per_row(entity, "search", folded_text(table)).items():
        if all(word in haystack for word in wanted) and "trashed_at" not in rows[record_id]:
            record = view.get(entity, record_id)
            found.append(Hit(table, record_id, _name(record, view, table), _text(rows[record_id], table, wanted)))
            if len(found) >= limit:
                break
    return found


def _name(record: Any, view: View, table: str) -> str:
    """What names a record among those of all years: the year stands before a line, an item and a proposal."""
    name = naming.short(record, view)
    code: str = getattr(record, "code", "")
    if table not in NUMBERED_EACH_YEAR or code:
        return name
    session = view.find(Session, record.session)
    return name if session is None else f"{session.year}: {name}"


def _text(row: Mapping[str, Any], table: str, words: list[str]) -> str:
    """The field in which a word stands, else the first that has text; the code stands beside it as the name."""
    texts = [str(row[name]) for name in SEARCHED[table] if row.get(name) and name != "code"]
    for text in texts:
        if any(word in fold(text) for word in words):
            return " ".join(text.split())
    return " ".join(texts[0].split()) if texts else ""
