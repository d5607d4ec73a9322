import pytest

from rundertisch_tui.domain.body_names import are_alike, keys, names_in


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ausländerbeirat der Stadt Kassel", "Auslaenderbeirat"),
        ("AK Integration Stadt Kassel", "Arbeitskreis Integration Stadt"),
        ("Caritas-Verband Nordhessen-Kassel e. V.", "Caritasverband Nordhessen-Kassel"),
        ("Diakonisches Werk, e.V.", "Diakonisches Werk"),
        ("Jafka gGmbH", "Jafka"),
        ("VHS Kassel", "Volkshochschule"),
        ("Kultur & Bildung", "Kultur und Bildung"),
        ("Stadt Kassel, Sozialamt", "Sozialamt"),
        ("Jugendamt in Kassel", "Jugendamt"),
        ("Ausl.beirat", "Ausländerbeirat"),
        ("DRK KV Kassel", "Deutsches Rotes Kreuz Kreisverband Kassel"),
    ],
)
def test_other_words_for_the_same_body_share_a_key(name: str, other: str) -> None:
    assert set(keys(name, "Kassel")) & set(keys(other, "Kassel"))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("AK Integration Landkreis Kassel", "AK Integration Stadt Kassel"),
        ("Landkreis Kassel", "Stadt Kassel"),
        ("Universität Kassel", "Stadt Kassel"),
        ("Ev. Kirche", "Kirche"),
        ("Ortsbeirat Mitte", "Ortsbeirat Nord"),
        ("Jugendamt", "Jugendhilfe"),
    ],
)
def test_what_is_another_body_shares_none(name: str, other: str) -> None:
    assert not set(keys(name, "Kassel")) & set(keys(other, "Kassel"))


def test_a_name_without_a_word_has_no_key() -> None:
    assert keys("") == keys(" – ") == ()
    assert keys("Kassel", "Kassel") == ("kassel",)


def test_brackets_hold_another_name() -> None:
    assert names_in("Volkshochschule (VHS)") == ("Volkshochschule (VHS)", "Volkshochschule", "VHS")
    assert names_in("VHS") == ("VHS",)


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Caritas Nordhessen", "Caritasverband Nordhessen-Kassel e. V.", True),
        ("AK Integration", "AK Integration Stadt", True),
        ("Sozialamt Baunatal", "Sozialamt", True),
        ("Auslanderbeirt", "Ausländerbeirat", True),
        ("Stadtteilzentrum Wesertor", "Stadtteilzentrum Nordstadt", False),
        ("Ortsbeirat Mitte", "Ortsbeirat Nord", False),
        ("Amt", "Jugendamt", False),
        ("", "Jugendamt", False),
    ],
)
def test_names_that_may_mean_the_same_are_alike_both_ways(name: str, other: str, alike: bool) -> None:
    assert are_alike(name, other) is are_alike(other, name) is alike
