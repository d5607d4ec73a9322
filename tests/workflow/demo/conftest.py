"""The example data, made once for all tests that only read them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rundertisch_tui.workflow.office import Office
from tests.workflow.demo.play import build


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The city as on 12 June 2026; only to be read."""
    office = build(tmp_path_factory.mktemp("demo") / "city", "city")
    yield office
    office.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Office]:
    """The small one, to be changed."""
    office = build(tmp_path / "small")
    yield office
    office.close()
