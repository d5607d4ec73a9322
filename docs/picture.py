"""Makes the picture of the README: the start screen over the small example data, on a fixed day.

.venv/bin/python docs/picture.py
"""

import asyncio
import html
import re
import tempfile
from datetime import date, datetime
from pathlib import Path

import time_machine

from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.workflow.demo.building import build_folder
from rundertisch_tui.workflow.office import Office

DAY = date(2026, 6, 12)  # three weeks before the Round Table, when most is to do
TARGET = Path(__file__).with_name("picture.svg")
COLUMNS, ROWS = 100, 30
PAUSES = 40  # looks at the screen until everything has arrived


async def picture(data: Path) -> str:
    """The start screen as SVG."""
    office = Office.open(data, exports=data.parent / "exports", user="a.demir", bind_views=False)
    app = RoundTableApp(office)
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        for _ in range(PAUSES):
            await pilot.pause(0.02)
        svg = app.export_screenshot(title="Runder Tisch Integration")
    office.close()
    return svg


def plain(svg: str) -> str:
    """The same picture without fonts from another server, and without blanks that some viewers swallow."""
    svg = re.sub(r"@font-face \{[^}]*\}\s*", "", svg)
    return re.sub(r'(<text [^>]*?)x="([\d.]+)"([^>]*?)textLength="([\d.]+)"([^>]*>)([^<]*)</text>', _shifted, svg)


def _shifted(found: re.Match[str]) -> str:
    """A text that begins where its first sign stands."""
    before, x, between, length, after, raw = found.groups()
    text = html.unescape(raw)
    shown = text.strip("\u00a0 ")
    if not shown:
        return ""
    width = float(length) / len(text)
    begin = float(x) + width * text.index(shown)
    raw = html.escape(shown).replace(" ", "&#160;").replace("\u00a0", "&#160;")
    return f'{before}x="{begin:.1f}"{between}textLength="{width * len(shown):.1f}"{after}{raw}</text>'


def main() -> None:
    """Build the example data, draw, and write the file beside this one."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        build_folder(data, size="small", user="a.demir", progress=lambda _done, _total: None, today=DAY)
        with time_machine.travel(datetime(DAY.year, DAY.month, DAY.day, 9, 0).astimezone(), tick=True):
            svg = asyncio.run(picture(data))
    lines = [line.rstrip() for line in plain(svg).splitlines() if line.strip()]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
