"""The commands as a table of strings: nothing is imported before it is known which one is wanted."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class Needs(Enum):
    """What a command needs before it begins."""

    NOTHING = "nothing"
    READING = "reading"  # data that are there, which it leaves as they are
    CHANGING = "changing"  # data that are there
    SCREENS = "screens"  # a terminal of its own: its function says which screens
    WRITING = "writing"  # a folder, which may be made for it


class Command(NamedTuple):
    """One command: how it is written, what it does in German, where its function stands ("module:function").

    `least` and `most` count its words. An option that is a key of `alone` makes words and data unnecessary: then the
    function behind it is called instead.
    """

    name: str
    usage: str
    german: str
    target: str
    needs: Needs = Needs.READING
    values: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    least: int = 0
    most: int | None = 0
    alone: Mapping[str, str] = MappingProxyType({})


EXPORT_VALUES = (
    "session", "as-of", "since", "committee", "action-field", "item", "person", "paper", "group", "office",
    "parliamentary-group", "doors", "where", "copy", "format", "output",
)  # fmt: skip

COMMANDS: tuple[Command, ...] = (
    Command(
        "demo",
        "demo DIR [--size small|city|decades]",
        "Beispieldaten in einen leeren Ordner schreiben",
        "upkeep:demo",
        Needs.NOTHING,
        values=("size",),
        least=1,
        most=1,
    ),
    Command(
        "import",
        "import participants DATEI [--dry-run] [--encoding E] [--sheet BLATT] [--column ÜBERSCHRIFT=FELD]... "
        "[--same ZEILEN] [--new ZEILEN] [--body FIRMA=O-4]... · import replies DATEI [--session 2026] [--dry-run] · "
        "import minutes DATEI.docx [--session 2026] [--who NAME] [--accept ZEILEN] [--dry-run] · "
        "import query-sheets DATEI... [--office O] [--as-of TAG] [--dry-run] · "
        "import concept DATEI [--dry-run] · "
        "import ART DATEI [--dry-run] [--encoding E] [--sheet BLATT] · "
        "import ART --sample DATEI.xlsx",
        "Kontakte, Antworten, Bögen oder Tabellen übernehmen: CSV, XLSX, XLS, ODS, auch vCard, ics und Word",
        "importing:take_in",
        Needs.WRITING,
        values=(
            "encoding",
            "sheet",
            "column",
            "same",
            "new",
            "body",
            "session",
            "sample",
            "office",
            "as-of",
            "who",
            "accept",
        ),
        flags=("dry-run",),
        least=2,
        most=None,
        alone={"sample": "sample_table:write_sample"},
    ),
    Command(
        "export",
        "export ART [CODE]... [--session 2026] [--copy publication|internal] [--format FORMAT] "
        "[--output PFAD] [--where FELD=WERT]... [--as-of TAG] [--since TAG] [--committee G] [--action-field HF] "
        "[--item TOP] [--person P] [--paper VL] [--group GRUPPE] [--office O] [--parliamentary-group F] [--doors N] · "
        "export invitation-letters --each [--session 2026] · export --list",
        "Ein Dokument oder eine Liste ausgeben",
        "exporting:give_out",
        Needs.CHANGING,
        values=EXPORT_VALUES,
        flags=("each", "list"),
        least=1,
        most=None,
        alone={"list": "export_kinds:show_kinds"},
    ),
    Command(
        "list",
        "list ART [--where FELD=WERT]... [--json|--csv]",
        "Alle Einträge einer Art",
        "listing:show_list",
        values=("where",),
        flags=("json", "csv"),
        least=1,
        most=1,
    ),
    Command(
        "show",
        "show CODE [--json]",
        "Ein Eintrag mit allem, was mit ihm verbunden ist",
        "queries:show",
        flags=("json",),
        least=1,
        most=1,
    ),
    Command(
        "chain",
        "chain CODE [--json]",
        "Woher eine Empfehlung kam und was aus ihr wurde",
        "queries:chain",
        flags=("json",),
        least=1,
        most=1,
    ),
    Command(
        "add",
        "add ART FELD=WERT...",
        "Einen Eintrag anlegen",
        "verbs:add",
        Needs.WRITING,
        least=1,
        most=None,
    ),
    Command(
        "set",
        "set CODE FELD=WERT... [--expect-rev N]",
        "Felder eines Eintrags ändern",
        "verbs:change",
        Needs.CHANGING,
        values=("expect-rev",),
        least=2,
        most=None,
    ),
    Command(
        "delete",
        "delete CODE",
        "Einen Eintrag in den Papierkorb legen",
        "verbs:delete",
        Needs.CHANGING,
        least=1,
        most=1,
    ),
    Command(
        "undelete",
        "undelete CODE",
        "Einen Eintrag aus dem Papierkorb holen",
        "verbs:undelete",
        Needs.CHANGING,
        least=1,
        most=1,
    ),
    Command(
        "do",
        "do VERB FELD=WERT... · do --list",
        "Eine Handlung ausführen",
        "verbs:do",
        Needs.WRITING,
        flags=("list",),
        least=1,
        most=None,
        alone={"list": "verbs:list_verbs"},
    ),
    Command(
        "batch",
        "batch [--stop]",
        "Viele Änderungen: je Zeile der Standardeingabe ein JSON-Objekt",
        "batch:batch",
        Needs.WRITING,
        flags=("stop",),
    ),
    Command(
        "carry-over",
        "carry-over JAHR [--json]",
        "Was zum Runden Tisch eines Jahres mitkommt und warum",
        "carrying:show",
        flags=("json",),
        least=1,
        most=1,
    ),
    Command(
        "status-round",
        "status-round [JAHR] [--json]",
        "Wer in der Abfrage geantwortet hat und wer fehlt",
        "status_rounds:show",
        flags=("json",),
        most=1,
    ),
    Command(
        "statistics",
        "statistics [--as-of TAG] [--json]",
        "Wie viele Empfehlungen nach welcher Zeit was erreicht haben",
        "statistics:show",
        values=("as-of",),
        flags=("json",),
    ),
    Command(
        "beamer",
        "beamer --session JAHR [--item TOP]",
        "Die große Anzeige für den Saal: folgt dem, was im Protokoll mit F9 gezeigt wird",
        "beamer:wished",
        Needs.SCREENS,
        values=("session", "item"),
    ),
    Command(
        "text-blocks",
        "text-blocks [--json]",
        "Welches Kürzel im Protokoll für welchen Text steht",
        "text_blocks:show",
        flags=("json",),
    ),
    Command("due", "due [--json]", "Was zu tun ist, das Dringendste zuerst", "queries:due", flags=("json",)),
    Command(
        "search",
        "search TEXT [--json]",
        "In allen Einträgen suchen",
        "queries:search",
        flags=("json",),
        least=1,
        most=None,
    ),
    Command(
        "history",
        "history [CODE] [--json] [--limit N]",
        "Wer wann was geändert hat, das Neueste zuerst",
        "queries:history",
        values=("limit",),
        flags=("json",),
        most=1,
    ),
    Command("undo", "undo", "Die eigene letzte Änderung zurücknehmen", "verbs:undo", Needs.CHANGING),
    Command("redo", "redo", "Das zuletzt Zurückgenommene wieder tun", "verbs:redo", Needs.CHANGING),
    Command(
        "erase",
        "erase CODE [--also ORT]... [--confirm] [--json] · erase --due [--json] · erase --again",
        "Eine Person oder den Bedarf eines Runden Tisches endgültig löschen; zeigt vorher, was geht und was bleibt",
        "erasing:erase",
        Needs.CHANGING,
        values=("also",),
        flags=("confirm", "due", "again", "json"),
        most=1,
    ),
    Command("check", "check [--json]", "Die Daten prüfen", "upkeep:check", flags=("json",)),
    Command(
        "repair",
        "repair [--confirm] [--json]",
        "Beschädigte Daten heilen; was verloren ist, wird vorher genannt",
        "upkeep:repair",
        Needs.NOTHING,
        flags=("confirm", "json"),
    ),
    Command(
        "backup",
        "backup [DATEI]",
        "Die Daten sichern, während andere weiterarbeiten",
        "upkeep:backup",
        Needs.NOTHING,
        most=1,
    ),
    Command(
        "restore",
        "restore DATEI --to ORDNER [--until ZEITPUNKT] [--erased DATEI]",
        "Eine Sicherung in einem leeren Ordner wiederherstellen",
        "upkeep:restore",
        Needs.NOTHING,
        values=("to", "until", "erased"),
        least=1,
        most=1,
    ),
    Command(
        "checkpoint",
        "checkpoint",
        "Den Stand als TinyDB-Datei festschreiben",
        "upkeep:checkpoint",
        Needs.CHANGING,
    ),
    Command("help", "help [THEMA]", "Diese Hilfe", "help:show_help", Needs.NOTHING, most=1),
)

BY_NAME: dict[str, Command] = {command.name: command for command in COMMANDS}
