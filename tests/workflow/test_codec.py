from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.people import Group, Membership, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow import codec
from rundertisch_tui.workflow.codec import Undecodable, field_types, links, to_entity, to_row, value_from_json
from rundertisch_tui.workflow.kinds import KINDS, Kind
from tests.builders import example
from tests.workflow.values import values

IDS = st.integers(1, 2**31)


@st.composite
def entities(draw: st.DrawFn, kind: type[Any]) -> Any:
    """Some valid record: the example with a few fields drawn anew, as long as the domain allows it."""
    types = field_types(kind)
    names = draw(st.lists(st.sampled_from(sorted(types)), unique=True, max_size=6))
    entity = example(kind)
    for name in names:
        changed = {one: getattr(entity, one) for one in types} | {name: draw(values(types[name], IDS))}
        try:
            entity = kind(id=draw(IDS), **changed)
        except RuleViolation:
            continue
    return entity


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_kind_comes_back_from_its_row_as_it_was(kind: Kind, data: st.DataObject) -> None:
    entity = data.draw(entities(kind.entity))
    row = msgspec.json.decode(msgspec.json.encode(to_row(entity)))
    assert to_entity(kind.entity, entity.id, row) == entity


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_every_example_comes_back_from_its_row(kind: Kind) -> None:
    entity = example(kind.entity)
    assert to_entity(kind.entity, 1, to_row(entity)) == entity


def test_a_row_holds_only_what_differs_from_the_default() -> None:
    person = Person(id=1, family_name="Kern", groups=frozenset({Group.PRESS, Group.CITIZENS}))  # type: ignore[arg-type]
    assert to_row(person) == {"family_name": "Kern", "groups": ["citizens", "press"]}


def test_dates_and_times_stand_in_iso_form() -> None:
    row = to_row(example(Session))
    assert (row["held_on"], row["starts_at"]) == ("2026-07-03", "09:30:00")


def test_a_row_that_breaks_a_rule_names_the_rule() -> None:
    with pytest.raises(RuleViolation, match="genau eine Organisation oder ein Gremium"):
        to_entity(Membership, 1, {"person": 1})


def test_a_row_of_the_wrong_type_cannot_be_read() -> None:
    with pytest.raises(Undecodable, match="Person 7: Der Wert passt nicht zum Feld"):
        to_entity(Person, 7, {"family_name": 3})


def test_an_unknown_field_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(RuleViolation, match=r"Das Feld „telefon“ gibt es bei Person nicht.*phone") as refusal:
        codec.value_from_json(Person, "telefon", "0561")
    assert refusal.value.field == "telefon"


def test_a_value_of_the_wrong_kind_names_its_field() -> None:
    with pytest.raises(RuleViolation) as refusal:
        codec.value_from_json(Session, "held_on", "übermorgen")
    assert refusal.value.field == "held_on"


def test_links_are_read_from_the_types() -> None:
    assert links(Membership) == {
        "person": "person",
        "organization": "organization",
        "committee": "committee",
        "deputy_of": "person",
    }
    assert links(Person) == {}


def test_a_set_of_ids_is_a_link_too() -> None:
    recommendation = next(kind.entity for kind in KINDS if kind.table == "recommendation")
    assert links(recommendation)["predecessors"] == "recommendation"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("title", 3, "erwartet Text, nicht eine ganze Zahl"),
        ("title", None, "erwartet Text, nicht nichts"),
        ("year", "x", "erwartet eine ganze Zahl, nicht Text"),
        ("held_on", "3.7.26", "erwartet ein Datum wie 2026-07-03"),
        ("starts_at", "14:00", "erwartet eine Uhrzeit wie 14:00:00"),
        ("state", "nope", "erwartet eines der Wörter, die es dafür gibt"),
        ("drawn_committees", ["x"], "erwartet eine ganze Zahl, nicht Text"),
    ],
)
def test_a_value_of_another_type_is_refused_in_german(name: str, value: object, said: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        value_from_json(Session, name, value)
    assert str(refusal.value) == f"{name}: Der Wert passt nicht zum Feld ({said})."
