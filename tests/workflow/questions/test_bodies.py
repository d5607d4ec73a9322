from typing import Any

import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.bodies import Bodies, Body

CARITAS = Body(4, "O-4", "Caritasverband Nordhessen-Kassel e. V.", "Caritas")
COUNCIL = Body(1, "G-1", "Ausländerbeirat", "AB", is_committee=True)
CITY = Body(2, "G-2", "AK Integration Stadt", "", is_committee=True)
DISTRICT = Body(3, "G-3", "AK Integration Landkreis", "", is_committee=True)
TOWN = Body(7, "O-7", "Stadt Kassel", "")
DEPARTMENT = Body(8, "O-8", "Dezernat Soziales", "", above=7)
OFFICE = Body(9, "O-9", "Sozialamt", "", above=8)
ALL = Bodies((COUNCIL, CITY, DISTRICT, CARITAS, TOWN, DEPARTMENT, OFFICE), "Kassel")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("caritas", CARITAS),
        ("Caritas-Verband Nordhessen-Kassel", CARITAS),
        ("Caritasverband Nordhessen", CARITAS),
        ("Ausländerbeirat der Stadt Kassel", COUNCIL),
        ("Auslaenderbeirat (AB)", COUNCIL),
        ("Arbeitskreis Integration Stadt Kassel", CITY),
        ("Arbeitskreis Integration Landkreis Kassel", DISTRICT),
        ("AK Integration", None),
        ("Sozialamt der Stadt Kassel", OFFICE),
        ("Landkreis Kassel", None),
        ("", None),
    ],
)
def test_a_name_means_the_body_that_is_known_by_these_words(name: str, meant: Body | None) -> None:
    assert ALL.find(name) == meant


def test_words_that_mean_two_bodies_mean_none() -> None:
    two = Bodies((Body(1, "O-1", "Tafel e. V.", ""), Body(2, "O-2", "Tafel Kassel gGmbH", "")), "Kassel")
    assert two.find("Tafel gGmbH") == Body(1, "O-1", "Tafel e. V.", "")
    same = Bodies((Body(1, "O-1", "Tafel e. V.", ""), Body(2, "O-2", "Tafel gGmbH", "")), "Kassel")
    assert same.find("Tafel") is None


def test_resembling_bodies_are_at_most_three() -> None:
    assert ALL.alike("AK Integration") == [CITY, DISTRICT]
    many = Bodies(tuple(Body(n, f"O-{n}", f"Stadtteilzentrum {n}", "") for n in range(1, 9)))
    assert len(many.alike("Stadtteilzentrum")) == 3


def test_an_office_lies_below_over_any_number_of_steps_and_a_circle_ends() -> None:
    assert ALL.lies_below(OFFICE, TOWN)
    assert not ALL.lies_below(TOWN, OFFICE)
    circle = Bodies((Body(1, "", "A", "", above=2), Body(2, "", "B", "", above=1)))
    assert not circle.lies_below(circle.all[0], TOWN)


@pytest.mark.parametrize("name", ["Kassel", "Stadt Kassel", "Magistrat der Stadt Kassel", "Stadtverwaltung Kassel"])
def test_the_administration_as_a_whole_is_known(name: str) -> None:
    assert ALL.is_city(name)
    assert not Bodies().is_city(name)


def test_what_lies_in_the_trash_is_not_known(tmp_path: Any) -> None:
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("add", {"kind": "organization", "fields": {"name": "Jugendamt"}}))
    office.perform(catalogue.build("add", {"kind": "organization", "fields": {"name": "Sozialamt"}}))
    office.perform(catalogue.build("delete", {"kind": "organization", "id": 1}))
    found = Bodies.of(office.view)
    office.close()
    assert [one.name for one in found.all] == ["Sozialamt"]
    assert found.known(is_committee=False, record=2) == found.all[0]
    assert found.known(is_committee=True, record=2) is None
