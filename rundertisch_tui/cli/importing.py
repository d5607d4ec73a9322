"""`import`: read a file, show what it would do, do it as one change."""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.imported import take
from rundertisch_tui.cli.preview_text import details
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.exchange import mappings
from rundertisch_tui.exchange.contacts import Contacts, read_contacts
from rundertisch_tui.exchange.known import known_people
from rundertisch_tui.exchange.preview import Preview, RowKind, compare
from rundertisch_tui.workflow import places
from rundertisch_tui.workflow.actions.contacts import ImportContacts
from rundertisch_tui.workflow.actions.office import ChangeSetting
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.kinds import BY_TABLE, Kind, kind_named
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.bodies import Bodies, Body
from rundertisch_tui.workflow.view import View

OK = 0
KIND = "participants"
NAMES = frozenset({KIND, "people", "contacts", "teilnehmende", "kontakte", "personen"})
MINUTES = frozenset({"minutes", "niederschrift"})
"""What a Niederschrift is called that came back edited."""
CONCEPT = frozenset({"concept", "konzept", "integrationskonzept"})
"""What the whole concept in one table is called."""
REPLIES = frozenset({"replies", "antworten", "rückmeldungen"})
"""What the answers to the invitation are called."""
OWN_WAYS = ((MINUTES, "minutes_import"), (REPLIES, "reply_import"), (CONCEPT, "concept_import"))
"""What is read in a way of its own, and the module that does it."""
SHEETS = frozenset({"query-sheets", "query-sheet", "abfragebogen", "abfragebögen"})
"""What the filled sheets of the status round are called."""
STATUS = frozenset({"status", "status_entry", "status_entries", "statusmeldung", "statusmeldungen"})
"""Under these names too, if the file is one; else it is a table of status entries."""
NEW = frozenset({"neu", "new"})
"""What makes a name in the file a new organisation."""
SHOWN = (RowKind.NEW, RowKind.CHANGED, RowKind.DOUBTFUL, RowKind.REJECTED)


def take_in(office: Office, call: Call) -> int:
    """`import KIND FILE`: with `--dry-run` only the preview. Contacts have rules of their own for duplicates."""
    if _is_sheet(call):
        from rundertisch_tui.cli import query_import

        return query_import.take_in(office, call)
    _refuse(call)
    way = next((module for words, module in OWN_WAYS if call.words[0].lower() in words), None)
    if way is not None:
        return int(import_module(f"rundertisch_tui.cli.{way}").take_in(office, call))
    for option in ("who", "accept"):
        if call.has(option):
            raise UsageError(f"--{option} gibt es nur für eine Niederschrift (import minutes).")
    if call.has("session"):
        raise UsageError("--session gibt es nur für Antworten (import replies).")
    kind = record_kind(call.words[0])
    if kind is not None:
        from rundertisch_tui.cli import record_import

        return record_import.take_in(office, call, kind)
    contacts, mapping = _read(office, call)
    bodies = Bodies.of(office.view)
    preview = compare(
        contacts,
        known_people(office.view),
        bodies=bodies,
        chosen=_chosen(office.view, bodies, call),
        progress=_told("verglichen"),
    )
    for line, same in (*_decisions(call, "same"), *_decisions(call, "new")):
        preview.decide(line, same=same)
    output.say(output.clean(f"{Path(call.words[1]).name}: {preview.description}"))
    output.say(preview.summary)
    if call.has("dry-run"):
        _say(output.say, details(contacts, preview, SHOWN))
        return OK
    _say(output.warn, details(contacts, preview, (RowKind.DOUBTFUL, RowKind.REJECTED)))
    return _apply(office, preview, mapping)


def _is_sheet(call: Call) -> bool:
    """Whether filled query sheets are meant: by the word, or because the file of `import status` is one."""
    word = call.words[0].lower()
    if word not in STATUS:
        return word in SHEETS
    from rundertisch_tui.cli import query_import

    return query_import.is_sheet(call)


