import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from openpyxl import Workbook

from rundertisch_tui.exchange import workbooks
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.workbooks import as_text, read_workbook
from tests.exchange.workbook_samples import ods, xls


def workbook(**sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    first = book.active
    assert first is not None
    for at, (name, rows) in enumerate(sheets.items()):
        page = first if at == 0 else book.create_sheet(name)
        page.title = name
        for row in rows:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_first_sheet_with_something_on_it_is_read() -> None:
    table = read_workbook(workbook(Leer=[], Liste=[["Name", "Tag"], ["Ömer", date(2026, 7, 3)]]), "x.xlsx")
    assert (table.kind, table.sheet, table.header) == ("xlsx", "Liste", ("Name", "Tag"))
    assert table.rows[0].cells == ("Ömer", "03.07.2026")


def test_another_sheet_can_be_named_and_a_missing_one_names_those_that_there_are() -> None:
    data = workbook(Eins=[["Name"], ["a"]], Zwei=[["Name"], ["b"]])
    assert read_workbook(data, "x.xlsx", sheet="Zwei").rows[0].cells == ("b",)
    with pytest.raises(FileProblem, match="Es gibt: Eins, Zwei"):
        read_workbook(data, "x.xlsx", sheet="Drei")


def test_rows_keep_the_numbers_that_excel_shows() -> None:
    table = read_workbook(workbook(Liste=[[], [], ["Name"], [], ["a"]]), "x.xlsx")
    assert [row.line for row in table.rows] == [5]


def test_a_zip_bomb_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    with pytest.raises(FileProblem, match="ausgepackt 40 MB"):
        read_workbook(out.getvalue(), "bombe.xlsx")


def test_a_book_without_anything_is_refused() -> None:
    with pytest.raises(FileProblem, match="kein Blatt mit Inhalt"):
        read_workbook(workbook(Leer=[]), "x.xlsx")


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), ("Ömer", "Ömer"), (True, "ja"), (False, "nein"), (34117.0, "34117"), (3.5, "3,5"),
     (datetime.combine(date(2026, 7, 3), time(14, 30)), "03.07.2026 14:30"), (date(2026, 7, 3), "03.07.2026"),
     (time(9, 5), "09:05"),
     (timedelta(hours=26, minutes=3), "26:03")],
)  # fmt: skip
def test_a_cell_reads_as_a_german_would_write_it(value: Any, text: str) -> None:
    assert as_text(value) == text


CONTACTS = [["Nachname", "Vorname", "E-Mail"], ["Öztürk-Weiß", "Änne", "oe@example.org"], ["Şahin", "Ali", ""]]


@pytest.mark.parametrize(("write", "kind"), [(ods, "ods"), (xls, "xls")])
def test_a_table_of_libreoffice_and_of_an_old_excel_is_read(write: Any, kind: str) -> None:
    table = read_workbook(write("Kontakte", CONTACTS), f"kontakte.{kind}")
    assert (table.kind, table.sheet, table.header) == (kind, "Kontakte", tuple(CONTACTS[0]))
    assert [list(row.cells) for row in table.rows] == CONTACTS[1:]


@pytest.mark.parametrize("write", [ods, xls])
def test_half_a_workbook_is_refused(write: Any) -> None:
    whole = write("Kontakte", CONTACTS)
    with pytest.raises(FileProblem, match="keine lesbare Tabelle"):
        read_workbook(whole[: len(whole) // 2], "kontakte")


@pytest.mark.parametrize("at", [24, 30, 32, 44, 48, 76, 516, 1152])
@pytest.mark.parametrize("value", [b"\xff\xff\xff\x7f", b"\0\0\0\0"])
def test_a_damaged_workbook_never_takes_the_program_down(at: int, value: bytes) -> None:
    whole = bytearray(xls("Kontakte", CONTACTS))
    whole[at : at + 4] = value
    told = ""
    try:
        header = read_workbook(bytes(whole), "kontakte.xls").header
    except FileProblem as problem:
        header, told = (), problem.message
    assert header[:1] == ("Nachname",) or "lesbare Tabelle" in told or "kein Blatt" in told


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "PATIENCE_SECONDS", 0.001)
    with pytest.raises(FileProblem, match="braucht zu lange"):
        read_workbook(ods("Kontakte", CONTACTS), "kontakte.ods")


def test_a_sheet_of_remarks_is_passed_over_and_told() -> None:
    data = workbook(Hinweise=[["Bitte das andere Blatt füllen"]], Kontakte=[["Nachname", "Firma"], ["Kern", "Amt"]])
    table = read_workbook(data, "x.xlsx")
    assert (table.sheet, table.header) == ("Kontakte", ("Nachname", "Firma"))
    assert table.findings == ("Gelesen ist das Blatt „Kontakte“; weiteres Blatt (--sheet): Hinweise.",)
    assert read_workbook(data, "x.xlsx", sheet="Hinweise").header == ("Bitte das andere Blatt füllen",)
