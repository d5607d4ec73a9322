"""What an export made is recorded, and where that is refused, the file stays and this is said."""

from pathlib import Path
from typing import Any


def test_a_file_that_cannot_be_recorded_lies_there_all_the_same(office: Any, tmp_path: Path) -> None:
    done = office("--read-only", "export", "organizations", "--output", tmp_path / "liste.csv")
    assert done.code == 0
    assert (tmp_path / "liste.csv").is_file()
    assert "nicht verzeichnet" in done.err
