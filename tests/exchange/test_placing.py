from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange.placing import Placing
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.questions.bodies import Bodies, Body
from tests.workflow.questions.test_bodies import ALL, CARITAS, OFFICE


def test_other_words_become_the_name_we_have_and_that_is_said() -> None:
    row, said = Placing(ALL).placed(ContactRow(family_name="Kern", organization="Caritas-Verband Nordhessen-Kassel"))
    assert row.organization == CARITAS.name
    assert said == ["„Caritas-Verband Nordhessen-Kassel“ ist hier O-4 „Caritasverband Nordhessen-Kassel e. V.“."]
    assert Placing(ALL).placed(ContactRow(family_name="Kern", organization="CARITAS")) == (
        ContactRow(family_name="Kern", organization="CARITAS"),
        [],
    )


def test_a_committee_in_other_words_is_a_committee() -> None:
    row, said = Placing(ALL).placed(
        ContactRow(family_name="Kern", organization="Ausländerbeirat der Stadt Kassel", department="Jugendamt")
    )
    assert (row.organization, row.department, row.committee) == ("Jugendamt", "", "Ausländerbeirat")
    assert said[-1] == "„Ausländerbeirat“ ist ein Gremium und wird eines der Person."
    row, _ = Placing(ALL).placed(ContactRow(family_name="Kern", committee="Ausländerbeirat Kassel"))
    assert row.committee == "Ausländerbeirat"


def test_a_department_of_the_city_is_the_office_that_is_known() -> None:
    whole = ContactRow(family_name="Kern", organization="Stadt Kassel", department="Sozialamt")
    row, said = Placing(ALL).placed(whole)
    assert (row.organization, row.department) == ("Sozialamt", "")
    assert said == ["„Stadt Kassel, Sozialamt“ ist hier O-9 „Sozialamt“."]
    alone = Bodies((OFFICE._replace(above=None),), "Kassel")
    assert Placing(alone).placed(whole)[0].organization == "Sozialamt"
    elsewhere = ContactRow(family_name="Kern", organization="Stadt Baunatal", department="Sozialamt")
    assert Placing(alone).placed(elsewhere) == (elsewhere, [])


def test_a_new_name_that_resembles_known_ones_is_pointed_out() -> None:
    placing = Placing(ALL)
    row, said = placing.placed(ContactRow(family_name="Kern", organization="AK Integration"))
    assert row.organization == "AK Integration"
    assert said == [
        "„AK Integration“ ist neu, ähnelt aber G-2 „AK Integration Stadt“ oder G-3 „AK Integration Landkreis“."
    ]
    assert placing.resembling == ("AK Integration",)
    assert Placing(ALL).placed(ContactRow(family_name="Kern", organization="Jafka"))[1] == []


def test_what_the_clerk_decided_counts() -> None:
    row = ContactRow(family_name="Kern", organization="AK Integration")
    chosen: dict[str, Body | None] = {fold("AK Integration"): ALL.all[1], fold("Caritas"): None}
    placing = Placing(ALL, chosen)
    assert placing.placed(row)[0].committee == "AK Integration Stadt"
    new = ContactRow(family_name="Kern", organization="Caritas")
    assert placing.placed(new) == (new, [])
    assert placing.resembling == ()
