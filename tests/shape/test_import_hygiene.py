"""Commands start fast because they load little: what a fresh process has in sys.modules afterwards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SLOW = (
    "textual",
    "rich",
    "docx",
    "lxml",
    "asyncio",
    "python_calamine",
    "xlsxwriter",
    "vobject",
    "icalendar",
    "argparse",
)
PROBE = """
import sys
from rundertisch_tui.cli.main import main
code = main({words!r}, lambda folders: 0)
sys.stdout.flush()
print(code, *sorted(sys.modules), file=sys.stderr)
"""


def modules_after(words: list[str], data: Path) -> set[str]:
    environment = {**os.environ, "RUNDERTISCH_DATA": str(data), "RUNDERTISCH_USER": "weber"}
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(words=words)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    code, *modules = done.stderr.splitlines()[-1].split()
    assert code == "0", done.stderr
    return set(modules)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    modules_after(["add", "person", "family_name=Öztürk"], folder)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ["list", "person", "--json"],
        ["list", "person"],
        ["show", "P-1", "--json"],
        ["due", "--json"],
        ["search", "ozturk"],
        ["history", "--json"],
        ["set", "P-1", "function=Beraterin"],
        ["undo"],
        ["help"],
        ["do", "--list"],
    ],
)
def test_a_command_loads_no_slow_library(words: list[str], data: Path) -> None:
    loaded = {name.partition(".")[0] for name in modules_after(words, data)}
    assert not loaded & set(SLOW)


def test_the_version_loads_neither_records_nor_store(data: Path) -> None:
    loaded = modules_after(["--version"], data)
    ours = {name for name in loaded if name.startswith("rundertisch_tui")}
    assert not {name for name in ours if ".workflow" in name or ".store" in name or ".domain" in name}
    assert "msgspec" not in loaded


def test_a_list_loads_no_actions(data: Path) -> None:
    loaded = modules_after(["list", "person", "--json"], data)
    assert not {name for name in loaded if name.startswith("rundertisch_tui.workflow.actions")}