def _refuse(call: Call) -> None:
    """Raise UsageError for what only query sheets know."""
    if len(call.words) > 2:
        raise UsageError("Hier geht eine Datei auf einmal; mehrere gehen nur bei Abfragebögen (import query-sheets).")
    for option in ("office", "as-of"):
        if call.has(option):
            raise UsageError(f"--{option} gibt es nur für Abfragebögen (import query-sheets).")


def record_kind(word: str) -> Kind | None:
    """The kind of record whose table is meant; None for contacts. Raises NotFound for what cannot be read in."""
    from rundertisch_tui.exchange.record_plan import TABLES

    if word.lower() in NAMES:
        return None
    try:
        kind = kind_named(word)
    except NotFound:
        kind = None
    if kind is None or kind.table not in TABLES:
        known = ", ".join([KIND, "minutes", "replies", "concept", *(BY_TABLE[one].plural for one in TABLES)])
        raise NotFound(f"„{word}“ lässt sich nicht einlesen. Es gibt: {known}.")
    return kind


def _read(office: Office, call: Call) -> tuple[Contacts, ChangeSetting | None]:
    """The contacts of the file, and what keeps the mapping that was given with `--column`."""
    kept: list[ChangeSetting] = []

    def saved(header: Sequence[str]) -> Mapping[str, str]:
        known = mappings.saved(office.view)(header)
        given = mappings.chosen(call.options.get("column", ()), header)
        if given:
            kept.append(mappings.remember(header, {**known, **given}))
        return {**known, **given}

    contacts = read_contacts(
        Path(call.words[1]),
        encoding=call.option("encoding") or None,
        sheet=call.option("sheet") or None,
        saved=saved,
        progress=_told("gelesen"),
    )
    return contacts, kept[0] if kept else None


def _chosen(view: View, bodies: Bodies, call: Call) -> dict[str, Body | None]:
    """What `--body FIRMA=O-12` or `--body FIRMA=neu` says. Raises UsageError, NotFound."""
    found: dict[str, Body | None] = {}
    for given in call.options.get("body", ()):
        name, sign, word = given.rpartition("=")
        if not (sign and name.strip() and word.strip()):
            raise UsageError(f'--body „{given}“: gemeint ist NAME=NUMMER, zum Beispiel --body "Caritas=O-4".')
        if fold(word) in NEW:
            found[fold(name)] = None
            continue
        entity, record = places.locate(view, word.strip())
        body = bodies.known(entity is Committee, record) if entity in (Committee, Organization) else None
        if body is None:
            raise UsageError(f"--body „{given}“: {word.strip()} ist weder Organisation (O-4) noch Gremium (G-2).")
        found[fold(name)] = body
    return found


def _told(what: str) -> Any:
    return lambda count: output.progress(f"{count} Zeilen {what}") if count else None


def _decisions(call: Call, option: str) -> Iterator[tuple[int, bool]]:
    """`--same 4,9` and `--new 7`: what a clerk decides about rows that may be double."""
    for word in ",".join(call.options.get(option, ())).split(","):
        if word.strip():
            if not word.strip().isdecimal():
                raise UsageError(f"--{option} nennt Zeilen der Datei, zum Beispiel --{option} 4,9.")
            yield int(word), option == "same"


def _apply(office: Office, preview: Preview, mapping: ChangeSetting | None) -> int:
    """Perform the import, with the mapping of its columns, as one change."""
    rows = preview.rows()
    if not rows:
        return take(office, None, useless=preview.counts[RowKind.REJECTED] == len(preview.entries) > 0)
    action = ImportContacts(rows=rows)
    return take(office, action if mapping is None else Several(steps=(action, mapping)))


def _say(write: Any, lines: Sequence[str]) -> None:
    output.end_progress()
    for line in lines:
        write(output.clean(line))
