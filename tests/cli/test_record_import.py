from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.exchange.record_plan import TABLES
from rundertisch_tui.workflow.kinds import BY_TABLE


def state(cli: Any) -> str:
    return str(cli("history", "--json").out)


def titles(cli: Any) -> list[str]:
    return [item["title"] for item in cli("list", "measure", "--json").json["items"]]


def table(folder: Path, *lines: str) -> Path:
    path = folder / "tabelle.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", TABLES)
def test_what_goes_out_comes_in_as_the_same(demo: Any, tmp_path: Path, kind: str, form: str) -> None:
    path = tmp_path / f"tabelle.{form}"
    demo("export", BY_TABLE[kind].plural, "--output", path)
    before = state(demo)
    answer = demo("import", BY_TABLE[kind].plural, path)
    count = len(demo("list", kind, "--json").json["items"])
    assert answer.code == (0 if count else 3), answer.err
    if count:
        assert f"neu 0 · geändert 0 · gleich {count} · abgelehnt 0" in answer.out
        assert answer.err == ""
    assert state(demo) == before


@pytest.mark.parametrize("kind", TABLES)
def test_the_sample_of_every_kind_comes_in_once(demo: Any, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "beispiel.xlsx"
    assert demo("import", kind, "--sample", path).code == 0
    answer = demo("import", kind, path)
    assert answer.code == 0, answer.err
    assert "abgelehnt 0" in answer.out
    again = demo("import", kind, path)
    assert again.out.splitlines()[-2:] == ["neu 0 · geändert 0 · gleich 1 · abgelehnt 0", "Nichts geändert."]


def test_rows_are_new_changed_the_same_or_rejected_and_all_of_it_is_one_undo(demo: Any, tmp_path: Path) -> None:
    demo("set", "M-1", "title=Abendkurse")
    path = table(
        tmp_path,
        "Nummer;Titel;Handlungsfeld;geplant von",
        "M-1;Abendkurse am Rathaus;HF1;",
        ";Sprachmittlung;HF2;1.9.2027",
        ";Sprachmittlung;HF2;1.9.2027",
        ";Theater;HF99;",
        ";Chor;HF1;31.2.2027",
        "O-1;Chor;HF1;",
    )
    before = titles(demo)
    shown = demo("import", "measures", path, "--dry-run")
    assert (shown.code, shown.err) == (0, "")
    assert "neu 1 · geändert 1 · gleich 0 · abgelehnt 4" in shown.out
    assert "Zeile 2  M-1  Titel: Abendkurse → Abendkurse am Rathaus" in shown.out
    assert "Zeile 4: Die Zeile steht schon weiter oben" in shown.out
    assert "Zeile 5, Spalte Handlungsfeld: Handlungsfeld „HF99“ gibt es nicht" in shown.out
    assert "Zeile 6, Spalte geplant von: " in shown.out
    assert "Zeile 7, Spalte Nummer: „O-1“ ist keine Nummer der Art Maßnahme" in shown.out
    assert titles(demo) == before
    answer = demo("import", "Maßnahmen", path)
    assert answer.code == 0
    assert "Gespeichert: Import: 2 Maßnahmen" in answer.out
    assert "Zeile 5, Spalte Handlungsfeld" in answer.err
    demo("undo")
    assert titles(demo) == before


def test_an_empty_cell_deletes_nothing(demo: Any, tmp_path: Path) -> None:
    demo("set", "M-1", "target_group=Berufstätige")
    assert demo("import", "measures", table(tmp_path, "Nummer;Titel;Zielgruppe", "M-1;Neuer Titel;")).code == 0
    record = demo("show", "M-1", "--json").json["record"]
    assert (record["title"], record["target_group"]) == ("Neuer Titel", "Berufstätige")


def test_an_earlier_recommendation_keeps_its_number(demo: Any, tmp_path: Path) -> None:
    year = demo("list", "session", "--json").json["items"][0]["year"]
    path = table(
        tmp_path, "Nummer;Runder Tisch;Wortlaut;beschlossen am", f"RT-{year}-77;{year};Mehr Sprachkurse;1.7.{year}"
    )
    assert demo("import", "recommendations", path).code == 0
    assert demo("show", f"RT-{year}-77", "--json").json["record"]["wording"] == "Mehr Sprachkurse"
    assert "gleich 1" in demo("import", "recommendations", path).out


def test_what_a_rule_refuses_is_told_with_line_and_column_before_anything_is_taken_in(
    demo: Any, tmp_path: Path
) -> None:
    before = state(demo)
    path = table(tmp_path, "Titel;Handlungsfeld;geplant von;geplant bis", "Gut;HF1;;", "Schlecht;HF1;1.9.2027;1.8.2027")
    answer = demo("import", "measures", path, "--dry-run")
    assert "neu 1 · geändert 0 · gleich 0 · abgelehnt 1" in answer.out
    assert "Zeile 3, Spalte geplant bis: Das Ende liegt vor dem Anfang." in answer.out
    assert state(demo) == before


def test_english_names_of_fields_are_known_too(demo: Any, tmp_path: Path) -> None:
    path = table(tmp_path, "committee,on,starts_at,Farbe", "G-1,13.10.2027,17:00,rot")
    answer = demo("import", "sittings", path)
    assert answer.code == 0, answer.err
    assert "Nicht übernommene Spalten: Farbe." in answer.err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [(["--same", "4"], 2, "nur für Kontakte"), (["--column", "a=b"], 2, "nur für Kontakte")],
)  # fmt: skip
def test_what_only_contacts_have_is_refused(
    demo: Any, tmp_path: Path, words: list[str], code: int, sentence: str
) -> None:
    answer = demo("import", "measures", table(tmp_path, "Titel", "x"), *words)
    assert (answer.code, answer.out) == (code, "")
    assert sentence in answer.err


@pytest.mark.parametrize("kind", ["sessions", "minute_entries", "attendances", "settings", "unicorns"])
def test_what_has_verbs_of_its_own_is_not_read_in(demo: Any, tmp_path: Path, kind: str) -> None:
    answer = demo("import", kind, table(tmp_path, "Titel", "x"))
    assert (answer.code, answer.out) == (5, "")
    assert "measures" in answer.err


def test_a_table_without_a_known_column_names_those_that_there_are(demo: Any, tmp_path: Path) -> None:
    answer = demo("import", "sittings", table(tmp_path, "A;B", "1;2"))
    assert answer.code == 3
    assert "Gremium" in answer.err
