"""A filled sheet comes back: in Word, through LibreOffice, as a table; whatever happened to it is said."""

import copy
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from rundertisch_tui.documents import pdf
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.measures import Status, StatusEntry
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.status_rounds import StatusQuery
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.query_sheet_table import sheet_bytes
from rundertisch_tui.exchange.query_sheets import DayMissing, PointKind, SheetPoint, SheetPreview, read_sheet
from rundertisch_tui.workflow.questions.query_sheets import sheet_of
from tests.exchange import filling
from tests.workflow.desk import Desk
from tests.workflow.rounds import NOBODY, SCHOOL, YOUTH, status_round

TODAY = date(2026, 7, 3)
MARK = "AB-2026"
FULL = {
    (MARK, "Ausgefüllt von"): "Frau Şahin",
    (MARK, "Ausgefüllt am"): "03.03.2026",
    ("M-1", "Stand"): "● umgesetzt",
    ("M-1", "Was ist geschehen?"): "Zwei Gruppen eröffnet,\ndie dritte ab Herbst",
    ("M-2", "Stand"): "in Umsetzung",
    ("M-2", "Hindernis"): "Räume fehlen",
    ("M-2", "Nächster Schritt"): "Raum suchen",
    ("M-2", "Nächster Schritt bis"): "30. September 2026",
    ("RT-2025-01", "Antwort"): "teilweise unterstützt",
    ("RT-2025-01", "Begründung"): "In zwei Stadtteilen",
    ("A-1", "Stand"): "erledigt",
}


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Desk]:
    """An office with an open round."""
    desk = Desk(tmp_path / "data")
    status_round(desk)
    yield desk
    desk.office.close()


def read(desk: Desk, data: bytes, name: str = "bogen.docx", **options: Any) -> SheetPreview:
    path = filling.kept(desk.data.parent, data, name)
    return read_sheet(desk.view, path, TODAY, **options)


def kinds(found: SheetPreview) -> dict[str, PointKind]:
    return {point.code: point.kind for point in found.points}


def only(found: SheetPreview, kind: PointKind) -> SheetPoint:
    (point,) = [point for point in found.points if point.kind is kind]
    return point


def sheet(desk: Desk, answers: filling.Fill = FULL) -> bytes:
    return filling.filled(filling.blank(desk.view), answers)


def test_an_untouched_sheet_says_nothing(asked: Desk) -> None:
    found = read(asked, filling.blank(asked.view))
    assert set(kinds(found).values()) == {PointKind.EMPTY}
    assert list(kinds(found)) == ["M-1", "M-2", "RT-2025-01", "A-1"]
    assert found.action() is None


def test_a_filled_sheet_becomes_one_change_with_every_answer(asked: Desk) -> None:
    found = read(asked, sheet(asked))
    assert found.summary == "neu 4 · gleich 0 · unklar 0 · nicht von uns gefragt 0 · fehlt 0 · leer 0"
    assert found.day_text == "Stand vom 03.03.2026, wie auf dem Bogen"
    assert "ausgefüllt von Frau Şahin" in found.description
    action = found.action()
    assert action is not None
    assert asked.office.perform(action).name == "Abfrage 2026, Jugendamt: 4 Antworten"
    done, running = (asked.view.linked(StatusEntry, "measure", one)[-1] for one in (1, 2))
    assert (done.status, done.on, done.note) == (
        Status.DONE, date(2026, 3, 3), "Zwei Gruppen eröffnet,\ndie dritte ab Herbst",
    )  # fmt: skip
    assert (running.obstacle, running.next_step_on) == ("Räume fehlen", date(2026, 9, 30))


def test_the_same_sheet_read_again_changes_nothing(asked: Desk) -> None:
    data = sheet(asked)
    action = read(asked, data).action()
    assert action is not None
    asked.office.perform(action)
    again = read(asked, data)
    assert set(kinds(again).values()) == {PointKind.SAME}
    assert again.action() is None


def test_a_sheet_that_was_taken_in_is_kept_as_it_came_and_once(asked: Desk) -> None:
    data = sheet(asked, {**FULL, ("M-1", "Stand"): "läuft"})
    for name in ("bogen.docx", "bogen-2.docx"):
        action = read(asked, data, name).action()
        if action is not None:
            asked.office.perform(action)
    [kept] = asked.view.linked(Attachment, "status_query", 1)
    assert (kept.name, kept.kind, kept.on) == ("bogen.docx", "Abfragebogen", date(2026, 3, 3))
    assert asked.office.kept_file(kept.digest).read_bytes() == data
    second = read(asked, sheet(asked, {("M-2", "Stand"): "umgesetzt"}), "nachtrag.docx").action()
    assert second is not None
    asked.office.perform(second)
    assert [one.name for one in asked.view.linked(Attachment, "status_query", 1)] == ["bogen.docx", "nachtrag.docx"]


