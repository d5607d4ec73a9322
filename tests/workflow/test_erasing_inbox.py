"""Of the inbox only goes what names the person, in whatever format it came; what cannot be searched is named."""

import zipfile
from pathlib import Path

import pytest

from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.workflow.erasing import EraseNeeds, ErasePerson, preview, told
from rundertisch_tui.workflow.erasing_inbox import search
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.upkeep import DAMAGE, examine
from tests.workflow.desk import Desk


@pytest.fixture
def inbox(desk: Desk) -> Path:
    """Files of two users, in the formats that offices send."""
    folder = desk.data / "inbox"
    for user in ("a.demir", "b.kern"):
        (folder / user).mkdir(parents=True)
    (folder / "a.demir" / "utf8.csv").write_text("Name\nÖztürk-Weiß\n", encoding="utf-8")
    (folder / "b.kern" / "cp1252.csv").write_bytes("Name\nÖZTÜRK-WEISS\n".encode("cp1252"))
    (folder / "b.kern" / "utf16.csv").write_bytes("Name\nÖztürk-Weiß\n".encode("utf-16"))
    with zipfile.ZipFile(folder / "b.kern" / "liste.xlsx", "w") as archive:
        archive.writestr("xl/sharedStrings.xml", "<si><t>Özt</t><t>ürk-Weiß</t></si>")
    (folder / "b.kern" / "andere.csv").write_text("Name\nŞahin\n", encoding="utf-8")
    (folder / "b.kern" / "scan.pdf").write_bytes(b"%PDF-1.7 \x00")
    (folder / "b.kern" / "kaputt.docx").write_bytes(b"PK\x03\x04 kaputt")
    (folder / "b.kern" / "öztürk-weiß.pdf").write_bytes(b"%PDF-1.4 \x00")
    (folder / "b.kern" / "verweis.csv").symlink_to(desk.data / "lock")
    return folder


def _left(inbox: Path) -> list[str]:
    return sorted(path.name for path in inbox.glob("*/*"))


def test_what_names_the_person_is_found_in_every_format(desk: Desk, inbox: Path) -> None:
    found = search(desk.data, ["Öztürk-Weiß"])
    named = {Path(place).name for place, _ in found.goes}
    assert named == {"utf8.csv", "cp1252.csv", "utf16.csv", "liste.xlsx", "öztürk-weiß.pdf"}
    assert {Path(place).name for place in found.unclear} == {"scan.pdf", "kaputt.docx", "verweis.csv"}
    assert inbox.exists()


def test_short_words_find_nothing(desk: Desk, inbox: Path) -> None:
    assert inbox.exists()
    assert search(desk.data, ["Li", ""]).goes == ()


def test_an_erasure_leaves_the_files_of_others(desk: Desk, inbox: Path) -> None:
    person = PersonId(desk.person("Öztürk-Weiß"))
    lines = list(told(preview(desk.view, person, desk.data)))
    assert "  inbox/b.kern/liste.xlsx" in lines
    assert lines.index("  inbox/b.kern/scan.pdf") > lines.index(
        "Dateien im Eingang, die sich nicht durchsuchen lassen; bitte selbst prüfen:"
    )
    desk.office.erase(ErasePerson(person))
    assert _left(inbox) == ["andere.csv", "kaputt.docx", "scan.pdf", "verweis.csv"]


def test_needs_take_only_files_that_tell_them(desk: Desk, inbox: Path) -> None:
    session = SessionId(desk.session(2025))
    said = {"needs": "Gebärdensprache", "needs_consent_on": "2025-06-01"}
    desk.add("invitation", session=session, person=desk.person("Kern"), **said)
    (inbox / "b.kern" / "antwort.csv").write_text("Kern;Gebärdensprache", encoding="utf-8")
    before = _left(inbox)
    desk.office.erase(EraseNeeds(session, desk.now.date()))
    assert _left(inbox) == [name for name in before if name != "antwort.csv"]


def test_a_kept_file_that_names_the_person_is_found_and_goes_with_its_name(desk: Desk, tmp_path: Path) -> None:
    person = PersonId(desk.person("Öztürk-Weiß"))
    session = desk.session(2025)
    for name, text in (("brief.csv", "Öztürk-Weiß;Kassel"), ("andere.csv", "Kassel")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        desk.do("attach_file", file=str(tmp_path / name), session=session)
    shown = preview(desk.view, person, desk.data)
    (found,) = [one for one in shown.mentions if one.address[0] == "attachment"]
    kept = desk.office.kept_file(desk.get(Attachment, found.address[1]).digest)
    assert kept.exists()
    desk.office.erase(ErasePerson(person, also=(found.address,)))
    assert not kept.exists()
    assert [one.name for one in desk.view.all(Attachment)] == ["", "andere.csv"]
    assert not [one for one in examine(desk.office) if one.kind == DAMAGE]


def test_the_scan_of_signed_minutes_stays(desk: Desk, tmp_path: Path) -> None:
    person = PersonId(desk.person("Öztürk-Weiß"))
    session = desk.signed(2025)
    (tmp_path / "scan.csv").write_text("Öztürk-Weiß", encoding="utf-8")
    desk.do("attach_file", file=str(tmp_path / "scan.csv"), session=session)
    assert preview(desk.view, person, desk.data).mentions == ()
    with pytest.raises(RuleViolation, match="nennt die Person nicht oder muss bleiben"):
        desk.office.erase(ErasePerson(person, also=(("attachment", 1, "name"),)))
