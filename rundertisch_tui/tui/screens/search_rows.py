"""Hits of the search as rows, grouped by kind, as pure functions."""

from collections.abc import Sequence

from rundertisch_tui.tui.widgets.matches import spans
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.questions.search import Hit

PER_KIND = 40
"""Hits of a kind that are shown; whoever needs the rest types another word."""
_BEFORE = 16
_WINDOW = 34


def excerpt(text: str, words: Sequence[str]) -> str:
    """The text, begun shortly before its first match where that would lie too far right."""
    found = spans(text, words)
    if not found or found[0][1] <= _WINDOW:
        return text
    start = max(found[0][0] - _BEFORE, 0)
    blank = text.find(" ", start, found[0][0])
    return "… " + text[blank + 1 if blank >= 0 else start :]


def hit_rows(hits: Sequence[Hit], words: Sequence[str]) -> list[Row]:
    """One row a hit; the kind stands before the first of its hits only."""
    rows: list[Row] = []
    before = ""
    for hit in hits:
        kind = BY_TABLE[hit.table].german_plural if hit.table != before else ""
        before = hit.table
        place = "" if hit.text == hit.name else excerpt(hit.text, words)
        rows.append(Row(f"{hit.table}:{hit.record}", (kind, hit.name, place), search=" ".join(words)))
    return rows


def shown(hits: Sequence[Hit]) -> tuple[list[Hit], bool]:
    """The hits that are shown, and whether a kind has more of them."""
    kept: list[Hit] = []
    counts: dict[str, int] = {}
    for hit in hits:
        counts[hit.table] = counts.get(hit.table, 0) + 1
        if counts[hit.table] <= PER_KIND:
            kept.append(hit)
    return kept, any(count > PER_KIND for count in counts.values())