def test_unchanged_is_a_report_too(asked: Desk) -> None:
    found = read(asked, sheet(asked, {("M-1", "Stand"): "unverändert"}))
    assert only(found, PointKind.SAME).code == "M-1"
    action = found.action()
    assert action is not None
    asked.office.perform(action)
    assert len(asked.view.linked(StatusEntry, "measure", 1)) == 2
    assert asked.get(StatusQuery).confirmed == 1


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({("M-1", "Stand"): "läuft ganz gut"}, "„läuft ganz gut“ ist kein Wort für „Stand“"),
        ({("M-1", "Was ist geschehen?"): "Neue Gruppe"}, "kein Wort unter „Stand“: „Neue Gruppe“"),
        ({("M-2", "Stand"): "unverändert"}, "noch keinen Stand"),
        (
            {("M-2", "Stand"): "geplant", ("M-2", "Nächster Schritt"): "x", ("M-2", "Nächster Schritt bis"): "Herbst"},
            "„Herbst“ ist kein Datum",
        ),
        ({("M-2", "Stand"): "geplant", ("M-2", "Nächster Schritt bis"): "30.09.2026"}, "kein nächster Schritt"),
        ({("RT-2025-01", "Antwort"): "ja"}, "„ja“ ist kein Wort für „Antwort“"),
        ({("A-1", "Stand"): "entfallen"}, "kein Grund"),
        ({("A-1", "Stand"): "offen", ("A-1", "Anmerkung"): "erst im Mai"}, "bleibt offen"),
        ({("M-1", "Stand"): "umgesetzt", (MARK, "Ausgefüllt am"): "1.11.2025"}, "schon Neueres gemeldet"),
        ({("M-1", "Stand"): "umgesetzt", ("M-1", "Was ist geschehen?"): "x" * 20_001}, "20001 Zeichen"),
    ],
)
def test_what_is_not_clear_is_said_and_not_guessed(asked: Desk, answers: filling.Fill, sentence: str) -> None:
    found = read(asked, sheet(asked, answers))
    assert sentence in only(found, PointKind.UNCLEAR).text
    assert PointKind.NEW not in kinds(found).values()


def test_an_unclear_point_waits_with_its_office_while_the_clear_ones_are_taken(asked: Desk) -> None:
    action = read(asked, sheet(asked, {**FULL, ("M-1", "Stand"): "läuft"})).action()
    assert action is not None
    asked.office.perform(action)
    query = asked.get(StatusQuery)
    assert query.changed == 3
    assert query.unclear[0].startswith("M-1: „läuft“ ist kein Wort")


def test_a_leap_that_the_states_do_not_know_is_unclear(asked: Desk) -> None:
    data = sheet(asked, {("M-2", "Stand"): "umgesetzt"})
    asked.do("report_status", measure=2, status="dropped", on="2026-01-01")
    assert "geht es nicht zu „umgesetzt“" in only(read(asked, data), PointKind.UNCLEAR).text


def test_rows_in_another_order_say_the_same(asked: Desk) -> None:
    def shuffle(body: Any) -> None:
        rows = list(filling.table_of(body, "M-2").iter(f"{filling.W}tr"))
        rows[1].addprevious(rows[-1])

    data = filling.changed(sheet(asked), shuffle)
    assert read(asked, data).points == read(asked, sheet(asked)).points


def test_an_inserted_row_and_a_line_between_are_told(asked: Desk) -> None:
    def insert(body: Any) -> None:
        table = filling.table_of(body, "M-1")
        row = copy.deepcopy(list(table.iter(f"{filling.W}tr"))[1])
        filling.without_fields(row)
        next(row.iter(f"{filling.W}t")).text = "Kosten"
        filling.write(row, "4.000 Euro")
        table.append(row)
        table.addnext(paragraph("Bitte rufen Sie uns an."))

    found = read(asked, filling.changed(sheet(asked), insert))
    told = [point.text for point in found.points if point.kind is PointKind.UNCLEAR]
    assert told == [
        "Eine zusätzliche Zeile bei M-1 ist nicht zuzuordnen: „Kosten 4.000 Euro“.",
        "Zwischen den Tabellen steht „Bitte rufen Sie uns an.“; das gehört zu keinem Feld.",
    ]
    assert found.counts[PointKind.NEW] == 4


def paragraph(text: str) -> Any:
    made = etree.Element(f"{filling.W}p")
    etree.SubElement(etree.SubElement(made, f"{filling.W}r"), f"{filling.W}t").text = text
    return made


