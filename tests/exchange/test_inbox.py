import os
from pathlib import Path

from rundertisch_tui.exchange import inbox


def put(data: Path, name: str, content: bytes, at: int = 1_000_000) -> Path:
    folder = inbox.folder(data, "a.demir")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (at, at))
    return path


def test_the_newest_file_stands_first_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, "alt.csv", b"Name;E-Mail\n", at=1000)
    put(tmp_path, "neu.csv", b"Name;E-Mail\n", at=2000)
    put(tmp_path, ".versteckt", b"x", at=3000)
    assert [one.path.name for one in inbox.files(tmp_path, "a.demir")] == ["neu.csv", "alt.csv"]


def test_each_user_sees_only_their_own_files(tmp_path: Path) -> None:
    put(tmp_path, "kontakte.csv", b"Name;E-Mail\n")
    assert inbox.files(tmp_path, "b.kern") == []


def test_a_login_never_leads_out_of_the_inbox(tmp_path: Path) -> None:
    assert inbox.folder(tmp_path, "../..").parent == tmp_path / "inbox"
    assert inbox.folder(tmp_path, "..").parent == tmp_path / "inbox"


def test_the_first_bytes_say_what_a_file_may_be(tmp_path: Path) -> None:
    guesses = {
        "a.csv": (b"Vorname;Nachname\n", "Kontakte (CSV)"),
        "b.csv": (b"Nummer;Betrag\n", "Tabelle (CSV)"),
        "c.vcf": (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "Kontakte (vCard)"),
        "d.xlsx": (b"PK\x03\x04rest", "Tabelle (XLSX)"),
        "e.docx": (b"PK\x03\x04rest", "Textdokument"),
        "e.zip": (b"PK\x03\x04rest", "keine Tabelle"),
        "f.bin": (b"a,b\x00\x01", "keine Tabelle"),
        "g.txt": (b"nur ein Satz\n", "keine Tabelle"),
        "h.csv": (b"", "leer"),
        "j.ics": (b"BEGIN:VCALENDAR\r\n", "Kalender (ics)"),
        "i.csv": ("Vorname\tNachname\n".encode("utf-16"), "Kontakte (CSV)"),
    }
    for name, (content, expected) in guesses.items():
        assert inbox.guess(put(tmp_path, name, content)) == expected, name


def test_sizes_are_written_as_people_read_them() -> None:
    assert [inbox.size_text(size) for size in (812, 14_200, 3_240_000)] == ["812 B", "14 KB", "3,2 MB"]


def test_the_folder_is_made_so_that_a_file_can_be_put_there(tmp_path: Path) -> None:
    assert inbox.prepare(tmp_path, "a.demir").is_dir()
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    assert not inbox.prepare(tmp_path / "datei", "a.demir").exists()
