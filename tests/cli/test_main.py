import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui import __version__
from rundertisch_tui.cli import main as main_module
from rundertisch_tui.cli.call import Folders


def test_version(cli: Any) -> None:
    answer = cli("--version")
    assert (answer.code, answer.out) == (0, f"rundertisch {__version__}\n")


def test_without_terminal_the_screens_do_not_open(cli: Any) -> None:
    answer = cli()
    assert answer.code == 8
    assert "Terminal" in answer.err


def test_with_a_terminal_the_screens_get_the_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[Folders] = []

    class Terminal:
        def isatty(self) -> bool:
            return True

        def write(self, _text: str) -> int:
            return 0

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())

    def screens(folders: Folders) -> int:
        opened.append(folders)
        return 0

    assert main_module.main(["--data", str(tmp_path), "--read-only"], screens) == 0
    assert opened[0].data == tmp_path
    assert opened[0].read_only


def test_an_unexpected_error_leaves_places_but_no_data_in_the_log(
    office: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from rundertisch_tui.cli import queries

    def broken(*_: object) -> int:
        raise KeyError("Öztürk-Weiß")

    monkeypatch.setattr(queries, "due", broken)
    answer = office("due")
    assert answer.code == 1
    assert "Traceback" not in answer.err
    (log,) = (tmp_path / "data" / "log").iterdir()
    assert str(log) in answer.err
    written = log.read_text()
    assert "KeyError" in written
    assert "test_main.py" in written
    assert "Öztürk-Weiß" not in written.replace('raise KeyError("Öztürk-Weiß")', "")


def test_an_interrupt_ends_with_130(office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from rundertisch_tui.cli import queries

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(queries, "due", interrupted)
    assert office("due").code == 130


def process(words: list[str], data: Path, **more: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "RUNDERTISCH_DATA": str(data), "RUNDERTISCH_USER": "weber"}
    command = [sys.executable, "-m", "rundertisch_tui", *words]
    return subprocess.run(command, env=environment, check=False, timeout=60, **more)


def test_the_program_runs_as_a_module_and_writes_the_checkpoint_on_leaving(tmp_path: Path) -> None:
    done = process(["add", "person", "family_name=Kern"], tmp_path / "data", capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "data" / "rundertisch.json").exists()


def test_nobody_reading_ends_quietly(tmp_path: Path) -> None:
    process(["add", "person", "family_name=Kern"], tmp_path / "data", capture_output=True)
    read, write = os.pipe()
    os.close(read)
    done = process(["list", "person", "--json"], tmp_path / "data", stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert done.returncode == 141
    assert done.stderr == b""


def test_a_plain_ascii_terminal_gets_replacements_not_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = process(["add", "person", "family_name=Öztürk"], tmp_path / "data", capture_output=True)
    assert done.returncode == 0
    assert b"?zt?rk" in done.stdout


@pytest.mark.parametrize(
    ("line", "code"),
    [("batch <&-", 0), ("list person --json >&-", 0), ("list person 2>&-", 0), ("list person >/dev/full", 4),
     ("list person --json >/dev/full", 4), ("list person --csv >/dev/full", 4), ("help all >/dev/full", 4),
     ("--version >/dev/full", 4), ("list person | true", 0)],
)  # fmt: skip
def test_streams_that_are_closed_full_or_unread_are_no_error(office: Any, line: str, code: int) -> None:
    assert office("list", "person").code == 0
    words = ["sh", "-c", f"{sys.executable} -m rundertisch_tui {line}"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "Fehler im Programm" not in done.stderr
    assert ("Ausgabe lässt sich nicht schreiben" in done.stderr) is (code == 4)


@pytest.mark.parametrize("zone", ["UTC+25", "XXX-99:99", "Mars/Phobos", "", "../../etc/passwd", "Europe/Berlin"])
def test_no_time_zone_of_the_machine_hinders_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.setenv("TZ", zone)
    for words in (["add", "person", "family_name=Kern"], ["history"], ["due"]):
        done = process(words, tmp_path / "data", capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")
