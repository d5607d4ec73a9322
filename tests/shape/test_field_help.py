"""The help of a field stands in one row of the screen: nothing of it may be cut at 80 columns."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

import rundertisch_tui

ROOT = Path(rundertisch_tui.__file__).parent / "tui"
ROOM = 77  # 80 columns, a blank before the text and two behind it


def helps() -> Iterator[tuple[str, str]]:
    """Place and text of the `help` of each field that stands in the source."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Field":
                continue
            for given in node.keywords:
                if given.arg == "help" and isinstance(given.value, ast.Constant):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", str(given.value.value)


FOUND = tuple(helps())


def test_fields_are_found() -> None:
    assert len(FOUND) > 100


@pytest.mark.parametrize(("place", "text"), FOUND, ids=[place for place, _ in FOUND])
def test_the_help_of_a_field_fits_its_row(place: str, text: str) -> None:
    assert cell_len(text) <= ROOM, f"{place}: {text}"
