"""How many bytes a key sends to the terminal, counted without one."""

from io import StringIO
from typing import Any

import pyte
from rich.console import Console, RenderableType
from rich.control import Control
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.screen import Screen


class Wire:
    """What an app would send to a terminal of 256 colours, as PuTTY is."""

    def __init__(self, app: App[Any]) -> None:
        """Listen to what `app` displays from now on."""
        self.sent = 0
        self.screen = pyte.Screen(80, 24)
        """What stands on the terminal, if it listened from the first picture on."""
        self._stream = pyte.Stream(self.screen)
        self._app, self._display = app, app._display
        self._console = Console(
            file=StringIO(), force_terminal=True, color_system="256", legacy_windows=False, width=80, height=24
        )
        app._display = self._count  # type: ignore[method-assign]  # without a terminal, nothing is sent there

    def take(self) -> int:
        """The bytes since the last call."""
        sent, self.sent = self.sent, 0
        return sent

    def _count(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate) and screen is self._app.screen:
            cursor = Control.move_to(*self._app.cursor_position).segment.text
            sent = renderable.render_segments(self._console)
            self._stream.feed(sent)
            self.sent += len((sent + cursor).encode())
        self._display(screen, renderable)
