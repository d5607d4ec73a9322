import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document

from rundertisch_tui.domain.decisions import Decision, LineChangeKind
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.minutes_versions import PrintedLine
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.returned_minutes import (
    Difference,
    check_belongs,
    differences,
    read_returned,
    reworded,
)
from tests.workflow.desk import Desk

SENT = (
    PrintedLine("1.1", "Es gibt 40 Plätze."),
    PrintedLine("6.1.1", "Auftrag an VHS: Räume suchen bis 30.09.2026."),
    PrintedLine("7.1", "Der Runde Tisch empfiehlt:", "Kurse ausbauen"),
)


def niederschrift(lines: tuple[PrintedLine, ...] = SENT, *, version: int = 1) -> Document:
    """A Word file with the styles that matter, as the program writes them."""
    document: Document = docx.Document()
    for name in ("RT Zeile", "RT Empfehlung Wortlaut"):
        document.styles.add_style(name, 1)
    document.core_properties.subject = "Runder Tisch Integration 2026"
    document.sections[0].footer.paragraphs[0].text = f"Version {version} vom 03.07.2026"
    for line in lines:
        document.add_paragraph(f"{line.label}\t{line.text}", style="RT Zeile")
        if line.wording:
            document.add_paragraph(line.wording, style="RT Empfehlung Wortlaut")
    return document


def saved(document: Document, tmp_path: Path) -> Path:
    path = tmp_path / "zurück.docx"
    document.save(str(path))
    return path


def test_an_untouched_file_differs_in_nothing(tmp_path: Path) -> None:
    returned = read_returned(saved(niederschrift(), tmp_path))
    assert (returned.subject, returned.version) == ("Runder Tisch Integration 2026", 1)
    assert differences(SENT, returned) == ()


def test_changed_removed_and_added_lines_are_found(tmp_path: Path) -> None:
    document = niederschrift()
    document.paragraphs[0].runs[0].text = "1.1\tEs gibt 48  Plätze."
    document.paragraphs[3].text = "Kurse sichern"
    document.element.body.remove(document.paragraphs[1]._p)
    document.add_paragraph("Das fehlt noch.", style="RT Zeile")
    found = differences(SENT, read_returned(saved(document, tmp_path)))
    assert found == (
        Difference(LineChangeKind.CHANGED, "1.1", "Es gibt 40 Plätze.", "Es gibt 48 Plätze."),
        Difference(LineChangeKind.REMOVED, "6.1.1", SENT[1].text, ""),
        Difference(LineChangeKind.CHANGED, "7.1", "Kurse ausbauen", "Kurse sichern", wording=True),
        Difference(LineChangeKind.ADDED, "", "", "Das fehlt noch."),
    )


def test_a_proposal_without_a_line_is_no_difference(tmp_path: Path) -> None:
    document = niederschrift()
    document.add_paragraph("–\tDer Workshop schlägt vor:", style="RT Zeile")
    document.add_paragraph("Etwas Eingereichtes", style="RT Empfehlung Wortlaut")
    assert differences(SENT, read_returned(saved(document, tmp_path))) == ()


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    document = niederschrift()
    paragraph = document.paragraphs[0]
    paragraph.text = "1.1\tEs gibt "
    xml = (
        '<w:{kind} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="{id}" w:author="K">'
        "<w:r><w:{text}>{words}</w:{text}></w:r></w:{kind}>"
    )
    from lxml import etree

    for number, (kind, text, words) in enumerate((("del", "delText", "40 Plätze."), ("ins", "t", "48 Plätze."))):
        paragraph._p.append(etree.fromstring(xml.format(kind=kind, id=number, text=text, words=words)))
    (found,) = differences(SENT, read_returned(saved(document, tmp_path)))
    assert found.after == "Es gibt 48 Plätze."


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("alt.doc", b"\xd0\xcf\x11\xe0" + b"x" * 600, "alten Word-Format"),
        ("text.docx", b"Nur Text", "kein Word-Dokument"),
        ("kaputt.docx", b"PK\x03\x04kaputt", "kein lesbares Word-Dokument"),
        ("leer.docx", b"", "leer"),
    ],
)
def test_other_files_are_named_with_what_to_do(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileProblem, match=sentence):
        read_returned(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bombe.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 80_000_000)
    with pytest.raises(FileProblem, match="viel zu groß"):
        read_returned(path)


