import errno
import io
import os
import sys

import pytest

from rundertisch_tui.cli import output


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_cuts_long_cells_and_shows_no_control_character(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(["Name", "Text"], [["Kern\x1b[2J", "x" * 100], ["Ömer", ""]])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Name      Text"
    assert lines[2].startswith("Kern□[2J  xxx")
    assert lines[2].endswith("x…")
    assert lines[3] == "Ömer"


def test_csv_holds_no_formula_but_numbers_stay_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    output.csv_rows(["a", "b"], [["=1+1", "-3"], ["@x", "-x"], ["+1", "4.5"]])
    assert capsys.readouterr().out == "a;b\n'=1+1;-3\n'@x;'-x\n'+1;4.5\n"


def test_a_full_disk_behind_the_output_is_told_in_german(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(output.NotPrinted, match="auf dem Datenträger ist kein Platz mehr"):
        output.say("x")


def test_json_stands_on_one_line_behind_what_was_said_before(capsys: pytest.CaptureFixture[str]) -> None:
    output.json_object({"items": ["Ö"]})
    assert capsys.readouterr().out == '{"schema":1,"items":["Ö"]}\n'


def test_progress_is_told_on_a_terminal_and_taken_away_again(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    output.progress("3 von 9")
    assert terminal.getvalue().endswith("3 von 9")
    output.end_progress()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_where_nobody_looks_on_there_is_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    output.progress("3 von 9")
    output.end_progress()
    assert capsys.readouterr().err == ""
