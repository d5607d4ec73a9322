"""What the overview shows, as pure functions of the records."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from rundertisch_tui.domain import numbering, wording
from rundertisch_tui.domain.recommendations import EndState, Recommendation, RecommendationState
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.tui.widgets.figures import Figures
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.questions.due import DueItem
from rundertisch_tui.workflow.questions.status import counts_by_field, state_of
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.workflow.history import HistoryLine

LEGEND = "● umgesetzt  ► läuft  ○ geplant  ∞ stetig  ║ ruht  × aus  ? ohne Meldung"
"""Short words for the signs; the full ones stand in `domain/wording.py`."""
USUAL = ("beschlossen", "vorgelegt", "in Beratung", "angenommen", "Maßnahme", "fertig")
"""The way of a recommendation; these bars are shown first."""
_OTHERS = ("zur Kenntnis", "abgelehnt", "beendet")
_OF_STATE: Mapping[RecommendationState | None, str] = MappingProxyType({
    RecommendationState.AGREED: "beschlossen",
    RecommendationState.FORWARDED: "vorgelegt",
    RecommendationState.IN_CONSULTATION: "in Beratung",
    RecommendationState.ACCEPTED: "angenommen",
    RecommendationState.PARTLY_ACCEPTED: "angenommen",
    RecommendationState.NOTED: "zur Kenntnis",
    RecommendationState.REJECTED: "abgelehnt",
    RecommendationState.TURNED_INTO_MEASURE: "Maßnahme",
    RecommendationState.IMPLEMENTED: "fertig",
})  # fmt: skip
_OF_END: Mapping[EndState, str] = MappingProxyType({EndState.DONE: "fertig", EndState.REJECTED: "abgelehnt"})


def due_rows(items: Sequence[DueItem], today: date) -> list[Row]:
    """One row for every line of "Zu tun"; what is overdue has its sign in the colour of errors."""
    return [
        Row(
            item.key,
            (item.what, item.reason, item.when),
            mark="!" if item.urgent else "",
            mark_tone="fehler" if item.on is not None and item.on < today else "warn",
        )
        for item in items
    ]


def figures(reader: Reader) -> Figures:
    """Measures by field and status, and what became of the newest year's recommendations."""
    order = wording.STATUS_ORDER
    fields = tuple(
        (_field_name(one.field.code, one.field.label), tuple(one.counts.get(status, 0) for status in order))
        for one in counts_by_field(reader)
    )
    year, total, bars = recommendation_bars(reader)
    return Figures(
        signs=tuple(wording.SIGNS[status] for status in order),
        legend=LEGEND,
        fields=fields,
        bars_title=f"Empfehlungen {year}" if year else "",
        bars_total=total,
        bars=bars,
    )


def _field_name(code: str, label: str) -> str:
    number = code.removeprefix("HF")
    return f"{number} {label}" if number.isdigit() else label


def newest_year(reader: Reader) -> int | None:
    """The latest year in which recommendations got numbers."""
    years = {
        code.year
        for _, row in reader.live_rows(Recommendation)
        if (code := numbering.parse_code(str(row.get("code", "")))) is not None and code.year is not None
    }
    return max(years, default=None)


def recommendation_bars(reader: Reader) -> tuple[int | None, int, tuple[tuple[str, int], ...]]:
    """The newest year, how many recommendations it has, and how many of them have got how far."""
    year = newest_year(reader)
    if year is None:
        return None, 0, ()
    tally: Counter[str] = Counter()
    for record, row in reader.live_rows(Recommendation):
        if str(row.get("code", "")).startswith(f"RT-{year}-"):
            state = state_of(reader, reader.get(Recommendation, record))
            word = _OF_STATE.get(state.state, "beendet")
            tally[word if state.end is None else _OF_END.get(state.end, "beendet")] += 1
    words = [*USUAL, *(word for word in _OTHERS if tally[word])]
    while len(words) > len(USUAL) and (empty := next((word for word in words if not tally[word]), None)):
        words.remove(empty)
    kept, rest = words[: len(USUAL)], words[len(USUAL) :]
    bars = [(word, tally[word]) for word in kept]
    if rest:
        bars[-1] = ("weitere", bars[-1][1] + sum(tally[word] for word in rest))
    return year, sum(tally.values()), tuple(bars)


def worked_on(reader: Reader) -> Session | None:
    """The Round Table that is prepared or held now: the next one by date; None if there is none."""
    current = [
        one
        for one in reader.all(Session)
        if one.state in {SessionState.PLANNED, SessionState.INVITED, SessionState.RUNNING} and not one.recorded_later
    ]
    return min(current, key=lambda one: (one.held_on is None, one.held_on or date.max, one.year), default=None)


def full_reason(item: DueItem) -> tuple[Part, ...]:
    """`RT-2025-04  Auszug aus der Niederschrift beim Hauptamt holen und ablegen`."""
    return ((f"{item.what} ", "leise"), (item.reason, "text"))


def last_change(line: "HistoryLine", login: str, now: datetime) -> tuple[Part, ...]:
    """`Zuletzt b.kern M-31 läuft vor 4 Min.`."""
    whose = "text" if line.user == login else "fremd"
    return (("Zuletzt ", "leise"), (line.user, whose), (f" {line.label} ", "text"), (ago(line.at, now), "leise"))


def ago(at: datetime, now: datetime) -> str:
    """How long something is ago, as people say it."""
    minutes = int((now - at).total_seconds() // 60)
    if minutes < 1:
        return "eben"
    if minutes < 60:
        return f"vor {minutes} Min."
    if at.astimezone().date() == now.astimezone().date():
        return f"um {at.astimezone():%H:%M}"
    return f"am {at.astimezone():%d.%m.%Y}"
