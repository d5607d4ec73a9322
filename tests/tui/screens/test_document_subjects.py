from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.domain.sessions import ItemKind, Session
from rundertisch_tui.tui.screens.document_subjects import Days, asked, subject_rows
from rundertisch_tui.workflow import catalogue

pytestmark = pytest.mark.usefixtures("story")


def test_only_what_a_kind_takes_is_asked(office: Any) -> None:
    view = office.view
    session = view.get(Session, 1)
    assert subject_rows(view, BY_ID["minutes"], session) == []
    rows = subject_rows(view, BY_ID["follow-up"], session)
    assert [row.id for row in rows] == ["all", "action_field:1"]
    days = Days(since=date(2025, 7, 3), as_of=date(2025, 12, 31))
    narrowed = asked(BY_ID["follow-up"], "action_field:1", days)
    assert (narrowed.action_field, narrowed.as_of, narrowed.since) == (1, date(2025, 12, 31), None)


def test_lists_and_sheets_of_workshops_offer_workshops_alone(office: Any) -> None:
    for title, kind in (("Schluss", ItemKind.PLENARY), ("Wohnen", ItemKind.WORKSHOP)):
        office.perform(catalogue.build("add_agenda_item", {"session": 1, "title": title, "kind": kind.value}))
    office.show_newest()
    view = office.view
    for name in ("attendance-list", "workshop-sheet"):
        words = [str(row.cells[0]) for row in subject_rows(view, BY_ID[name], view.get(Session, 1))]
        assert any("Wohnen" in word for word in words)
        assert not any("Schluss" in word for word in words)
    assert any("Schluss" in str(row.cells[0]) for row in subject_rows(view, BY_ID["extract"], view.get(Session, 1)))


def test_the_list_to_sign_may_be_parted_by_doors(office: Any) -> None:
    rows = subject_rows(office.view, BY_ID["attendance-list"], office.view.get(Session, 1))
    assert [row.id for row in rows[:2]] == ["all", "doors:2"]
    assert ("Für 2 Türen je eine Liste", "Einlass") in [row.cells for row in rows]
    assert asked(BY_ID["attendance-list"], "doors:3", Days()).doors == 3
