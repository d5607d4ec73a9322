from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.tui.dialogs.progress import Cancelled
from rundertisch_tui.tui.screens.status_round_sheets import write_sheets
from tests.tui.screens.test_status_round_rows import told


@pytest.mark.parametrize("form", ["docx", "csv"])
def test_every_office_gets_a_file_and_its_record(office: Any, tmp_path: Path, form: str) -> None:
    told(office)
    seen: list[tuple[int, int]] = []
    made = write_sheets(office.view, tmp_path / "exports", [1], form, lambda *step: seen.append(step))
    assert seen == [(0, 1), (1, 1)]
    assert [path.suffix for path, _ in made] == [f".{form}"]
    assert made[0][1].kind == "query-sheet"
    assert made[0][0].is_file()


def test_leaving_in_the_middle_takes_back_what_was_written(office: Any, tmp_path: Path) -> None:
    told(office)

    def stop(done: int, _: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_sheets(office.view, tmp_path / "exports", [1], "docx", stop)
    assert not [path for path in (tmp_path / "exports").rglob("*") if path.is_file()]
