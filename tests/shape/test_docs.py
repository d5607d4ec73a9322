"""The documentation keeps up with the program."""

from pathlib import Path

from rundertisch_tui.cli import reference
from rundertisch_tui.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]


def test_the_command_reference_is_the_present_one() -> None:
    written = (ROOT / "docs" / "befehle.md").read_text(encoding="utf-8")
    assert written == reference.text(), "run: rundertisch help all > docs/befehle.md"


def test_the_readme_has_the_two_lines_and_its_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/rundertisch\n" in readme
    assert "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest\n" in readme
    assert "](docs/picture.svg)" in readme
    assert (ROOT / "docs" / "picture.svg").is_file()


def test_the_readme_names_every_command_and_exit_code() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`{command.name}`" in readme for command in COMMANDS)
    assert all(f"| {code} |" in readme for code in range(9))


def test_the_test_line_of_the_readme_is_the_one_that_ci_runs() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest" in run
    for judge in ("ruff format --check", "ruff check", "mypy --strict", "lint-imports"):
        assert judge in run


def test_every_bench_stands_in_its_list() -> None:
    listed = (ROOT / "bench" / "README.md").read_text(encoding="utf-8")
    missing = [path.stem for path in (ROOT / "bench").glob("[!_]*.py") if f"| `{path.stem}` |" not in listed]
    assert not missing
