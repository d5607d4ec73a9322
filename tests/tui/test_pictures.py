"""Plain pictures, at both sizes, of screens, forms and sheets whose own tests look for words only."""

import re
from typing import Any

import pytest
import time_machine

from tests.tui.conftest import do
from tests.tui.session_story import NOW, item, round_table

SIZES = ((80, 24), (120, 40))
WAYS: dict[str, tuple[str, ...]] = {
    "search": ("ctrl+f", "k", "u", "r", "s"),
    "first_steps": ("f10",),
    "palette": ("ctrl+p", "g", "r", "e"),
    "help": ("3", "f1"),
    "history": ("5", "h"),
    "trash": ("ctrl+p", *"papierkorb z", "enter"),
    "settings": ("ctrl+p", *"einstell", "enter"),
    "bundling": ("2", "f8"),
    "closing": ("2", "f8", "f8"),
    "session_new": ("2", "escape", "n"),
    "session_past": ("2", "escape", "f2"),
    "organization_form": ("5", "f2", "n"),
    "committee_form": ("6", "n"),
}
"""What the picture shows, and the keys that lead to it."""
VARYING = re.compile(r"(?<=von )1\d\d\b|(?<=Die Daten liegen in ).*")
"""How many commands there are, and where the data of a test lie."""


def tell(office: Any) -> None:
    """The day of the Round Table: two workshops have proposed something, one person is in the trash."""
    session = round_table(office)
    do(office, "set_session_state", session=session, state="running")
    for number, text in (("6.1", "Kursplätze mit Kinderbetreuung ausbauen"), ("6.2", "Ein Fest der Sprachen")):
        do(office, "add_minute_entry", agenda_item=item(office, number), text=text, kind="recommendation")
    do(office, "set", kind="person", id=1, before={"function": ""}, after={"function": "Kursleitung"})
    ((_, gone),) = do(office, "add", kind="person", fields={"family_name": "Weg"})
    do(office, "delete", kind="person", id=gone)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", WAYS)
async def test_the_picture(office: Any, desk: Any, snapshot: Any, name: str, size: tuple[int, int]) -> None:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        async with desk(*size) as clerk:
            await clerk.press(*("space" if key == " " else key for key in WAYS[name]))
            assert VARYING.sub("N", clerk.text) == snapshot
