from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.exchange import inbox
from rundertisch_tui.tui.screens.session_part import first_part, parts_of
from rundertisch_tui.tui.screens.sessions import session_rows, to_open
from tests.tui.conftest import do
from tests.tui.session_story import NOW, people, round_table

TODAY = date(2026, 7, 3)


@pytest.fixture
def on_the_day(office: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        yield office


@pytest.fixture
def years(on_the_day: Any) -> Any:
    """One that is planned, one of 2024 entered later with a recommendation."""
    session = round_table(on_the_day)
    created = do(on_the_day, "enter_past_session", year=2024, held_on="2024-07-11", motto="Gelungene Integration")
    do(on_the_day, "add_recommendation", session=dict(created)["session"], wording="Lotsen [b]an[/] Schulen")
    return session


def session(**fields: Any) -> Session:
    return Session(**{"id": 1, "year": 2026, **fields})


@pytest.mark.usefixtures("years")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_shows_all_years(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    async with desk(*size) as clerk:
        await clerk.press("2", "escape")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("years")
def test_the_newest_year_comes_first_with_its_state(office: Any) -> None:
    rows = [row.cells for row in session_rows(office.view)]
    assert [(cells[0], cells[3], cells[6]) for cells in rows] == [
        ("2026", "geplant", "·"),
        ("2024", "nacherfasst", "1"),
    ]


@pytest.mark.usefixtures("years")
async def test_the_one_that_is_planned_opens_by_itself(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        assert "Einlass 4 von 8" in clerk.text  # it is the day itself


def test_none_opens_by_itself_where_two_are_planned(years: int, office: Any) -> None:
    assert to_open(office.view) == years
    do(office, "create_session", year=2027)
    assert to_open(office.view) is None


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"held_on": date(2026, 9, 1)}, "facts"),
        ({"held_on": TODAY}, "checkin"),
        ({"state": SessionState.RUNNING}, "minutes"),
        ({"state": SessionState.HELD}, "closing"),
        ({"state": SessionState.HELD, "closed_on": TODAY}, "approval"),
        ({"state": SessionState.HELD, "recorded_later": True}, "facts"),
        ({"state": SessionState.CANCELLED}, "facts"),
    ],
)
def test_work_goes_on_where_the_day_is(fields: dict[str, Any], part: str) -> None:
    assert first_part(session(**fields), TODAY) == part


def test_one_that_was_entered_later_has_no_door_and_no_minutes() -> None:
    ids = {part.id for part in parts_of(session(state=SessionState.HELD, recorded_later=True))}
    assert ids == {"facts", "agenda", "bundling"}


@pytest.mark.usefixtures("on_the_day")
async def test_a_new_one_is_made_with_the_keyboard(office: Any, desk: Any) -> None:
    people(office)
    async with desk() as clerk:
        await clerk.press("2")
        assert "Noch kein Runder Tisch." in clerk.text
        await clerk.press("n", "tab")
        await clerk.type("3.7.2026")
        await clerk.press("tab")
        assert "Fr, 03.07.2026" in clerk.text
        await clerk.type("9:30")
        for _ in range(3):
            await clerk.press("tab")
        await clerk.type("Zusammen")
        await clerk.press("tab", "enter")
        await clerk.type("wei")
        await clerk.press("enter", "ctrl+s")
        assert "Runder Tisch 2026 angelegt" in clerk.text
        assert "Einlass 4 von 8" in clerk.text
        await clerk.press("f6", "f6", "f6")
        assert "Freitag, 3. Juli 2026, 09:30 Uhr" in clerk.text
        assert "9 Punkte, 2 Workshops, 4 Std. 25 Min." in clerk.text.replace("\u00a0", " ")
        assert "Öztürk-Weiß, Änne" in clerk.text


@pytest.mark.usefixtures("years")
async def test_a_second_one_of_the_same_year_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "escape", "n")
        for _ in range(4):
            await clerk.press("backspace")
        await clerk.type("2026")
        await clerk.press("ctrl+s")
        assert "Den Runden Tisch 2026 gibt es schon." in clerk.text


