import pytest

from rundertisch_tui.domain.asking import has_time, has_verb, is_measurable


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kursplätze mit Kinderbetreuung ausbauen", True),
        ("Die Wartelisten sollen zentral geführt werden", True),
        ("Der Magistrat wird gebeten zu prüfen", True),
        ("Lehrkräfte fördern", True),
        ("Die Stadt richtet bis 31.12.2027 eine Wohnberatung ein", True),
        ("Das Jugendamt prüft eine Öffnung", True),
        ("Räume statt Container, Wege mit Licht", False),
        ("Mehr Räume", False),
        ("Bessere Bedingungen zwischen den Schulen", False),
        ("Mehr Plätze für Mütter @„Amt für offene Fragen“", False),
    ],
)
def test_a_verb_is_seen(text: str, said: bool) -> None:
    assert has_verb(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Räume öffnen bis 30.09.", True),
        ("Räume ab 2027 öffnen", True),
        ("Jährlich berichten", True),
        ("Räume in zwei Jahren öffnen", True),
        ("Binnen 6 Monaten berichten", True),
        ("Sofort Räume öffnen", True),
        ("Räume öffnen", False),
        ("Räume in Schulen öffnen", False),
        ("Kursplätze abbauen", False),
    ],
)
def test_a_time_is_seen(text: str, said: bool) -> None:
    assert has_time(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("20 Plätze schaffen", True),
        ("Jede Schule bekommt eine Lotsin", True),
        ("Die Zahl der Kurse verdoppeln", True),
        ("Räume öffnen bis 30.09.2026", False),
        ("Räume öffnen #hf1 @Amt40", False),
        ("Räume in zwei Jahren öffnen", False),
        ("Räume im 2. Quartal öffnen", False),
        ("Räume nach § 5 und TOP 3.2 öffnen", False),
        ("In 2 Jahren 30 Räume öffnen", True),
        ("Räume öffnen", False),
    ],
)
def test_a_number_is_seen_and_a_date_is_none(text: str, said: bool) -> None:
    assert is_measurable(text) is said
