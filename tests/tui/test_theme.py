import pytest

from rundertisch_tui.tui import theme

READABLE = 4.5
"""The least contrast of text (EN 301 549, WCAG 1.4.3)."""
VISIBLE = 3.0
"""The least contrast of what is no text: the cursor block on the bar (WCAG 1.4.11)."""
WITH_COLOURS = (theme.DARK, theme.LIGHT, theme.CONTRAST)
TEXTS = ("text", "stark", "leise", "akzent", "warn", "fehler", "gut", "fremd")


def _seen(colour: str) -> tuple[int, int, int]:
    """The colour that a terminal of 256 colours shows: the nearest of the cube and the greys."""
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    steps = (0, 95, 135, 175, 215, 255)
    cube = [(r, g, b) for r in steps for g in steps for b in steps]
    greys = [(grey, grey, grey) for grey in range(8, 239, 10)]
    return min((*cube, *greys), key=lambda one: sum((a - b) ** 2 for a, b in zip(one, wanted, strict=True)))


def _light(colour: str) -> float:
    parts = [part / 255 for part in _seen(colour)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The ratio of two colours as they are seen."""
    lights = sorted((_light(one), _light(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def test_black_on_white_is_the_highest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


@pytest.mark.parametrize("name", WITH_COLOURS)
@pytest.mark.parametrize("token", TEXTS)
@pytest.mark.parametrize("ground", ["grund", "leiste"])
def test_every_text_can_be_read_on_both_grounds(name: str, token: str, ground: str) -> None:
    of = theme.tokens(name)
    assert contrast(of[token], of[ground]) >= READABLE


@pytest.mark.parametrize("name", WITH_COLOURS)
@pytest.mark.parametrize(
    ("text", "ground"),
    [("wahltext", "wahl"), ("text", "ruhe"), ("stark", "ruhe"), ("stark", "feld"), ("marketext", "marke")],
)
def test_bar_field_and_cursor_can_be_read(name: str, text: str, ground: str) -> None:
    of = theme.tokens(name)
    assert contrast(of[text], of[ground]) >= READABLE


@pytest.mark.parametrize("name", WITH_COLOURS)
def test_the_cursor_block_stands_out_from_the_bar(name: str) -> None:
    of = theme.tokens(name)
    assert contrast(of["marke"], of["wahl"]) >= VISIBLE


@pytest.mark.parametrize("name", [theme.ANSI, theme.PLAIN])
def test_themes_without_own_colours_leave_everything_to_the_terminal(name: str) -> None:
    assert set(theme.tokens(name).values()) == {"ansi_default"}


@pytest.mark.parametrize(
    ("environment", "limited"),
    [
        ({"NO_COLOR": "1", "TERM": "xterm"}, theme.PLAIN),
        ({"TERM": "vt220"}, theme.PLAIN),
        ({"TERM": "linux"}, theme.ANSI),
        ({"TERM": "xterm-256color"}, ""),
    ],
)
def test_the_terminal_decides_what_can_be_shown(environment: dict[str, str], limited: str) -> None:
    assert theme.limit(environment) == limited
    assert "NO_COLOR" not in environment


def test_what_somebody_wants_counts_where_the_terminal_can_show_it() -> None:
    assert theme.choose("", theme.LIGHT) == theme.LIGHT
    assert theme.choose(theme.PLAIN, theme.LIGHT) == theme.PLAIN
    assert theme.choose("", "rosa") == theme.DARK
