"""Files that are not what they should be: a German sentence with the place, the right exit code, nothing changed."""

import errno
import io
import os
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HEAD = b"Nachname;Vorname;E-Mail-Adresse\n"


@cache
def bomb() -> bytes:
    """A small archive that would unpack to 500 MB of blanks."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/workbook.xml", "w") as part:
        block = b" " * 1_000_000
        for _ in range(500):
            part.write(block)
    return out.getvalue()


def other_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("liste.csv", lambda: b"", "ist leer"),
    "only blanks": ("liste.csv", lambda: b"\xef\xbb\xbf \r\n \n", "ist leer"),
    "only a heading of one word": ("liste.csv", lambda: b"Hallo\n", "keine Tabelle"),
    "a picture": ("liste.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 9, "keine Tabelle"),
    "a PDF": ("liste.csv", lambda: b"%PDF-1.7\n1 0 obj\n", "keine Tabelle"),
    "a page of the web": ("liste.csv", lambda: b"<!DOCTYPE html><html><body>;</body></html>", "keine Tabelle"),
    "a NUL": ("liste.csv", lambda: HEAD + b"Kern;Ute;\nBl\x00um;Bea;\n", "Zeile 3"),
    "quotes never closed": ("liste.csv", lambda: HEAD + b'Kern;"Ute;\nBlum;Bea;\n', "Zeile 2"),
    "text behind a quote": ("liste.csv", lambda: HEAD + b'Kern;"Ute"a;\n', "Zeile 2"),
    "UTF-16 cut off": ("liste.csv", lambda: (HEAD.decode()).encode("utf-16")[:-1], "abgeschnitten oder beschädigt"),
    "a zip bomb": ("liste.xlsx", bomb, "ausgepackt 500 MB"),
    "another archive": ("liste.xlsx", other_archive, "keine Tabelle"),
    "text named xlsx": ("liste.xlsx", lambda: HEAD, "keine lesbare Tabelle"),
    "half an archive": ("liste.xlsx", lambda: other_archive()[:40], "keine lesbare Tabelle"),
    "an old workbook cut off": ("liste.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "lesbare"),
    "no heading for a name": ("liste.csv", lambda: b"A;B\n1;2\n", "--column"),
    "a card without end": ("liste.vcf", lambda: b"BEGIN:VCARD\nVERSION:3.0\nN:Kern;Ute\n", "END:VCARD"),
    "a field of a million": ("liste.csv", lambda: HEAD + b"K" * 1_000_001 + b";;\n", "eine Million Zeichen"),
}


@pytest.mark.parametrize("case", FILES, ids=FILES.keys())
@pytest.mark.parametrize("more", [[], ["--dry-run"]], ids=["import", "dry-run"])
def test_the_file_is_refused_with_a_sentence_and_nothing_changes(
    office: Any, tmp_path: Path, case: str, more: list[str]
) -> None:
    name, content, sentence = FILES[case]
    (tmp_path / name).write_bytes(content())
    before = office("history", "--json").out
    answer = office("import", "participants", tmp_path / name, *more)
    assert sentence in answer.err + answer.out
    assert "Traceback" not in answer.err
    if case != "a card without end" or not more:
        assert answer.code == 3
    assert office("history", "--json").out == before


def refused(office: Any, path: Path, code: int = 3) -> str:
    before = office("history", "--json").out
    answer = office("import", "participants", path)
    assert (answer.code, answer.out) == (code, "")
    assert office("history", "--json").out == before
    return str(answer.err)


def test_a_directory_is_refused(office: Any, tmp_path: Path) -> None:
    assert "Ordner" in refused(office, tmp_path)


def test_a_file_that_is_not_there_is_refused(office: Any, tmp_path: Path) -> None:
    assert "gibt es nicht" in refused(office, tmp_path / "fehlt.csv", 5)


FEHLT = "/nirgends/fehlt.pdf"
NAMING_FILES = (
    ["import", "measures", FEHLT],
    ["import", "query-sheets", FEHLT],
    ["do", "attach_file", f"file={FEHLT}"],
    ["do", "enter_past_session", "year=2013", "held_on=13.11.2013", f"minutes_file={FEHLT}"],
    ["restore", FEHLT, "--to", "/nirgends/neu"],
)


@pytest.mark.parametrize("words", NAMING_FILES, ids=[" ".join(words[:2]) for words in NAMING_FILES])
def test_every_command_answers_alike_to_a_file_that_is_not_there(office: Any, words: list[str]) -> None:
    answer = office(*words)
    assert (answer.code, answer.out) == (5, "")
    assert "gibt es nicht" in answer.err


def test_a_file_on_a_disk_that_fails_is_told_in_german(
    office: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kaputt.csv"
    path.write_bytes(HEAD)
    really_open = Path.open

    def fail(self: Path, *words: Any, **named: Any) -> Any:
        if self.name == path.name:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return really_open(self, *words, **named)

    monkeypatch.setattr(Path, "open", fail)
    assert "der Datenträger meldet einen Fehler" in refused(office, path)


def test_a_file_of_200_megabytes_is_refused(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "riesig.csv"
    with path.open("wb") as file:
        file.write(HEAD)
        file.truncate(200_000_000)  # a hole: it takes no room on the disk
    assert "größer als 50 MB" in refused(office, path)


def test_a_file_that_may_not_be_read_is_refused(office: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "geheim.csv"
    path.write_bytes(HEAD)
    really_open = Path.open

    def deny(self: Path, *words: Any, **named: Any) -> Any:
        if self.name == path.name:  # the administrator may read everything, so that modes prove nothing
            raise PermissionError(13, os.strerror(13))
        return really_open(self, *words, **named)

    monkeypatch.setattr(Path, "open", deny)
    assert "Leserechte" in refused(office, path)


def test_an_unknown_character_set_is_refused(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(HEAD + "Ömer;Ute;\n".encode())
    answer = office("import", "participants", path, "--encoding", "klingonisch")
    assert answer.code == 3
    assert "klingonisch" in answer.err
    assert office("import", "participants", path, "--encoding", "ascii").code == 3


def test_utf_16_and_old_windows_are_read(cli: Any, tmp_path: Path) -> None:
    text = "Nachname;Vorname\r\nÖmer;Ute\r\n"
    for encoding in ("utf-16", "utf-16-le", "utf-8-sig", "cp1252"):
        (tmp_path / "liste.csv").write_bytes(text.encode(encoding))
        assert cli("import", "participants", tmp_path / "liste.csv").code == 0
        assert cli("show", "P-1", "--json").json["record"]["family_name"] == "Ömer"
        assert len(cli("list", "person", "--json").json["items"]) == 1


def test_rows_of_unequal_length_do_not_stop_the_others(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(HEAD + b"Kern\nBlum;Bea;bea@example.org;zu;viel\nMoll;Max;max@example.org\n")
    answer = office("import", "participants", path)
    assert answer.code == 0
    assert "Zeile 3: Die Zeile hat 5 Felder, die Kopfzeile 3" in answer.err
    found = [item["family_name"] for item in office("list", "person", "--json").json["items"]]
    assert found == ["Öztürk-Weiß", "Şahin", "Kern", "Moll"]


HOSTILE = ["[bold]Kern[/]", "[/]", "Kern\x1b]52;c;eA==\x07", "Kern\u202egro", "Kern🌻", "=1+1", "Kern\x9b31m"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_come_in_harmless_and_go_out_harmless(cli: Any, tmp_path: Path, name: str) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(HEAD + f'"{name}";Ute;\n'.encode())
    cli("batch")
    shown = cli("import", "participants", path, "--dry-run").out
    answer = cli("import", "participants", path)
    assert answer.code == 0, answer.err
    shown += answer.out + answer.err + cli("list", "person").out + cli("show", "P-1").out + cli("search", "ute").out
    assert not set(shown) & set("\x1b\x07\u202e\x9b")
    kept = cli("show", "P-1", "--json").json["record"]["family_name"]
    assert kept == name.replace("\u202e", "").replace("\x1b", "□").replace("\x07", "□").replace("\x9b", "□")
    assert cli("export", "people").code == 0


def test_a_name_of_10000_letters_is_rejected_with_its_line(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(HEAD + b"K" * 10_000 + b";Ute;\nBlum;Bea;\n")
    answer = office("import", "participants", path)
    assert answer.code == 0
    assert "Zeile 2, Spalte Nachname: Der Text hat 10000 Zeichen" in answer.err
    assert len(max(answer.err.splitlines(), key=len)) < 300


LONG = "x" * 5000


@pytest.mark.parametrize(
    "line",
    [
        ("import", "participants", f"{LONG}.csv"),
        ("import", "participants", "--sample", f"{LONG}.csv"),
        ("import", "minutes", f"{LONG}.docx", "--session", "2026"),
        ("export", "participants", "--output", LONG),
        ("do", "attach_file", f"file={LONG}", "recommendation=RT-2026-01"),
        ("restore", LONG, "--to", "neu"),
        ("backup", LONG),
        ("demo", LONG),
    ],
    ids=" ".join,
)
def test_a_name_that_no_disk_takes_is_refused_with_a_sentence(office: Any, line: Sequence[str]) -> None:
    answer = office(*line)
    assert answer.code in {3, 5}
    assert "Fehler im Programm" not in answer.err
    assert answer.err.rstrip().endswith(".")
