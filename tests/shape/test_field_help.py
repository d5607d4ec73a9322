"""Label and help of a field stand in one row of the screen: nothing of them may be cut at 80 columns."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

import rundertisch_tui

ROOT = Path(rundertisch_tui.__file__).parent / "tui"
ROOM = 77  # 80 columns, a blank before the text and two behind it


LABEL_ROOM = 15  # 16 columns, the last of them a blank before the field


def fields() -> Iterator[tuple[str, dict[str, ast.expr]]]:
    """Place and named arguments of each field that stands in the source."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Field":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", {one.arg or "": one.value for one in node.keywords}


def texts(name: str) -> Iterator[tuple[str, str]]:
    """Place and text of this argument wherever it stands as it is; a label that must be filled in has its star."""
    for place, given in fields():
        found = given.get(name)
        if isinstance(found, ast.Constant):
            required = name == "label" and isinstance(given.get("required"), ast.Constant)
            yield place, str(found.value) + " *" * required


HELPS, LABELS = tuple(texts("help")), tuple(texts("label"))


def test_fields_are_found() -> None:
    assert min(len(HELPS), len(LABELS)) > 100


@pytest.mark.parametrize(("place", "text"), HELPS, ids=[place for place, _ in HELPS])
def test_the_help_of_a_field_fits_its_row(place: str, text: str) -> None:
    assert cell_len(text) <= ROOM, f"{place}: {text}"


@pytest.mark.parametrize(("place", "text"), LABELS, ids=[place for place, _ in LABELS])
def test_the_label_of_a_field_leaves_a_gap_before_it(place: str, text: str) -> None:
    assert cell_len(text) <= LABEL_ROOM, f"{place}: {text}"
