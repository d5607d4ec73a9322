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
MOST_OWN_MODULES = 45  # a list of people needs 41; every further one costs half a millisecond at each start
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


def test_a_list_loads_its_own_kind_of_record_and_little_else(data: Path) -> None:
    loaded = modules_after(["list", "person", "--json"], data)
    ours = {name for name in loaded if name.startswith("rundertisch_tui")}
    records = {name.rpartition(".")[2] for name in ours if name.startswith("rundertisch_tui.domain.")}
    assert records <= {"errors", "ids", "names", "people", "periods"}
    assert len(ours) <= MOST_OWN_MODULES
    foreign = {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names) - {"__main__", "__mp_main__"}
    assert foreign <= {"rundertisch_tui", "msgspec", "typing_extensions", *site_modules()}


def site_modules() -> set[str]:
    """What this machine's interpreter loads before anybody asks."""
    names = [sys.executable, "-c", "import sys; print(*sys.modules)"]
    bare = subprocess.run(names, capture_output=True, text=True, check=True, timeout=60).stdout
    return {name.partition(".")[0] for name in bare.split()}


def test_tinydb_is_loaded_by_no_command_that_reads(data: Path) -> None:
    for words in (["list", "person"], ["show", "P-1"], ["due"], ["history"]):
        assert "tinydb" not in modules_after(words, data)
