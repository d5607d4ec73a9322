"""Questions: show, chain, due, search, history."""

from collections.abc import Iterator
from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.workflow import clock, naming, places
from rundertisch_tui.workflow.codec import blank_fields, links
from rundertisch_tui.workflow.display import code_of, field_text, link_text, own_code
from rundertisch_tui.workflow.history import UNKNOWN, WHAT_TO_DO, erased_texts
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE, KINDS, Kind
from rundertisch_tui.workflow.labels import label
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.view import View

OK = 0
DAMAGED = 7
INDENT = "  "
HISTORY_LIMIT = 50


def show(office: Office, call: Call) -> int:
    """`show CODE [--json]`: the record and its links both ways."""
    view = office.view
    entity, record_id = places.locate(view, call.words[0])
    kind = BY_ENTITY[entity]
    found = {name: list(targets) for name, targets in _links_of(kind, record_id, view)}
    if call.has("json"):
        record = _record(kind, record_id, view)
        named = {name: [_reference(one, view) for one in targets] for name, targets in found.items()}
        output.json_object({"entity": kind.table, "record": record, "links": named})
    else:
        _show_text(kind, record_id, found, view)
    return OK


def _record(kind: Kind, record_id: int, view: View) -> dict[str, Any]:
    row = view.rows(kind.entity)[record_id]
    blank = blank_fields(kind.entity)
    coded = {"code": own_code(kind.table, row)} if "code" in blank or kind.table == "session" else {}
    return {"id": record_id, **coded, "rev": row.get("rev", 0), **blank, **row}


