from datetime import timedelta

from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.workflow.demo import bodies
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.search import search
from tests.workflow.demo.play import TODAY


def test_names_have_letters_from_everywhere(city: Office) -> None:
    letters = "".join(f"{one.given_name}{one.family_name}" for one in city.view.all(Person))
    assert set("äöüßŞğıćł") <= set(letters)
    assert any(not one.given_name for one in city.view.all(Person))
    assert any(one.particle for one in city.view.all(Person))
    assert any("-" in one.family_name for one in city.view.all(Person))
    assert any(one.title == "Dr." for one in city.view.all(Person))


def test_nobody_is_called_like_somebody_else_or_by_a_number(city: Office) -> None:
    names = [(one.given_name, one.particle, one.family_name) for one in city.view.all(Person)]
    assert len(set(names)) == len(names)
    assert not any(letter.isdigit() for name in names for part in name for letter in part)


def test_addresses_lead_nowhere(city: Office) -> None:
    assert all(one.email.endswith(".example") for one in city.view.all(Person) if one.email)


def test_committees_were_renamed_and_remember_it(city: Office) -> None:
    renamed = [one for one in city.view.all(Committee) if one.predecessors]
    assert renamed
    for one in renamed:
        before = city.view.get(Committee, min(one.predecessors))
        assert before.valid_to is not None
        assert one.valid_from == before.valid_to + timedelta(days=1)


def test_memberships_have_days_and_some_are_deputies(city: Office) -> None:
    memberships = city.view.all(Membership)
    assert any(one.valid_to is not None and one.valid_to < TODAY for one in memberships)
    assert any(one.deputy_of is not None for one in memberships)


def test_people_are_found_without_accents(city: Office) -> None:
    assert any(hit.table == "person" for hit in search(city.view, "sahin"))


def test_each_network_has_people_from_its_own_area(city: Office, small: Office) -> None:
    for office in (city, small):
        view = office.view
        networks = {one.id: one.short_name for one in view.all(Committee) if one.kind is CommitteeKind.NETWORK}
        from_where: dict[str, set[str]] = {name: set() for name in networks.values()}
        for one in view.all(Membership):
            if one.committee in networks:
                own = view.linked(Membership, "person", one.person)
                found = {view.get(Organization, each.organization).name for each in own if each.organization}
                from_where[networks[one.committee]] |= found
        assert not any(name.startswith("Landkreis") for name in from_where["AK Stadt"])
        assert from_where["AK Stadt"]
        assert from_where["AK Landkreis"]
        assert all(name.startswith(bodies.IN_THE_COUNTY) for name in from_where["AK Landkreis"])


def test_functions_fit_the_salutation(city: Office) -> None:
    men = [one.function for one in city.view.all(Person) if one.salutation is Salutation.HERR]
    assert not [name for name in men if name.endswith(("erin", "entin", "rätin", "Stadtverordnete"))]
    assert any(name in ("sachkundiger Einwohner", "Referent") for name in men)
