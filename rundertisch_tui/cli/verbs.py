"""Changes: add, set, delete, undelete, do, undo, redo. Each builds the same action object as form, key and palette."""

from datetime import date
from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow import catalogue, clock, places
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE, kind_named
from rundertisch_tui.workflow.office import NOTHING_CHANGED, Done, Office
from rundertisch_tui.workflow.problems import EditConflict
from rundertisch_tui.workflow.reader import Reader

OK = 0
MOST_CODES = 5  # so many new numbers are told by name
OWN_COMMANDS = {
    "add": "rundertisch add ART FELD=WERT...",
    "set": "rundertisch set CODE FELD=WERT...",
    "delete": "rundertisch delete CODE",
    "undelete": "rundertisch undelete CODE",
    "transaction": "rundertisch batch",
    "import_contacts": "rundertisch import participants DATEI",
    "record_export": "rundertisch export ART",
}


def add(office: Office, call: Call) -> int:
    """`add ENTITY FIELD=VALUE...`."""
    action = add_action(call.words[0], values.words_to_pairs(call.words[1:]), office.view, clock.today())
    return _told(office, office.perform(action))


def add_action(entity: str, pairs: Any, reader: Reader, today: date) -> Any:
    """The action that creates a record from words or from the values of a `batch` line."""
    from rundertisch_tui.workflow.actions.edit import Add

    kind = kind_named(entity)
    return Add(kind=kind.table, fields=_field_values(kind.entity, pairs, reader, today))


def _field_values(entity: type[Any], pairs: Any, reader: Reader, today: date) -> dict[str, Any]:
    """Values by field; lists of texts come from words, everything else from JSON."""
    from rundertisch_tui.workflow.codec import field_types, value_from_json

    types = field_types(entity)
    for name in pairs:
        if name not in types:
            value_from_json(entity, name, None)  # refuses with the names that there are
    words = {name: given for name, given in pairs.items() if isinstance(given, values.Words)}
    rest = {name: given for name, given in pairs.items() if name not in words}
    return {**values.from_words(words, types, reader, today), **values.from_json(rest, types, reader, today)}


def change(office: Office, call: Call) -> int:
    """`set CODE FIELD=VALUE... [--expect-rev N]`."""
    wanted = call.option("expect-rev")
    if wanted and not wanted.isdecimal():
        raise UsageError("--expect-rev ist eine Zahl: die Fassung, die gesehen wurde.")
    action = set_action(
        call.words[0],
        values.words_to_pairs(call.words[1:]),
        office.view,
        clock.today(),
        expect_rev=int(wanted) if wanted else None,
    )
    try:
        return _told(office, office.perform(action))
    except EditConflict as problem:
        raise EditConflict("\n".join([str(problem), *_both_values(office, action)]), problem.fields, ()) from None


def _both_values(office: Office, edit: Any) -> list[str]:
    """For each field what stands there now and what was wanted."""
    from rundertisch_tui.workflow.display import field_text
    from rundertisch_tui.workflow.labels import label

    office.follow()
    kind = BY_TABLE[edit.kind]
    row = office.view.rows(kind.entity).get(edit.id, {})
    found = []
    for name, wanted in edit.after.items():
        now, own = (field_text(kind.entity, name, value, office.view) or "–" for value in (row.get(name), wanted))
        found.append(f"{label(name)}: dort steht {now}, gewünscht war {own}")
    return found


def set_action(code: str, pairs: Any, reader: Reader, today: date, *, expect_rev: int | None = None) -> Any:
    """The action that changes fields of a record; a command is judged on the current state.

    Raises NotFound, and RuleViolation for a field that does not fit, or for the number, which stays.
    """
    from rundertisch_tui.workflow.actions.edit import Edit

    entity, record_id = places.locate(reader, code)
    if "code" in pairs:
        raise RuleViolation("Eine Nummer bleibt, wie sie ist.", field="code")
    after = _field_values(entity, pairs, reader, today)
    return Edit(kind=BY_ENTITY[entity].table, id=record_id, before={}, after=after, expect_rev=expect_rev)


def delete(office: Office, call: Call) -> int:
    """`delete CODE`."""
    return _told(office, office.perform(trash_action("delete", call.words[0], office.view)))


def undelete(office: Office, call: Call) -> int:
    """`undelete CODE`."""
    return _told(office, office.perform(trash_action("undelete", call.words[0], office.view)))


def trash_action(verb: str, code: str, reader: Reader) -> Any:
    """The action that lays a record into the trash or takes it out."""
    entity, record_id = places.locate(reader, code)
    return catalogue.entry(verb).load()(kind=BY_ENTITY[entity].table, id=record_id)


def do(office: Office, call: Call) -> int:
    """`do VERB FIELD=VALUE...`."""
    verb = call.words[0].replace("-", "_")
    if verb in OWN_COMMANDS:
        raise UsageError(f"Dafür gibt es einen eigenen Befehl: {OWN_COMMANDS[verb]}")
    action = verb_action(verb, values.words_to_pairs(call.words[1:]), office.view, clock.today())
    return _told(office, office.perform(action))


def verb_action(verb: str, pairs: Any, reader: Reader, today: date) -> Any:
    """The action of a verb from words or from the values of a `batch` line."""
    types = {one.name: one.type for one in catalogue.arguments(catalogue.entry(verb).load())}
    words = {name: given for name, given in pairs.items() if isinstance(given, values.Words)}
    rest = {name: given for name, given in pairs.items() if name not in words}
    given = {**values.from_words(words, types, reader, today), **values.from_json(rest, types, reader, today)}
    return catalogue.build(verb, given)


def undo(office: Office, _call: Call) -> int:
    """Take back the own newest change."""
    return _told(office, office.undo())


def redo(office: Office, _call: Call) -> int:
    """Do again what was taken back."""
    return _told(office, office.redo())


def list_verbs(_call: Call) -> int:
    """`do --list`: every verb with its fields; those in brackets may be left out."""
    from rundertisch_tui.cli.help import verb_line

    rows = [(one.verb, one.german, verb_line(one)) for one in catalogue.ENTRIES if one.verb not in OWN_COMMANDS]
    for verb, german, fields in rows:
        output.say(f"{verb} {fields}".rstrip())
        output.say(f"    {german}")
    return OK


def _told(office: Office, done: Done) -> int:
    """Say what happened, the codes of what is new, and what the text gate replaced."""
    for finding in done.findings:
        output.warn(finding)
    if done.name == NOTHING_CHANGED and not done.touched:
        output.say(f"{NOTHING_CHANGED}.")
        return OK
    codes = created_codes(office, done)
    output.say(output.clean(f"Gespeichert: {done.name}" + (f" ({codes})" if codes else "")))
    return OK


def created_codes(office: Office, done: Done) -> str:
    """How the created records are called on the command line: those with a number, else the first; then how many."""
    codes = [code_of(office.view, table, record_id) for table, record_id in done.created]
    told = [code for code in codes if ":" not in code][:MOST_CODES] or codes[:1]
    more = len(codes) - len(told)
    return ", ".join(told) + (f" und {more} weitere" if more else "")


def code_of(reader: Reader, table: str, record_id: int) -> str:
    """The code of a record where it has one, else ENTITY:ID."""
    record = reader.find(BY_TABLE[table].entity, record_id)
    return str(getattr(record, "code", "") or f"{table}:{record_id}")


def require_text(value: Any, name: str) -> str:
    """A text of a `batch` line. Raises RuleViolation naming it."""
    if not isinstance(value, str) or not value.strip():
        raise RuleViolation(f"Es fehlt „{name}“ als Text.", field=name)
    return value
