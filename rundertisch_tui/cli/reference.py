"""`help all`: the whole command reference as Markdown, made from the same tables as every other help."""

from collections.abc import Iterator

from rundertisch_tui.cli import export_kinds, option_words, session_files
from rundertisch_tui.cli import help as help_of
from rundertisch_tui.cli.asking import NARROWING
from rundertisch_tui.cli.commands import COMMANDS, Command
from rundertisch_tui.documents import catalogue as documents
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.labels import label

HEAD = (
    "# Befehle",
    "",
    "<!-- Erzeugt mit: rundertisch help all > docs/befehle.md -->",
    "",
    "Ohne Befehl öffnet `rundertisch` die Bildschirme. Mit einem Befehl tut es genau eine Sache und endet; Skripte",
    "können so alles, was die Bildschirme können. Daten gehen auf die Standardausgabe, Meldungen auf die",
    "Fehlerausgabe. Befehle, Arten und Felder heißen englisch, alles Ausgegebene ist deutsch.",
)
NAMING = (
    "Ein Eintrag heißt nach seiner Nummer: `RT-2026-07`, `H-2025-03`, `M-31`, `P-120`, `O-12`, `G-7`, `HF1`, `VL-14`.",
    "Ein Runder Tisch heißt nach seinem Jahr (`2026`). Was keine Nummer hat, heißt `ART:KENNUNG` (`consultation:14`),",
    "ein Tagesordnungspunkt auch `2026/6.1`, eine Protokollzeile `2026/6.1.14`, ein Vorschlag `V 6.1-2`, ein",
    "Gremium oder eine Organisation nach Namen oder Kurznamen. Daten schreibt man wie am Bildschirm:",
    "`3.7.26`, `morgen`, `+14`.",
)
JSON = (
    '`list`, `search`, `due` und `history` geben `{"schema": 1, "items": […]}` aus, jeder Eintrag mit `id`, `rev`,',
    "`code` (wo er eine Nummer hat) und seinen Feldern unter ihren englischen Namen; `show` gibt",
    '`{"schema": 1, "entity": …, "record": {…}, "links": {…}}` aus, `chain` `{"schema": 1, "steps": […]}`. Felder',
    "kommen hinzu, aber keines verschwindet oder ändert seine Bedeutung, solange `schema` gleich bleibt.",
)


def text() -> str:
    """The reference, ending with a line break."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from HEAD
    yield from ("", "## Angaben vor oder hinter jedem Befehl", "", "| Angabe | |", "| --- | --- |")
    yield from (f"| `--{name}` | {words} |" for name, words in option_words.GLOBAL.items())
    yield from ("", "Nur für die Bildschirme, nicht bei Befehlen:", "", "| Angabe | |", "| --- | --- |")
    yield from (f"| `--{name}` | {words} |" for name, words in option_words.OF_SCREENS.items())
    yield from ("", "## Einträge nennen", "", *NAMING)
    yield from ("", "## Die Befehle")
    for command in COMMANDS:
        yield from _command(command)
    yield from ("", "## JSON", "", *JSON)
    yield from ("", "## Rückgabewerte", "", "| Wert | |", "| --- | --- |")
    yield from (f"| {code} | {german} |" for code, german in help_of.CODES)
    yield "| 128+n | durch das Signal n beendet |"
    yield from _verbs()
    yield from _kinds()


def _command(command: Command) -> Iterator[str]:
    yield from ("", f"### {command.name}", "", f"{command.german}.", "", "```")
    yield from (f"rundertisch {usage}" for usage in command.usage.split(" · "))
    yield "```"
    options = (*command.values, *command.flags)
    if options:
        yield from ("", *(f"- `--{name}`: {option_words.WORDS[name]}" for name in options))
    if command.name == "export":
        yield from (
            "",
            "Dokumente:",
            "",
            *(f"- `{kind.id}` {kind.german}{_narrowing(kind)}" for kind in documents.KINDS),
        )
        files = [f"- `{one.id}` {one.german} ({', '.join(one.formats)}; mit --session)" for one in session_files.KINDS]
        yield from ("", "Dateien zu einem Runden Tisch:", "", *files)
        tables = ", ".join(f"`{export_kinds.plural(kind)}`" for kind in KINDS)
        yield from ("", f"Tabellen: {tables}.")
    if command.name == "batch":
        yield from ("", "```", *help_of.BATCH_HELP, "```")


def _narrowing(kind: documents.Kind) -> str:
    """What narrows a document, or has to be said for it."""
    options = [option for option, name in NARROWING.items() if name in kind.takes]
    said = ["--session"] if kind.for_session else []
    days = [option for option in options if NARROWING[option] in documents.DAYS]
    subjects = [option for option in options if option not in days]
    said += [" oder ".join(f"--{option}" for option in subjects)] if kind.needs_one else []
    may = [f"--{option}" for option in (days if kind.needs_one else options)]
    parts = [f"mit {', '.join(said)}" if said else "", f"einzuschränken mit {', '.join(may)}" if may else ""]
    return f" ({'; '.join(part for part in parts if part)})"


def _verbs() -> Iterator[str]:
    yield from ("", "## Verben für `do` und `batch`", "", "Felder in eckigen Klammern können fehlen.")
    for area in dict.fromkeys(entry.area for entry in catalogue.ENTRIES):
        yield from ("", f"### {area}", "")
        for entry in catalogue.ENTRIES:
            if entry.area == area:
                fields = help_of.verb_line(entry)
                yield f"- `{entry.verb}{' ' + fields if fields else ''}`: {entry.german}"


def _kinds() -> Iterator[str]:
    yield from ("", "## Arten und ihre Felder")
    for kind in KINDS:
        series = f", Nummern {kind.series}-1 …" if kind.series else ""
        yield from ("", f"### {kind.table}", "", f"{kind.german}{series}", "")
        yield from (
            f"- `{name}`: {label(name)}, {help_of.type_words(hint)}" for name, hint in field_types(kind.entity).items()
        )
