"""How the Einladung is set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.invitation import Invitation, layout
from tests.documents.samples import frame

CIRCULAR = Invitation(
    frame=frame("Einladung zum Runden Tisch Integration 2026", ""),
    title="Einladung zum Runden Tisch Integration 2026",
    date_line="Kassel, 29. Mai 2026",
    salutation="Guten Tag,",
    opening=("ich lade Sie herzlich ein.",),
    facts=(("Tag", "Freitag, 3. Juli 2026"), ("Ort", "")),
    agenda=(("10:00 Uhr", "Eröffnung"),),
    signature=("Änne Öztürk-Weiß", "Integrationsbeauftragte"),
    reply_lead="Bitte zurück.",
    answers=(("Name, Vorname", ""), ("Datum, Unterschrift", "")),
)
LETTER = replace(
    CIRCULAR,
    return_address="Stadt Kassel · Integration · 34112 Kassel",
    address=("Volkshochschule Region Kassel", "Herrn Edin Ramić", "Wilhelmshöher Allee 19", "34117 Kassel"),
)


def styles(what: Invitation) -> list[str]:
    return [one.style for one in layout(what) if isinstance(one, Paragraph)]


def test_a_letter_has_its_address_in_the_window_and_a_circular_has_none() -> None:
    assert styles(LETTER)[:6] == ["RT Rücksendung", *["RT Anschrift"] * 4, "RT Datumszeile"]
    assert styles(CIRCULAR)[0] == "RT Datumszeile"


def test_the_subject_is_the_only_title() -> None:
    assert styles(LETTER).count("RT Betreff") == 1
    assert "Title" not in styles(LETTER)


def test_only_facts_that_are_known_stand_between_the_lines() -> None:
    facts = [one for one in layout(CIRCULAR) if isinstance(one, Paragraph) and one.style == "RT Eckdaten"]
    assert [(one.label, one.text) for one in facts] == [("Tag", "Freitag, 3. Juli 2026")]


def test_the_reply_form_starts_a_page_with_room_to_write() -> None:
    found = layout(CIRCULAR)
    table = next(one for one in found if isinstance(one, Table))
    assert [one.text for one in found if isinstance(one, Paragraph) and one.new_page] == ["Antwortbogen"]
    assert table.style == "RT Liste"
    assert [row[1] for row in table.rows] == ["", ""]


def test_letter_and_circular_are_without_findings() -> None:
    assert rendering.render(LETTER).findings == ()
    assert rendering.render(CIRCULAR).findings == ()
