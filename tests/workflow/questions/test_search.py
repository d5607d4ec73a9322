import pytest

from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.questions.search import SEARCHED, search
from tests.workflow.desk import Desk


def hits(desk: Desk, text: str) -> list[tuple[str, int]]:
    return [(hit.table, hit.record) for hit in search(desk.view, text)]


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Şahin", "sahin"), ("Müller", "muller"), ("Müller", "mueller"), ("Großmann", "GROSSMANN"),
     ("Łukaszewicz", "luka"),
     ("Đorđević", "dordevic"), ("Yıldız", "yildiz")],
)  # fmt: skip
def test_names_are_found_however_they_are_typed(desk: Desk, name: str, typed: str) -> None:
    person = desk.person(name)
    assert hits(desk, typed) == [("person", person)]


def test_everything_is_searched_and_grouped_by_kind(table: Desk) -> None:
    table.agreed(table.item("7").id, "Sprachkurse ausbauen")
    table.add("measure", action_field=1, title="Sprachkurse im Stadtteil")
    table.add("organization", name="Verein für Sprachkurse")
    tables = [table_ for table_, _ in hits(table, "sprachkurse")]
    assert set(tables) == {"recommendation", "measure", "organization", "minute_entry"}
    assert tables == sorted(tables, key=list(SEARCHED).index)


def test_all_words_have_to_be_there_in_any_order(desk: Desk) -> None:
    person = desk.person("Öztürk", given_name="Änne")
    desk.person("Öztürk", given_name="Cem")
    assert hits(desk, "anne ozturk") == [("person", person)]


def test_a_code_is_found(table: Desk) -> None:
    one = table.agreed(table.item("7").id)
    assert ("recommendation", one.id) in hits(table, "RT-2026-01")


def test_what_lies_in_the_trash_is_not_found_until_it_comes_back(desk: Desk) -> None:
    person = desk.person("Kern")
    desk.do("delete", kind="person", id=person)
    assert hits(desk, "kern") == []
    desk.office.undo()
    assert hits(desk, "kern") == [("person", person)]


def test_a_changed_text_is_found_anew(desk: Desk) -> None:
    person = desk.person("Kern")
    assert hits(desk, "kern")
    desk.do("set", kind="person", id=person, before={}, after={"family_name": "Weiß"})
    assert hits(desk, "kern") == []
    assert hits(desk, "weiss") == [("person", person)]


def test_nothing_typed_finds_nothing(desk: Desk) -> None:
    desk.person("Kern")
    assert hits(desk, "  ") == []


def test_a_hit_shows_the_field_in_which_the_word_stands(table: Desk) -> None:
    table.add("measure", action_field=1, title="Abendkurse", district="Wesertor")
    (hit,) = search(table.view, "wesertor")
    assert hit.text == "Wesertor"
    assert "Abendkurse" in hit.name or hit.name == "M-1"


def test_a_kind_shows_only_so_many(desk: Desk) -> None:
    for number in range(5):
        desk.person(f"Kern {number}")
    assert len(search(desk.view, "kern", limit=3)) == 3


def test_only_fields_that_there_are_get_searched() -> None:
    for table, fields in SEARCHED.items():
        assert set(fields) <= set(BY_TABLE[table].entity.__dataclass_fields__)


def test_what_is_numbered_anew_each_year_is_found_with_its_year(table: Desk) -> None:
    table.agreed(table.item("7").id, "Sprachkurse ausbauen")
    table.do("add_minute_entry", agenda_item=table.item("7").id, kind="recommendation", text="Sprachkurse bündeln")
    names = {(hit.table, hit.name.replace("\u00a0", " ")) for hit in search(table.view, "sprachkurse")}
    assert ("recommendation", "RT-2026-01") in names
    assert {name for kind, name in names if kind == "minute_entry"} == {"2026: 7.1", "2026: 7.2"}
    assert any(name.startswith("2026: V 7-") for kind, name in names if kind == "recommendation")


def test_a_number_is_found_by_kind_and_year_and_says_what_it_is_about(desk: Desk) -> None:
    desk.do("enter_past_session", year=2023, held_on="2023-07-03")
    for text in ("Kurse ausbauen", "Listen offenlegen"):
        desk.do("add_recommendation", session=1, wording=text)
    assert [hit.name for hit in search(desk.view, "Empfehlung 2023-02")] == ["RT-2023-02"]
    assert [hit.text for hit in search(desk.view, "rt-2023-02")] == ["Listen offenlegen"]
