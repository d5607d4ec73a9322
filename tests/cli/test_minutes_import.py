from pathlib import Path
from typing import Any

import docx
import pytest


@pytest.fixture
def closed(office: Any, tmp_path: Path) -> tuple[Any, Path]:
    """A closed Round Table with one line, and its Niederschrift as it comes back with another figure."""
    for command in (
        ("do", "set_session_state", "session=2026", "state=running"),
        ("do", "add_minute_entry", "agenda_item=2026/1", "text=Es gibt 40 Plätze."),
        ("do", "close_session", "session=2026", "reason=Probe", "ended_at=15:00"),
    ):
        answer = office(*command)
        assert answer.code == 0, answer.err
    answer = office("export", "minutes", "2026", "--copy", "internal", "--output", tmp_path / "n.docx")
    assert answer.code == 0, answer.err
    document = docx.Document(str(tmp_path / "n.docx"))
    line = next(one for one in document.paragraphs if "Es gibt 40 Plätze." in one.text)
    line.runs[-1].text = "Es gibt 48 Plätze."
    document.save(str(tmp_path / "zurück.docx"))
    return office, tmp_path / "zurück.docx"


def test_without_a_name_it_only_shows_what_differs(closed: tuple[Any, Path]) -> None:
    office, path = closed
    answer = office("import", "minutes", path)
    assert answer.code == 0, answer.err
    assert "1.1  geändert: Es gibt 40 Plätze. → Es gibt 48 Plätze." in answer.out
    assert "--who" in answer.out
    assert office("list", "objection", "--json").json["items"] == []


def test_what_is_accepted_changes_its_line(closed: tuple[Any, Path]) -> None:
    office, path = closed
    answer = office("import", "niederschrift", path, "--who", "Vorsitz", "--accept", "1.1")
    assert answer.out.splitlines()[-1] == "Gespeichert: Datei von Vorsitz: 1 angenommen, 0 abgelehnt"
    assert office("show", "2026/1.1", "--json").json["record"]["text"] == "Es gibt 48 Plätze."
    assert "Keine Zeile ist anders" in office("import", "minutes", path).out


def test_what_the_text_gate_replaced_is_told(closed: tuple[Any, Path]) -> None:
    office, path = closed
    document = docx.Document(str(path))
    line = next(one for one in document.paragraphs if "Es gibt 48 Plätze." in one.text)
    line.runs[-1].text = "Es gibt 48\u202e Plätze."
    document.save(str(path))
    answer = office("import", "minutes", path, "--who", "Vorsitz", "--accept", "1.1")
    assert answer.err.splitlines() == ["1 unsichtbares Zeichen wurde entfernt."]
    assert office("show", "2026/1.1", "--json").json["record"]["text"] == "Es gibt 48 Plätze."


def test_what_cannot_be_accepted_is_named(closed: tuple[Any, Path]) -> None:
    office, path = closed
    assert office("import", "minutes", path, "--who", "Ali", "--accept", "9.9").code == 2
    assert office("import", "minutes", path, "--same", "2").code == 2
    assert office("import", "participants", path, "--who", "Ali").code == 2


def test_another_file_is_refused(closed: tuple[Any, Path], tmp_path: Path) -> None:
    office, _ = closed
    other = tmp_path / "anders.docx"
    other.write_bytes(b"kein Word")
    answer = office("import", "minutes", other)
    assert (answer.code, answer.out) == (3, "")
    assert "kein Word-Dokument" in answer.err
