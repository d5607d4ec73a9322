"""Plain pictures, at both sizes, of the forms whose own tests look for words only."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

import pytest
import time_machine

from tests.tui import chain_story, concept_story, session_story, town
from tests.tui.test_pictures import SIZES


class Picture(NamedTuple):
    """Who tells the records, when, the keys that lead to the form, and how its title begins."""

    tell: Callable[[Any], object]
    now: datetime
    keys: tuple[str, ...]
    title: str


def invitations(office: Any) -> None:
    """Six people are invited to the Round Table of 2026."""
    session_story.invited(office, session_story.round_table(office))


FORMS = {
    "sitting": Picture(town.settle_town, town.NOW, ("6", "f3", "n"), "Sitzungen"),
    "committee_member": Picture(town.settle_town, town.NOW, ("6", "enter", "n"), "Mitglied"),
    "person_with_memberships": Picture(town.settle_town, town.NOW, ("5", "e"), ""),
    "paper": Picture(
        chain_story.tell_years, chain_story.NOW, ("4", "space", "down", "space", "p"), "Vorlage aus RT-2025-01"
    ),
    "status_report": Picture(concept_story.tell_concept, chain_story.NOW, ("3", "enter", "down", "down", "s"), "M-3"),
    "invitation": Picture(invitations, chain_story.NOW, ("2", "f8", *"heide", "enter"), ""),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", FORMS)
async def test_the_form(office: Any, desk: Any, snapshot: Any, name: str, size: tuple[int, int]) -> None:
    picture = FORMS[name]
    with time_machine.travel(picture.now, tick=False):
        picture.tell(office)
        async with desk(*size) as clerk:
            await clerk.press(*picture.keys)
            assert clerk.text.splitlines()[2].startswith(f"─ {picture.title}")
            assert "F1 Hilfe zum Feld" in clerk.text
            assert clerk.text == snapshot
