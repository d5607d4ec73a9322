"""Other words by which people look for a command of the palette: they rarely know its name."""

from collections.abc import Mapping
from types import MappingProxyType

_OUT = "Export exportieren Excel CSV JSON"
_IN = "Import importieren Excel CSV"

ALSO: Mapping[str, str] = MappingProxyType({
    # parts of the Round Table
    "Eckdaten": "Datum Termin Ort Raum Uhrzeit Motto Vorsitz Schriftführung",
    "Einladung": "Anmeldung Rückmeldung Zusagen Bedarf Dolmetschen Gebärdensprache Barrierefreiheit Essen Catering",
    "Tagesordnung": "Ablauf Zeitplan TOP",
    "Einlass": "Ankunft Check-in Türen",
    "Protokoll": "mitschreiben Mitschrift Schriftführung Aufgaben Aufträge",
    "Bündeln": "zusammenführen",
    "Abschluss": "abschließen",
    "Niederschrift": "Einwand Entwurf Korrektur Unterschriften veröffentlichen",
    "Offene Punkte": "neues Jahr Vorjahr übernehmen",
    # documents
    "Anwesenheitsliste": "Unterschriften Unterschriftenliste",
    "Bericht zum Umsetzungsstand": "Ampel Jahresbericht Monitoring Stichtag",
    "Dokumentation": "Jahresbericht Broschüre",
    "Einladungen an alle": "Serienbrief Rundschreiben Briefe",
    "Erinnerungen an alle ohne Antwort": "Mahnung Serienbrief",
    "Namensschilder": "Etiketten Namenskarten",
    "Regiebuch": "Ablauf Ablaufplan",
    "Teilnehmendenverzeichnis": "Teilnehmerliste",
    # areas
    "Übersicht": "Aufgaben To-do Fristen fällig Wiedervorlage Zu tun",
    "Personen": "Teilnehmer Kontakte Adressbuch Foto Einwilligung",
    "Gremien": "Ausschuss Magistrat Ortsbeirat Beirat Stadtverordnete",
    "Dokumente": "Word PDF drucken Entwurf",
    "Empfehlungen": "Vorlagen Anfragen Anhang Anlagen",
    # what keys do
    "Abfrage bei den Stellen zeigen": "Umfrage Rückmeldung Fragebogen Ampel",
    "Als Datei ausgeben": _OUT,
    "Auf dem Beamer zeigen, oder das Motto": "Präsentation Projektor Leinwand",
    "Auf später legen": "Wiedervorlage",
    "Benutzer und Rechte zeigen": "Passwort Kennwort Anmeldung Login Kollegen",
    "Datei zur Vorlage oder zum Schritt legen": "Anhang anhängen Scan PDF",
    "Einstellungen zeigen": "Logo Kopfbogen",
    "Einträge zusammenlegen": "zusammenführen Dubletten doppelt",
    "Empfehlungen ausgeben": _OUT,
    "Empfehlungen bündeln": "zusammenfassen zusammenführen",
    "Empfehlungen, Vorlagen und Beratungen einlesen": _IN,
    "Erste Schritte zeigen": "Anleitung Einführung Beispieldaten Demo ausprobieren",
    "Fällige Löschungen zeigen": "Datenschutz DSGVO Archiv Aufbewahrung Löschfristen",
    "Gremien ausgeben": _OUT,
    "Gremien und Sitzungstermine einlesen": f"{_IN} Kalender ics",
    "Gremium anlegen": "Ausschuss Ortsbeirat Beirat",
    "Handlungsfelder und Maßnahmen ausgeben": _OUT,
    "Hilfe zeigen": "Anleitung Handbuch",
    "In allem suchen": "finden",
    "Kontakte einlesen": f"{_IN} Outlook vCard Adressbuch Dubletten doppelt",
    "Konzept fortschreiben": "Fortschreibung neue Fassung Konzeptfassung",
    "Konzept, Maßnahmen und Stände einlesen": f"{_IN} Indikatoren Kennzahlen",
    "Letzte Änderung rückgängig machen": "zurücknehmen Undo",
    "Neu anlegen": "einfügen hinzufügen",
    "Person anlegen": "Teilnehmer Kontakt einfügen hinzufügen Einwilligung",
    "Person endgültig löschen": "Datenschutz DSGVO",
    "Programm beenden": "abmelden schließen verlassen",
    "Rückgängiges wiederherstellen": "wiederholen Redo",
    "Runden Tisch anlegen": "neues Jahr",
    "Stand melden": "Status Ampel",
    "Statistik: Zahlen über die Jahre": "Auswertung Diagramm Grafik Kennzahlen",
    "Teilnehmende ausgeben": f"{_OUT} Verteiler E-Mail Adressen Serienbrief",
    "Was hat sich seit dem letzten Runden Tisch getan?": "Vergleich Vorjahr Stichtag",
})  # fmt: skip
"""Title of a command, without its year → words."""
