from rundertisch_tui.domain.recommendations import Recommendation
from tests.workflow.desk import Desk


def test_the_part_keeps_what_was_agreed_and_gets_a_number_of_its_own(table: Desk) -> None:
    table.do("add_recommendation", session=1, wording="Kurse und Räume", action_fields=[1])
    table.do("set_next_step", recommendation=1, next_step="Frist klären", on="2026-08-01")
    done = table.do("split_recommendation", recommendation=1, wording="Räume", remaining="Kurse")
    first, part = table.get(Recommendation), table.get(Recommendation, 2)
    assert done.name == "RT-2026-01 geteilt: RT-2026-02"
    assert (first.wording, part.wording) == ("Kurse", "Räume")
    assert (part.agreed_on, part.action_fields) == (first.agreed_on, first.action_fields)
    assert part.predecessors == {first.id}
    assert (first.next_step, part.next_step) == ("Frist klären", "")


def test_a_proposal_is_split_into_two_proposals(table: Desk) -> None:
    item = table.item("6.1")
    proposal = table.proposal(item.id, "Kurse und Räume")
    table.do("split_recommendation", recommendation=proposal, wording="Räume")
    part = table.get(Recommendation, 2)
    assert (part.code, part.serial) == ("", 2)


def test_the_same_wording_or_an_end_is_refused(table: Desk) -> None:
    table.do("add_recommendation", session=1, wording="Kurse")
    assert "sagen dasselbe" in table.refused("split_recommendation", recommendation=1, wording=" Kurse ")
    table.do("end_recommendation", recommendation=1, end_state="done", reason="läuft")
    assert table.refused("split_recommendation", recommendation=1, wording="Räume") == "RT-2026-01 ist erledigt."


def test_the_part_may_go_to_others(table: Desk) -> None:
    for name in ("Jugendamt", "Sozialamt"):
        table.add("organization", name=name)
    table.do("add_recommendation", session=1, wording="Kurse und Räume", addressees=[1])
    table.do("split_recommendation", recommendation=1, wording="Räume", remaining="Kurse", addressees=[2])
    assert [table.get(Recommendation, one).addressees for one in (1, 2)] == [frozenset({1}), frozenset({2})]
