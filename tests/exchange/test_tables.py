import io
import zipfile
from pathlib import Path

import pytest

from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import MAX_BYTES, read_table
from tests.exchange import samples


def write(folder: Path, data: bytes, name: str = "liste.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
    ],
)
def test_the_encoding_is_recognised(tmp_path: Path, encoding: str, seen: str) -> None:
    table = read_table(write(tmp_path, samples.EXCEL.encode(encoding)))
    assert table.encoding == seen
    assert table.rows[0].cells[:2] == ("Şahin", "Ayşe")


def test_what_is_no_utf8_is_cp1252(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, samples.outlook(samples.ANNE)))
    assert (table.encoding, table.delimiter, len(table.header)) == ("cp1252", ",", 92)
    assert table.description == "cp1252, Komma, 92 Spalten, 1 Zeile"


def test_a_line_break_in_quotes_keeps_the_line_numbers_of_the_file(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, b'Name;Ort\r\n"a\r\nb";x\r\nc;y\r\n'))
    assert [row.line for row in table.rows] == [2, 4]


def test_a_longer_row_is_marked_and_a_shorter_one_filled(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, b"Name;Ort\na;b;c\nd\n"))
    assert table.rows[0].problem
    assert table.rows[1].cells == ("d", "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "leer"),
        (b"\xef\xbb\xbf\r\n", "leer"),
        (b"Name;Ort\na\x00b;c\n", "NUL"),
        (b'Name;Ort\n"a;b\nc;d\n', "Anf"),
        (b"%PDF-1.7 \x01\x02\x03", "keine Tabelle"),
        (b"nur ein Satz", "keine Tabelle"),
        (b"PK\x03\x04kaputt", "keine lesbare"),
        (b"\xd0\xcf\x11\xe0kaputt", "keine lesbare"),
        (b"\xff\xfea\x00\xff", "beschädigt"),
    ],
)
def test_bad_files_are_refused_in_german(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(FileProblem, match=words) as caught:
        read_table(write(tmp_path, data))
    assert caught.value.file == "liste.csv"


def test_an_open_quote_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_table(write(tmp_path, b'Name;Ort\na;b\n"c;d\ne;f\n'))
    assert caught.value.line == 3


def test_a_directory_a_missing_and_a_huge_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="Ordner"):
        read_table(tmp_path)
    with pytest.raises(FileProblem, match="gibt es nicht"):
        read_table(tmp_path / "fehlt.csv")
    big = tmp_path / "gross.csv"
    with big.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(FileProblem, match="50 MB"):
        read_table(big)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    with pytest.raises(FileProblem, match="ausgepackt"):
        read_table(write(tmp_path, out.getvalue(), "bombe.xlsx"))


def test_a_told_encoding_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="Zeichensatz"):
        read_table(write(tmp_path, b"a;b\nc;d\n"), encoding="klingonisch")
