"""`list`: all records of a kind from their rows; no entity is built for JSON and CSV."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.workflow.codec import blank_fields
from rundertisch_tui.workflow.kinds import Kind, kind_named
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.view import View

OK = 0
Item = dict[str, Any]
Test = Callable[[Mapping[str, Any]], bool]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "person": ("family_name", "given_name", "function", "email"),
    "organization": ("name", "short_name", "kind"),
    "committee": ("name", "short_name", "kind", "valid_to"),
    "session": ("held_on", "motto", "place", "state", "minutes_state"),
    "agenda_item": ("session", "number", "title", "kind"),
    "minute_entry": ("session", "agenda_item", "line", "kind", "text"),
    "recommendation": ("session", "wording", "action_fields", "agreed_on"),
    "challenge": ("year", "title", "state"),
    "measure": ("number", "title", "action_field", "lead"),
    "goal": ("number", "title", "action_field"),
    "action_field": ("title", "short_title"),
    "task": ("what", "responsible", "due_on", "state"),
    "paper": ("reference", "title", "type", "sent_on"),
    "letter": ("recommendation", "office", "sent_on", "reply_by", "answered_on", "answer_level"),
    "consultation": ("paper", "committee", "role", "planned_on", "outcome"),
    "agenda_proposal": ("session", "title", "proposed_by", "points", "item"),
    "attendance": ("session", "person", "presence", "arrived_at"),
    "invitation": ("session", "person", "reply", "replied_on", "substitute", "workshop"),
    "objection": ("session", "who", "received_on", "text", "decision"),
    "user": ("login", "display_name", "right", "valid_to"),
    "membership": ("person", "organization", "committee", "role", "valid_to"),
    "status_entry": ("measure", "on", "status", "note"),
    "export": ("made_on", "kind", "path", "copy"),
    "setting": ("name", "value"),
    "sitting": ("committee", "on", "starts_at", "submission_deadline"),
}


def show_list(office: Office, call: Call) -> int:
    """`list ENTITY [--where FIELD=VALUE]... [--json|--csv]`."""
    if call.has("json") and call.has("csv"):
        raise UsageError("Entweder --json oder --csv.")
    kind = kind_named(call.words[0])
    tests = _tests(kind, call.options.get("where", ()), office.view)
    found = [item for item in items(kind, office.view) if all(test(item) for test in tests)]
    if call.has("json"):
        output.json_object({"items": found})
    elif call.has("csv"):
        _as_csv(kind, found)
    else:
        _as_table(kind, found, office.view)
    return OK


def items(kind: Kind, view: View) -> Iterator[Item]:
    """Every record outside the trash with all its fields, those at their default too: the shape never varies."""
    blank = blank_fields(kind.entity)
    session = kind.table == "session"
    coded = "code" in blank
    for record_id, row in view.live_rows(kind.entity):
        item: Item = {"id": record_id}
        if coded:
            item["code"] = ""
        elif session:
            item["code"] = f"RT-{row['year']}"
        item["rev"] = row.get("rev", 0)
        item.update(blank)
        item.update(row)
        yield item


def _tests(kind: Kind, wheres: tuple[str, ...], view: View) -> list[Test]:
    if not wheres:
        return []
    from rundertisch_tui.cli import filters

    return [filters.test_of(kind.entity, where, view) for where in wheres]


def _as_csv(kind: Kind, found: list[Item]) -> None:
    fields = [name for name in blank_fields(kind.entity) if name != "code"]
    coded = kind.table == "session" or "code" in blank_fields(kind.entity)
    names = ["id", *(["code"] if coded else []), "rev", *fields]
    output.csv_rows(names, [[_csv_cell(item[name]) for name in names] for item in found])


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(_csv_cell(one) for one in value)
    if isinstance(value, dict):
        import json

        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _as_table(kind: Kind, found: list[Item], view: View) -> None:
    from rundertisch_tui.workflow import naming
    from rundertisch_tui.workflow.display import code_of, field_text
    from rundertisch_tui.workflow.labels import column_heading

    if not found:
        output.say(f"Keine {kind.german_plural}.")
        return
    names = COLUMNS.get(kind.table)
    rows = []
    for item in found:
        code = code_of(kind.table, item["id"], item)
        if names is None:
            rows.append([code, naming.short(view.get(kind.entity, item["id"]), view)])
        else:
            rows.append([code, *(field_text(kind.entity, name, item[name], view) for name in names)])
    headers = ["Nummer", *(["Bezeichnung"] if names is None else [column_heading(kind.table, name) for name in names])]
    output.table(headers, rows)
