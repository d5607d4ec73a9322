"""What the Protokoll shows, as rows and lines: the agenda at the left, the lines of one item at the right."""

from collections.abc import Mapping
from datetime import date

from rich.cells import cell_len

from rundertisch_tui.domain import dates_de, votes
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.minutes import KIND_LETTERS, EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.agenda_pane import PaneRow
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.minute_lines import LineRow
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.challenges import times_named
from rundertisch_tui.workflow.questions.running_time import RunningTime
from rundertisch_tui.workflow.questions.timetable import agenda
from rundertisch_tui.workflow.reader import Reader

LETTERS: Mapping[EntryKind, str] = {kind: letter for letter, kind in KIND_LETTERS.items()}
KIND_WORDS: Mapping[str, str] = {letter: word(kind) for letter, kind in KIND_LETTERS.items()}


def pane_rows(reader: Reader, session: Session, writing: frozenset[int]) -> list[PaneRow]:
    """The agenda as it is read; a workshop is called by the short name of its action field."""
    return [_pane_row(reader, level, item, writing) for level, item in agenda(reader, session.id)]


def _pane_row(reader: Reader, level: int, item: AgendaItem, writing: frozenset[int]) -> PaneRow:
    mark = "•" if item.id in writing else "√" if item.finished else ""
    title = item.title
    if item.kind is ItemKind.WORKSHOP and len(item.action_fields) == 1:
        field = reader.find(ActionField, next(iter(item.action_fields)))
        title = field.label if field is not None and field.title == item.title else title
    return PaneRow(item.id, level, item.number, title, mark)


def head(item: AgendaItem, running: RunningTime | None, width: int) -> list[Part]:
    """Number and title of the item, and at the right how long it has been going on; what is over has its `!`."""
    over = running is not None and running.over > 0
    told = "" if running is None else f"{'! ' if over else ''}{running.sentence} "
    closed = "" if item.public else "  nichtöffentlich"
    done = "  √" if item.finished else ""
    number = f"  {clean(item.number)}  "
    room = max(width - cell_len(number + closed + done + told) - 2, 10)
    title = fit(clean(item.title), room).rstrip()
    gap = " " * max(width - cell_len(number + title + closed + done + told) - 1, 0) if told else ""
    return [(number, "stark bold"), (title, "stark bold"), (closed, "warn"), (done, "gut"), (gap, "text"),
            (told, "warn bold" if over else "leise")]  # fmt: skip


def first_item(reader: Reader, session: Session) -> int | None:
    """Where writing goes on: the first item that is not finished and has no workshops below it."""
    items = [item for _, item in agenda(reader, session.id)]
    parents = {item.parent for item in items}
    open_items = [item.id for item in items if not item.finished and item.id not in parents]
    ids = open_items or [item.id for item in items]
    return ids[0] if ids else None


def item_rows(reader: Reader, session: Session) -> list[Row]:
    """All items to choose from: number and title, how many lines."""
    rows = []
    for level, item in agenda(reader, session.id):
        lines = len(reader.linked(MinuteEntry, "agenda_item", item.id))
        name = f"{'  ' * level}{item.number} {item.title}"
        rows.append(Row(item.id, (name, f"{lines} Zeilen" if lines else "·", "√" if item.finished else "")))
    return rows


def entries_of(reader: Reader, item: int) -> list[MinuteEntry]:
    """The lines of an item in their order."""
    return sorted(reader.linked(MinuteEntry, "agenda_item", item), key=lambda one: (one.position, one.id))


def line_rows(reader: Reader, item: int) -> list[LineRow]:
    """The lines of an item: kind letter, text, and at the right number, code, owner and day."""
    return [line_row(reader, entry) for entry in entries_of(reader, item)]


def empty(item: AgendaItem) -> str:
    """What stands in place of the lines of an item that has none."""
    return "Ohne Aussprache behandelt." if item.finished else "Noch keine Zeile · ^e: ohne Aussprache behandelt"


def line_row(reader: Reader, entry: MinuteEntry) -> LineRow:
    """One line as the right pane shows it."""
    text = entry.text
    if entry.vote is not None:
        text = f"{text} ({votes.sentence(entry.vote)})"
    is_task = entry.kind in (EntryKind.TASK, EntryKind.COMMITMENT)
    until = _until(entry.due_on, reader.get(Session, entry.session).year) if is_task and entry.due_on else ""
    return LineRow(entry.id, LETTERS[entry.kind], text, right_of(reader, entry), until)


def _until(day: date, year: int) -> str:
    """30.09., or 30.09.2027 where it is not the year of the Round Table."""
    return dates_de.short(day)[:6] if day.year == year else dates_de.short(day)


def right_of(reader: Reader, entry: MinuteEntry) -> str:
    """‹ H-2025-03, 3. Mal · V 6.1-2 · @Schulverw."""
    recommendation = reader.find(Recommendation, entry.recommendation)
    if recommendation is not None:
        return naming.proposal_label(recommendation, reader)
    challenge = reader.find(Challenge, entry.challenge)
    if challenge is not None:
        known = challenge.year != reader.get(Session, entry.session).year
        return f"‹ {times_named(reader, challenge)}" if known else challenge.code
    if entry.kind in (EntryKind.TASK, EntryKind.COMMITMENT):
        return f"@{entry.responsible}" if entry.responsible else ""
    return ""


def about(reader: Reader, entry: MinuteEntry) -> str:
    """What is said of the line under the bar: number, kind, fields, who wrote it."""
    fields = [reader.find(ActionField, one) for one in sorted(entry.action_fields)]
    codes = ", ".join(field.code for field in fields if field is not None)
    parts = (naming.line_label(entry, reader), word(entry.kind), codes, entry.written_by)
    return " · ".join(part for part in parts if part)
