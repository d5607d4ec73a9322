from pathlib import Path

import pytest

from rundertisch_tui.exchange.contacts import Contacts, read_contacts
from rundertisch_tui.exchange.known import KnownPerson
from rundertisch_tui.exchange.preview import RowKind, compare
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.workflow.questions.bodies import Bodies, Body


def read(folder: Path, data: bytes) -> Contacts:
    path = folder / "liste.csv"
    path.write_bytes(data)
    return read_contacts(path)


MUELLER = KnownPerson(
    88, "P-88", {"given_name": "Änne", "family_name": "Müller", "email": "a@vhs.example.de"}, frozenset({"vhs"})
)

COUNCIL = Bodies((Body(1, "G-1", "Ausländerbeirat", "AB", is_committee=True),))


def kinds(folder: Path, text: str) -> list[RowKind]:
    return [entry.kind for entry in compare(read(folder, text.encode()), [MUELLER]).entries]


def test_name_and_address_decide(tmp_path: Path) -> None:
    head = "Nachname;Vorname;E-Mail;Firma\n"
    assert kinds(tmp_path, head + "Müller;Änne;a@vhs.example.de;VHS\n") == [RowKind.SAME]
    assert kinds(tmp_path, head + "Müller;Änne;neu@vhs.example.de;VHS\n") == [RowKind.CHANGED]
    assert kinds(tmp_path, head + "Mueller;Aenne;neu@vhs.example.de;VHS\n") == [RowKind.DOUBTFUL]
    assert kinds(tmp_path, head + "Müller;Änne;x@y.example.de;Amt\n") == [RowKind.DOUBTFUL]
    assert kinds(tmp_path, head + "Kern;Bea;a@vhs.example.de;\n") == [RowKind.DOUBTFUL]
    assert kinds(tmp_path, head + "Kern;Bea;b@vhs.example.de;\n" * 2) == [RowKind.NEW, RowKind.SAME]


def test_the_clerk_decides_what_is_doubtful(tmp_path: Path) -> None:
    text = "Nachname;Vorname;E-Mail\nMueller;Aenne;neu@vhs.example.de\n"
    preview = compare(read(tmp_path, text.encode()), [MUELLER])
    assert preview.rows() == ()
    assert preview.decide(2, same=True).changes[0].new == "neu@vhs.example.de"
    (row,) = preview.rows()
    assert (row.match, row.family_name, row.before) == (88, "Müller", {"email": "a@vhs.example.de"})
    preview.decide(2, same=False)
    assert preview.rows()[0].match is None
    with pytest.raises(FileProblem):
        preview.decide(3, same=True)


def test_a_code_decides_before_the_name(tmp_path: Path) -> None:
    head = "Nummer;Nachname;Vorname\n"
    assert kinds(tmp_path, head + "P-88;Müller-Kern;Änne\n") == [RowKind.CHANGED]
    assert kinds(tmp_path, head + "P-88;Blum;Ali\n") == [RowKind.DOUBTFUL]
    assert kinds(tmp_path, head + "P-99;Blum;Ali\n") == [RowKind.NEW]


def test_the_summary_names_all_five_heaps(tmp_path: Path) -> None:
    text = "Nachname;E-Mail\nKern;\nBlum;kaputt\n"
    assert compare(read(tmp_path, text.encode()), []).summary == (
        "neu 1 · geändert 0 · gleich 0 · doppelt? 0 · abgelehnt 1"
    )


def test_a_committee_in_the_column_of_the_organisation_is_a_committee(tmp_path: Path) -> None:
    text = "Nachname;Vorname;Firma;Abteilung\nKern;Bea;AUSLAENDERBEIRAT;\nAbdi;Ali;AB;Vorstand\nRot;Eva;VHS;\n"
    preview = compare(read(tmp_path, text.encode()), [], bodies=COUNCIL)
    rows = [(row.name, row.organization, row.department, row.committee) for row in preview.rows()]
    assert rows == [
        ("Kern, Bea", "", "", "AUSLAENDERBEIRAT"), ("Abdi, Ali", "Vorstand", "", "AB"), ("Rot, Eva", "VHS", "", ""),
    ]  # fmt: skip
    assert preview.findings[0] == "Zeile 2: „AUSLAENDERBEIRAT“ ist ein Gremium und wird eines der Person."


def test_a_member_of_a_committee_is_found_again_by_it(tmp_path: Path) -> None:
    member = KnownPerson(
        7, "P-7", {"given_name": "Bea", "family_name": "Kern"}, committees=frozenset({"auslanderbeirat", ""})
    )
    text = "Nachname;Vorname;Firma;Telefon\nKern;Bea;Ausländerbeirat;0561 1\n"
    (entry,) = compare(read(tmp_path, text.encode()), [member], bodies=COUNCIL).entries
    assert (entry.kind, [change.field for change in entry.changes]) == (RowKind.CHANGED, ["phone"])
    (other,) = compare(read(tmp_path, text.encode()), [member]).entries
    assert other.kind is RowKind.DOUBTFUL
