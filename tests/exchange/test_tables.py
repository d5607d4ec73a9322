from pathlib import Path

import pytest

from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import MAX_BYTES, counted, read_table


def write(folder: Path, data: bytes, name: str = "liste.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_longer_row_is_marked_and_a_shorter_one_filled(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, b"Name;Ort\na;b;c\nd\n"))
    assert table.rows[0].problem
    assert table.rows[1].cells == ("d", "")
    assert table.findings == ("1 Zeile hat mehr Felder als die Kopfzeile.",)


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


def test_one_row_is_one_row() -> None:
    assert (counted(1, "Zeile", "Zeilen"), counted(0, "Zeile", "Zeilen")) == ("1 Zeile", "0 Zeilen")


def test_a_title_above_the_headings_stays_out_and_is_told(tmp_path: Path) -> None:
    above = "\ufeffKontaktliste Runder Tisch;;;\r\nStand;1.11.2026;;\r\n\r\n"
    text = above + "Nachname;Vorname;E-Mail;Firma\r\nKern;Bea;;Amt\r\n"
    (tmp_path / "x.csv").write_bytes(text.encode())
    table = read_table(tmp_path / "x.csv")
    assert (table.header[0], table.rows[0].line, table.rows[0].cells[1]) == ("Nachname", 5, "Bea")
    assert table.findings == ("Die Kopfzeile ist Zeile 4; was darüber steht, bleibt draußen.",)


@pytest.mark.parametrize(
    "text",
    [
        "Nachname\nKern\nBlum\n",
        "Nachname;Vorname\nKern;Bea\n",
        "Nachname;E-Mail\nKern;kern@amt.example;zu;viel\n",
        "Nachname\nKern;Bea;kern@amt.example\n",
        "Nachname;;\nKern;Amt;Amt\n",
    ],
)
def test_headings_in_the_first_row_stay_the_headings(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.csv").write_text(text, encoding="utf-8")
    assert read_table(tmp_path / "x.csv").header[0] == "Nachname"
