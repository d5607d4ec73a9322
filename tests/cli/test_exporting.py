import json
import os
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from rundertisch_tui.documents import catalogue, pdf


def written(answer: Any) -> Path:
    assert answer.code == 0, answer.err
    return Path(answer.out.splitlines()[-1].removeprefix("Geschrieben: "))


@pytest.mark.parametrize("word", ["minutes", "niederschrift", "Niederschrift"])
def test_a_document_answers_to_its_english_and_its_german_name(office: Any, tmp_path: Path, word: str) -> None:
    path = written(office("export", word, "--session", "2026"))
    assert path.parent == tmp_path / "exports" / "2026"
    with ZipFile(path) as package:
        assert "Öztürk-Weiß" in package.read("word/document.xml").decode()
    (record,) = office("list", "export", "--json").json["items"]
    assert (record["kind"], record["path"]) == ("minutes", f"2026/{path.name}")


def test_the_internal_copy_says_so_in_its_name(office: Any) -> None:
    path = written(office("export", "minutes", "2026", "--copy", "intern"))
    assert "_INTERN_" in path.name
    assert office("list", "export", "--json").json["items"][0]["copy"] == "internal"


def test_the_only_round_table_need_not_be_named(office: Any) -> None:
    assert office("export", "agenda").code == 0
    assert office("do", "create_session", "year=2027").code == 0
    answer = office("export", "agenda")
    assert answer.code == 2
    assert "2026, 2027" in answer.err


def test_a_word_says_what_a_document_is_about(office: Any) -> None:
    by_word = office("export", "extract", "2026", "2026/2", "--format", "txt", "--output", "-")
    by_option = office("export", "extract", "--session", "2026", "--item", "2026/2", "--format", "txt", "--output", "-")
    assert by_word.code == 0, by_word.err
    assert by_word.out == by_option.out


def test_text_goes_to_standard_output_and_leaves_no_file(office: Any, tmp_path: Path) -> None:
    answer = office("export", "agenda", "--format", "txt", "--output", "-")
    assert answer.code == 0
    assert "TOP\u00a01" in answer.out
    assert list((tmp_path / "exports").iterdir()) == []
    assert office("export", "agenda", "--output", "-").code == 2


def test_a_document_goes_where_somebody_wants_it(office: Any, tmp_path: Path) -> None:
    target = tmp_path / "meine.docx"
    assert written(office("export", "agenda", "--output", target)) == target
    assert written(office("export", "agenda", "--format", "txt", "--output", tmp_path)).parent == tmp_path
    assert office("list", "export", "--json").json["items"][0]["path"] == str(target)


def test_a_document_edited_by_hand_stays(office: Any) -> None:
    first = written(office("export", "agenda"))
    first.write_bytes(b"von Hand")
    answer = office("export", "agenda")
    assert "von Hand geändert" in answer.err
    assert written(answer).name == first.name.replace(".docx", "_2.docx")
    assert first.read_bytes() == b"von Hand"


def test_without_libreoffice_there_is_no_pdf_and_that_is_said(office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "program", lambda: None)
    answer = office("export", "agenda", "--format", "pdf")
    assert (answer.code, answer.out) == (3, "")
    assert "LibreOffice" in answer.err
    assert office("list", "export", "--json").json["items"] == []


def test_a_read_only_opening_writes_the_file_and_says_that_it_is_not_recorded(office: Any) -> None:
    answer = office("--read-only", "export", "agenda")
    assert "nicht verzeichnet" in answer.err
    assert written(answer).exists()
    assert office("list", "export", "--json").json["items"] == []


def test_a_table_of_people_holds_what_the_import_reads(office: Any, tmp_path: Path) -> None:
    path = written(office("export", "participants"))
    assert path.parent == tmp_path / "exports" / path.name[:4]
    sheet = load_workbook(path).active
    assert sheet is not None
    assert [sheet.cell(1, n).value for n in (1, 2, 6)] == ["Nummer", "Anrede", "Nachname"]
    assert [sheet.cell(n, 6).value for n in (2, 3)] == ["Öztürk-Weiß", "Şahin"]
    (record,) = office("list", "export", "--json").json["items"]
    assert (record["kind"], record["copy"], record["names"]) == ("person", "internal", [1, 2])
    again = office("import", "participants", path, "--dry-run")
    assert "gleich 2" in again.out


def test_a_table_is_narrowed_by_codes_conditions_and_session(office: Any) -> None:
    def rows(*words: str) -> list[str]:
        return office("export", *words, "--format", "csv", "--output", "-").out.lstrip("\ufeff").splitlines()[1:]  # type: ignore[no-any-return]

    assert len(rows("personen")) == 2
    assert len(rows("people", "P-2")) == 1
    assert len(rows("people", "--where", "family_name=sahin")) == 1
    assert len(rows("agenda_items", "--session", "2026")) == 11
    assert office("export", "people", "--session", "2026").code == 3


def test_json_is_the_json_of_the_list(office: Any, tmp_path: Path) -> None:
    path = written(office("export", "organizations", "--output", tmp_path / "o.json"))
    assert json.loads(path.read_text()) == office("list", "organization", "--json").json


