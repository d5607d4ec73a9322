"""`statistics`: how many recommendations reached which state after how long, over all years."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.recommendations import ResultClass
from rundertisch_tui.domain.results import RULE
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions import statistics
from rundertisch_tui.workflow.questions.reporting_days import frozen
from rundertisch_tui.workflow.questions.statistics import Tally

OK = 0


def show(office: Office, call: Call) -> int:
    """`statistics [--as-of TAG] [--json]`: by state, action field, committee and Round Table."""
    view, day = office.view, clock.today()
    if call.has("as-of"):
        day = date.fromisoformat(values.convert(call.option("as-of"), date, view, day, field="--as-of"))
    view = frozen(view, day)
    found = statistics.results(view, day)
    parts = {
        "state": ("Stand", statistics.by_state(found)),
        "action_field": ("Handlungsfeld", statistics.by_field(view, found)),
        "committee": ("Gremium", statistics.by_committee(view, found)),
        "session": ("Runder Tisch", statistics.by_year(found)),
    }
    if call.has("json"):
        told = {name: [_item(one) for one in tallies] for name, (_, tallies) in parts.items()}
        output.json_object({"as_of": day.isoformat(), "recommendations": len(found), **told})
        return OK
    if not found:
        output.say(f"Bis zum {dates_de.short(day)} wurde keine Empfehlung beschlossen.")
        return OK
    for head, tallies in parts.values():
        _table(head, tallies)
        output.say("")
    output.say(output.paragraphs(RULE))
    return OK


def _table(head: str, tallies: Sequence[Tally]) -> None:
    heads = [head, *(word(kind) for kind in ResultClass), "Summe", "Monate"]
    output.table(heads, [_cells(one) for one in tallies])


def _cells(one: Tally) -> list[str]:
    counts = [str(one.counts[kind] or "·") for kind in ResultClass]
    months = "–" if one.months is None else str(one.months)
    return [output.clean(one.name), *counts, str(len(one.results)), months]


def _item(one: Tally) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": one.name,
        "counts": {kind.value: one.counts[kind] for kind in ResultClass},
        "recommendations": [each.recommendation.code for each in one.results],
        "median_months": one.months,
    }
