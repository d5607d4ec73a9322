"""`help`: made from the table of commands, the catalogue of verbs and the kinds of record; nothing is written twice."""

from collections.abc import Mapping
from enum import StrEnum
from types import NoneType
from typing import Any, NewType, get_args

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call
from rundertisch_tui.cli.commands import BY_NAME, COMMANDS
from rundertisch_tui.cli.option_words import GLOBAL, OF_SCREENS, WORDS
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.workflow.labels import label

OK = 0
WIDTH = 14
CODES = (
    (0, "gut"),
    (1, "unerwarteter Fehler"),
    (2, "falscher Aufruf"),
    (3, "ungültige Eingabe"),
    (4, "belegt, Widerspruch oder nicht bestätigt"),
    (5, "nicht gefunden"),
    (6, "nicht erlaubt oder nur lesen"),
    (7, "Daten beschädigt oder neuer als das Programm"),
    (8, "kein Terminal"),
)


def show_help(call: Call) -> int:
    """`help [TOPIC]`."""
    if call.words:
        topic(call.words[0])
    else:
        overview()
    return OK


def overview() -> None:
    """All commands, the options of every command, the topics, the exit codes."""
    output.say("rundertisch [--data ORDNER] [--exports ORDNER] [--user NAME] [--read-only] [--door NAME]")
    output.say("    öffnet die Bildschirme")
    output.say("rundertisch BEFEHL ...")
    output.say("")
    output.say("Befehle")
    for command in COMMANDS:
        output.say(f"  {command.name.ljust(WIDTH)}{command.german}")
    output.say("")
    output.say("Angaben vor oder hinter jedem Befehl")
    _options(GLOBAL)
    output.say("")
    output.say("Nur für die Bildschirme")
    _options(OF_SCREENS)
    output.say("")
    output.say(
        "Mehr: rundertisch help BEFEHL, help VERB (do --list), help ART (zum Beispiel person), help codes, help all"
    )


def _options(words: Mapping[str, str]) -> None:
    width = max((len(name) for name in words), default=0)
    for name, meaning in words.items():
        output.say(f"  --{name.ljust(width)}  {meaning}")


def topic(name: str) -> None:
    """The help of a command, a verb or a kind of record. Raises NotFound for anything else."""
    from rundertisch_tui.workflow import catalogue

    verb = name.replace("-", "_")
    if name == "all":
        from rundertisch_tui.cli.reference import text

        output.say(text().rstrip("\n"))
    elif name == "codes":
        for code, german in CODES:
            output.say(f"{code}  {german}")
        output.say("128+n  durch das Signal n beendet")
    elif name in BY_NAME:
        _command(name)
        if name in _tables():  # `export` is a command and the record of what it wrote
            output.say("")
            _kind(name)
    elif verb in catalogue.BY_VERB:
        _verb(catalogue.BY_VERB[verb])
    else:
        _kind(name)


def _command(name: str) -> None:
    command = BY_NAME[name]
    for usage in command.usage.split(" · "):
        output.say(f"rundertisch {usage}")
    output.say("")
    output.say(f"{command.german}.")
    _options({name: WORDS[name] for name in (*command.values, *command.flags)})
    if name == "export":
        from rundertisch_tui.cli.export_kinds import show_kinds

        output.say("")
        show_kinds()
    if name in ("list", "add"):
        output.say("")
        output.say(f"ART: {', '.join(_tables())}")
    if name == "batch":
        output.say("")
        for line in BATCH_HELP:
            output.say(line)


BATCH_HELP = (
    '{"do": "add", "entity": "organization", "fields": {"name": "…"}}',
    '{"do": "set", "code": "M-31", "fields": {…}, "expect_rev": 4}',
    '{"do": "record_outcome", "fields": {…}, "key": "…"}',
    '{"do": "transaction", "steps": [{…}, {…}]}    mehrere Schritte als eine Änderung; "$1" ist, was Schritt 1 anlegte',
    "Antwort je Zeile, erst wenn sie auf der Platte ist:",
    '{"ok": true, "seq": 1234, "ids": […]} oder {"ok": false, "error": "…", "code": 3, "line": 7}',
    "--stop hört beim ersten Fehler auf.",
)


def _tables() -> list[str]:
    from rundertisch_tui.workflow.kinds import KINDS

    return [kind.table for kind in KINDS]


def _verb(entry: Any) -> None:
    from rundertisch_tui.workflow import catalogue

    output.say(f"rundertisch do {entry.verb} {verb_line(entry)}".rstrip())
    output.say("")
    output.say(f"{entry.german} ({entry.area}).")
    for one in catalogue.arguments(entry.load()):
        must = "nötig" if one.required else "kann fehlen"
        output.say(f"  {one.name}: {label(one.name)}, {type_words(one.type)}, {must}")


def _kind(name: str) -> None:
    from rundertisch_tui.workflow.codec import field_types
    from rundertisch_tui.workflow.kinds import kind_named

    try:
        kind = kind_named(name)
    except NotFound:
        raise NotFound(
            f"Zu „{name}“ gibt es keine Hilfe. Es gibt sie zu jedem Befehl, zu jedem Verb (do --list) und zu: "
            f"{', '.join(_tables())}, codes, all."
        ) from None
    output.say(f"{kind.table}: {kind.german}" + (f", Nummern {kind.series}-1 …" if kind.series else ""))
    for field, hint in field_types(kind.entity).items():
        output.say(f"  {field}: {label(field)}, {type_words(hint)}")


def verb_line(entry: Any) -> str:
    """The fields of a verb as one writes them; those in brackets may be left out."""
    from rundertisch_tui.workflow import catalogue

    words = [
        f"{one.name}=…" if one.required else f"[{one.name}=…]" for one in catalogue.arguments(entry.load())
    ]  # fmt: skip
    return " ".join(words)


def type_words(hint: Any) -> str:
    """A type in German, with what one may write."""
    from rundertisch_tui.workflow import text_values as values

    if values.is_many(hint):
        inner = values.inner(hint)
        return f"mehrere mit Komma: {type_words(inner)}" if inner is not str else "Text, auch mehrmals"
    kind = next((part for part in get_args(hint) or (hint,) if part is not NoneType), str)
    if isinstance(kind, NewType):
        from rundertisch_tui.workflow.kinds import BY_TABLE

        return f"Nummer ({BY_TABLE[values.table_of(kind)].german})"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " | ".join(member.value for member in kind)
    return PLAIN_WORDS.get(getattr(kind, "__name__", ""), "Text")


PLAIN_WORDS = {
    "date": "Datum (3.7.2026, morgen, +14)",
    "time": "Uhrzeit (10:00)",
    "bool": "ja oder nein",
    "int": "ganze Zahl",
    "float": "Zahl",
    "VoteResult": "Abstimmung (Ja:Nein:Enthaltungen, 41:0:3)",
}
