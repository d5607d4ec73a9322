from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize("name", ["beispiel.xlsx", "beispiel.csv"])
def test_the_sample_is_read_as_it_is(cli: Any, tmp_path: Path, name: str) -> None:
    written = cli("import", "participants", "--sample", tmp_path / name)
    assert written.code == 0
    assert name in written.out
    assert not (tmp_path / "data").exists()
    answer = cli("import", "participants", tmp_path / name)
    assert answer.code == 0, answer.err
    assert answer.err == ""
    person = cli("show", "P-1", "--json").json["record"]
    assert (person["title"], person["particle"], person["family_name"]) == ("Dr.", "von", "Öztürk-Weiß")
    assert cli("list", "organization", "--json").json["items"]


def test_a_file_that_is_there_stays(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "liste.xlsx").write_text("meins")
    answer = cli("import", "participants", "--sample", tmp_path / "liste.xlsx")
    assert (answer.code, answer.out) == (3, "")
    assert (tmp_path / "liste.xlsx").read_text() == "meins"


def test_another_ending_is_refused(cli: Any, tmp_path: Path) -> None:
    assert cli("import", "participants", "--sample", tmp_path / "liste.doc").code == 2
    assert cli("import", "unicorns", "--sample", tmp_path / "liste.xlsx").code == 5
    assert list(tmp_path.glob("liste.*")) == []
