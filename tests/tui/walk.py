"""Opens every screen, every form and every sheet that keys lead to, over the example data."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from pathlib import Path

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.screens.sessions import SessionsScreen
from rundertisch_tui.workflow.demo.building import build_folder
from tests.tui.conftest import Desk

DAY = date(2026, 6, 12)
BASES: tuple[tuple[str, ...], ...] = (
    ("1",), ("2",), ("2", "enter"), ("2", "enter", "f8"), ("2", "enter", "f8", "f8"),
    ("2", "enter", "f8", "f8", "f8"), ("2", "enter", "f6"), ("2", "enter", "f6", "f6"),
    ("2", "enter", "f6", "f6", "f6"), ("2", "enter", "f8", "escape"), ("2", "enter", "f8", "escape", "r"),
    ("2", "enter", "f8", "escape", "x"), ("2", "down", "enter", "f6"), ("3",), ("3", "enter"),
    ("3", "enter", "enter"), ("3", "enter", "end", "enter"), ("3", "f4"), ("3", "f4", "x"), ("3", "g"), ("3", "c"),
    ("3", "l"), ("4",), ("4", "enter"), ("4", "down", "down", "enter"), ("4", "down", "down", "a"), ("4", "y"),
    ("4", "f3"), ("4", "h"), ("5",), ("5", "f2"), ("5", "i"), ("6",), ("6", "f2"), ("6", "f3"),
    ("7",), ("ctrl+f",), ("f10",), ("ctrl+p",), ("2", "escape", "n", "ctrl+s"),
    ("ctrl+p", *"papierkorb", "enter"), ("ctrl+p", *"einstell", "enter"),
    ("ctrl+p", *"textbaust", "enter"), ("ctrl+p", *"benutzer", "enter"), ("ctrl+p", *"löschung", "enter"),
)  # fmt: skip
"""Keys that lead to a screen from the start."""
FORBIDDEN = frozenset({"quit", "undo", "redo", "back", "search", "palette", "first_steps"})
"""Keys that are walked elsewhere, or lead away."""


def example(folder: Path) -> Path:
    """The small example data, the same whenever it is made."""
    build_folder(folder, size="small", user="a.demir", progress=lambda *_: None, today=DAY)
    return folder


async def reset(clerk: Desk, *areas: str) -> None:
    """Back to the first screens of the areas, whatever is open there, and to the overview in the end."""
    app = clerk.app
    for area in (app.current_mode, *areas, "1"):
        if app.current_mode != area:
            await app.switch_mode(area)
            await clerk.settle()
        while app.frame is not None and app.frame.sheet is not None:
            app.frame.sheet.finish(None)
            await clerk.settle()
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        if isinstance(app.screen, SessionsScreen):
            app.screen.memory.clear()  # else the same keys would lead to the part that was left last
    await clerk.settle()


async def pictures(clerk: Desk, base: Sequence[str]) -> AsyncIterator[tuple[str, str]]:
    """The screen that `base` leads to, and what each of its keys opens: the way there, and the text."""
    await reset(clerk, *(base[:1] if base[0].isdigit() else ()))
    await clerk.press(*base)
    yield " ".join(base), clerk.text
    frame = clerk.app.frame
    here = frame.keys_here if frame is not None and frame.sheet is None else ()
    for key in here:
        if key.id in FORBIDDEN or key.id in keys.OF_LISTS:
            continue
        await reset(clerk)
        name = key.keys.split(",", 1)[0]
        await clerk.press(*base, name)
        yield " ".join((*base, name)), clerk.text
