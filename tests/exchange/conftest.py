from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office

NOW = datetime(2026, 7, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on an empty folder, always on the day of the Round Table of 2026."""
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber", now=lambda: NOW)
    yield opened
    opened.close()


def do(office: Office, verb: str, /, **values: Any) -> Any:
    """Perform a verb from JSON values."""
    return office.perform(catalogue.build(verb, values))


def add(office: Office, kind: str, /, **fields: Any) -> int:
    """Create a record; return its id."""
    return int(do(office, "add", kind=kind, fields=fields).created[0][1])
