"""The text of a document, read here; at its end the path to fetch the file with."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.making import tell_path
from rundertisch_tui.tui.widgets.cells import wrap
from rundertisch_tui.tui.widgets.detail import WIDEST
from rundertisch_tui.tui.widgets.text_pages import TextPages


class DocumentTextScreen(FrameScreen):
    """Page by page, with the part that is seen in row 3."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("document_text")
    area = "7"
    name_in_keys = "document_text"

    def __init__(self, title: str, text: str, path: str) -> None:
        """Show `text`; `path` is where the file lies, or why there is none."""
        super().__init__(title)
        self.path = path
        self._title = title
        self.pages = TextPages([*text.rstrip("\n").split("\n"), "", "Datei:", *wrap(path, WIDEST)])

    def compose_body(self) -> Iterable[Widget]:
        yield self.pages

    def on_mount(self) -> None:
        self.pages.focus()
        self.call_after_refresh(self._show_place)

    def on_text_pages_moved(self, _: TextPages.Moved) -> None:
        self._show_place()

    def _show_place(self) -> None:
        self.title_rule.show(self._title, right=self.pages.place)

    def action_copy_path(self) -> None:
        """Put the path of the file into the clipboard of the terminal, and say it."""
        tell_path(self.app, self.path)
