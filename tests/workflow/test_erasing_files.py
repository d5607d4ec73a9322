"""Scans and pictures have no text to search: they are found by the records that link them and the person."""

from pathlib import Path

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.people import Person
from rundertisch_tui.workflow.erasing import ErasePerson, Preview, preview, told
from tests.workflow.desk import Desk

SCAN = b"%PDF-1.7 \x00 a picture of signatures"


@pytest.fixture
def kern(desk: Desk) -> PersonId:
    return PersonId(desk.person("Kern"))


def attach(desk: Desk, tmp_path: Path, name: str, content: bytes = SCAN, **owner: int) -> Path:
    (tmp_path / name).write_bytes(content + name.encode())
    desk.do("attach_file", file=str(tmp_path / name), **owner)
    return desk.office.kept_file(desk.view.all(Attachment)[-1].digest)


def shown(desk: Desk, person: PersonId) -> Preview:
    return preview(desk.view, person, desk.data)


def test_a_scan_of_a_round_table_where_she_was_invited_is_offered_and_goes(
    desk: Desk, tmp_path: Path, kern: PersonId
) -> None:
    session = desk.session(2025)
    desk.add("invitation", session=session, person=kern)
    scan = attach(desk, tmp_path, "Unterschriften.pdf", session=session)
    (found,) = shown(desk, kern).mentions
    assert (found.written, found.text) == ("attachment:1.name", "Unterschriften.pdf")
    assert found.place == "Datei 1, ungelesen: Runder Tisch 2025"
    desk.office.erase(ErasePerson(kern, also=(found.address,)))
    assert not scan.exists()


def test_a_scan_of_a_round_table_that_she_chaired_is_offered_too(desk: Desk, tmp_path: Path, kern: PersonId) -> None:
    session = desk.add("session", year=2025, held_on="2025-07-03", chair=kern)
    attach(desk, tmp_path, "foto.jpg", b"\xff\xd8\xff picture", session=session)
    assert [one.text for one in shown(desk, kern).mentions] == ["foto.jpg"]


def test_a_scan_that_nothing_links_to_her_is_named_as_unclear(desk: Desk, tmp_path: Path, kern: PersonId) -> None:
    attach(desk, tmp_path, "scan.pdf", session=desk.session(2025))
    attach(desk, tmp_path, "liste.csv", b"Kassel;", session=desk.session(2024))
    found = shown(desk, kern)
    assert found.mentions == ()
    (place,) = found.files.unclear
    assert place == "Datei 1 scan.pdf: Runder Tisch 2025"
    lines = list(told(found))
    heading = "Abgelegte Dateien, die sich nicht durchsuchen lassen; bitte selbst prüfen:"
    assert lines[lines.index(heading) + 1] == f"  {place}"


def test_scans_of_signed_minutes_stay_and_are_named(desk: Desk, tmp_path: Path, kern: PersonId) -> None:
    session = desk.signed(2025)
    desk.add("invitation", session=session, person=kern)
    scan = attach(desk, tmp_path, "Unterschriften.pdf", session=session)
    attach(desk, tmp_path, "Rede.csv", b"Kern;Begr\xc3\xbc\xc3\x9fung", session=session)
    other = desk.signed(2024)
    attach(desk, tmp_path, "fremd.pdf", session=other)
    found = shown(desk, kern)
    assert found.mentions == ()
    assert found.files.unclear == ()
    assert [place.partition(": ")[0] for place in found.files.stay] == [
        "Datei 1 Unterschriften.pdf", "Datei 2 Rede.csv"
    ]  # fmt: skip
    assert "Dateien zu unterschriebenen Niederschriften bleiben:" in list(told(found))
    assert scan.exists()


def test_an_erased_file_is_asked_about_no_more(desk: Desk, tmp_path: Path, kern: PersonId) -> None:
    session = desk.session(2025)
    for person in (kern, PersonId(desk.person("Demir"))):
        desk.add("invitation", session=session, person=person)
    attach(desk, tmp_path, "Unterschriften.pdf", session=session)
    desk.office.erase(ErasePerson(kern, also=(("attachment", 1, "name"),)))
    assert shown(desk, PersonId(2)).mentions == ()
    assert shown(desk, PersonId(2)).files.unclear == ()


def test_the_same_file_at_two_records_goes_from_both(desk: Desk, tmp_path: Path, kern: PersonId) -> None:
    for year in (2024, 2025):
        attach(desk, tmp_path, "Rede.csv", b"Kern;", session=desk.session(year))
    desk.office.erase(ErasePerson(kern, also=(("attachment", 1, "name"),)))
    assert [one.name for one in desk.view.all(Attachment)] == ["", ""]


def test_a_file_that_belongs_to_signed_minutes_as_well_stays(desk: Desk, tmp_path: Path, kern: PersonId) -> None:
    signed = desk.signed(2024)
    for session in (desk.session(2025), signed):
        kept = attach(desk, tmp_path, "Rede.csv", b"Kern;", session=session)
    assert shown(desk, kern).mentions == ()
    assert len(shown(desk, kern).files.stay) == 2
    with pytest.raises(RuleViolation, match="gehört auch zu einer unterschriebenen Niederschrift und bleibt"):
        desk.office.erase(ErasePerson(kern, also=(("attachment", 1, "name"),)))
    assert kept.exists()
    assert not desk.view.get(Person, kern).is_erased
