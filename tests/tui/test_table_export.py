from pathlib import Path
from typing import Any

from rundertisch_tui.tui.table_export import write_table
from tests.tui.conftest import do


def test_a_table_somebody_edited_is_not_written_over(office: Any, tmp_path: Path) -> None:
    do(office, "add", kind="organization", fields={"name": "Caritas"})
    first = write_table(office.view, tmp_path / "exports", "organization", "csv")
    first.path.write_text("von Hand")
    second = write_table(office.view, tmp_path / "exports", "organization", "csv")
    assert second.path != first.path
    assert first.path.read_text() == "von Hand"
    assert "wurde von Hand geändert" in second.notices[0]
