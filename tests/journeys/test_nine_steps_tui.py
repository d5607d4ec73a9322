"""The main job with the keyboard alone, in a real pseudo-terminal: from the address list to the Word minutes.

The same job through the command line must give the same document.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from rundertisch_tui.domain.standard_fields import STANDARD_FIELDS
from rundertisch_tui.workflow.settings import DEFAULTS
from tests.journeys.test_nine_steps_cli import CONTACTS, Script
from tests.journeys.test_nine_steps_cli import line as cli_line
from tests.tui.terminal import Terminal, rundertisch

ITEMS = {
    "1": "Frau Dr. Öztürk-Weiß eröffnet den Runden Tisch.",
    "2": "Die Tagesordnung wird festgestellt.",
    "3": "Es gibt keine Einwendungen.",
    "4": "Die Sprachmittlung ist ausgebaut worden.",
    "5": "Der Bericht zum Stand der Umsetzung wird vorgestellt.",
    "6.1": "h: Es fehlen Plätze in Deutschkursen am Abend.",
    "6.2": "Workshop 2 berichtet.",
    "6.3": "Workshop 3 berichtet.",
    "6.4": "Workshop 4 berichtet.",
    "6.5": "Workshop 5 berichtet.",
    "6.6": "Workshop 6 berichtet.",
    "8": "Keine Wortmeldungen.",
    "9": "Der nächste Runde Tisch ist im Juli 2027.",
}
"""What is said, item by item; `h:` is a challenge."""
FIELDS = [{"title": title, "short_title": short} for title, short in STANDARD_FIELDS]
PLACE = DEFAULTS["default_place"][0]
WORDING = "Das Kita-Anmeldeportal möge mehrsprachig werden."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Terminal]:
    """The program on an empty folder; the contacts lie in the inbox."""
    inbox = tmp_path / "data" / "inbox" / "weber"
    inbox.mkdir(parents=True)
    (tmp_path / "data-exports").mkdir()
    (inbox / "kontakte.csv").write_text(CONTACTS, encoding="utf-8")
    terminal = rundertisch(tmp_path / "data", user="weber")
    yield terminal
    terminal.close()


def test_the_nine_steps_by_keyboard_give_the_document_of_the_command_line(desk: Terminal, tmp_path: Path) -> None:
    first_steps_and_contacts(desk)
    action_fields(desk)
    create_the_round_table(desk)
    mark_who_is_present(desk)
    keep_the_minutes(desk)
    close_and_export(desk)
    measure_and_status(desk)
    find_back(desk)
    (typed,) = (tmp_path / "data-exports").rglob("*Niederschrift*INTERN*.docx")
    assert body(typed) == body(by_command_line(tmp_path / "script"))


def first_steps_and_contacts(desk: Terminal) -> None:
    desk.wait_for("Noch nichts angelegt.")
    desk.press("1")
    desk.wait_for("kontakte.csv")
    desk.press("enter")
    desk.wait_for("neu 3", "abgelehnt 1")
    desk.press("ctrl+s")
    desk.wait_for("Öztürk-Weiß, Dr. Änne", "Import von 3 Kontakten")


def action_fields(desk: Terminal) -> None:
    desk.press("3", "n")
    desk.wait_for("Die sechs Handlungsfelder anlegen?")
    desk.press("j")
    desk.wait_for("HF6")


def create_the_round_table(desk: Terminal) -> None:
    desk.press("2", "n")
    desk.wait_for("Runden Tisch anlegen")
    desk.press("tab")
    desk.send("3.7.2026")
    desk.press("tab")
    desk.send("10:00")
    desk.press("tab", "tab", "tab")
    desk.send("Zusammen in Kassel")
    for name in ("ozt", "kamin"):
        desk.press("tab", "enter")
        desk.send(name)
        desk.quiet()
        desk.press("enter")
    desk.press("ctrl+s")
    desk.wait_for("Eckdaten", "Öztürk-Weiß, Dr. Änne")
    desk.press("f2")
    desk.wait_for("[eingeladen]")
    desk.press("f3")
    desk.wait_for("Trotzdem eröffnen?")  # it is told years after its day
    desk.press("j")
    desk.wait_for("[läuft]")


def mark_who_is_present(desk: Terminal) -> None:
    desk.press("f8", "f8", "f8")
    desk.wait_for("Einlass 4 von 8")
    for name in ("ozt", "kamin"):
        desk.send(name)
        desk.quiet()
        desk.press("enter")
    desk.wait_for("2 da")


def keep_the_minutes(desk: Terminal) -> None:
    desk.press("f8")
    desk.wait_for("Protokoll 5 von 8")
    for number, text in ITEMS.items():
        to_item(desk, number)
        line(desk, text if text.startswith("h:") else f"i: {text}")
        if text.startswith("h:"):
            desk.wait_for("H-2026-01")
    to_item(desk, "7")
    line(desk, f"e: {WORDING}")
    desk.wait_for("V 7-1")
    desk.press("f3")
    desk.wait_for("V 7-1 beschließen: wird RT-2026-01")
    desk.press("tab", "enter")
    desk.send("bildung")
    desk.quiet()
    desk.press("enter", "ctrl+s")
    desk.wait_for("Protokoll", "RT-2026-01")


def to_item(desk: Terminal, number: str) -> None:
    desk.press("ctrl+o")
    desk.wait_for("Tagesordnungspunkt wählen")
    desk.send(number)
    desk.quiet()
    desk.press("enter")


def line(desk: Terminal, text: str) -> None:
    desk.send(text)
    desk.quiet()
    desk.press("enter")


def close_and_export(desk: Terminal) -> None:
    desk.press("f8", "f8")
    desk.wait_for("Abschluss 7 von 8", "F2 abschließen")
    assert "müssen" not in desk.text
    desk.press("f2")
    desk.wait_for("Runden Tisch 2026 abschließen")
    desk.press("ctrl+u")
    desk.send("13:00")
    desk.press("ctrl+s")
    desk.wait_for("durchgeführt")
    desk.press("f3")
    desk.wait_for("Niederschrift geschrieben")


def find_back(desk: Terminal) -> None:
    """From the recommendation to the line of the minutes, and from the measure that came of it."""
    desk.press("4", "enter")
    desk.wait_for("RT-2026-01", "Woher", "Daraus", "M-1")
    desk.press("home", "enter")
    desk.wait_for("Protokoll", WORDING)


def measure_and_status(desk: Terminal) -> None:
    """A measure out of the recommendation, and where it stands."""
    desk.press("4", "m")
    desk.wait_for("Neue Maßnahme daraus anlegen")
    desk.press("enter")
    desk.wait_for("Maßnahme aus RT-2026-01")
    desk.press("ctrl+s")
    desk.wait_for("M-1")
    desk.press("3", "enter")
    desk.wait_for("Das Kita-Anmeldeportal")
    desk.press("s")
    desk.wait_for("Stand melden")
    desk.press("tab", "right", "tab")
    desk.send("Das Portal ist bestellt.")
    desk.press("ctrl+s")
    desk.wait_for("► in Umsetzung")


def body(document: Path) -> str:
    with ZipFile(document) as package:
        return package.read("word/document.xml").decode()


def by_command_line(folder: Path) -> Path:
    """The same job as a script does it; the document that it writes."""
    (folder / "exports").mkdir(parents=True)
    script = Script(folder)
    file = folder / "kontakte.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    script("import", "participants", file)
    script.batch(*({"do": "add", "entity": "action_field", "fields": one} for one in FIELDS))
    script(
        "do", "create_session", "year=2026", "held_on=3.7.2026", "starts_at=10:00", f"place={PLACE}",
        "motto=Zusammen in Kassel", "chair=P-1", "minute_taker=P-3",
    )  # fmt: skip
    for state in ("eingeladen", "läuft"):
        script("do", "set_session_state", "session=2026", f"state={state}")
    for person in ("P-1", "P-3"):
        script("do", "sign_in", "session=2026", f"person={person}")
    script.batch(*(spoken(number, text) for number, text in ITEMS.items()))
    script.batch(cli_line("7", WORDING, "recommendation", action_fields=["HF1"]))
    script("do", "agree_recommendation", "recommendation=2026/V 7-1")
    script("do", "close_session", "session=2026", "ended_at=13:00")
    script("export", "niederschrift", "--session", "2026", "--copy", "internal")
    (document,) = (folder / "exports").rglob("*Niederschrift*INTERN*.docx")
    return document


def spoken(number: str, text: str) -> dict[str, Any]:
    """A line of the minutes as the batch takes it."""
    kind = "challenge" if text.startswith("h: ") else "information"
    return cli_line(number, text.removeprefix("h: "), kind)
