"""What the tests of the actions share."""

import pytest

from tests.workflow.desk import Desk


@pytest.fixture
def three(table: Desk) -> Desk:
    """Lines eins, zwei, drei in TOP 4."""
    for text in ("eins", "zwei", "drei"):
        table.line(table.item("4").id, text)
    return table