def test_a_deleted_table_is_told(asked: Desk) -> None:
    def delete(body: Any) -> None:
        table = filling.table_of(body, "M-1")
        table.getparent().remove(table)

    found = read(asked, filling.changed(sheet(asked), delete))
    missing = only(found, PointKind.MISSING)
    assert (missing.code, missing.text) == (
        "M-1", "steht nicht in der Datei: gelöscht, oder erst nach dem Versand dazugekommen.",
    )  # fmt: skip


def test_a_deleted_row_of_the_word_makes_the_point_unclear(asked: Desk) -> None:
    def delete(body: Any) -> None:
        row = filling.row_of(filling.table_of(body, "M-1"), "Stand")
        row.getparent().remove(row)

    found = read(asked, filling.changed(sheet(asked), delete))
    assert "kein Wort unter „Stand“" in only(found, PointKind.UNCLEAR).text


def test_a_table_that_stands_twice_with_two_answers_is_unclear(asked: Desk) -> None:
    def double(body: Any) -> None:
        table = filling.table_of(body, "M-1")
        again = copy.deepcopy(table)
        filling.write(filling.row_of(again, "Stand"), "geplant")
        table.addnext(again)

    found = read(asked, filling.changed(sheet(asked), double))
    assert "steht mehrmals da" in only(found, PointKind.UNCLEAR).text


def test_a_deleted_head_row_does_not_matter_while_the_fields_are_there(asked: Desk) -> None:
    def behead(body: Any) -> None:
        table = filling.table_of(body, "M-1")
        table.remove(next(table.iter(f"{filling.W}tr")))

    assert read(asked, filling.changed(sheet(asked), behead)).counts[PointKind.NEW] == 4


def test_fields_that_another_program_dropped_are_not_needed(asked: Desk) -> None:
    data = filling.changed(sheet(asked), filling.without_fields)
    assert read(asked, data).points == read(asked, sheet(asked)).points


def test_text_struck_in_tracked_changes_does_not_count(asked: Desk) -> None:
    def strike(body: Any) -> None:
        text = next(filling.row_of(filling.table_of(body, "M-1"), "Was ist").iter(f"{filling.W}sdtContent"))
        run = etree.SubElement(etree.SubElement(text, f"{filling.W}del"), f"{filling.W}r")
        etree.SubElement(run, f"{filling.W}delText").text = "gestrichen"

    assert "gestrichen" not in str(read(asked, filling.changed(sheet(asked), strike)).points)


# ---- whose sheet, which round, which file


def test_rich_text_says_how_it_is_saved(asked: Desk) -> None:
    with pytest.raises(FileProblem, match="im Format RTF"):
        read(asked, rb"{\rtf1\ansi Abfragebogen AB-2026/O-1}", "bogen.rtf")


def test_the_sheet_of_last_year_is_refused(asked: Desk) -> None:
    data = filling.changed(sheet(asked), lambda body: _remark(body, "AB-2026", "AB-2025"))
    with pytest.raises(FileProblem, match="Abfrage 2025; gelesen wird die Abfrage 2026"):
        read(asked, data)


def test_the_sheet_of_another_office_is_refused_where_one_is_expected(asked: Desk) -> None:
    with pytest.raises(FileProblem, match="Bogen von Jugendamt, nicht von Volkshochschule"):
        read(asked, sheet(asked), office=OrganizationId(SCHOOL))
    assert read(asked, sheet(asked), office=OrganizationId(YOUTH)).office == "Jugendamt"


def test_an_office_that_is_not_in_the_round_is_refused(asked: Desk) -> None:
    data = filling.changed(sheet(asked), lambda body: _remark(body, "/O-1", f"/O-{NOBODY}"))
    with pytest.raises(FileProblem, match="Sportamt wird in der Abfrage 2026 nicht gefragt"):
        read(asked, data)
    with pytest.raises(FileProblem, match="O-99, von der der Bogen spricht, gibt es nicht"):
        read(asked, filling.changed(sheet(asked), lambda body: _remark(body, "/O-1", "/O-99")))


def _remark(body: Any, old: str, new: str) -> None:
    for one in body.iter(f"{filling.W}t"):
        one.text = (one.text or "").replace(old, new)
    for tag in body.iter(f"{filling.W}tag"):
        tag.set(f"{filling.W}val", tag.get(f"{filling.W}val").replace(old, new))


