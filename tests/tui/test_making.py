import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from rundertisch_tui.domain.office import Export
from rundertisch_tui.tui.making import Making, path_end
from rundertisch_tui.tui.table_export import write_table
from rundertisch_tui.workflow.problems import Damaged


async def test_escape_before_the_file_is_written_leaves_nothing(office: Any, desk: Any, tmp_path: Path) -> None:
    asked, stopped = Event(), Event()

    def work(view: Any, stage: Any) -> Any:
        stage("sammelt")
        asked.set()
        stopped.wait(10)
        return write_table(view, tmp_path / "exports", "organization", "csv", None, stage)

    async with desk() as clerk:
        making = Making(clerk.app, "Organisationen", work)
        assert await asyncio.to_thread(asked.wait, 10)
        await clerk.pilot.pause()
        assert "Organisationen: sammelt … Esc bricht ab" in clerk.text
        making.stop()
        stopped.set()
        await clerk.settle()
        assert "Organisationen abgebrochen. Nichts wurde geschrieben." in clerk.text
    assert list((tmp_path / "exports").iterdir()) == []
    assert office.view.all(Export) == ()


async def test_a_document_over_a_damaged_journal_is_refused_with_the_sentence(desk: Any) -> None:
    def work(_view: Any, _stage: Any) -> Any:
        raise Damaged(["Zeile 6 im Journal fehlt oder ist beschädigt."])

    async with desk() as clerk:
        Making(clerk.app, "Sachstandsbericht", work)
        await clerk.settle()
        assert "Zeile 6 im Journal fehlt oder ist beschädigt." in clerk.text


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (40, "/home/büro/exports/2026/Einladung.docx"),
        (36, "…/büro/exports/2026/Einladung.docx"),
        (30, "…/exports/2026/Einladung.docx"),
        (25, "…/2026/Einladung.docx"),
        (14, "Einladung.docx"),
        (12, "Einl…ng.docx"),
        (1, "E…x"),
    ],
)
def test_a_path_that_is_too_long_loses_its_beginning(room: int, shown: str) -> None:
    assert path_end("/home/büro/exports/2026/Einladung.docx", room) == shown
