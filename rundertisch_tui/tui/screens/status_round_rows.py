"""The status round as rows and lines: pure functions of what the records say."""

from collections.abc import Iterable, Sequence
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import StatusQueryId
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound, sheet_mark
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair, pairs, reach
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.questions.asked_items import asked_items
from rundertisch_tui.workflow.questions.status_rounds import Asked, RoundCounts, needs_second_call
from rundertisch_tui.workflow.reader import Reader

NOTHING = "·"
MOST_CODES = 12


def round_rows(found: Iterable[Asked], one: StatusRound, today: date) -> list[Row]:
    """One row an office by name; `!` where something is unclear or the second call is due."""
    return [_row(each, one, today) for each in found]


def _row(each: Asked, one: StatusRound, today: date) -> Row:
    query = each.query
    late = needs_second_call(query, one, today)
    cells = (
        each.office.label,
        str(each.measures or NOTHING),
        str(each.recommendations or NOTHING),
        _day(query.sent_on),
        _day(query.answered_on),
        reading(query, late=late),
    )
    words = "unklar" if query.unclear else "zurück" if not query.is_open else "fehlt offen"
    return Row(
        query.id,
        cells,
        mark="!" if late or query.unclear else "√" if not query.is_open else "",
        found_by=f"{each.office.name} {' '.join(cells)} {each.office.code} {words}",
    )


def _day(day: date | None) -> str:
    return f"{day:%d.%m.}" if day else "–"


def reading(query: StatusQuery, *, late: bool) -> str:
    """What became of an answer: `11 neu, 2 unklar, 1 gleich`; else the second call, or that it is due."""
    if not query.is_open:
        counts = ((query.changed, "neu"), (len(query.unclear), "unklar"), (query.confirmed, "gleich"))
        return ", ".join(f"{count} {word}" for count, word in counts if count) or "beantwortet"
    if late:
        return "zweite Anfrage ist fällig"
    return f"2. Anfrage {_day(query.reminded_on)}" if query.reminded_on else ""


def title_right(figures: RoundCounts) -> str:
    """`25 Stellen · 17 zurück · 3 unklar · 5 fehlen`."""
    missing = "1 fehlt" if figures.missing == 1 else f"{figures.missing} fehlen"
    parts = [
        "1 Stelle" if figures.offices == 1 else f"{figures.offices} Stellen",
        f"{figures.answered} zurück",
        f"{figures.unclear} unklar" if figures.unclear else "",
        missing if figures.missing else "",
        f"{figures.unsent} nicht versandt" if figures.unsent else "",
    ]
    return " · ".join(part for part in parts if part)


def query_detail(reader: Reader, each: Asked, one: StatusRound) -> Sequence[Line]:
    """What stands below the list: the office and its sheet, what is unclear, else what it is asked about."""
    mark = sheet_mark(one.year, each.office.code)
    head: Line = ((clean(each.office.name), "stark bold"),)
    kept = [pair("Zurück", f"{one.name} (x gibt eine Kopie heraus)") for one in kept_sheets(reader, each.query.id)]
    if each.query.unclear:
        return [head, *kept, *(((" ! ", "warn"), (clean(point), "text")) for point in each.query.unclear)]
    codes = [item.code for item in asked_items(reader, each.office.id)]
    shown = ", ".join(codes[:MOST_CODES]) + (f" und {len(codes) - MOST_CODES} weitere" if codes[MOST_CODES:] else "")
    lines: list[Line] = [
        head,
        *kept,
        pairs(("Bogen", mark), ("Aufträge", str(each.tasks or ""))),
        pair("Gefragt", shown),
    ]
    if each.office.email or each.office.phone:
        lines += reach(each.office.email, each.office.phone)
    if each.query.remark:
        lines.append(pair("Bemerkung", each.query.remark))
    return lines


def kept_sheets(reader: Reader, query: StatusQueryId) -> list[Attachment]:
    """The sheets of an office as they came back, the newest first."""
    return sorted(reader.linked(Attachment, "status_query", query), key=lambda one: -one.id)


def round_line(one: StatusRound) -> str:
    """The day by which the sheets should be back."""
    return f"bis {dates_de.short(one.due_on)}"
