"""`status-round [YEAR]`: who was asked, who has answered, what is unclear."""

from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.status_rounds import (
    Asked,
    asked,
    counts,
    current_round,
    needs_second_call,
    round_of,
)

OK = 0


def show(office: Office, call: Call) -> int:
    """`status-round [YEAR] [--json]`: the newest round, or that of a year."""
    word = call.words[0] if call.words else ""
    if word and not (word.isdecimal() and len(word) == 4):
        raise UsageError(f"„{word}“ ist kein Jahr wie 2026.")
    one = round_of(office.view, int(word)) if word else current_round(office.view)
    if one is None:
        year = word or str(clock.today().year)
        raise NotFound(
            f"Eine Abfrage {year} gibt es nicht. Eröffnen: rundertisch do open_status_round year={year} due_on=30.04."
        )
    found = list(asked(office.view, one))
    if call.has("json"):
        output.json_object(
            {"year": one.year, "due_on": one.due_on.isoformat(), "items": [_item(each) for each in found]}
        )
        return OK
    figures = counts(office.view, one)
    output.say(
        f"{one.label} · Stichtag {dates_de.short(one.due_on)} · {figures.offices} Stellen · "
        f"{figures.answered} zurück · {figures.unclear} unklar · {figures.missing} fehlen"
    )
    late = {each.query.id for each in found if needs_second_call(each.query, one, clock.today())}
    heads = ["", "Stelle", "Maßn.", "Empf.", "Auftr.", "verschickt", "2. Anfrage", "zurück", "unklar"]
    output.table(heads, [_cells(each, late=each.query.id in late) for each in found])
    for each in found:
        for point in each.query.unclear:
            output.say(output.clean(f"  {each.office.label}: {point}"))
    return OK


def _cells(one: Asked, *, late: bool) -> list[str]:
    days = (one.query.sent_on, one.query.reminded_on, one.query.answered_on)
    figures = (one.measures, one.recommendations, one.tasks)
    return [
        "!" if late or one.query.unclear else "",
        output.clean(one.office.label),
        *(str(number) if number else "·" for number in figures),
        *(dates_de.short(day) if day else "–" for day in days),
        str(len(one.query.unclear)) if one.query.unclear else "·",
    ]


def _item(one: Asked) -> dict[str, Any]:
    query = one.query
    return {
        "id": query.id,
        "code": one.office.code,
        "office": one.office.name,
        "measures": one.measures,
        "recommendations": one.recommendations,
        "tasks": one.tasks,
        "sent_on": query.sent_on.isoformat() if query.sent_on else None,
        "reminded_on": query.reminded_on.isoformat() if query.reminded_on else None,
        "answered_on": query.answered_on.isoformat() if query.answered_on else None,
        "changed": query.changed,
        "confirmed": query.confirmed,
        "unclear": list(query.unclear),
    }