@pytest.mark.usefixtures("on_the_day")
async def test_a_past_one_is_entered_and_takes_recommendations(office: Any, desk: Any) -> None:
    people(office)
    async with desk() as clerk:
        await clerk.press("2", "f2")
        await clerk.type("13.11.2013")
        await clerk.press("ctrl+s")
        assert "Früherer Runder Tisch 2013 nacherfasst" in clerk.text
        assert "nacherfasst" in clerk.text
        assert "F6 führt zu den Empfehlungen dieses Jahres." in clerk.text
        await clerk.press("f6")
        assert "Empfehlungen 3 von 3" in clerk.text
        assert "Ein früherer Runder Tisch hat kein Protokoll; was er empfahl, steht hier." in clerk.text
        await clerk.press("n")
        await clerk.type("Sprachkurse ausbauen")
        await clerk.press("ctrl+s")
        assert "RT-2013-01" in clerk.text


@pytest.mark.usefixtures("on_the_day")
async def test_the_old_niederschrift_is_found_in_the_inbox_by_its_name(office: Any, desk: Any) -> None:
    people(office)
    (inbox.prepare(office.data, office.login) / "2013.pdf").write_bytes(b"%PDF-1.4 alt")
    async with desk() as clerk:
        await clerk.press("2", "f2")
        await clerk.type("13.11.2013")
        while clerk.app.screen.form.focused_field.name != "minutes_file":
            await clerk.press("tab")
        await clerk.type("2013.pdf")
        await clerk.press("ctrl+s")
        assert "Früherer Runder Tisch 2013 nacherfasst" in clerk.text
        assert [one.name for one in office.view.all(Attachment)] == ["2013.pdf"]
        await clerk.press("u")
        assert "Rückgängig: Früherer Runder Tisch 2013" in clerk.text


@pytest.mark.usefixtures("on_the_day")
async def test_enter_shows_the_files_of_the_inbox_and_takes_one(office: Any, desk: Any) -> None:
    people(office)
    folder = inbox.prepare(office.data, office.login)
    (folder / "2013 [b].pdf").write_bytes(b"%PDF-1.4 alt")
    (folder / "anders.csv").write_bytes(b"a;b")
    async with desk() as clerk:
        await clerk.press("2", "f2")
        await clerk.type("13.11.2013")
        while clerk.app.screen.form.focused_field.name != "minutes_file":
            await clerk.press("tab")
        await clerk.press("enter")
        assert "─ Niederschrift wählen ─" in clerk.text
        assert "anders.csv" in clerk.text
        await clerk.press("escape")
        assert clerk.app.screen.form.changed.keys() == {"held_on"}
        await clerk.type("2013")
        await clerk.press("enter")
        assert "anders.csv" not in clerk.text
        await clerk.press("enter")
        assert "2013 [b].pdf" in clerk.text
        assert "2 Felder geändert, nicht gespeichert" in clerk.text
        await clerk.press("ctrl+s")
        assert [one.name for one in office.view.all(Attachment)] == ["2013 [b].pdf"]


@pytest.mark.usefixtures("years")
async def test_f8_walks_through_the_parts_and_comes_round(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        seen = []
        for _ in range(8):
            await clerk.press("f8")
            seen.append(clerk.text.splitlines()[2].split(" ")[1])
        assert seen == [
            "Protokoll",
            "Bündeln",
            "Abschluss",
            "Niederschrift",
            "Eckdaten",
            "Einladung",
            "Tagesordnung",
            "Einlass",
        ]


@pytest.mark.usefixtures("years")
async def test_it_comes_back_to_the_part_that_was_left(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6")
        assert "Tagesordnung 3 von 8" in clerk.text
        await clerk.press("escape", "enter")
        assert "Tagesordnung 3 von 8" in clerk.text
