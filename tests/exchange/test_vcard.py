import pytest

from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.vcard import read_cards
from tests.exchange import samples


def test_three_versions_in_one_file_are_read_and_a_cut_one_does_not_stop_them() -> None:
    old, three, four, cut = read_cards(samples.CARDS, "karten.vcf")
    assert (old.fields["family_name"], old.fields["given_name"], old.fields["prefix"]) == ("Müller", "Änne", "Dr.")
    assert old.fields["full_name"] == "Dr. Änne Müller"
    assert (old.fields["organization"], old.fields["department"]) == ("VHS, Kassel", "Region Nord")
    assert old.fields["phone"] == "0561 1"
    assert three.fields["given_name"] == "Ayşe"
    assert four.fields == {"full_name": "Beate Kern", "email": "k@amt.example.de", "phone": "+49-561-3"}
    assert "END:VCARD" in cut.problem


def test_a_file_without_cards_is_refused() -> None:
    with pytest.raises(FileProblem):
        read_cards(b"hallo", "x.vcf")


@pytest.mark.parametrize("charset", ["klingonisch", "utf-8\x00", '""', "idna"])
def test_a_charset_that_is_none_is_guessed(charset: str) -> None:
    card = f"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:=C3=96mer;Ute\nEND:VCARD\n"
    (read,) = read_cards(card.encode(), "x.vcf")
    assert not read.problem
    assert read.fields["given_name"] == "Ute"
