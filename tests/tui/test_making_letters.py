"""Letters from the Einladung: one for all, in one file, a file each; stopped in the middle; lists a door."""

from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.letter_series_content import addressed
from rundertisch_tui.domain.office import Export
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.making import Stopped
from rundertisch_tui.tui.making_letters import write_letters
from tests.tui.conftest import do
from tests.tui.session_story import NOW, invited, round_table


@pytest.fixture
def session(office: Any) -> Any:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        invited(office, number)
        yield number


def letters(office: Any, folder: Path, session: Any, stage: Any) -> Any:
    kind = "invitation-letters"
    people = addressed(office.view, office.view.get(Session, session), Asked(), kind)
    return write_letters(office.view, folder, kind, session, people, stage)


def written(office: Any) -> list[str]:
    return sorted(path.name for path in (office.exports / "2026").iterdir())


async def to_the_list(clerk: Any) -> None:
    await clerk.press("2", "f6", "f6", "escape")
    assert "─ Einladung" in clerk.text


@pytest.mark.usefixtures("session")
async def test_everybody_who_has_not_answered_gets_a_reminder_as_a_file_of_its_own(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("r", "enter")
        assert "Briefe an alle, jeder als eigene Datei" in clerk.text
        await clerk.press("down", "down", "enter")
        assert "Erinnerungen an alle ohne Antwort (2) geschrieben" in clerk.text
        assert len(written(office)) == 2
        assert {one.kind for one in office.view.all(Export)} == {"reminder"}
        await clerk.press("u")
        assert "Rückgängig: Erinnerungen an alle ohne Antwort: 2 Dateien" in clerk.text
        assert not office.view.all(Export)


@pytest.mark.usefixtures("session")
async def test_all_letters_of_one_file_and_the_one_under_the_bar(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("x", "down", "down", "down", "enter", "down", "enter")
        assert "Einladungen an alle geschrieben" in clerk.text
        await clerk.press("x", "down", "down", "down", "enter", "up", "enter")
        assert "Einladung geschrieben" in clerk.text
    kinds = [one.kind for one in office.view.all(Export)]
    assert kinds == ["invitation-letters", "invitation"]
    assert len(written(office)) == 2


@pytest.mark.usefixtures("session")
async def test_the_door_gets_a_list_for_each_of_two_doors(office: Any, desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "ctrl+l")
        assert clerk.text == snapshot
        await clerk.press("down", "enter")
        assert "Anwesenheitsliste geschrieben" in clerk.text
    assert [one.kind for one in office.view.all(Export)] == ["attendance-list"]


def test_who_stops_after_the_first_keeps_whole_letters(office: Any, session: Any, tmp_path: Path) -> None:
    told: list[str] = []

    def stage(doing: str) -> None:
        told.append(doing)
        if len(told) > 2:
            raise Stopped

    made = letters(office, tmp_path, session, stage)
    assert told[0] == "1 von 5, Heide, Jörg"
    assert made.notices == ("Abgebrochen nach 2 von 5.",)
    assert len(made.record.steps) == len(list(made.path.iterdir())) == 2


def test_who_stops_before_the_first_leaves_nothing(office: Any, session: Any, tmp_path: Path) -> None:
    def stage(_: str) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        letters(office, tmp_path, session, stage)
    assert not list(tmp_path.glob("*/*.docx"))


def test_without_anybody_to_write_to_it_is_said(office: Any, tmp_path: Path) -> None:
    do(office, "create_session", year=2026)
    one = office.view.all(Session)[0]
    with pytest.raises(ValueError, match="steht niemand, an den ein Brief gehen kann"):
        letters(office, tmp_path, one.id, lambda _: None)
