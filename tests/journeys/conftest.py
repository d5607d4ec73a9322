"""The stories use the program on a screen as the tests of the screens do."""

from tests.tui.conftest import desk, office

__all__ = ["desk", "office"]
