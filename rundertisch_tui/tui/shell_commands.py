"""What only the command line can: the palette finds it too and shows the line to type, with the folder of the data."""

import shlex
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rundertisch_tui.tui.palette import Command
from rundertisch_tui.tui.widgets.detail import Line, pair

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

PLACE = "Befehlszeile"
_HOW = "So steht es in der Befehlszeile, in einem zweiten PuTTY-Fenster oder nach dem Ende dieses Programms (q):"
_CAPITALS = "Was groß geschrieben ist, setzen Sie ein. Alle Befehle nennt: rundertisch help"


class ShellCommand(NamedTuple):
    """One command of the command line: its title, what follows `rundertisch`, what it does, other words for it."""

    title: str
    line: str
    help: str
    also: str = ""


COMMANDS: tuple[ShellCommand, ...] = (
    ShellCommand(
        "Sicherung der Daten machen",
        "backup",
        "Sichert alle Daten in eine geprüfte Datei unter backups/, während andere weiterarbeiten.",
        "Backup sichern Datensicherung",
    ),
    ShellCommand(
        "Sicherung wiederherstellen",
        "restore DATEI --to ORDNER",
        "Holt eine Sicherung in einen leeren Ordner; die heutigen Daten bleiben, wie sie sind.",
        "Backup zurückholen",
    ),
    ShellCommand("Daten prüfen", "check", "Sagt, ob alles in Ordnung ist, sonst was und wo.", "beschädigt Integrität"),
    ShellCommand(
        "Beschädigte Daten reparieren",
        "repair",
        "Heilt, was zu heilen ist; was verloren wäre, wird vorher genannt.",
        "Schaden kaputt",
    ),
    ShellCommand(
        "Auskunft über eine Person geben",
        "show P-12",
        "Zeigt die Person mit allem, was mit ihr verbunden ist. Wo nur ihr Name im Text steht, findet ihn hier ^f.",
        "Datenschutz DSGVO Selbstauskunft Artikel 15",
    ),
    ShellCommand(
        "Alle Änderungen nennen, das Neueste zuerst",
        "history",
        "Nennt, wer wann was geändert hat, über alle Einträge. Zu einem Eintrag zeigt es hier die Taste h.",
        "Verlauf Änderungsprotokoll",
    ),
    ShellCommand(
        "Gelöschtes auch aus Sicherungen nehmen",
        "erase --again",
        "Nimmt Personen, die schon gelöscht sind, auch aus später zurückgelegten Sicherungen.",
        "Datenschutz DSGVO",
    ),
    ShellCommand(
        "Beispieldaten schreiben",
        "demo ORDNER",
        "Schreibt erfundene Daten in einen leeren Ordner, zum Ausprobieren.",
        "Demo Übung",
    ),
    ShellCommand(
        "Alles als Tabelle ausgeben",
        "export --list",
        "Nennt jedes Dokument und jede Tabelle, die es gibt: auch Indikatoren, Aufträge, OParl und Fälliges als "
        "Kalenderdatei.",
        "Export exportieren OParl JSON Kalender ics Indikatoren Aufgaben",
    ),
    ShellCommand(
        "Viele Änderungen durch ein Skript",
        "batch",
        "Liest je Zeile eine Änderung als JSON; do --list nennt jede mit ihren Angaben.",
        "Kommandozeile automatisch",
    ),
    ShellCommand("TinyDB-Datei festschreiben", "checkpoint", "Schreibt den Stand sofort in rundertisch.json.", "JSON"),
)


def line(command: ShellCommand, data: Path) -> str:
    """What is typed at the command line, ready for a POSIX shell."""
    return f"rundertisch --data {shlex.quote(str(data.absolute()))} {command.line}"


def commands(app: "RoundTableApp") -> Iterator[Command]:
    """Every command of the command line that no key has, then where data and documents lie."""
    for one in COMMANDS:
        yield Command(one.title, PLACE, "", partial(_show, app, one), one.help, also=one.also)
    yield Command(
        "Ordner und Fassung zeigen",
        "überall",
        "",
        partial(_show_places, app),
        "Wo Daten, Dokumente und eingereichte Dateien liegen, und welche Fassung des Programms läuft.",
        also="Speicherort Server PuTTY WinSCP hochladen herunterladen Eingang Datenträger Version speichern",
    )


def _show(app: "RoundTableApp", command: ShellCommand) -> None:
    lines: list[Line] = [
        ((command.help, "text"),),
        (),
        ((_HOW, "leise"),),
        (),
        ((line(command, app.office.data), "akzent"),),
    ]
    if any(word.isupper() for word in command.line.split()):
        lines += [(), ((_CAPITALS, "leise"),)]
    _read(app, command.title, lines)


def _show_places(app: "RoundTableApp") -> None:
    from rundertisch_tui import __version__
    from rundertisch_tui.exchange.inbox import folder

    office = app.office
    _read(
        app,
        "Ordner und Fassung",
        [
            pair("Daten     ", str(office.data.absolute())),
            pair("Dokumente ", str(office.exports.absolute())),
            pair("Ihr Eingang", str(folder(office.data, office.login).absolute())),
            pair("Fassung   ", __version__),
            (),
            (("Mit WinSCP holen Sie Dokumente ab und legen Dateien zum Einlesen in Ihren Eingang.", "text"),),
            (("Gespeichert wird jede Änderung sofort, ein Formular mit ^s.", "text"),),
        ],
    )


def _read(app: "RoundTableApp", title: str, lines: list[Line]) -> None:
    from rundertisch_tui.tui.dialogs.reading import ReadingSheet

    app.call_later(app.open_sheet, ReadingSheet(title, lines))
