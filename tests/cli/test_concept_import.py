from pathlib import Path
from typing import Any


def test_the_sample_comes_in_once_and_says_what_it_did(cli: Any, tmp_path: Path) -> None:
    cli("do", "lay_out_action_fields")
    cli("add", "concept_version", "title=Konzept 2026", "year=2026")
    path = tmp_path / "konzept.xlsx"
    assert cli("import", "concept", "--sample", path).code == 0
    dry = cli("import", "konzept", path, "--dry-run").out
    assert "neu 1 Ziel · neu 1 Konzept-Empfehlung · neu 1 Maßnahme · gleich 0 · abgelehnt 0" in dry
    assert "Zeile 2  Maßnahme  1.1.1.1  Abendkurse in der Volkshochschule" in dry
    assert "Gespeichert: Import: Konzept 2026" in cli("import", "concept", path).out
    again = cli("import", "concept", path)
    assert (again.code, "Nichts geändert." in again.out) == (0, True)


def test_what_does_not_fit_is_told_by_line_and_ends_with_an_error_where_nothing_fits(cli: Any, tmp_path: Path) -> None:
    cli("do", "lay_out_action_fields")
    cli("add", "concept_version", "title=Konzept 2026", "year=2026")
    path = tmp_path / "konzept.csv"
    path.write_text("Handlungsfeld;Ziel;Kosten\nHF9;Wohnen;5\n", encoding="utf-8")
    answer = cli("import", "concept", path)
    assert answer.code == 3
    assert "Zeile 2, Spalte Handlungsfeld: Das Handlungsfeld „HF9“ gibt es nicht. (abgelehnt)" in answer.err
    assert "Nicht übernommene Spalten: Kosten." in answer.err
    assert cli("import", "concept", path, "--who", "Kern").code == 2
