from typing import Any

import pytest

from rundertisch_tui.tui.screens.opening import open_record, screen_of

pytestmark = pytest.mark.usefixtures("story_of_the_concept")


@pytest.mark.parametrize(
    ("table", "seen"),
    [
        ("recommendation", "─ Kette ─"),
        ("measure", "─ Maßnahme ─"),
        ("challenge", "─ H-2025-01 ändern ─"),
        ("consultation", "─ VL-1 in Magistrat ändern ─"),
        ("paper", "─ Vorlage ─"),
        ("goal", "─ Ziel 1.1 ändern ─"),
        ("concept_recommendation", "─ K 1.2.1 ändern ─"),
        ("action_field", "─ HF1 Bildung und Sprachförderung ─"),
    ],
)
async def test_every_record_of_the_chain_has_its_place(desk: Any, table: str, seen: str) -> None:
    async with desk() as clerk:
        open_record(clerk.app, table, 1)
        await clerk.settle()
        assert seen in clerk.text


def test_other_kinds_are_left_to_the_program(office: Any) -> None:
    assert screen_of(office.view, "person", 1) is None