def test_a_measure_of_another_office_is_not_ours(asked: Desk) -> None:
    data = filling.changed(sheet(asked), lambda body: _remark(body, "M-1", "M-3"))
    foreign = only(read(asked, data), PointKind.FOREIGN)
    assert (foreign.code, foreign.text) == ("M-3", "danach wurde Jugendamt nicht gefragt.")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("bogen.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "alten Word-Format"),
        ("bogen.docx", b"PK\x03\x04 abgeschnitten", "kein lesbares Word-Dokument"),
        ("liste.csv", b"Name;Ort\r\nKern;Kassel\r\n", "kein Abfragebogen"),
        ("bogen.docx", b"", "leer"),
    ],
)
def test_a_file_that_is_no_sheet_is_named(asked: Desk, name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(FileProblem, match=sentence) as refused:
        read(asked, data, name)
    assert name in str(refused.value)


def test_a_letter_without_mark_is_no_sheet_of_ours(asked: Desk) -> None:
    def empty(body: Any) -> None:
        for table in list(body.iter(f"{filling.W}tbl")):
            table.getparent().remove(table)

    with pytest.raises(FileProblem, match="kein Abfragebogen von uns"):
        read(asked, filling.changed(sheet(asked), empty))


@pytest.mark.parametrize("day", ["neulich", "3.3.", "31.02.2026", "01.01.2030"])
def test_a_day_that_cannot_be_is_asked_for(asked: Desk, day: str) -> None:
    data = sheet(asked, {**FULL, (MARK, "Ausgefüllt am"): day})
    with pytest.raises(DayMissing, match="Bitte den Tag beim Einlesen angeben"):
        read(asked, data)
    found = read(asked, data, on=date(2026, 3, 4))
    assert (found.on, found.counts[PointKind.NEW]) == (date(2026, 3, 4), 4)


# ---- tables


def rows(form: str, desk: Desk) -> bytes:
    return sheet_bytes(sheet_of(desk.view, OrganizationId(YOUTH)), form)


def test_the_sheet_as_csv_comes_back_with_answers(asked: Desk) -> None:
    lines = rows("csv", asked).decode("utf-8-sig").split("\r\n")
    assert lines[0].split(";")[:5] == ["Bogen", "Nummer", "Worum es geht", "Zuletzt gemeldet", "Stand oder Antwort"]
    first = lines[1].split(";")
    first[4:10] = ["umgesetzt", "Zwei Gruppen", "", "", "", "03.03.2026"]
    turned = [lines[0], *reversed([";".join(first), *lines[2:-1]]), ";;neue Zeile;;irgendwas;;;;;"]
    found = read(asked, "\r\n".join(turned).encode(), "bogen.csv")
    assert only(found, PointKind.NEW).text == "►\u00a0in Umsetzung › ●\u00a0umgesetzt: Zwei Gruppen"
    assert "keine Nummer" in only(found, PointKind.UNCLEAR).text
    assert found.counts[PointKind.EMPTY] == 3
    action = found.action()
    assert action is not None
    assert action.measures[0].on == date(2026, 3, 3)


def test_rows_of_another_sheet_in_the_table_are_foreign(asked: Desk) -> None:
    text = rows("csv", asked).decode("utf-8-sig")
    mixed = text + "AB-2026/O-2;M-3;Kurse;;umgesetzt;;;;;\r\n"
    found = read(asked, mixed.encode("utf-8-sig"), "bogen.csv")
    assert only(found, PointKind.FOREIGN).text == "gehört auf den Bogen AB-2026/O-2."


def test_the_sheet_as_xlsx_is_read_by_the_same_words(asked: Desk) -> None:
    found = read(asked, rows("xlsx", asked), "bogen.xlsx")
    assert set(kinds(found).values()) == {PointKind.EMPTY}


def test_without_a_round_there_is_nothing_to_read(asked: Desk) -> None:
    data = sheet(asked)
    asked.do("delete", kind="status_round", id=1)
    with pytest.raises(FileProblem, match="noch keine Abfrage"):
        read(asked, data)


@pytest.mark.skipif(pdf.program() is None, reason="LibreOffice (soffice) is not installed")
def test_a_sheet_saved_by_libreoffice_says_the_same(asked: Desk, tmp_path: Path) -> None:
    data = sheet(asked)
    path = filling.kept(tmp_path, data)
    for form in ("docx", "odt", "doc"):
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        words = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path / "lo"), str(path)]
        subprocess.run(words, check=True, capture_output=True, timeout=180)
    returned = read_sheet(asked.view, tmp_path / "lo" / "bogen.docx", TODAY)
    assert returned.points == read(asked, data).points
    for form, sentence in (("odt", "Format von LibreOffice"), ("doc", "alten Word-Format")):
        with pytest.raises(FileProblem, match=sentence):
            read_sheet(asked.view, tmp_path / "lo" / f"bogen.{form}", TODAY)
