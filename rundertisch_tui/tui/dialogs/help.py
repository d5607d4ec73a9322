"""The help sheet: the focused field explained, then every key that acts here (F1)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.keys import Key
from rundertisch_tui.tui.widgets.detail import Line

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen

_KEY = 10
IN_LISTS: tuple[tuple[str, str], ...] = (
    ("↑ ↓ j k", "Bewegen den Balken; Bild auf und ab blättern, Pos1 und Ende springen."),
)
IN_FORMS: tuple[tuple[str, str], ...] = (
    ("Tab ↓", "Geht zum nächsten Feld, ↑ zum vorigen; Enter auch."),
    ("^z", "Nimmt zuerst zurück, was im Feld getippt wurde."),
)
"""Keys that no screen has for itself."""


class HelpSheet(ReadingSheet):
    """`about` explains the field; the keys follow, those of the screen first."""

    def __init__(self, keys: Sequence[Key], about: Sequence[Line] = (), more: Sequence[tuple[str, str]] = ()) -> None:
        lines: list[Line] = [*about, *([()] if about else [])]
        lines.extend(_line(key.label, key.help) for key in keys)
        lines.extend(_line(name, text) for name, text in more)
        super().__init__("Hilfe", lines, right=f"{len(keys) + len(more)} Tasten")


def help_of(frame: "FrameScreen") -> HelpSheet:
    """The help of a screen; in a form no bare letter is a key, it is text there."""
    typed = hasattr(frame, "form")
    more = IN_FORMS if typed else IN_LISTS if frame.query("RecordTable") else ()
    here = [key for key in frame.keys_here if not (typed and len(key.label) == 1)]
    return HelpSheet(here, frame.about_focus(), more)


def _line(name: str, text: str) -> Line:
    return ((name.ljust(_KEY), "akzent bold"), (text, "text"))
