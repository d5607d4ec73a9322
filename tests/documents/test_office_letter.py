"""The head and the end of letters to an office."""

from dataclasses import replace
from datetime import date
from typing import Any

from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.office_letter import MAX_ADDRESS, end, head, office_letter
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group, Organization
from tests.builders import example
from tests.documents.records import Records, person, session

OFFICE = example(Organization, postal_address="\n".join(f"Zeile {number}" for number in range(20)))


def letter(copy: Copy = Copy.PUBLICATION, *records: Any) -> list[str]:
    day, opening = date(2026, 7, 3), ("wir bitten Sie.",)
    what = office_letter(Records(*records), OFFICE, "Bitte um Antwort", copy, day, opening=opening, year=2026)
    assert len(what.address) == MAX_ADDRESS
    return [one.text for one in (*head(what), *end(what)) if isinstance(one, Paragraph)]


def test_a_letter_has_address_day_subject_and_greeting() -> None:
    found = letter()
    assert found[1] == "Jugendamt"
    assert "Kassel, 3. Juli 2026" in found
    assert found.index("Bitte um Antwort") < found.index("Guten Tag,") < found.index("wir bitten Sie.")
    assert found[-2:] == ["Mit freundlichen Grüßen", "Integrationsbeauftragte"]


def test_only_the_internal_copy_carries_a_mark() -> None:
    assert "INTERN, nicht zur Veröffentlichung" in letter(Copy.INTERNAL)
    assert not any("INTERN" in one for one in letter())


def test_the_chair_of_that_year_signs_with_name_and_function() -> None:
    chair = person(1, "Änne", "Öztürk-Weiß", Group.ADMINISTRATION, "Integrationsbeauftragte")
    signed = letter(Copy.PUBLICATION, chair, session())
    assert signed[-2:] == ["Änne Öztürk-Weiß", "Integrationsbeauftragte"]


def test_the_letter_names_the_file_of_that_years_round_table() -> None:
    filed = letter(Copy.PUBLICATION, replace(session(), file_reference="-I- 2026/12"))
    assert "Kassel, 3. Juli 2026 · Zeichen: -I- 2026/12" in filed
