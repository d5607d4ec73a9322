import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain import names
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.codec import to_entity, to_row
from rundertisch_tui.workflow.kinds import KINDS, Kind
from tests.builders import example
from tests.workflow.desk import Desk

NAME_PARTS = ("title", "given_name", "particle", "family_name")


def test_lists_begin_with_the_family_name() -> None:
    assert naming.person(example(Person)) == "Öztürk-Weiß, Dr. Änne"
    assert naming.person_spoken(example(Person)) == "Dr. Änne Öztürk-Weiß"


def test_an_erased_person_has_a_fixed_word() -> None:
    erased = Person(id=1, code="P-1")  # type: ignore[arg-type]
    assert naming.person(erased) == naming.person_spoken(erased) == naming.ERASED


@given(st.fixed_dictionaries({}, optional={name: st.text("Aä v", max_size=4) for name in NAME_PARTS}))
def test_a_plain_row_is_called_and_sorted_as_its_person(row: dict[str, str]) -> None:
    person = to_entity(Person, 1, {"code": "P-1", **row})
    assert naming.person_of_row(to_row(person)) == naming.person(person)
    assert naming.key_of_row(to_row(person)) == names.person_key(person)


def test_a_line_is_called_by_item_and_number(table: Desk) -> None:
    line = table.line(table.item("6.1").id)
    assert naming.line_label(line, table.view) == "6.1.1"


def test_a_proposal_is_called_by_its_item_until_it_has_a_number(table: Desk) -> None:
    record = table.proposal(table.item("6.1").id)
    assert naming.proposal_label(table.get(Recommendation, record), table.view) == "V 6.1-1"
    table.do("agree_recommendation", recommendation=record)
    assert naming.proposal_label(table.get(Recommendation, record), table.view) == "RT-2026-01"


def test_a_membership_is_called_by_both_its_ends(desk: Desk) -> None:
    desk.person("Kern", given_name="Ute")
    desk.add("organization", name="Jugendamt")
    desk.add("membership", person=1, organization=1)
    assert naming.short(desk.get(Membership), desk.view) == "Kern, Ute in Jugendamt"


def test_a_long_text_is_cut(table: Desk) -> None:
    record = table.add("challenge", year=2026, title="Lange " * 40)
    kind = next(kind.entity for kind in KINDS if kind.table == "challenge")
    name = naming.short(table.get(kind, record), table.view)
    assert len(name) == naming.MAX_SHORT
    assert name.endswith("…")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_every_record_has_a_name_even_where_its_links_lead_nowhere(desk: Desk, kind: Kind) -> None:
    assert naming.short(example(kind.entity), desk.view)


def test_a_new_record_comes_last_in_its_scope(table: Desk) -> None:
    first = table.add("agenda_item", session=1, title="Zusatz")
    second = table.add("agenda_item", session=1, title="Noch einer")
    kind = next(kind.entity for kind in KINDS if kind.table == "agenda_item")
    positions = [item.position for item in table.view.linked(kind, "session", 1)]
    assert table.get(kind, first).position < table.get(kind, second).position == max(positions)


def test_lines_keep_their_own_numbers(table: Desk) -> None:
    item = table.item("4").id
    lines = [table.line(item, f"Zeile {n}") for n in range(3)]
    table.do("delete_minute_entry", entry=lines[1].id)
    assert table.line(item, "Danach").line == 4
    assert [one.line for one in table.view.linked(MinuteEntry, "agenda_item", item)] == [1, 3, 4]
