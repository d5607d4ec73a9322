"""Styled text as a terminal is sent it: between two styles only what differs, no return to plain text (floors.md 2)."""

import os
from collections.abc import Hashable, Iterable, Sequence
from functools import cache, lru_cache

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

_ATTRIBUTES = (
    ("bold", "1"), ("dim", "2"), ("italic", "3"), ("underline", "4"), ("blink", "5"), ("blink2", "6"),
    ("reverse", "7"), ("conceal", "8"), ("strike", "9"), ("underline2", "21"), ("overline", "53"),
)  # fmt: skip
"""What a style may set besides its colours, and the number that says so. Source: ECMA-48, 8.3.117."""
_OFF = {"1": "22", "4": "24", "7": "27"}
"""What takes an attribute off again, of those that every terminal of ours knows. Source: ECMA-48, 8.3.117."""
_ERASING = ("xterm", "putty", "linux", "rxvt", "vte", "konsole", "alacritty", "foot", "kitty")
"""Terminals whose erased cells take the ground that is set. Source: terminfo, capability bce."""
PLAIN = "\x1b[0m"
Look = tuple[frozenset[str], str, str]
"""The attributes of a style, its colour and its ground, as numbers; empty: that of the terminal."""


class Sending:
    """Text that is collected for a terminal; it begins and ends plain."""

    def __init__(self, console: Console) -> None:
        """Send colours as `console` can show them."""
        self._system = COLOR_SYSTEMS.get(console.color_system or "", ColorSystem.TRUECOLOR)
        self._sent: list[str] = []
        self._style: Style | None = None

    def command(self, sequence: str) -> None:
        """Give the terminal an order before any text: it is plain then."""
        self._sent.append(sequence)

    def put(self, x: int, y: int, strips: Iterable[Strip], *, to_edge: bool = False) -> None:
        """Write strips behind one another, the first of them at a place.

        `to_edge`: what is right of them is to look like their last cell; many blanks there are one order then.
        """
        self._sent.append(f"\x1b[{y + 1};{x + 1}H")
        segments = [segment for strip in strips for segment in strip if segment.text]
        blanks = _blanks_behind(segments) if to_edge and erases_in_colour() else 0
        for text, style, _ in segments[: len(segments) - blanks]:
            self._write(text, style)
        if blanks:
            text, style, _ = segments[-blanks]
            self._write(text.rstrip(" "), style)
            self._turn_to(style, is_blank=True)
            self._sent.append("\x1b[K")

    def _write(self, text: str, style: Style | None) -> None:
        self._turn_to(style, is_blank=text.isspace() or not text)
        self._sent.append(text)

    def _turn_to(self, style: Style | None, *, is_blank: bool) -> None:
        """Change colours and attributes; a blank needs nothing but its ground."""
        if not (is_blank and ground(self._style) == ground(style)):
            self._sent.append(turn(self._style, style, self._system))
            self._style = style

    def finish(self) -> str:
        """Return everything that was collected, back to plain text."""
        self._sent.append(turn(self._style, None, self._system))
        self._style = None
        return "".join(self._sent)


@cache
def erases_in_colour() -> bool:
    """Whether what this terminal erases takes the ground that is set; inside `screen` and `tmux` it may not."""
    return os.environ.get("TERM", "").startswith(_ERASING)


def _blanks_behind(segments: Sequence[Segment]) -> int:
    """How many segments end in the blanks at the end that one order can stand for; 0 if writing them is shorter."""
    count = cells = 0
    for text, style, _ in reversed(segments):
        behind = ground(style)
        if isinstance(behind, Style) or behind != ground(segments[-1].style) or not text.endswith(" "):
            break
        count, cells = count + 1, cells + len(text) - len(text.rstrip(" "))
        if text.strip(" "):
            break
    return count if cells > len("\x1b[K") else 0


@lru_cache(maxsize=4096)
def turn(before: Style | None, after: Style | None, system: ColorSystem) -> str:
    """The shortest sequence from one style to another; empty if they look the same."""
    was, now = _look(before, system), _look(after, system)
    if was == now:
        return ""
    if now == _look(None, system):
        return PLAIN
    anew = ";".join(("0", *_news(_look(None, system), now)))
    taken_off = was[0] - now[0]
    if (was[1] and not now[1]) or (was[2] and not now[2]) or not taken_off <= _OFF.keys():
        return f"\x1b[{anew}m"
    one_by_one = ";".join((*sorted(_OFF[code] for code in taken_off), *_news(was, now)))
    return f"\x1b[{min(one_by_one, anew, key=len)}m"


def _news(was: Look, now: Look) -> list[str]:
    """What is added or changed between two looks, as numbers."""
    colours = (code for code, old in zip(now[1:], was[1:], strict=True) if code != old)
    return [*sorted(now[0] - was[0], key=int), *colours]


@lru_cache(maxsize=1024)
def ground(style: Style | None) -> Hashable:
    """What is seen of a style where no letter stands: its ground, all of it if it draws a line or is reversed."""
    if style is None:
        return None
    is_seen = style.underline or style.underline2 or style.overline or style.strike or style.reverse
    return style if is_seen else style.bgcolor


@lru_cache(maxsize=1024)
def _look(style: Style | None, system: ColorSystem) -> Look:
    if style is None:
        return frozenset(), "", ""
    attributes = frozenset(code for name, code in _ATTRIBUTES if getattr(style, name))
    colour = "" if style.color is None else ";".join(style.color.downgrade(system).get_ansi_codes())
    ground = "" if style.bgcolor is None else ";".join(style.bgcolor.downgrade(system).get_ansi_codes(foreground=False))
    return attributes, colour, ground
