from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.office import Export
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.screens.document_rows import FileStates, document_rows, nearest_session
from tests.tui.chain_story import add
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("story")


def state_of(office: Any, key: str) -> tuple[str, str]:
    view = office.view
    rows = document_rows(view, view.get(Session, 1), FileStates(office.exports))
    row = next(row for row in rows if row.id == key)
    return row.mark, row.cells[3]


async def make_minutes(clerk: Any) -> None:
    await clerk.press("7", "enter", "enter")


async def test_later_changes_are_counted_but_not_other_exports(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await make_minutes(clerk)
        await clerk.press("end", "enter", "enter")
    office.show_newest()
    assert state_of(office, "minutes") == ("√", "aktuell")
    add(office, "organization", name="Caritas")
    assert state_of(office, "minutes") == ("", "seitdem 1 Änderung")
    add(office, "organization", name="Diakonie")
    assert state_of(office, "minutes") == ("", "seitdem 2 Änderungen")


async def test_a_file_edited_by_hand_or_gone_is_marked(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await make_minutes(clerk)
    office.show_newest()
    (export,) = office.view.all(Export)
    path = office.exports / export.path
    path.write_bytes(b"von Hand")
    assert state_of(office, "minutes") == ("!", "von Hand geändert")
    path.unlink()
    assert state_of(office, "minutes") == ("!", "Datei fehlt")


def test_the_round_table_nearest_to_today_is_shown_first(office: Any) -> None:
    do(office, "enter_past_session", year=2023, held_on="2023-07-06")
    sessions = office.view.all(Session)
    near = nearest_session(sessions, date(2024, 1, 1).toordinal())
    assert near is not None
    assert near.year == 2023
    assert nearest_session((), 0) is None
