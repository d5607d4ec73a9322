import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.cli.call import Folders
from rundertisch_tui.cli.main import main
from rundertisch_tui.workflow.demo.building import build_folder


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Cli = Callable[..., Answer]


def no_screens(_folders: Folders) -> int:
    raise AssertionError("no command opens the screens here")


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    """The command line on a folder of its own, in this process."""
    for name in ("RUNDERTISCH_DATA", "RUNDERTISCH_EXPORTS", "RUNDERTISCH_USER", "SUDO_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RUNDERTISCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("RUNDERTISCH_EXPORTS", str(tmp_path / "exports"))
    monkeypatch.setenv("RUNDERTISCH_USER", "weber")
    (tmp_path / "exports").mkdir()

    def run(*words: str | os.PathLike[str], stdin: str = "") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        capfdbinary.readouterr()
        code = main([str(word) for word in words], no_screens)
        sys.stdout.flush()
        sys.stderr.flush()
        captured = capfdbinary.readouterr()
        return Answer(code, captured.out.decode(), captured.err.decode())

    return run


@pytest.fixture
def office(cli: Cli) -> Cli:
    """A small office: two people, an organisation, an action field, the Round Table of 2026 with its agenda."""
    for words in (
        ["add", "action_field", "title=Sprache und Bildung"],
        ["add", "action_field", "title=Arbeit"],
        ["add", "organization", "name=Jobcenter Stadt Kassel", "short_name=Jobcenter"],
        ["add", "person", "family_name=Öztürk-Weiß", "given_name=Änne", "salutation=Frau", "email=oe@example.org"],
        ["add", "person", "family_name=Şahin", "given_name=Ali", "groups=Politik,citizens"],
        ["do", "create_session", "year=2026", "held_on=3.7.2026", "starts_at=10:00", "chair=P-1", "minute_taker=P-2"],
    ):
        answer = cli(*words)
        assert answer.code == 0, answer.err
    return cli


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small example data, made once; only to be copied."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    build_folder(folder, size="small", user="weber", progress=lambda _done, _total: None)
    return folder


@pytest.fixture
def demo(cli: Cli, demo_folder: Path, tmp_path: Path) -> Cli:
    """The small example data under the command line."""
    shutil.copytree(demo_folder, tmp_path / "data")
    return cli
