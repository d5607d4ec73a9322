from rundertisch_tui.exchange import columns
from tests.exchange import samples


def test_outlooks_columns_are_92_and_the_private_ones_are_left_out() -> None:
    found = columns.match(samples.OUTLOOK)
    assert len(samples.OUTLOOK) == 92
    assert found.has_name
    assert {"Straße privat", "Telefon (privat)", "Geburtstag", "Notizen", "Ort"} <= set(found.unused)


def test_a_saved_mapping_goes_before_what_is_known() -> None:
    found = columns.match(("Spalte 1", "Firma"), {"Spalte 1": "family_name", "Firma": ""})
    assert found.mapping == {"Spalte 1": "family_name", "Firma": ""}


def test_the_mapping_can_be_saved_and_used_again() -> None:
    first = columns.match(samples.OUTLOOK)
    assert columns.match(samples.OUTLOOK, first.mapping).mapping == first.mapping
