from rundertisch_tui.exchange.known import known_people
from rundertisch_tui.workflow.office import Office
from tests.exchange.conftest import add, do


def test_people_are_known_by_fields_bodies_and_those_above(office: Office) -> None:
    house = add(office, "organization", name="Volkshochschule", short_name="vhs")
    desk = add(office, "organization", name="Deutschkurse", parent=house)
    board = add(office, "committee", name="Ausländerbeirat")
    ali = add(office, "person", family_name="Şahin", salutation="herr", groups=["politics"])
    add(office, "membership", person=ali, organization=desk)
    add(office, "membership", person=ali, committee=board)
    (known,) = known_people(office.view)
    assert (known.code, known.fields["salutation"], known.fields["email"]) == ("P-1", "herr", "")
    assert known.organizations == {"deutschkurse", "volkshochschule", "vhs"}
    assert {"auslaenderbeirat", "auslanderbeirat"} & known.committees
    assert known.groups == {"politics"}


def test_people_in_the_trash_are_not_compared_with(office: Office) -> None:
    add(office, "person", family_name="Kern")
    do(office, "delete", kind="person", id=1)
    assert known_people(office.view) == ()
