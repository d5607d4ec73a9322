"""`carry-over YEAR`: what comes along to the Round Table of a year and why, before and after it is decided."""

from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.carry_over import Point, points

OK = 0


def show(office: Office, call: Call) -> int:
    """`carry-over YEAR [--json]`: changes nothing; `do carry_over` and `do create_session carry_over=ja` decide."""
    word = call.words[0].upper().removeprefix("RT-")
    if not (word.isdecimal() and len(word) == 4):
        raise UsageError(f"„{call.words[0]}“ ist kein Jahr wie 2027.")
    found = points(office.view, int(word))
    if call.has("json"):
        output.json_object({"items": [_item(one) for one in found]})
    elif not found:
        output.say(f"Zum Runden Tisch {word} gibt es keine offenen Punkte.")
    else:
        output.table(["Nummer", "Punkt", "Warum", word], [_cells(one) for one in found])
    return OK


def said(one: Point) -> str:
    """What was decided, or what happens unless somebody decides: kommt mit, bleibt with its reason, letztmals."""
    if not one.comes_along:
        reason = one.decision.reason if one.decision is not None else ""
        return f"bleibt: {reason}" if reason else "bleibt"
    return "letztmals" if one.finished else "kommt mit"


def _cells(one: Point) -> list[str]:
    return [output.clean(text) for text in (one.label, one.what, one.why, said(one))]


def _item(one: Point) -> dict[str, Any]:
    return {
        "entity": one.table,
        "id": one.record,
        "code": "" if one.label.startswith("V ") else one.label,
        "what": one.what,
        "why": one.why,
        "finished": one.finished,
        "comes_along": one.comes_along,
        "decided": one.decision is not None,
        "reason": one.decision.reason if one.decision is not None else "",
    }
