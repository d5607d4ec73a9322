from importlib import import_module
from typing import Any

import pytest

from rundertisch_tui.tui import areas, keys
from rundertisch_tui.tui.commands import commands
from rundertisch_tui.tui.titles import ELSEWHERE, PLACES, TITLES
from tests.tui.conftest import do

CLASSES = {area.digit: area.target for area in areas.AREAS}


@pytest.mark.parametrize(("screen", "ident"), [(screen, ident) for screen, ident, _ in ELSEWHERE])
def test_what_the_palette_offers_from_afar_is_answered_there(screen: str, ident: str) -> None:
    module, _, name = CLASSES[PLACES[screen][0]].partition(":")
    shown = getattr(import_module(f"rundertisch_tui.tui.screens.{module}"), name)
    key = next(key for key in keys.KEYS if key.id == ident)
    assert shown.name_in_keys == screen
    assert callable(getattr(shown, f"action_{key.action}"))


def test_every_title_belongs_to_a_key() -> None:
    assert set(TITLES) <= {key.id for key in keys.KEYS}


async def test_every_key_of_a_screen_has_its_twin_in_the_palette(desk: Any) -> None:
    async with desk() as clerk:
        for digit in "123456":
            await clerk.press(digit)
            frame = clerk.app.frame
            labels = {command.key for command in commands(clerk.app, frame)}
            assert {key.label for key in frame.keys_here} - {"^p"} <= labels


async def test_what_fits_the_record_stands_first_and_is_said(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Magistrat [b]"})
    async with desk() as clerk:
        await clerk.press("6", "ctrl+p")
        assert "Sie sind bei: Magistrat [b] · Befehle dafür stehen oben" in clerk.text
        assert clerk.text.split("›  ")[-1].split("\n")[0].split()[-2] == "hier"


async def test_typing_narrows_the_commands_and_enter_runs_one(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("papierkorb zei")
        assert "1 von" in clerk.text
        await clerk.press("enter")
        assert "Der Papierkorb ist leer." in clerk.text


async def test_f1_says_what_a_command_does(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("kontakte einl")
        await clerk.press("f1")
        assert "Liest eine Datei aus dem Eingang ein." in clerk.text
        await clerk.press("escape", "escape")
        assert "Befehle ─" not in clerk.text


async def test_the_palette_finds_a_command_by_what_it_does(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("nach welcher zeit")
        assert "Statistik: Zahlen über die Jahre" in clerk.text
        await clerk.press("enter")
        assert "Zahlen nach Stand" in clerk.text.splitlines()[2]


async def test_the_concept_is_carried_on_from_anywhere_once_there_is_one(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("fortschreibung")
        await clerk.press("enter")
        assert "noch keine Fassung des Konzepts" in clerk.text
        do(office, "add", kind="concept_version", fields={"title": "Integrationskonzept 2019", "year": 2019})
        await clerk.press("1", "ctrl+p")
        await clerk.type("konzept fortschreiben")
        await clerk.press("enter")
        assert "Fortschreibung von Integrationskonzept 2019" in clerk.text


async def test_what_is_called_so_stands_before_what_speaks_of_it(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("fraktion")
        bar = next(line for line in clerk.text.splitlines() if line.startswith("›"))
        assert "Anfrage einer Fraktion aufnehmen" in bar
