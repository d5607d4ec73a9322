from typing import Any

import pytest

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.people import Group, Membership, Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.actions.edit import OWN_VERBS
from rundertisch_tui.workflow.problems import EditConflict
from tests.workflow.desk import Desk


def edit(before: dict[str, Any], after: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"kind": "person", "id": 1, "before": before, "after": after, **more}


@pytest.fixture
def kern(desk: Desk) -> Desk:
    """A desk with Ute Kern on it."""
    desk.person("Kern", given_name="Ute", email="kern@kassel.example", groups=["press", "citizens"])
    return desk


# adding


def test_a_record_is_added_with_a_number_of_its_series(desk: Desk) -> None:
    person = desk.get(Person, desk.person("Kern"))
    assert person.code == "P-1"


def test_a_given_code_is_kept_and_never_drawn_again(desk: Desk) -> None:
    assert desk.get(Person, desk.person("Kern", code="P-7")).code == "P-7"
    assert desk.get(Person, desk.person("Weiß")).code == "P-8"


def test_a_code_is_given_once_whatever_the_kind(desk: Desk) -> None:
    desk.person("Kern", code="P-7")
    fields = {"family_name": "Weiß", "code": "P-7"}
    assert desk.refused("add", kind="person", fields=fields) == "Die Nummer P-7 ist schon vergeben."


def test_what_must_be_given_is_named(desk: Desk) -> None:
    assert desk.refused("add", kind="goal", fields={"title": "Ziel"}) == "Es fehlt: concept_version (Konzeptfassung)."


def test_an_unknown_kind_is_said(desk: Desk) -> None:
    assert desk.refused("add", kind="auto", fields={}) == "Die Art „auto“ gibt es nicht."
    for verb in ("delete", "undelete"):
        assert desk.refused(verb, kind="auto", id=1) == "Die Art „auto“ gibt es nicht."
    assert desk.refused("set", kind="auto", id=1, before={}, after={}) == "Die Art „auto“ gibt es nicht."


def test_the_undo_name_of_adding_says_what(desk: Desk) -> None:
    assert desk.do("add", kind="organization", fields={"name": "Jugendamt"}).name == "Organisation Jugendamt angelegt"


# changing


def test_a_field_that_nobody_else_touched_is_written(kern: Desk) -> None:
    done = kern.do("set", **edit({"email": "kern@kassel.example"}, {"email": "ute.kern@kassel.example"}))
    assert done.name == "Person Kern, Ute geändert"
    assert kern.get(Person).email == "ute.kern@kassel.example"


def test_changes_of_others_in_other_fields_are_merged(kern: Desk) -> None:
    kern.do("set", **edit({"phone": ""}, {"phone": "0561 100"}))
    kern.do("set", **edit({"email": "kern@kassel.example", "phone": ""}, {"email": "neu@kassel.example"}))
    person = kern.get(Person)
    assert (person.email, person.phone) == ("neu@kassel.example", "0561 100")


def test_the_same_field_changed_by_somebody_else_is_a_conflict_with_all_three_values(kern: Desk) -> None:
    kern.do("set", **edit({"email": "kern@kassel.example"}, {"email": "eins@kassel.example"}))
    seq = kern.view.seq
    with pytest.raises(EditConflict, match="wurde inzwischen geändert: email") as conflict:
        kern.do("set", **edit({"email": "kern@kassel.example", "phone": ""},
                              {"email": "zwei@kassel.example", "phone": "0561 100"}))  # fmt: skip
    assert conflict.value.fields == {
        "email": ("kern@kassel.example", "eins@kassel.example", "zwei@kassel.example"),
    }
    assert conflict.value.merged == ("phone",)
    assert kern.view.seq == seq
    assert kern.get(Person).phone == ""


def test_two_who_wanted_the_same_have_no_conflict(kern: Desk) -> None:
    for _ in range(2):
        kern.do("set", **edit({"email": "kern@kassel.example"}, {"email": "neu@kassel.example"}))
    assert kern.get(Person).email == "neu@kassel.example"


def test_sets_merge_as_additions_and_removals(kern: Desk) -> None:
    kern.do("set", **edit({"groups": ["citizens", "press"]}, {"groups": ["citizens", "press", "speaker"]}))
    kern.do("set", **edit({"groups": ["citizens", "press"]}, {"groups": ["citizens", "guest"]}))
    assert kern.get(Person).groups == frozenset({Group.CITIZENS, Group.SPEAKER, Group.GUEST})


def test_an_expected_count_of_changes_is_held_against_the_record(kern: Desk) -> None:
    kern.do("set", **edit({"phone": ""}, {"phone": "0561 100"}, expect_rev=1))
    with pytest.raises(EditConflict, match="Fassung 2, erwartet 1"):
        kern.do("set", **edit({}, {"phone": "0561 200"}, expect_rev=1))


def test_without_a_seen_value_the_new_one_is_simply_written(kern: Desk) -> None:
    kern.do("set", **edit({}, {"phone": "0561 200"}))
    assert kern.get(Person).phone == "0561 200"


