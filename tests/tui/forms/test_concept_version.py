from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from tests.tui.chain_story import NOW
from tests.tui.concept_story import tell_concept
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_concept(office)
        yield


async def test_without_a_version_of_the_concept_that_comes_first(office: Any, desk: Any) -> None:
    for table, record in (("goal", 1), ("goal", 2), ("concept_version", 1), ("concept_version", 2)):
        do(office, "delete", kind=table, id=record)
    async with desk() as clerk:
        await clerk.press("3", "g", "n")
        assert "Neue Konzeptfassung" in clerk.text
        await clerk.type("Konzept 2027")
        await clerk.press("ctrl+s")
        assert "Neues Ziel in HF1" in clerk.text
