"""The wording of the Workshop-Zettel."""

from dataclasses import replace

from rundertisch_tui.documents import rendering, workshop_sheet_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.workshop_sheet import WorkshopSheets
from rundertisch_tui.domain.ids import ActionFieldId, AgendaItemId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from tests.documents.records import SESSION, Records, entities, items, session

SECOND = AgendaItem(
    id=AgendaItemId(62), session=SESSION, position="ca", number="6.2", title="Sport", kind=ItemKind.WORKSHOP
)


def content(asked: Asked | None = None) -> WorkshopSheets:
    first = next(one for one in items() if one.id == 61)
    told = replace(first, action_fields=frozenset({ActionFieldId(1)}), room="Bürgersaal")
    reader = Records(*entities(), told, SECOND)
    return workshop_sheet_content.workshop_sheets(reader, SESSION, Copy.PUBLICATION, asked).content


def test_every_workshop_gets_a_sheet_with_what_is_known_of_it() -> None:
    first, second = content().sheets
    assert (first.number, first.title) == ("TOP\u00a06.1", "Bildung")
    assert dict(first.facts) == {
        "Feld": "Bildung und Sprachförderung",
        "Leitung": "Edin Ramić",
        "Es schreibt": "",
        "Raum": "Bürgersaal",
        "Erwartet": "6\u00a0Personen",
    }
    assert second.number == "TOP\u00a06.2"


def test_proposals_carry_the_numbers_that_they_will_have() -> None:
    assert content().sheets[0].proposals == ("6.1-1", "6.1-2", "6.1-3", "6.1-4")


def test_one_workshop_may_be_asked_for_alone() -> None:
    assert [one.number for one in content(Asked(agenda_item=AgendaItemId(62))).sheets] == ["TOP\u00a06.2"]


def test_no_names_of_single_people_are_asked_for() -> None:
    assert "keine Namen von Einzelpersonen" in content().lead


def test_a_session_without_workshops_says_so() -> None:
    what = workshop_sheet_content.workshop_sheets(Records(session()), SESSION).content
    assert what.note == "Dieser Runde Tisch hat keinen solchen Workshop."
    assert rendering.render(what).findings == ()
