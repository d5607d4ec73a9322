"""What the tests of the workflow share: a desk, bare or with a Round Table on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflow.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office without any record."""
    opened = Desk(tmp_path / "data")
    yield opened
    opened.office.close()


@pytest.fixture
def table(desk: Desk) -> Desk:
    """An office with two action fields, chair and minute-taker, and the Round Table of 2026 on the standard frame."""
    desk.add("action_field", title="Bildung und Sprachförderung", short_title="Bildung")
    desk.add("action_field", title="Sport und Gesundheit", short_title="Sport")
    desk.person("Kern", given_name="Ute")
    desk.person("Łukaszewicz", given_name="Jörg")
    desk.session(2026, chair=1, minute_taker=2, place="Rathaus", starts_at="09:30:00")
    return desk
