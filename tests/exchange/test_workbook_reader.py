import json
import subprocess
import sys
from typing import Any

import pytest

from rundertisch_tui.exchange.workbook_reader import read
from tests.exchange.workbook_samples import ods, xls

ROWS = [["Nachname", "Vorname"], ["Öztürk-Weiß", "Änne"]]


@pytest.mark.parametrize("write", [ods, xls])
def test_a_sheet_is_answered_as_texts_with_its_first_line(write: Any) -> None:
    assert read(write("Kontakte", ROWS), None) == {"sheet": "Kontakte", "first": 1, "rows": ROWS, "others": []}


def test_what_cannot_be_read_is_named() -> None:
    assert read(ods("Kontakte", ROWS), "Fehlt") == {"problem": "missing", "names": ["Kontakte"]}
    assert read(b"PK\x03\x04", None) == {"problem": "broken"}


def test_it_speaks_json_in_a_process_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rundertisch_tui.exchange.workbook_reader"],
        input=b'{"sheet": "Kontakte"}\n' + ods("Kontakte", ROWS),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout)["rows"] == ROWS
