"""A committee under a new name: what was decided keeps the name of its day, what is open goes on."""

from datetime import date

import pytest

from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.domain.people import Membership
from tests.workflow.desk import Desk


@pytest.fixture
def before(table: Desk) -> Desk:
    """One paper decided in committee 1, one put off there, one that waits for its sitting in September."""
    table.do("add_recommendation", session=1, wording="Kurse ausbauen")
    table.add("committee", name="Ausschuss Chancen", short_name="Chancen", seats=13)
    table.add("committee", name="Ausschuss Recht")
    for _ in range(3):
        table.do("submit_paper", title="Kurse", recommendations=[1], committee=1, sent_on="2026-07-01")
    table.do("record_outcome", consultation=1, outcome="noted", on="2026-07-02")
    table.do("record_outcome", consultation=2, outcome="postponed", on="2026-07-02")
    table.add("sitting", committee=1, on="2026-09-15")
    return table


def test_open_steps_and_sittings_to_come_pass_to_the_new_one(before: Desk) -> None:
    done = before.do("succeed_committee", committees=[1, 2], name="Ausschuss Soziales", on="2026-08-01")
    new = before.get(Committee, 3)
    assert done.name == "Chancen, Ausschuss Recht wird Ausschuss Soziales"
    assert (new.predecessors, new.valid_from, new.seats) == (frozenset({1, 2}), date(2026, 8, 1), None)
    assert before.get(Committee).valid_to == date(2026, 7, 31)
    assert [before.get(Consultation, one).committee for one in (1, 2, 3)] == [1, 3, 3]
    assert before.get(Consultation, 2).note == "Am 02.07.2026 noch: Ausschuss Chancen."
    assert before.get(Sitting).committee == 3


def test_what_was_put_off_is_decided_under_the_new_name_on_one_line(before: Desk) -> None:
    before.do("succeed_committee", committees=[1], name="Ausschuss Soziales", on="2026-08-01")
    before.go_to(date(2028, 7, 10))
    before.do("record_outcome", consultation=2, outcome="decided", on="2028-07-04")
    step = before.get(Consultation, 2)
    assert (step.committee, step.decided_on, step.put_off_on) == (3, date(2028, 7, 4), frozenset({date(2026, 7, 2)}))
    assert len(before.view.linked(Consultation, "paper", step.paper)) == 1


def test_a_committee_that_has_ended_already_is_refused(before: Desk) -> None:
    before.do("succeed_committee", committees=[1], name="Ausschuss Soziales", on="2026-08-01")
    sentence = before.refused("succeed_committee", committees=[1], name="Noch einer", on="2027-01-01")
    assert sentence == "Chancen gab es am Tag vor dem 01.01.2027 nicht."
    assert "welches Gremium" in before.refused("succeed_committee", committees=[], name="Leer", on="2027-01-01")


def test_members_go_along_unless_an_election_fills_it(before: Desk) -> None:
    for committee in (1, 2):
        before.add("membership", person=1, committee=committee, role="Mitglied", valid_from="2021-04-01")
    before.add("membership", person=2, committee=1, role="Vorsitz", valid_to="2024-01-01")
    before.do("succeed_committee", committees=[1, 2], name="Ausschuss Soziales", on="2026-08-01")
    old, new = before.get(Membership, 1), before.get(Membership, 4)
    assert (old.valid_to, new.committee, new.valid_from, new.role) == (
        date(2026, 7, 31), 3, date(2026, 8, 1), "Mitglied",
    )  # fmt: skip
    assert len(before.view.linked(Membership, "committee", 3)) == 1
    before.do("succeed_committee", committees=[3], name="Noch einer", on="2027-04-01", members=False)
    assert not before.view.linked(Membership, "committee", 4)


def test_who_deputises_for_two_members_does_so_in_the_new_one(before: Desk) -> None:
    before.person("Öztürk")
    for member in (1, 2):
        before.add("membership", person=member, committee=1, role="Mitglied", valid_from="2021-04-01")
        before.add("membership", person=3, committee=1, role="Stellvertretung", deputy_of=member,
                   valid_from="2021-04-01")  # fmt: skip
    before.do("succeed_committee", committees=[1, 2], name="Ausschuss Soziales", on="2026-08-01")
    there = before.view.linked(Membership, "committee", 3)
    assert sorted((one.person, one.deputy_of or 0) for one in there) == [(1, 0), (2, 0), (3, 1), (3, 2)]
