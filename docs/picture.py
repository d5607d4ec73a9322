"""Makes `docs/picture.svg`: the program over the example data, drawn cell by cell.

    python docs/picture.py

Textual's own screenshots shift columns, so the strips of the screen are taken and each cell gets its place.
"""

import asyncio
import shutil
import tempfile
from datetime import date
from html import escape
from pathlib import Path

import time_machine
from rich.cells import cell_len
from rich.style import Style

from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.workflow.demo.building import build_folder
from rundertisch_tui.workflow.office import Office

TARGET = Path(__file__).with_name("picture.svg")
DAY = date(2026, 6, 10)
COLUMNS, ROWS = 80, 24
WIDTH, HEIGHT = 9.0, 19.0
FONT = "DejaVu Sans Mono, Menlo, Consolas, monospace"
GROUND, TEXT = "#1c1c1c", "#d0d0d0"


def main() -> None:
    """Make the picture anew."""
    folder = Path(tempfile.mkdtemp())
    try:
        with time_machine.travel(DAY, tick=False):
            asyncio.run(draw(folder))
    finally:
        shutil.rmtree(folder)


async def draw(folder: Path) -> None:
    """Open the overview over the example data of a city and write what it shows."""
    build_folder(folder / "data", size="city", user="a.demir", progress=lambda *_: None, today=DAY, days_ahead=23)
    office = Office.open(folder / "data", exports=folder, user="b.kern", bind_views=False)
    app = RoundTableApp(office)
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await pilot.pause(0.3)
        strips = app.screen._compositor.render_strips()  # noqa: SLF001 - what the terminal gets, cell by cell
        TARGET.write_text(picture(strips), encoding="utf-8")
    office.close()


def picture(strips: list[object]) -> str:
    """The SVG: a ground for every run of cells, then its letters, each run stretched to its cells."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {COLUMNS * WIDTH + 16} {ROWS * HEIGHT + 16}" '
        f'font-family="{FONT}" font-size="15">',
        "<title>Runder Tisch Integration: die Übersicht im Terminal, mit Beispieldaten</title>",
        f'<rect width="100%" height="100%" rx="6" fill="{GROUND}"/>',
    ]
    for y, strip in enumerate(strips):
        x = 0
        for text, style, _ in strip:  # type: ignore[attr-defined]
            parts.extend(run(x, y, text, style or Style()))
            x += cell_len(text)
    return "\n".join([*parts, "</svg>", ""])


def run(x: int, y: int, text: str, style: Style) -> list[str]:
    """One run of cells in one style."""
    left, top, width = 8 + x * WIDTH, 8 + y * HEIGHT, cell_len(text) * WIDTH
    colour, ground = name(style.color, TEXT), name(style.bgcolor, GROUND)
    if style.reverse:
        colour, ground = ground, colour
    found = []
    if ground != GROUND:
        found.append(f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{HEIGHT:g}" fill="{ground}"/>')
    bare = text.rstrip(" ")
    start = len(bare) - len(bare.lstrip(" "))
    bare = bare.lstrip(" ")
    if bare:
        weight = ' font-weight="bold"' if style.bold else ""
        line = ' text-decoration="underline"' if style.underline else ""
        found.append(
            f'<text x="{left + start * WIDTH:g}" y="{top + HEIGHT - 5:g}" textLength="{cell_len(bare) * WIDTH:g}" '
            f'lengthAdjust="spacing" xml:space="preserve" fill="{colour}"{weight}{line}>{escape(bare)}</text>'
        )
    return found


def name(colour: object, default: str) -> str:
    """A colour as SVG writes it."""
    triplet = getattr(colour, "triplet", None)
    return default if triplet is None else str(triplet.hex)


if __name__ == "__main__":
    main()
