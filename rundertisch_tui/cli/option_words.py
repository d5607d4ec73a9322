"""What each option means, in German, for `help` and the command reference."""

from collections.abc import Mapping
from types import MappingProxyType

GLOBAL: Mapping[str, str] = MappingProxyType(
    {
        "data ORDNER": "Ordner der Daten, sonst $RUNDERTISCH_DATA, sonst ./data",
        "exports ORDNER": "Ordner der Dokumente, sonst $RUNDERTISCH_EXPORTS, sonst ./exports",
        "user NAME": "wer arbeitet, sonst $RUNDERTISCH_USER, $SUDO_USER, der Anmeldename",
        "read-only": "nichts schreiben",
        "version": "die Fassung des Programms",
        "help": "Hilfe zum Befehl",
    }
)
"""The options that stand before or behind every command."""
OF_SCREENS: Mapping[str, str] = MappingProxyType(
    {"door NAME": "an welcher Tür dieses Fenster einlässt (Tür 2), sonst $RUNDERTISCH_DOOR"}
)
"""The options that only the screens take; a command is told the door as a field."""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "accept": "diese Zeilen der Niederschrift annehmen (1.1,6.1.14), alle anderen Unterschiede ablehnen",
        "action-field": "nur dieses Handlungsfeld (HF1)",
        "again": "früher Gelöschtes noch einmal herausnehmen, wo eine alte Sicherung es zurückbrachte",
        "also": "auch diesen freien Text löschen, wie ihn die Vorschau nennt (minute_entry:14.text)",
        "as-of": "Stand dieses Tages (Stichtag)",
        "body": "eine Firma der Datei ist diese Organisation oder dieses Gremium (Caritas=O-4), oder neu (Caritas=neu)",
        "column": "eine Spalte der Datei ist dieses Feld (Rufname=Vorname); wird für solche Dateien gemerkt",
        "committee": "nur dieses Gremium (G-7 oder Kurzname)",
        "confirm": "ja, auch wenn etwas nicht zurückkommt",
        "copy": "publication (zur Veröffentlichung, sonst üblich) oder internal (intern)",
        "csv": "als CSV mit Semikolon",
        "dry-run": "nur zeigen, was geschähe",
        "doors": "für so viele Türen je eine Liste, nach Familiennamen (2)",
        "due": "nennt, was nach den Fristen zu löschen ist",
        "each": "je Person eine eigene Datei (für Briefe an alle)",
        "encoding": "Zeichensatz der Datei, wenn er falsch erraten wird (utf-8, cp1252, utf-16)",
        "erased": "eine jüngere erased.jsonl: was darin steht, kommt nicht zurück",
        "expect-rev": "nur ändern, wenn der Eintrag noch diese Fassung hat",
        "format": "docx, txt oder pdf für Dokumente; xlsx, csv oder json für Tabellen; ics für den Kalender",
        "group": "nur diese Gruppe (politics oder Politik)",
        "item": "nur dieser Tagesordnungspunkt (2026/6.1)",
        "json": "als JSON",
        "limit": "höchstens so viele Änderungen, sonst 50",
        "list": "zeigt alle",
        "new": "diese Zeilen der Datei sind neue Personen, obwohl sie doppelt aussehen (4,9)",
        "office": "diese Stelle (O-12 oder ihr Name)",
        "output": "Datei oder Ordner, sonst der Ordner der Dokumente; - ist die Standardausgabe",
        "paper": "diese Vorlage (VL-14)",
        "parliamentary-group": "nur, was diese Fraktion eingebracht hat (Grüne)",
        "person": "für diese Person (P-120)",
        "same": "diese Zeilen der Datei sind die Personen, denen sie gleichen (4,9)",
        "sample": "schreibt eine Beispieltabelle zum Ausfüllen",
        "session": "der Runde Tisch dieses Jahres (2026)",
        "sheet": "das Blatt der Arbeitsmappe, sonst das erste mit Inhalt",
        "since": "Änderungen seit diesem Tag",
        "size": "small (etwa 500 Einträge, sonst üblich), city (5.000) oder decades (50.000)",
        "stop": "beim ersten Fehler aufhören",
        "to": "der leere oder neue Ordner, in dem wiederhergestellt wird",
        "until": "nur, was bis dahin gespeichert war (2026-07-03T12:00 oder 3.7.2026 12:00)",
        "where": "nur Einträge mit diesem Wert im Feld, auch mehrmals; FELD= findet leere",
        "who": "von wem die Datei kommt",
    }
)
"""Option → what it does."""
