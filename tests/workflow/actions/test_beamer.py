from rundertisch_tui.domain.sessions import AgendaItem, Session
from tests.workflow.desk import Desk


def test_an_item_is_shown_and_begins(table: Desk) -> None:
    item = table.item("2")
    assert table.do("show_on_beamer", session=1, item=item.id).name == "Beamer zeigt TOP\u00a02"
    session = table.view.get(Session, 1)
    assert (session.shown_item, session.shown_by) == (item.id, "a.demir")
    begun = table.view.get(AgendaItem, item.id).begun_at
    assert begun is not None
    table.wait(minutes=20)
    table.do("show_on_beamer", session=1, item=item.id)
    assert table.view.get(AgendaItem, item.id).begun_at == begun


def test_without_an_item_the_motto_is_shown(table: Desk) -> None:
    table.do("show_on_beamer", session=1, item=table.item("2").id)
    assert table.do("show_on_beamer", session=1).name == "Beamer zeigt das Motto"
    assert table.view.get(Session, 1).shown_item is None
    table.office.undo()
    assert table.view.get(Session, 1).shown_item == table.item("2").id


def test_a_recommendation_is_shown_while_it_is_worded(table: Desk) -> None:
    proposal = table.proposal(table.item("6.1").id, "Räume öffnen")
    assert table.do("show_on_beamer", session=1, recommendation=proposal).name == "Beamer zeigt V 6.1-1"
    assert table.view.get(Session, 1).shown_recommendation == proposal


def test_an_item_of_another_year_is_refused(table: Desk) -> None:
    table.session(2028)
    assert "gehört nicht" in table.refused("show_on_beamer", session=table.view.session(2028).id, item=1)  # type: ignore[union-attr]
