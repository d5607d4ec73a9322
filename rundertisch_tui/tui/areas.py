"""The seven areas and where their first screens stand: a table of strings, so that start-up imports only one."""

from typing import NamedTuple


class Area(NamedTuple):
    """One area: its digit, its full word, and the class of its first screen."""

    digit: str
    word: str
    target: str


AREAS: tuple[Area, ...] = (
    Area("1", "Übersicht", "overview:OverviewScreen"),
    Area("2", "Sitzung", "sessions:SessionsScreen"),
    Area("3", "Felder", "action_fields:ActionFieldsScreen"),
    Area("4", "Empfehlungen", "recommendations:RecommendationsScreen"),
    Area("5", "Personen", "people:PeopleScreen"),
    Area("6", "Gremien", "committees:CommitteesScreen"),
    Area("7", "Dokumente", "documents:DocumentsScreen"),
)
"""Modules lie in `rundertisch_tui.tui.screens`."""
SEARCH = "search:SearchScreen"
FIRST_STEPS = "first_start:FirstStartScreen"
TRASH = "trash:TrashScreen"
SETTINGS = "settings:SettingsScreen"
TEXT_BLOCKS = "text_blocks:TextBlocksScreen"
USERS = "users:UsersScreen"
"""Screens over everything: Ctrl+F, F10, and four that the palette opens."""
