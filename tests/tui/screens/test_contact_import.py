from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.settings import Setting
from rundertisch_tui.exchange import inbox
from rundertisch_tui.tui import contact_reading
from rundertisch_tui.tui.screens.contact_import import ContactImportScreen
from rundertisch_tui.workflow.actions.contacts import ImportContacts
from tests.tui.conftest import do
from tests.tui.town import NOW, settle_town

HEAD = "Anrede;Vorname;Nachname;Firma;Position;E-Mail-Adresse;Telefon geschäftlich"
ROWS = (
    "Frau;Beate;Kern;Jugendamt;Leitung;beate.kern@kassel.example;0561 1",
    "Frau;Aenne;Oeztuerk-Weiss;VHS;;a@b.example;",
    "Herr;Jörg;von der Heide;Jugendamt;;jh@kassel.example;0561 22",
    ";Otto;;Jugendamt;;kern@;",
    ";Edin;Ramic;VHS;;;",
)


def put(office: Any, name: str, content: str | bytes) -> Path:
    """Lay a file into the inbox of a.demir."""
    folder = inbox.folder(office.data, "a.demir")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content.encode("cp1252") if isinstance(content, str) else content)
    return path


@pytest.fixture
def contacts(office: Any) -> Callable[..., Path]:
    """Put a contact file into the inbox of an office with a few people."""
    settle_town(office)
    return lambda *rows: put(office, "kontakte.csv", "\r\n".join((HEAD, *(rows or ROWS))))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_preview(contacts: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    contacts()
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("5", "i")
            await clerk.type("kont")
            await clerk.press("enter", "tab", "tab", "tab")
            assert clerk.text == snapshot


async def test_a_clerk_reads_in_contacts_decides_and_takes_all_of_it_back(
    office: Any, contacts: Any, desk: Any
) -> None:
    contacts()
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "[neu 1]   geändert 1    gleich 1    doppelt? 1    abgelehnt 1" in clerk.text
        assert "1 vielleicht doppelt" in clerk.text
        await clerk.press("tab", "tab", "tab", "equals_sign")
        assert "geändert 2    gleich 1   [doppelt? ·]" in clerk.text
        assert "1 Zeile als dieselbe Person vorgemerkt" in clerk.text
        await clerk.press("ctrl+s")
        assert "Import von 3 Kontakten, ohne 1 abgelehnte Zeile · u macht rückgängig" in clerk.text
        assert "─ Teilnehmende ─" in clerk.text
        assert "Kern, Beate" in clerk.text
        assert office.view.get(Person, 4).phone == "0561 22"
        assert office.view.get(Person, 1).family_name == "Öztürk-Weiß"
        await clerk.press("u")
        assert len(office.view.all(Person)) == 6
        assert office.view.get(Person, 4).phone == ""


async def test_a_second_import_changes_nothing(office: Any, contacts: Any, desk: Any) -> None:
    contacts(ROWS[0])
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", "ctrl+s", "i", "enter")
        assert "[gleich 1]" in clerk.text
        assert "Es gibt nichts zu übernehmen." in clerk.text
        before = office.view.seq
        await clerk.press("ctrl+s")
        assert "Es ist keine Zeile zum Übernehmen da" in clerk.text
        assert office.view.seq == before


async def test_a_committee_under_firma_becomes_a_membership_and_the_preview_says_so(
    office: Any, contacts: Any, desk: Any
) -> None:
    contacts("Frau;Beate;Kern;Ausländerbeirat;;;")
    before = len(office.view.all(Organization))
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "Gremium Ausländerbeirat" in clerk.text
        assert "Hinweis     „Ausländerbeirat“ ist ein Gremium und wird eines der Person." in clerk.text
        await clerk.press("ctrl+s")
        (made,) = [one for one in office.view.all(Membership) if one.person == 7]
        assert (made.committee, made.organization) == (1, None)
        assert len(office.view.all(Organization)) == before
        await clerk.press("i", "enter")
        assert "[gleich 1]" in clerk.text


async def test_a_doubtful_row_may_be_somebody_new(office: Any, contacts: Any, desk: Any) -> None:
    contacts(ROWS[1])
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", "plus", "ctrl+s")
        assert len(office.view.all(Person)) == 7


async def test_undecided_rows_stay_outside(office: Any, contacts: Any, desk: Any) -> None:
    contacts(ROWS[0], ROWS[1])
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", "ctrl+s")
        assert "Import von 1 Kontakt, ohne 1 offene Zeile" in clerk.text
        assert len(office.view.all(Person)) == 7


async def test_rejected_rows_name_column_and_reason(contacts: Any, desk: Any) -> None:
    contacts(ROWS[0], ROWS[3])
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", *["tab"] * 4)
        assert "Spalte E-Mail-Adresse" in clerk.text
        assert "kern@" in clerk.text
        await clerk.press("plus")
        assert "In Zeile 3 gibt es nichts zu entscheiden." in clerk.text


async def test_unknown_columns_are_mapped_and_the_mapping_is_kept(office: Any, desk: Any) -> None:
    put(office, "fremd.csv", "Wer;Wo\nBeate Kern;Ordnungsamt\n")
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "Keine Spalte nennt Personen." in clerk.text
        assert "─ Spalten der Datei ─" in clerk.text
        await clerk.press("enter")
        await clerk.type("name")
        await clerk.press("enter", "enter")
        await clerk.type("orga")
        await clerk.press("enter", "ctrl+s")
        assert "[neu 1]" in clerk.text
        await clerk.press("ctrl+s")
        assert "Import von 1 Kontakt · u macht rückgängig" in clerk.text
        assert [one.name for one in office.view.all(Organization)] == ["Ordnungsamt"]
        await clerk.press("i", "enter")
        assert "[gleich 1]" in clerk.text
        await clerk.press("escape", "u")
        assert office.view.all(Person) == ()
        assert office.view.all(Setting) == ()


async def test_f2_leaves_out_a_column(office: Any, contacts: Any, desk: Any) -> None:
    contacts(ROWS[0])
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", "f2", "end", "enter")
        await clerk.type("nicht")
        await clerk.press("enter", "ctrl+s", "ctrl+s")
        assert office.view.get(Person, 7).phone == ""
        assert office.view.get(Person, 7).email == "beate.kern@kassel.example"


async def test_f3_reads_with_another_encoding_and_shows_how_it_looks(office: Any, desk: Any) -> None:
    put(office, "dos.csv", "Vorname;Nachname\nÄnne;Müller\n".encode("cp850"))
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "Müller" not in clerk.text
        await clerk.press("f3")
        await clerk.type("dos")
        assert "Änne;Müller" in clerk.text
        await clerk.press("enter")
        assert "Müller, Änne" in clerk.text
        await clerk.press("ctrl+s")
        assert office.view.get(Person, 1).family_name == "Müller"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leer.csv", b"", "ist leer"),
        ("bild.csv", b"\x89PNG\x00\x01\x02" * 50, "bild.csv"),
        ("satz.csv", b"nur ein Satz", "keine Tabelle"),
        ("kaputt.xlsx", b"PK\x03\x04kaputt", "keine lesbare Tabelle"),
    ],
)
async def test_a_bad_file_is_said_and_changes_nothing(
    office: Any, desk: Any, name: str, content: bytes, sentence: str
) -> None:
    put(office, name, content)
    before = office.view.seq
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert sentence in clerk.text
        assert "Diese Datei lässt sich so nicht einlesen." in clerk.text
        assert "übernehmen" not in clerk.text.splitlines()[-1]
        await clerk.press("ctrl+s", "equals_sign", "tab", "escape")
        assert "─ Teilnehmende ─" in clerk.text
    assert office.view.seq == before