def test_another_year_another_version_and_another_document_are_refused(tmp_path: Path) -> None:
    session = Session(id=1, year=2026)  # type: ignore[arg-type]  # a plain number is enough here
    path = saved(niederschrift(version=2), tmp_path)
    with pytest.raises(FileProblem, match="Das ist Version 2; verglichen wird mit Version 1"):
        check_belongs(read_returned(path), session, file=path.name)
    other = Session(id=1, year=2025)  # type: ignore[arg-type]
    with pytest.raises(FileProblem, match="andere Niederschrift"):
        check_belongs(read_returned(path), other, file=path.name)
    with pytest.raises(FileProblem, match="keine nummerierten Zeilen"):
        check_belongs(read_returned(saved(docx.Document(), tmp_path)), session, file="leer.docx")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("Auftrag an VHS: Drei Räume suchen bis 30.09.2026.", "Drei Räume suchen"),
        ("Auftrag an AWO: Räume suchen bis 30.09.2026.", None),
        ("Auftrag an VHS:  bis 30.09.2026.", None),
    ],
)
def test_the_text_of_the_record_is_told_from_the_words_around_it(changed: str, expected: str | None) -> None:
    assert reworded("Räume suchen", "Auftrag an VHS: Räume suchen bis 30.09.2026.", changed) == expected


# taking over


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A closed Round Table: line 1 is information, line 2 an agreed recommendation."""
    opened = Desk(tmp_path / "data")
    opened.person("Kern", given_name="Ute")
    opened.session(2026)
    opened.do("set_session_state", session=1, state="running")
    opened.line(opened.item("1").id, "Es gibt 40 Plätze.")
    opened.agreed(opened.item("7").id, "Kurse ausbauen")
    yield opened
    opened.office.close()


CHANGES = (
    {"text": "1.1: 48 statt 40", "entry": 1, "new_text": "Es gibt 48 Plätze.", "accepted": True},
    {"text": "7.1", "entry": 2, "new_text": "Kurse sichern", "wording": True, "accepted": True},
    {"text": "Das fehlt noch."},
)


def test_each_difference_stays_on_record_and_the_accepted_change_their_lines(desk: Desk) -> None:
    desk.do("close_session", session=1, reason="Probe")
    done = desk.do("take_returned_minutes", session=1, who="Herr Ali", changes=CHANGES)
    assert done.name == "Datei von Herr Ali: 2 angenommen, 1 abgelehnt"
    assert desk.get(MinuteEntry).text == "Es gibt 48 Plätze."
    assert desk.get(Recommendation).wording == "Kurse sichern"
    decisions = [one.decision for one in desk.view.all(Objection)]
    assert decisions == [Decision.ACCEPTED, Decision.ACCEPTED, Decision.REJECTED]
    desk.office.undo()
    assert desk.get(MinuteEntry).text == "Es gibt 40 Plätze."


def test_what_cannot_be_taken_over_is_refused_as_a_whole(desk: Desk) -> None:
    refused = desk.refused
    assert "Durchsicht bis zur Feststellung" in refused("take_returned_minutes", session=1, who="Ali", changes=CHANGES)
    desk.do("close_session", session=1, reason="Probe")
    assert "von wem" in refused("take_returned_minutes", session=1, who=" ", changes=CHANGES)
    assert "nichts anderes" in refused("take_returned_minutes", session=1, who="Ali", changes=())
    missing = ({"text": "Das fehlt.", "accepted": True},)
    assert "bitte als Einwendung" in refused("take_returned_minutes", session=1, who="Ali", changes=missing)
