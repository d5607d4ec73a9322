from rundertisch_tui.domain.people import Person
from rundertisch_tui.workflow.actions.contact_rows import PERSON_FIELDS, ContactRow


def test_a_row_is_called_family_name_first() -> None:
    assert ContactRow(family_name="Heide", particle="von der", given_name="Jörg").name == "von der Heide, Jörg"
    assert ContactRow(family_name="Suharto").name == "Suharto"


def test_an_empty_field_says_nothing_about_the_person() -> None:
    row = ContactRow(family_name="Kern", email="kern@kassel.example", organization="Jugendamt")
    assert row.person_fields() == {"family_name": "Kern", "email": "kern@kassel.example"}


def test_every_field_of_a_row_is_one_of_a_person() -> None:
    assert set(PERSON_FIELDS) <= set(Person.__dataclass_fields__)
