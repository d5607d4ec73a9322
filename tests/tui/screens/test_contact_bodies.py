from typing import Any

from rundertisch_tui.domain.people import Organization
from rundertisch_tui.tui.screens.contact_bodies import body_rows
from rundertisch_tui.workflow.questions.bodies import Bodies, Body
from tests.tui.conftest import do
from tests.tui.screens.test_contact_import import put

HEAD = "Vorname;Nachname;Firma\r\n"


def test_a_new_one_stands_first_then_what_resembles_the_name() -> None:
    bodies = Bodies((Body(1, "O-1", "Amt [b]", ""), Body(2, "O-2", "Jobcenter Stadt Kassel", "Jobcenter")))
    cells = [row.cells for row in body_rows(bodies, "Jobcenter Nord")]
    assert cells == [
        ("neu: Jobcenter Nord", "neue Organisation"),
        ("Jobcenter Stadt Kassel (Jobcenter)", "O-2, Organisation, ähnlich"),
        ("Amt [b]", "O-1, Organisation"),
    ]


async def test_a_clerk_says_which_organisation_the_file_means(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Caritasverband Nordhessen"})
    put(office, "kontakte.csv", HEAD + "Bea;Kern;Caritas Nordhessen\r\nAli;Blum;Caritas Nordhessen\r\nEva;Rot;\r\n")
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "„Caritas Nordhessen“ wäre neu, ähnelt aber Bekanntem: F4 ordnet zu" in clerk.text
        await clerk.press("f4")
        assert "neu: Caritas Nordhessen" in clerk.text
        await clerk.type("caritasv")
        await clerk.press("enter")
        assert "ähnelt" not in clerk.text
        await clerk.press("ctrl+s")
    office.show_newest()
    assert [one.name for one in office.view.all(Organization)] == ["Caritasverband Nordhessen"]


async def test_it_stays_a_new_organisation_if_the_clerk_says_so(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Caritasverband Nordhessen"})
    put(office, "kontakte.csv", HEAD + "Bea;Kern;Caritas Nordhessen\r\n")
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", "f4", "enter")
        assert "ähnelt" not in clerk.text
        await clerk.press("ctrl+s")
    office.show_newest()
    assert {one.name for one in office.view.all(Organization)} == {"Caritasverband Nordhessen", "Caritas Nordhessen"}


async def test_a_line_without_an_organisation_says_so(office: Any, desk: Any) -> None:
    put(office, "kontakte.csv", HEAD + "Eva;Rot;\r\n")
    async with desk() as clerk:
        await clerk.press("5", "i", "enter", "f4")
        assert "In dieser Zeile steht keine Organisation." in clerk.text


async def test_what_was_noticed_at_the_file_is_said_on_the_screen(office: Any, desk: Any) -> None:
    put(office, "kontakte.csv", "Kontaktliste;;\r\nVorname;Nachname;E-Mail\r\nEva;Rot;\r\n")
    async with desk() as clerk:
        await clerk.press("5", "i", "enter")
        assert "Die Kopfzeile ist Zeile 2; was darüber steht, bleibt draußen." in clerk.text