def test_no_cell_is_a_formula(office: Any, tmp_path: Path) -> None:
    office("set", "P-1", """function==HYPERLINK("http://x")""")
    text = office("export", "people", "--format", "csv", "--output", "-").out
    assert "'=HYPERLINK" in text
    path = written(office("export", "people", "--output", tmp_path / "p.xlsx"))
    sheet = load_workbook(path).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


REFUSED = [
    (["unicorns"], 5, "export --list"),
    (["minutes", "--session", "2031"], 5, "2031"),
    (["minutes", "2026", "2027"], 5, "2027"),
    (["minutes", "2026", "RT-2026"], 2, "2026, RT-2026"),
    (["minutes", "RT-2026-99"], 5, "RT-2026-99"),
    (["minutes", "O-1"], 3, "nicht auf eine Stelle einschränken"),
    (["minutes", "HF1", "HF2"], 2, "nur einmal"),
    (["minutes", "P-1"], 3, "einschränken"),
    (["status-report", "2026"], 2, "keinem einzelnen Runden Tisch"),
    (["extract", "2026"], 3, "nennen"),
    (["minutes", "--copy", "geheim"], 3, "geheim"),
    (["minutes", "--format", "odt"], 2, "docx, txt, pdf"),
    (["minutes", "--where", "a=b"], 2, "--where"),
    (["minutes", "--as-of", "31.2.2026"], 3, "--as-of"),
    (["minutes", "--since", "1.1.2026"], 3, "einschränken"),
    (["attendance-list", "--copy", "publication"], 3, "nur intern"),
    (["people", "--format", "docx"], 2, "xlsx, csv, json"),
    (["people", "--copy", "internal"], 2, "--copy"),
    (["people", "P-99"], 5, "P-99"),
    (["people", "--where", "colour=red"], 3, "colour"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "code", "sentence"), REFUSED, ids=[" ".join(words) for words, _, _ in REFUSED])
def test_what_cannot_be_is_refused_with_nothing_written(
    office: Any, tmp_path: Path, words: list[str], code: int, sentence: str
) -> None:
    answer = office("export", *words)
    assert (answer.code, answer.out) == (code, ""), answer
    assert sentence in answer.err
    assert list((tmp_path / "exports").iterdir()) == []


@pytest.mark.parametrize("kind", ["agenda", "people"])
def test_an_exports_folder_that_cannot_be_written_is_told(
    office: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def refuse(*_words: Any, **_named: Any) -> Any:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    answer = office("export", kind)
    assert (answer.code, answer.out) == (6, "")
    assert str(tmp_path / "exports" / "20") in answer.err
    assert office("list", "export", "--json").json["items"] == []


def test_a_file_in_place_of_the_exports_folder_is_told(office: Any, tmp_path: Path) -> None:
    (tmp_path / "exports").rmdir()
    (tmp_path / "exports").write_text("x")
    answer = office("export", "agenda")
    assert answer.code == 4
    assert "lässt sich nicht schreiben" in answer.err
    assert (tmp_path / "exports").read_text() == "x"


def test_the_list_names_every_kind(office: Any) -> None:
    listed = office("export", "--list").out
    for word in ("minutes ", "Niederschrift", "participants ", "Personen", "csv"):
        assert word in listed


def test_an_export_makes_no_data_folder(cli: Any, tmp_path: Path) -> None:
    assert cli("export", "people").code == 5
    assert not (tmp_path / "data").exists()


NARROWED = {
    "committee": "G-1",
    "agenda_item": "{year}/1",
    "paper": "VL-1",
    "person": "P-1",
    "action_field": "HF1",
    "office": "O-1",
}
"""What a document that needs one narrowing is narrowed to on the example data."""


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize("kind", catalogue.KINDS, ids=lambda kind: str(kind.id))
def test_every_document_is_made_of_the_example_data_or_says_why_not(demo: Any, kind: Any, form: str) -> None:
    year = str(demo("list", "session", "--json").json["items"][-2]["year"])
    words = [year] if kind.for_session else []
    words += [NARROWED[kind.takes[0]].format(year=year)] if kind.needs_one else []
    answer = demo("export", kind.id, *words, "--format", form)
    if answer.code == 0:
        assert written(answer).stat().st_size > 200
        assert demo("list", "export", "--json").json["items"][-1]["kind"] == kind.id
    else:
        assert answer.code in (3, 5)
        assert answer.err.strip().endswith((".", "?"))
        assert answer.out == ""


def test_a_kept_file_comes_out_again_as_it_went_in(office: Any, tmp_path: Path) -> None:
    old = tmp_path / "alt.pdf"
    old.write_bytes(b"%PDF-1.4 alt")
    answer = office("do", "attach_file", f"file={old}", "kind=Niederschrift", "session=2026")
    assert answer.code == 0, answer.err
    path = written(office("export", "attachment", "attachment:1"))
    assert path.read_bytes() == old.read_bytes()
    recorded = json.loads(office("list", "export", "--json").out)["items"][-1]
    assert (recorded["kind"], recorded["subject"], recorded["copy"]) == ("attachment", "alt.pdf", "internal")
    assert recorded["path"].endswith(path.name)
    assert recorded["made_by"]
    assert written(office("export", "attachment", "attachment:1", "--format", "csv")).suffix == ".csv"
