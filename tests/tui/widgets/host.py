"""A screen of one widget in our colours, and what it said."""

from collections.abc import Iterable

from textual.app import App
from textual.widget import Widget

from rundertisch_tui.tui import theme


class Host(App[None]):
    """Shows one widget alone."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.register_theme(theme.theme(theme.DARK))
        self.theme = theme.DARK
        self.widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.variables(theme.DARK)

    def compose(self) -> Iterable[Widget]:
        yield self.widget