async def test_an_empty_inbox_says_how_a_file_comes_in(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "i")
        assert "Der Eingang ist noch leer." in clerk.text
        assert "Mit WinSCP kommt eine Datei hierher" in clerk.text
        await clerk.press("escape")
        assert "Noch niemand da." in clerk.text


async def test_a_path_is_completed_and_read(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "listen").mkdir()
    (tmp_path / "listen" / "liste.csv").write_text("Vorname;Nachname\nBeate;Kern\n", encoding="utf-8")
    async with desk() as clerk:
        await clerk.press("5", "i")
        await clerk.type(f"{tmp_path}/lis")
        await clerk.press("tab")
        assert "liste.csv" in clerk.text
        await clerk.press("tab", "enter")
        assert "Kontakte einlesen: liste.csv" in clerk.text
        assert "[neu 1]" in clerk.text


async def test_a_path_that_leads_nowhere_is_said(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "i")
        await clerk.type("/gibt/es/nicht")
        assert "Dazu gibt es keine Datei." in clerk.text
        await clerk.press("enter")
        assert "Kontakte einlesen" in clerk.text


async def test_a_row_changed_since_the_preview_is_said_and_nothing_is_applied(
    office: Any, second_office: Any, contacts: Any, desk: Any
) -> None:
    contacts(ROWS[0], ROWS[2])
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        do(second_office, "set", kind="person", id=4, before={}, after={"phone": "0561 99"})
        await clerk.press("ctrl+s")
        assert "wurde inzwischen geändert" in clerk.text
        assert "Nichts ist übernommen. Die Vorschau wird neu gelesen." in clerk.text
        assert len(office.view.all(Person)) == 6
        await clerk.press("escape")
        assert "[neu 1]   geändert 1" in clerk.text
        await clerk.press("ctrl+s")
        assert office.view.get(Person, 4).phone == "0561 22"


