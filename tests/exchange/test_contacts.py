from pathlib import Path

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.exchange.contacts import Contacts, contact, read_contacts, split_full_name
from rundertisch_tui.exchange.problems import FileProblem
from tests.exchange import samples


def read(folder: Path, data: bytes) -> Contacts:
    path = folder / "liste.csv"
    path.write_bytes(data)
    return read_contacts(path)


def test_outlooks_export_is_understood_and_private_things_stay_out(tmp_path: Path) -> None:
    row = read(tmp_path, samples.outlook(samples.ANNE)).rows[0]
    assert (row.title, row.given_name, row.family_name) == ("Dr.", "Änne", "Öztürk-Weiß")
    assert row.organization == "Volkshochschule"
    assert row.postal_address == "Wilhelmshöher Allee 19\n34117 Kassel"
    assert row.phone == "0561 100-1"
    assert "Geheim" not in repr(row)


@pytest.mark.parametrize("text", [samples.GOOGLE_OLD, samples.GOOGLE_NEW])
def test_both_of_googles_exports_are_understood(tmp_path: Path, text: str) -> None:
    row = read(tmp_path, text.encode()).rows[0]
    assert (row.given_name, row.family_name, row.email) == ("Beate", "Kern", "b.kern@amt.example.de")
    assert (row.organization, row.function) == ("Jugendamt", "Leitung")


@pytest.mark.parametrize("text", [samples.THUNDERBIRD_DE, samples.THUNDERBIRD_EN])
def test_thunderbirds_export_is_understood(tmp_path: Path, text: str) -> None:
    row = read(tmp_path, text.encode()).rows[0]
    assert (row.particle, row.family_name, row.phone) == ("von der", "Heide", "0561 3")


def test_cards_are_contacts_too(tmp_path: Path) -> None:
    found = read(tmp_path, samples.CARDS)
    assert [row.family_name for row in found.rows] == ["Müller", "Şahin", "Kern"]
    assert len(found.rejected) == 1


def test_a_bad_row_is_rejected_with_line_column_and_reason_and_the_rest_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, b"Nachname;Vorname;E-Mail\nKern;Bea;kern@\n;;x@y.de\nBlum;Ali;a@b.de\n")
    assert [row.family_name for row in found.rows] == ["Blum"]
    assert [(bad.line, bad.column) for bad in found.rejected] == [(2, "E-Mail"), (3, "Nachname")]
    assert "unvollständig" in found.rejected[0].reason


def test_without_a_column_of_names_nothing_is_guessed(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="F2"):
        read(tmp_path, b"A;B\n1;2\n")


@pytest.mark.parametrize("email", ["a", "a@b", "a@@b.de", "a@b..de", "@b.de", "a b@c.de", "a@b.de;c@d.de"])
def test_an_address_with_a_fault_is_refused(email: str) -> None:
    with pytest.raises(RuleViolation):
        contact({"family_name": "Kern", "email": email}, 2)


def test_a_full_name_is_taken_apart() -> None:
    assert split_full_name("Änne von der Heide") == ("Änne", "von der Heide")
    assert split_full_name("Kern, Beate") == ("Beate", "Kern")


@pytest.mark.parametrize(
    ("code", "country", "phone", "town"),
    [
        ("1067", "", "", "01067 Dresden"),
        ("1067", "Deutschland", "0351 1", "01067 Dresden"),
        ("1067", "Schweiz", "", "1067 Dresden\nSchweiz"),
        ("1067", "", "+41 44 1", "1067 Dresden"),
        ("34117", "", "", "34117 Dresden"),
    ],
)
def test_a_postal_code_gets_back_the_zero_that_a_spreadsheet_dropped(
    code: str, country: str, phone: str, town: str
) -> None:
    values = {"family_name": "Kern", "postal_code": code, "city": "Dresden", "country": country, "phone": phone}
    row, said = contact(values, 2)
    assert row.postal_address == town
    assert [code in sentence and "01067" in sentence for sentence in said] == [True] * town.startswith("01")
