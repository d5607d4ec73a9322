"""The words of the program itself; what the screens show is searched in test_hostile.py, over every screen."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

from rundertisch_tui.tui import areas, keys, screens, theme, titles
from rundertisch_tui.tui.dialogs.help import IN_FORMS, IN_LISTS
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.settings import explanation, title
from rundertisch_tui.workflow import catalogue, settings
from tests.tui.german import english


def test_the_search_finds_english_and_lets_german_pass() -> None:
    assert english("Search for committee") == {"Search", "for", "committee"}
    assert english("Person suchen, Export, b.kern@open.example") == set()


@pytest.mark.parametrize("key", keys.KEYS, ids=lambda key: key.id)
def test_every_key_is_explained_in_german(key: keys.Key) -> None:
    assert english(f"{key.word} {key.help}") == set()
    assert key.help.endswith(".")


def test_titles_areas_verbs_and_settings_are_german() -> None:
    words = [
        *titles.TITLES.values(),
        *(text for _, _, text in titles.ELSEWHERE),
        *(area.word for area in areas.AREAS),
        *(entry.german for entry in catalogue.ENTRIES),
        *(f"{title(name)} {explanation(name)}" for name in (*settings.DEFAULTS, *settings.PERSONAL)),
        *(text for _, text in (*IN_FORMS, *IN_LISTS)),
        *theme.NAMES,
    ]
    assert english("\n".join(words)) == set()


def lists(base: type[ListScreen] = ListScreen) -> Iterator[type[ListScreen]]:
    for kind in base.__subclasses__():
        yield kind
        yield from lists(kind)


def test_an_empty_list_says_why_without_being_cut() -> None:
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        import_module(module.name)
    found = list(lists())
    assert len(found) > 10
    assert {f"{kind.__name__}: {line}" for kind in found for line in kind.empty if len(line) > 76} == set()
