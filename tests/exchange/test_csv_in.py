import pytest

from rundertisch_tui.exchange.csv_in import parse_csv
from rundertisch_tui.exchange.problems import FileProblem
from tests.exchange import samples


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
def test_the_encoding_is_recognised(encoding: str, seen: str) -> None:
    table = parse_csv(samples.EXCEL.encode(encoding), "liste.csv")
    assert table.encoding == seen
    assert table.rows[0].cells[:2] == ("Şahin", "Ayşe")


def test_what_is_no_utf8_is_cp1252() -> None:
    table = parse_csv(samples.outlook(samples.ANNE), "liste.csv")
    assert (table.encoding, table.delimiter, len(table.header)) == ("cp1252", ",", 92)
    assert table.description == "cp1252, Komma, 92 Spalten, 1 Zeile"


@pytest.mark.parametrize(("sign", "text"), [(";", "a;b,c"), (",", "a,b"), ("\t", "a\tb"), (";", '"a,b,c";d')])
def test_the_delimiter_is_counted_in_the_header_line_outside_quotes(sign: str, text: str) -> None:
    assert parse_csv(f"{text}\n1{sign}2\n".encode(), "x.csv").delimiter == sign


def test_excels_own_line_tells_the_delimiter() -> None:
    table = parse_csv(b"sep=|\r\nName|Ort\r\nKern|Kassel\r\n", "x.csv")
    assert (table.header, table.rows[0].cells, table.rows[0].line) == (("Name", "Ort"), ("Kern", "Kassel"), 3)


def test_a_line_break_in_quotes_keeps_the_line_numbers_of_the_file() -> None:
    table = parse_csv(b'Name;Ort\r\n"a\r\nb";x\r\nc;y\r\n', "x.csv")
    assert [row.line for row in table.rows] == [2, 4]


def test_an_open_quote_is_named_with_its_line() -> None:
    with pytest.raises(FileProblem, match="nie geschlossen") as caught:
        parse_csv(b'Name;Ort\na;b\n"c;d\ne;f\n', "x.csv")
    assert (caught.value.file, caught.value.line) == ("x.csv", 3)


def test_a_told_encoding_is_used_or_refused() -> None:
    assert (
        parse_csv("Name;Ort\nÖmer;x\n".encode("iso-8859-1"), "x.csv", encoding="iso-8859-1").rows[0].cells[0] == "Ömer"
    )
    with pytest.raises(FileProblem, match="klingonisch"):
        parse_csv(b"a;b\nc;d\n", "x.csv", encoding="klingonisch")
    with pytest.raises(FileProblem, match="nicht in „ascii“"):
        parse_csv("Name;Ort\nÖmer;x\n".encode(), "x.csv", encoding="ascii")


def test_a_few_control_characters_are_left_to_the_text_gate() -> None:
    assert parse_csv(b"Name;Ort\nKern\x1b;x\n", "x.csv").rows[0].cells[0] == "Kern\x1b"
    with pytest.raises(FileProblem, match="keine Tabelle"):
        parse_csv(bytes(range(1, 32)) * 5, "x.csv")


@pytest.mark.parametrize("begin", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0JFIF", b"GIF89a", b"%PDF-1.4"])
def test_a_picture_that_is_called_csv_is_no_table(begin: bytes) -> None:
    with pytest.raises(FileProblem, match="keine Tabelle"):
        parse_csv(begin + b";Nachname\nabc;def\n", "bild.csv")


def test_a_title_without_a_separator_does_not_hide_that_of_the_headings() -> None:
    table = parse_csv(b"Kontaktliste Integration\r\n\r\nNachname,Vorname,E-Mail\r\nKern,Bea,\r\n", "x.csv")
    assert (table.delimiter, table.header) == (",", ("Nachname", "Vorname", "E-Mail"))