def test_an_edit_that_could_never_be_is_refused(desk: Desk) -> None:
    desk.person("Kern")
    desk.add("committee", name="Magistrat")
    desk.add("membership", person=1, committee=1)
    change = {"kind": "membership", "id": 1, "before": {"committee": 1}, "after": {"committee": None}}
    assert "genau eine Organisation oder ein Gremium" in desk.refused("set", **change)
    assert desk.get(Membership).committee == 1


def test_an_unknown_field_is_refused_by_its_name(kern: Desk) -> None:
    assert "Das Feld „telefon“" in kern.refused("set", **edit({}, {"telefon": "1"}))


def test_what_does_not_exist_is_not_changed(desk: Desk) -> None:
    assert desk.refused("set", **edit({}, {"phone": "1"})) == "Person 1 gibt es nicht."


def test_a_status_is_followed_never_changed(table: Desk) -> None:
    table.add("measure", action_field=1, title="Sprachkurse")
    table.do("report_status", measure=1, status="running")
    change = {"kind": "status_entry", "id": 1}
    assert "fortgeschrieben" in table.refused("set", **change, before={}, after={"note": "anders"})
    assert "fortgeschrieben" in table.refused("delete", **change)


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [("session", "state", "held"), ("session", "minutes_state", "signed"), ("recommendation", "code", "RT-2026-09"),
     ("recommendation", "end_state", "done")],
)  # fmt: skip
def test_what_has_rules_of_its_own_is_not_set_as_a_field(table: Desk, kind: str, field: str, value: str) -> None:
    record = 1 if kind == "session" else table.agreed(table.item("7").id).id
    sentence = table.refused("set", kind=kind, id=record, before={}, after={field: value})
    assert "nicht als Feld" in sentence


# trash


def test_the_trash_keeps_all_links(desk: Desk) -> None:
    desk.person("Kern")
    desk.add("committee", name="Magistrat")
    desk.add("membership", person=1, committee=1)
    assert desk.do("delete", kind="committee", id=1).name == "Gremium Magistrat in den Papierkorb"
    assert desk.view.all(Committee) == ()
    assert desk.get(Membership).committee == 1
    assert desk.do("undelete", kind="committee", id=1).name == "Gremium Magistrat aus dem Papierkorb geholt"
    assert [one.name for one in desk.view.all(Committee)] == ["Magistrat"]


def test_nothing_goes_into_the_trash_or_comes_out_of_it_twice(kern: Desk) -> None:
    assert "liegt nicht im Papierkorb" in kern.refused("undelete", kind="person", id=1)
    kern.do("delete", kind="person", id=1)
    assert "liegt schon im Papierkorb" in kern.refused("delete", kind="person", id=1)


def test_what_comes_out_of_the_trash_is_judged_again(table: Desk) -> None:
    table.do("delete", kind="session", id=1)
    table.session(2026)
    assert table.refused("undelete", kind="session", id=1) == "Den Runden Tisch 2026 gibt es schon."


def test_undo_takes_a_record_out_of_the_trash(kern: Desk) -> None:
    kern.do("delete", kind="person", id=1)
    kern.office.undo()
    assert not kern.view.is_trashed(Person, 1)


def test_the_wording_of_a_recommendation_may_be_edited(table: Desk) -> None:
    one = table.agreed(table.item("7").id)
    table.do("set", kind="recommendation", id=one.id, before={"title": ""}, after={"title": "Kurse"})
    assert table.get(Recommendation, one.id).heading == "Kurse"


def test_nothing_is_reported_or_counted_on_a_day_to_come(table: Desk) -> None:
    measure = table.add("measure", action_field=1, title="Sprachkurse")
    report = {"measure": measure, "status": "running"}
    assert "heute oder früher" in table.refused("add", kind="status_entry", fields=report | {"on": "2026-07-04"})
    table.add("status_entry", **report, on="2026-07-03")
    counted = {"indicator": table.add("indicator", measure=measure, name="Teilnehmende"), "value": 3}
    assert "heute oder früher" in table.refused("add", kind="indicator_value", fields=counted | {"on": "2026-07-04"})
    table.add("indicator_value", **counted, on="2026-07-03")


@pytest.mark.parametrize(
    ("name", "value"), [("closed_on", "2026-07-03"), ("minutes_state", "approved"), ("recorded_later", True)]
)
def test_a_round_table_is_not_added_as_finished(desk: Desk, name: str, value: object) -> None:
    fields = {"year": 2026, "held_on": "2026-07-03", name: value}
    assert desk.refused("add", kind="session", fields=fields) == OWN_VERBS["session", name]


def test_an_objection_is_not_added_as_decided(table: Desk) -> None:
    fields = {"session": 1, "received_on": "2026-07-03", "text": "Falsch", "decision": "accepted",
              "decided_on": "2026-07-03"}  # fmt: skip
    assert "nicht als Feld" in table.refused("add", kind="objection", fields=fields)
