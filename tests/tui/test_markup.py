"""No widget that reads markup is used: everything on the screen is drawn from segments (floors.md 7)."""

import ast
from pathlib import Path

import pytest

import rundertisch_tui.tui

PACKAGE = Path(rundertisch_tui.tui.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
ALLOWED = frozenset({"Input"})
"""Of Textual's own widgets only the field of one line, which takes its value as it is."""
READ_MARKUP = frozenset({"notify", "border_title", "border_subtitle", "tooltip", "sub_title"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_text_reaches_a_widget_that_reads_markup(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "textual.widgets":
            assert {name.name for name in node.names} <= ALLOWED
        if isinstance(node, ast.Attribute):
            assert node.attr not in READ_MARKUP


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_link_and_no_action_is_put_into_a_style(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            named = {keyword.arg for keyword in node.keywords}
            assert not named & {"link", "meta"}
