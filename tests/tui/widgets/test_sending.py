from collections.abc import Iterator, Sequence
from io import StringIO

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from rundertisch_tui.tui.widgets.sending import Sending, erases_in_colour, ground, turn

SYSTEM = ColorSystem.EIGHT_BIT
RED, GREY = Style(color="color(1)", bgcolor="color(234)"), Style(color="color(246)", bgcolor="color(234)")
BAR = Style(color="color(231)", bgcolor="color(24)")
STYLES = st.builds(
    Style,
    color=st.sampled_from((None, "color(1)", "color(246)")),
    bgcolor=st.sampled_from((None, "color(24)", "color(234)")),
    bold=st.sampled_from((None, True)),
    underline=st.sampled_from((None, True)),
    reverse=st.sampled_from((None, True)),
)
LINES = st.lists(st.tuples(st.sampled_from(("ab", "c d", "  ", " ")), STYLES | st.none()), max_size=8)


def _console() -> Console:
    return Console(file=StringIO(), force_terminal=True, color_system="256", width=40, legacy_windows=False)


def _sent(*segments: tuple[str, Style | None]) -> str:
    sending = Sending(_console())
    sending.put(0, 0, (Strip([Segment(text, style) for text, style in segments]),))
    return sending.finish()


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        (None, RED, "\x1b[31;48;5;234m"),
        (RED, GREY, "\x1b[38;5;246m"),
        (GREY, BAR, "\x1b[38;5;231;48;5;24m"),
        (RED, RED + Style(bold=True), "\x1b[1m"),
        (RED + Style(bold=True), GREY, "\x1b[22;38;5;246m"),
        (GREY + Style(bold=True, underline=True), RED + Style(bold=True), "\x1b[24;31m"),
        (RED + Style(dim=True), RED, "\x1b[0;31;48;5;234m"),
        (RED + Style(bold=True, reverse=True), Style(color="color(1)", bold=True), "\x1b[0;1;31m"),
        (RED, Style(), "\x1b[0m"),
        (RED, None, "\x1b[0m"),
        (RED, Style(color="color(1)", bgcolor="color(234)"), ""),
        (None, None, ""),
    ],
)
def test_only_what_differs_between_two_styles_is_sent(before: Style | None, after: Style | None, sent: str) -> None:
    assert turn(before, after, SYSTEM) == sent


@pytest.fixture
def erasing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A terminal whose erased cells take the ground that is set."""
    monkeypatch.setenv("TERM", "xterm-256color")
    erases_in_colour.cache_clear()
    yield
    erases_in_colour.cache_clear()


def _to_edge(*segments: tuple[str, Style | None]) -> str:
    sending = Sending(_console())
    sending.put(0, 0, (Strip([Segment(text, style) for text, style in segments]),), to_edge=True)
    return sending.finish()


@pytest.mark.usefixtures("erasing")
@pytest.mark.parametrize(
    ("segments", "sent"),
    [
        ((("ab     ", GREY),), "\x1b[38;5;246;48;5;234mab\x1b[K"),
        ((("ab ", GREY), ("     ", RED)), "\x1b[38;5;246;48;5;234mab\x1b[K"),
        ((("ab", GREY), ("     ", BAR)), "\x1b[38;5;246;48;5;234mab\x1b[38;5;231;48;5;24m\x1b[K"),
        ((("       ", GREY),), "\x1b[38;5;246;48;5;234m\x1b[K"),
        ((("ab   ", GREY),), "\x1b[38;5;246;48;5;234mab   "),
        ((("ab     ", GREY + Style(underline=True)),), "\x1b[4;38;5;246;48;5;234mab     "),
    ],
)
def test_blanks_up_to_the_edge_are_one_order_where_it_is_shorter(
    segments: Sequence[tuple[str, Style]], sent: str
) -> None:
    assert _to_edge(*segments) == f"\x1b[1;1H{sent}\x1b[0m"


@pytest.mark.parametrize("name", ["screen-256color", "tmux-256color", "dumb", ""])
def test_a_terminal_that_erases_without_colour_is_sent_every_blank(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", name)
    erases_in_colour.cache_clear()
    assert _to_edge(("ab     ", GREY)) == "\x1b[1;1H\x1b[38;5;246;48;5;234mab     \x1b[0m"
    erases_in_colour.cache_clear()


@given(LINES)
def test_erased_or_written_the_terminal_shows_the_same(line: list[tuple[str, Style | None]]) -> None:
    width = sum(len(text) for text, _ in line)
    seen = []
    with pytest.MonkeyPatch.context() as patch:
        for term in ("xterm", "screen"):
            patch.setenv("TERM", term)
            erases_in_colour.cache_clear()
            screen = pyte.Screen(max(width, 1), 1)
            pyte.Stream(screen).feed("x" * width + _to_edge(*line))
            seen.append([(one.data, one.bg, one.reverse) for one in (screen.buffer[0][x] for x in range(width))])
    erases_in_colour.cache_clear()
    assert seen[0] == seen[1]


def test_blanks_take_no_colour_that_nobody_sees() -> None:
    assert _sent(("a", RED), ("  ", GREY), ("b", RED)) == "\x1b[1;1H\x1b[31;48;5;234ma  b\x1b[0m"


def test_blanks_on_another_ground_are_seen() -> None:
    assert "\x1b[38;5;231;48;5;24m " in _sent(("a", RED), (" ", BAR))


def test_a_line_under_blanks_is_seen() -> None:
    assert ground(RED + Style(underline=True)) != ground(GREY)
    assert ground(RED + Style(bold=True)) == ground(GREY)


@given(LINES)
def test_a_terminal_shows_what_it_would_show_with_every_style_sent_whole(
    segments: list[tuple[str, Style | None]],
) -> None:
    whole, ours = pyte.Screen(24, 1), pyte.Screen(24, 1)
    pyte.Stream(whole).feed(Strip([Segment(text, style) for text, style in segments]).render(_console()) + "|")
    pyte.Stream(ours).feed(_sent(*segments) + "|")
    for one, other in zip(_cells(whole), _cells(ours), strict=True):
        assert one == other


def _cells(screen: pyte.Screen) -> list[tuple[object, ...]]:
    """Each cell as it is seen: the colour of a blank only where it is underlined or reversed."""
    row = [screen.buffer[0][x] for x in range(24)]
    return [
        (one.data, one.bg, one.underscore, one.reverse)
        if one.data == " " and not (one.underscore or one.reverse)
        else tuple(one)
        for one in row
    ]
