from typing import Any

import pytest

from tests.tui.conftest import do


@pytest.mark.parametrize(
    ("keys", "typed", "known"),
    [
        (("5", "f2", "n"), "Caritas Nordhessen e.V.", "Gibt es schon? Caritasverband [b] Nordhessen, O-1"),
        (("6", "n"), "Auslaenderbeirat", "Gibt es schon? Ausländerbeirat der Stadt Kassel, G-1"),
    ],
)
async def test_a_name_that_resembles_a_known_body_is_pointed_out(
    office: Any, desk: Any, keys: tuple[str, ...], typed: str, known: str
) -> None:
    do(office, "add", kind="organization", fields={"name": "Caritasverband [b] Nordhessen"})
    do(office, "add", kind="committee", fields={"name": "Ausländerbeirat der Stadt Kassel"})
    async with desk() as clerk:
        await clerk.press(*keys)
        await clerk.type(typed)
        await clerk.press("tab")
        assert known in clerk.text


async def test_a_new_name_is_no_question_and_an_old_body_may_keep_its_name(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Jugendamt"})
    async with desk() as clerk:
        await clerk.press("5", "f2", "e", "tab")
        assert "Gibt es schon?" not in clerk.text
        await clerk.press("escape", "n")
        await clerk.type("Moscheeverein")
        await clerk.press("tab")
        assert "Gibt es schon?" not in clerk.text