async def test_escape_while_reading_drops_it(
    office: Any, contacts: Any, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts()
    seen: list[str] = []

    def endless(*_: Any, told: Any, **__: Any) -> Any:
        while True:  # ends by what `told` raises once the clerk has left
            told("gelesen", 1200)
            seen.append("told")

    monkeypatch.setattr(contact_reading, "read", endless)
    async with desk() as clerk:
        await clerk.press("5")
        await clerk.pilot.press("i")
        await clerk.pilot.pause()
        await clerk.pilot.press("enter")
        await clerk.until(lambda: bool(seen), "reads")
        await clerk.pilot.pause()
        assert "Esc bricht ab" in clerk.text
        await clerk.press("escape")
        assert "Einlesen abgebrochen, nichts geändert" in clerk.text
        assert len(office.view.all(Person)) == 6


async def test_escape_while_applying_leaves_nothing_behind(
    office: Any, contacts: Any, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts(*(f";Vorname{number};Nachname{number};Amt;;;" for number in range(150)))
    escaped = Event()
    taken = ContactImportScreen._taken

    def held(screen: ContactImportScreen, what: str, count: int) -> None:
        if count:
            escaped.wait(30)  # the clerk is quick
        taken(screen, what, count)

    monkeypatch.setattr(ContactImportScreen, "_taken", held)
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        await clerk.pilot.press("ctrl+s")
        await clerk.pilot.pause()
        assert "Import von 150 Kontakten, Esc bricht ab" in clerk.text
        await clerk.pilot.press("escape")
        escaped.set()
        await clerk.settle()
        assert "Übernehmen abgebrochen, nichts geändert." in clerk.text
        assert "[neu 150]" in clerk.text
        assert len(office.view.all(Person)) == 6
        await clerk.press("ctrl+s")
        assert len(office.view.all(Person)) == 156


async def test_hostile_cells_are_shown_and_harm_nothing(office: Any, desk: Any) -> None:
    put(office, "boese.csv", "Vorname;Nachname;Firma\n[b];[/]\x1b[31m;" + "[x]" * 150 + "\n")
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "[/]" in clerk.text
        assert "\x1b" not in clerk.text
        await clerk.press("f2", "escape", "ctrl+s")
        assert len(office.view.all(Membership)) == 1


def test_the_name_of_the_step_counts_the_contacts() -> None:
    assert ImportContacts(rows=()).title == "Import von 0 Kontakten"