def _links_of(kind: Kind, record_id: int, view: View) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Field → the records it points to; then ENTITY.FIELD → the records outside the trash that point here."""
    row = view.rows(kind.entity)[record_id]
    for name, table in links(kind.entity).items():
        value = row.get(name)
        targets = value if isinstance(value, list) else [] if value is None else [value]
        if targets:
            yield name, [(table, target) for target in targets]
    for other in KINDS:
        for name, table in links(other.entity).items():
            if table != kind.table:
                continue
            ids = sorted(view.linked_ids(other.entity, name, record_id))
            live = [i for i in ids if not view.is_trashed(other.entity, i)]
            if live:
                yield f"{other.table}.{name}", [(other.table, i) for i in live]


def _reference(target: tuple[str, int], view: View) -> dict[str, Any]:
    table, record_id = target
    entity = BY_TABLE[table].entity
    row = view.rows(entity).get(record_id)
    if row is None:
        return {"entity": table, "id": record_id, "code": "", "name": ""}
    name = naming.short(view.get(entity, record_id), view)
    return {"entity": table, "id": record_id, "code": own_code(table, row), "name": name}


def _show_text(kind: Kind, record_id: int, found: dict[str, list[tuple[str, int]]], view: View) -> None:
    row = view.rows(kind.entity)[record_id]
    output.say(output.clean(f"{kind.german} {code_of(kind.table, record_id, row)}"))
    if view.is_trashed(kind.entity, record_id):
        output.say("liegt im Papierkorb")
    for name in blank_fields(kind.entity):
        if name in row and name not in ("code", "position"):
            output.say(_labelled(label(name), field_text(kind.entity, name, row[name], view)))
    incoming = {name: targets for name, targets in found.items() if "." in name}
    for name, targets in incoming.items():
        table, _, field = name.partition(".")
        output.say("")
        output.say(f"{BY_TABLE[table].german_plural} ({label(field)})")
        for other, target in targets:
            own = view.rows(BY_TABLE[other].entity)[target]
            code = code_of(other, target, own)
            text = link_text(other, target, view)
            output.say(output.clean(INDENT + (text if code in text else f"{code}  {text}")))


def _labelled(name: str, text: str) -> str:
    lines = output.paragraphs(text).split("\n")
    return "\n".join([f"{INDENT}{name}: {lines[0]}", *(f"{INDENT * 2}{line}" for line in lines[1:])])


def chain(office: Office, call: Call) -> int:
    """`chain CODE [--json]`: where a recommendation came from and what became of it."""
    from rundertisch_tui.workflow.questions.chain import chain as chain_of
    from rundertisch_tui.workflow.questions.chain import recommendations_of

    view = office.view
    entity, record_id = places.locate(view, call.words[0])
    record = view.get(entity, record_id)
    chains = [chain_of(view, one, clock.today()) for one in recommendations_of(view, record)]
    if not chains:
        raise NotFound(f"{BY_ENTITY[entity].german} „{call.words[0]}“ gehört zu keiner Empfehlung.")
    if call.has("json"):
        output.json_object({"steps": [_step(one, step, view) for one in chains for step in one.steps]})
    else:
        for one in chains:
            _chain_text(one)
    return OK


def _step(one: Any, step: Any, view: View) -> dict[str, Any]:
    row = view.rows(BY_TABLE[step.table].entity).get(step.record, {})
    return {
        "entity": step.table,
        "id": step.record,
        "code": own_code(step.table, row),
        "recommendation": one.label,
        "part": step.part.name.lower(),
        "on": None if step.on is None else step.on.isoformat(),
        "mark": step.mark,
        "what": step.what,
        "role": step.role,
        "result": step.result,
    }


def _chain_text(one: Any) -> None:
    from rundertisch_tui.domain import dates_de

    output.say(output.clean(f"{one.label}  {one.state}"))
    output.say(_labelled("Wortlaut", one.recommendation.wording))
    if one.fields:
        output.say(_labelled("Handlungsfelder", one.fields))
    if one.addressees:
        output.say(_labelled("gerichtet an", one.addressees))
    part = None
    for step in one.with_proposal:
        if step.part is not part:
            part = step.part
            output.say(part.value)
        on = dates_de.short(step.on) if step.on else ""
        words = [step.mark, on.ljust(10), step.what, step.role, step.result]
        output.say(output.clean(INDENT + "  ".join(word for word in words if word.strip())))


def due(office: Office, call: Call) -> int:
    """`due [--json]`: the list of the start screen; no output if nothing is due, so that cron sends no mail."""
    from rundertisch_tui.workflow.questions.due import due as due_items

    view = office.view
    items = due_items(view, clock.today())
    if call.has("json"):
        output.json_object({"items": [_due_item(item, view) for item in items]})
    elif not items:
        output.remark("Nichts zu tun.")
    else:
        rows = [["!" if one.urgent else "", one.what, one.reason, one.when] for one in items]
        output.table(["", "Was", "Warum", "Wann"], rows)
    return OK


def _due_item(item: Any, view: View) -> dict[str, Any]:
    row = view.rows(BY_TABLE[item.table].entity).get(item.record, {})
    return {
        "id": item.record,
        "code": own_code(item.table, row),
        "rev": row.get("rev", 0),
        "entity": item.table,
        "key": item.key,
        "what": item.what,
        "reason": item.reason,
        "on": None if item.on is None else item.on.isoformat(),
        "when": item.when,
        "urgent": item.urgent,
    }


def search(office: Office, call: Call) -> int:
    """`search TEXT [--json]`: everything that holds all the words."""
    from rundertisch_tui.workflow.questions.search import search as find

    view = office.view
    hits = find(view, " ".join(call.words))
    if call.has("json"):
        output.json_object({"items": [_hit(hit, view) for hit in hits]})
    elif not hits:
        output.say("Nichts gefunden.")
    else:
        rows = []
        for hit in hits:
            row = view.rows(BY_TABLE[hit.table].entity)[hit.record]
            code = code_of(hit.table, hit.record, row)
            rows.append([BY_TABLE[hit.table].german, code, "" if hit.name == code else hit.name, hit.text])
        output.table(["Art", "Nummer", "Name", "Fundstelle"], rows)
    return OK


def _hit(hit: Any, view: View) -> dict[str, Any]:
    row = view.rows(BY_TABLE[hit.table].entity)[hit.record]
    return {
        "id": hit.record,
        "code": own_code(hit.table, row),
        "rev": row.get("rev", 0),
        "entity": hit.table,
        "name": hit.name,
        "text": hit.text,
    }


def history(office: Office, call: Call) -> int:
    """`history [CODE] [--json] [--limit N]`: of a record, or of everything."""
    given = call.option("limit", str(HISTORY_LIMIT))
    if not given.isdecimal() or int(given) < 1:
        raise UsageError("--limit ist eine Zahl ab 1.")
    if call.words:
        entity, record_id = places.locate(office.view, call.words[0])
        table = BY_ENTITY[entity].table
        lines = office.history(table, record_id, limit=int(given))
    else:
        table = ""
        lines = office.lines(limit=int(given))
    if call.has("json"):
        output.json_object({"items": [_history_item(line, table) for line in lines]})
    elif not lines:
        output.say("Noch keine Änderung.")
    else:
        for line in lines:
            _history_text(line, table, office.view)
    return DAMAGED if any(line.is_damaged for line in lines) else OK


def _history_item(line: Any, table: str) -> dict[str, Any]:
    item = {
        "seq": line.seq,
        "at": None if line.is_damaged else line.at.isoformat(),
        "user": None if line.is_damaged else line.user,
        "verb": line.verb,
        "label": line.label,
        "undoes": line.undoes,
        "damaged": line.is_damaged,
    }
    if table:
        item["fields"] = {name: {"old": old, "new": new} for name, (old, new) in line.fields.items()}
        item["erased"] = sorted(line.erased - {""})
    return item


def _history_text(line: Any, table: str, view: View) -> None:
    if line.is_damaged:
        output.say(f"{UNKNOWN}  {UNKNOWN}  {line.label}. {WHAT_TO_DO}")
        return
    output.say(output.clean(f"{line.at:%d.%m.%Y %H:%M}  {line.user}  {line.label}  (Nr. {line.seq})"))
    if not table:
        return
    entity = BY_TABLE[table].entity
    known = blank_fields(entity)
    for name, (old, new) in line.fields.items():
        if name not in known or name == "position":
            continue
        texts = (field_text(entity, name, value, view) or "–" for value in (old, new))
        before, after = erased_texts(line) if name in line.erased else texts
        output.say(output.clean(f"{INDENT}{label(name)}: {before} → {after}"))
