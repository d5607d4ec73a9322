from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.exchange.inbox import InboxFile
from rundertisch_tui.tui.dialogs.choose_file import completed, fitting, inbox_rows, is_path, path_of

NOW = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("kontakte-alt.csv", "kontakte-neu.csv", ".versteckt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "listen").mkdir()
    return tmp_path


def test_a_file_of_today_shows_its_time_an_older_one_its_day() -> None:
    rows = inbox_rows(
        [
            InboxFile(Path("/a/neu.csv"), 14_200, datetime(2026, 6, 10, 9, 5, tzinfo=UTC), "Kontakte (CSV)"),
            InboxFile(Path("/a/alt.csv"), 812, datetime(2026, 6, 9, 9, 5, tzinfo=UTC), "Kontakte (CSV)"),
        ],
        NOW,
    )
    assert [row.cells for row in rows] == [
        ("neu.csv", "Kontakte (CSV)", "14 KB", "heute 09:05"),
        ("alt.csv", "Kontakte (CSV)", "812 B", "09.06.2026"),
    ]


def test_a_stroke_or_a_tilde_makes_a_path() -> None:
    assert [is_path(text) for text in ("~", "~/x", "/daten", "a/b", "kontakte", "")] == [True] * 4 + [False] * 2


def test_the_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/heim")
    assert path_of("~/kontakte.csv ") == Path("/heim/kontakte.csv")


def test_folders_end_with_a_stroke_and_hidden_files_wait_for_a_dot(folder: Path) -> None:
    assert fitting(f"{folder}/") == ["kontakte-alt.csv", "kontakte-neu.csv", "listen/"]
    assert fitting(f"{folder}/.v") == [".versteckt"]
    assert fitting(f"{folder}/gibtesnicht/x") == []


def test_tab_writes_on_as_far_as_it_is_certain(folder: Path) -> None:
    assert completed(f"{folder}/k") == f"{folder}/kontakte-"
    assert completed(f"{folder}/l") == f"{folder}/listen/"
    assert completed(f"{folder}/z") == f"{folder}/z"


def test_a_home_of_nobody_and_a_name_that_no_disk_takes_fit_nothing() -> None:
    for text in ("~niemand-hier/x", f"/srv/{'x' * 300}", f"/srv/{'x' * 300}/y"):
        assert fitting(text) == []
        assert completed(text) == text


async def test_enter_on_such_a_path_says_that_there_is_no_file(desk: Any) -> None:
    async with desk() as clerk:
        for text in ("~niemand-hier/x", f"/srv/{'x' * 300}"):
            await clerk.press("5", "i")
            await clerk.type(text)
            await clerk.press("enter")
            assert "Dazu gibt es keine Datei." in clerk.text
            assert "Fehler im Programm" not in clerk.text
            await clerk.press("escape")
