"""The five looks of look.md 2: every colour of the program stands here and nowhere else."""

from collections.abc import Mapping, MutableMapping
from types import MappingProxyType

from textual.theme import Theme

TOKENS = (
    "grund", "leiste", "text", "stark", "leise", "akzent", "warn", "fehler", "gut", "fremd", "linie",
    "wahl", "wahltext", "ruhe", "feld", "marke", "marketext",
)  # fmt: skip
DARK, LIGHT, CONTRAST, ANSI, PLAIN = "dunkel", "hell", "kontrast", "16-farben", "ohne-farbe"
NAMES = (DARK, LIGHT, CONTRAST, ANSI, PLAIN)
"""Every theme by the name that the settings use."""

_VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    DARK: (
        "#1c1c1c", "#262626", "#dadada", "#ffffff", "#949494", "#87d7ff", "#ffd75f", "#ff8787", "#87d787",
        "#d7afff", "#585858", "#005f87", "#ffffff", "#303030", "#303030", "#ffffff", "#005f87",
    ),
    LIGHT: (
        "#ffffff", "#f5f5f5", "#262626", "#000000", "#585858", "#005faf", "#875f00", "#af0000", "#005f00",
        "#870087", "#949494", "#005faf", "#ffffff", "#dadada", "#d7d7ff", "#000000", "#ffffff",
    ),
    CONTRAST: (
        "#000000", "#000000", "#ffffff", "#ffffff", "#dadada", "#00ffff", "#ffff00", "#ff8787", "#5fff5f",
        "#ffafff", "#ffffff", "#ffff00", "#000000", "#303030", "#262626", "#000000", "#ffff00",
    ),
})  # fmt: skip


SIGN_PAIRS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "warn": ("black", "bright_yellow"), "fehler": ("bright_white", "red"), "fremd": ("black", "cyan"),
})  # fmt: skip
"""16 colours: a sign has both colours given, so that it is right on every ground and palette (look.md 2)."""


def tokens(name: str) -> dict[str, str]:
    """Return the colour of each token; the themes without own colours leave all to the terminal."""
    values = _VALUES.get(name)
    return dict(zip(TOKENS, values or ("ansi_default",) * len(TOKENS), strict=True))


def _textual_variables(of: Mapping[str, str]) -> dict[str, str]:
    """Name Textual's own variables with our tokens, so that none of its mixed colours is left."""
    bar = {"block-cursor-background": of["wahl"], "block-cursor-foreground": of["wahltext"]}
    blurred = {"block-cursor-blurred-background": of["ruhe"], "block-cursor-blurred-foreground": of["text"]}
    field = {"input-cursor-background": of["marke"], "input-cursor-foreground": of["marketext"]}
    select = {"input-selection-background": of["wahl"], "input-selection-foreground": of["wahltext"]}
    foot = {"footer-background": of["leiste"], "footer-foreground": of["leise"], "footer-key-foreground": of["akzent"]}
    lines = {"border": of["linie"], "border-blurred": of["linie"]}
    scroll = {f"scrollbar{part}": of["ruhe"] for part in ("", "-hover", "-active", "-background", "-corner-color")}
    return {**bar, **blurred, **field, **select, **foot, **lines, **scroll}


def variables(name: str) -> dict[str, str]:
    """Return every CSS variable of a theme."""
    of = tokens(name)
    ansi = {"ansi-background": "ansi_default", "ansi-foreground": "ansi_default"} if name in {ANSI, PLAIN} else {}
    return {**of, **_textual_variables(of), **ansi}


def theme(name: str) -> Theme:
    """Build the Textual theme of a name."""
    of = tokens(name)
    return Theme(
        name=name,
        primary=of["akzent"],
        secondary=of["akzent"],
        accent=of["akzent"],
        warning=of["warn"],
        error=of["fehler"],
        success=of["gut"],
        foreground=of["text"],
        background=of["grund"],
        surface=of["leiste"],
        panel=of["leiste"],
        dark=name != LIGHT,
        text_alpha=1,
        ansi=name in {ANSI, PLAIN},
        variables=variables(name),
    )


def limit(environment: MutableMapping[str, str]) -> str:
    """Return the only theme that the terminal can show, empty if it can show all; take NO_COLOR out of the environment.

    Textual would read it and only turn the colours into greys (look.md 9).
    """
    no_colour = environment.pop("NO_COLOR", "")
    term = environment.get("TERM", "")
    if no_colour or term.startswith("vt") or term == "dumb":
        return PLAIN
    if term in {"linux", "ansi", "cygwin"} or term.endswith("-16color"):
        return ANSI
    return ""


def choose(limited: str, wanted: str) -> str:
    """Choose between what the terminal can show and what somebody wants."""
    return limited or (wanted if wanted in NAMES else DARK)
