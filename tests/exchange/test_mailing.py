from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Person
from rundertisch_tui.exchange.mailing import BLOCK, MERGE_COLUMNS, Recipient, addresses, merge_table


def recipient(family: str, email: str = "", **fields: object) -> Recipient:
    return Recipient(person=Person(id=PersonId(1), family_name=family, email=email, **fields))  # type: ignore[arg-type]


def test_each_address_stands_once_whatever_its_case() -> None:
    text = addresses([recipient("Kern", "kern@kassel.de"), recipient("Kern", "Kern@Kassel.de")])
    assert text == "kern@kassel.de\n"


def test_those_without_an_address_are_listed_below() -> None:
    text = addresses([recipient("Şahin"), recipient("Müller", "mueller@example.org"), recipient("Abdi", "kern; @x")])
    assert text == "mueller@example.org\n\nOhne E-Mail-Adresse:\nAbdi (kern; @x)\nŞahin\n"


@given(st.integers(0, 350))
def test_no_block_is_longer_than_outlook_takes_and_nobody_is_lost(count: int) -> None:
    text = addresses([recipient("Kern", f"kern{n}@kassel.de") for n in range(count)])
    blocks = [block.split("; ") for block in text.strip().split("\n\n") if block]
    assert all(len(block) <= BLOCK for block in blocks)
    assert sum(len(block) for block in blocks) == count


def test_a_merge_row_has_salutation_and_address_in_lines() -> None:
    address = "Stadtteilzentrum\nHinterhaus\nObere Königsstraße 8\n34117 Kassel\nDeutschland"
    head, rows = merge_table(
        [
            Recipient(
                person=Person(
                    id=PersonId(1), code="P-1", salutation=Salutation.FRAU, title="Dr.", given_name="Änne",
                    particle="von", family_name="Weiß", postal_address=address,
                ),
                organization="VHS",
            )
        ]
    )  # fmt: skip
    row = dict(zip(head, rows[0], strict=True))
    assert row["Briefanrede"] == "Sehr geehrte Frau Dr. von Weiß"
    assert row["Name"] == "Dr. Änne von Weiß"
    assert row["Adresszeile 1"] == "Stadtteilzentrum"
    assert row["Adresszeile 4"] == "34117 Kassel, Deutschland"
    assert len(rows[0]) == len(MERGE_COLUMNS)


def test_merge_rows_are_sorted_as_german_names_are() -> None:
    _, rows = merge_table([recipient(name) for name in ("Zeh", "Özgür", "Oben")])
    assert [row[5] for row in rows] == ["Oben", "Özgür", "Zeh"]
