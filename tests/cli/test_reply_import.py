from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def invited(office: Any) -> Any:
    """The office's first person is invited to 2026."""
    office("do", "create_session", "year=2026")
    assert office("do", "invite", "session=2026", "persons=P-1").code == 0
    return office


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "antworten.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_preview_says_what_each_row_does_and_changes_nothing(invited: Any, tmp_path: Path) -> None:
    path = written(tmp_path, "Nr.;Antwort\n1;zugesagt\n7;ja\n")
    answer = invited("import", "replies", path, "--dry-run")
    assert answer.code == 0, answer.err
    assert "neu 1 · geändert 0 · gleich 0 · abgelehnt 1" in answer.out
    assert "Zeile 2  Öztürk-Weiß, Änne: zugesagt (neu)" in answer.out
    assert "Zeile 3" in answer.out
    assert invited("list", "invitation", "--json").json["items"][0].get("reply", "none") == "none"


def test_answers_are_recorded_as_one_change(invited: Any, tmp_path: Path) -> None:
    path = written(tmp_path, "Nr.;Antwort;Grund\n1;abgesagt;Urlaub\n")
    answer = invited("import", "antworten", path, "--session", "2026")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Gespeichert: 1 Antwort eingelesen")
    assert invited("list", "invitation", "--json").json["items"][0]["reason"] == "Urlaub"
    assert invited("import", "replies", path).out.splitlines()[-1] == "Nichts geändert."


def test_a_file_of_nothing_but_unusable_rows_is_refused(invited: Any, tmp_path: Path) -> None:
    answer = invited("import", "replies", written(tmp_path, "Nr.;Antwort\n7;ja\n"))
    assert answer.code == 3
    assert "nicht bekannt" in answer.err


def test_options_of_other_imports_are_refused(invited: Any, tmp_path: Path) -> None:
    path = written(tmp_path, "Nr.;Antwort\n1;ja\n")
    assert invited("import", "replies", path, "--same", "2").code == 2
    assert invited("import", "participants", path, "--session", "2026").code == 2


def test_what_the_text_gate_replaced_is_told(invited: Any, tmp_path: Path) -> None:
    answer = invited("import", "replies", written(tmp_path, "Nr.;Antwort;Grund\n1;abgesagt;Ur\u200blaub\x07\n"))
    assert answer.code == 0, answer.err
    assert answer.err.splitlines() == [
        "1 unsichtbares Zeichen wurde entfernt.",
        "1 Steuerzeichen wurde durch □ ersetzt.",
    ]


def test_what_was_noticed_at_the_table_is_told(invited: Any, tmp_path: Path) -> None:
    answer = invited("import", "replies", written(tmp_path, "Nr.;Antwort\n1;ja;zu viel\n"), "--dry-run")
    assert "1 Zeile hat mehr Felder als die Kopfzeile." in answer.out
