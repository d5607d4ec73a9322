"""Words that a clerk types into the palette: each must lead somewhere, on an empty office as on a filled one."""

from collections.abc import Iterable
from typing import Any

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui.commands import commands
from rundertisch_tui.tui.other_words import ALSO
from rundertisch_tui.tui.palette import Command, searched
from rundertisch_tui.tui.titles import TITLES
from tests.tui.conftest import do

WORDS = (
    "Ablauf", "abmelden", "Abstimmung", "Adressbuch", "Adressen", "Ampel", "Amt", "Änderungsprotokoll", "Anfrage",
    "Anhang", "Anleitung", "Anmeldung", "Anwesenheit", "Anwesenheitsliste", "Archiv", "Aufgaben", "Auftrag", "Auskunft",
    "Ausschuss", "Auswertung", "Backup", "Barrierefreiheit", "Beamer", "Befehlszeile", "Beispieldaten", "Benutzer",
    "Bericht", "Berichtigung", "beschädigt", "Beschluss", "Briefkopf", "Catering", "CSV", "Datenschutz", "Demo",
    "Diagramm", "Dolmetschen", "doppelt", "drucken", "DSGVO", "Dubletten", "E-Mail", "einfügen", "Einlass",
    "Einwand", "Einwilligung", "Entwurf", "Etiketten", "Excel", "exportieren", "fällig", "finden", "Foto", "Fragebogen",
    "Frist", "Gast", "Grafik", "Handbuch", "hochladen", "ics", "importieren", "Indikatoren", "Jahresbericht", "JSON",
    "Kalender", "Kennwort", "Kennzahl", "Kommandozeile", "Kürzel", "Logo", "löschen", "Magistrat", "Mahnung", "Motto",
    "neues Jahr", "Niederschrift", "OParl", "Ordner", "Ortsbeirat", "Outlook", "Papierkorb", "Passwort", "PDF",
    "Präsentation", "Presse", "Projektor", "Protokoll", "prüfen", "PuTTY", "Raum", "Rechte", "reparieren",
    "Rundschreiben", "Scan", "Schriftführung", "Serienbrief", "Server", "sichern", "Sicherung", "Skript", "speichern",
    "Speicherort", "Statistik", "Stichtag", "Teilnehmerliste", "TinyDB", "To-do", "Unterschriften", "vCard",
    "Vergleich", "Verlauf", "verschieben", "Version", "Verteiler", "Vertretung", "Vorjahr", "Wiedervorlage",
    "wiederherstellen", "wiederholen", "WinSCP", "Word", "Wunsch", "Zusage", "zurücknehmen", "zusammenführen",
)  # fmt: skip


def _missing(offered: Iterable[Command]) -> list[str]:
    texts = [searched(command) for command in offered]
    return [word for word in WORDS if not any(all(part in text for part in fold(word).split()) for text in texts)]


async def test_words_of_clerks_lead_somewhere_in_an_empty_office(desk: Any) -> None:
    async with desk() as clerk:
        for digit in "1234567":
            await clerk.press(digit)
            assert _missing(commands(clerk.app, clerk.app.frame)) == []


async def test_words_of_clerks_lead_somewhere_once_there_is_a_round_table(office: Any, desk: Any) -> None:
    do(office, "add", kind="session", fields={"year": 2026})
    async with desk() as clerk:
        for digit in "1234567":
            await clerk.press(digit)
            assert _missing(commands(clerk.app, clerk.app.frame)) == []


async def test_other_words_are_those_of_commands_that_there_are(office: Any, desk: Any) -> None:
    do(office, "add", kind="session", fields={"year": 2026})
    async with desk() as clerk:
        offered = {command.called for command in commands(clerk.app, clerk.app.frame)}
    assert ALSO.keys() <= offered | set(TITLES.values())


async def test_a_part_of_a_round_table_asks_for_one_first(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("gast aufn")
        await clerk.press("enter")
        assert "Dafür braucht es einen Runden Tisch: n legt ihn an." in clerk.text
        assert "[2 Sitzung]" in clerk.text


async def test_the_calendar_file_is_made_where_the_palette_leads(office: Any, desk: Any) -> None:
    do(office, "add", kind="session", fields={"year": 2026, "held_on": "2026-07-03", "starts_at": "14:00:00"})
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("kalender")
        await clerk.press("enter")
        assert "Kalenderdatei für Sitzung und Workshops" in clerk.text
