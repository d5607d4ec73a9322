import pytest

from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from tests.workflow.desk import Desk


@pytest.fixture
def proposed(table: Desk) -> Desk:
    table.add("agenda_proposal", session=1, title="Wohnungssuche", proposed_by="AK Stadt", points=4, remark="Film")
    return table


def test_a_proposal_becomes_the_last_point_and_says_whose_it_was(proposed: Desk) -> None:
    assert proposed.do("take_agenda_proposal", proposal=1).name == "TOP\u00a010 Wohnungssuche angelegt"
    item = proposed.item("10")
    assert (item.remark, item.kind) == ("Vorschlag von AK Stadt\nFilm", ItemKind.PLENARY)
    assert proposed.get(AgendaProposal).item == item.id
    assert "steht schon auf der Tagesordnung" in proposed.refused("take_agenda_proposal", proposal=1)
    assert "steht schon auf der Tagesordnung" in proposed.refused("decline_agenda_proposal", proposal=1, reason="x")


def test_a_proposal_may_become_a_workshop(proposed: Desk) -> None:
    proposed.do("take_agenda_proposal", proposal=1, parent=proposed.item("6").id)
    assert proposed.item("6.3").kind is ItemKind.WORKSHOP


def test_taking_it_is_one_step_that_goes_back_whole(proposed: Desk) -> None:
    count = len(proposed.view.all(AgendaItem))
    proposed.do("take_agenda_proposal", proposal=1)
    proposed.office.undo()
    assert len(proposed.view.all(AgendaItem)) == count
    assert proposed.get(AgendaProposal).is_open


def test_declining_needs_a_reason_and_keeps_it(proposed: Desk) -> None:
    assert proposed.refused("decline_agenda_proposal", proposal=1, reason=" ") == "Bitte einen Grund nennen."
    proposed.do("decline_agenda_proposal", proposal=1, reason="Land zuständig.")
    assert proposed.get(AgendaProposal).declined == "Land zuständig."
    assert "ist abgelehnt: Land zuständig." in proposed.refused("take_agenda_proposal", proposal=1)


def test_a_proposal_needs_a_title(proposed: Desk) -> None:
    assert "eine Bezeichnung" in proposed.refused("add", kind="agenda_proposal", fields={"session": 1, "title": " "})
