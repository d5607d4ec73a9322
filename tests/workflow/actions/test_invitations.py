import pytest

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.sessions import Session
from tests.workflow.desk import Desk

KERN, JOERG, SAHIN, ABDI, DEPUTY = 1, 2, 3, 4, 5
COUNCIL, MAGISTRATE = 1, 2


@pytest.fixture
def bodies(table: Desk) -> Desk:
    """Kern sits in both committees, Şahin in the Ausländerbeirat until May, Abdi works at the Caritas."""
    for name in ("Şahin", "Abdi", "Vertreter"):
        table.person(name)
    table.add("committee", name="Ausländerbeirat", kind="foreigners_council", group="foreigners_council")
    table.add("committee", name="Magistrat", kind="magistrate")
    table.add("organization", name="Caritas", group="welfare")
    for committee in (COUNCIL, MAGISTRATE):
        table.add("membership", person=KERN, committee=committee)
    table.add("membership", person=SAHIN, committee=COUNCIL, valid_to="2026-05-31")
    table.add("membership", person=DEPUTY, committee=COUNCIL, deputy_of=KERN)
    table.add("membership", person=ABDI, organization=1)
    return table


def listed(desk: Desk) -> dict[int, Invitation]:
    return {one.person: one for one in desk.view.linked(Invitation, "session", 1)}


# drawing


def test_each_member_of_the_day_is_drawn_once_with_all_bodies_and_no_deputy(bodies: Desk) -> None:
    assert bodies.do("draw_invitations", session=1, committees=[COUNCIL, MAGISTRATE]).name == "1 Person eingeladen"
    (invitation,) = listed(bodies).values()
    assert invitation.person == KERN
    assert invitation.through_committees == {COUNCIL, MAGISTRATE}
    assert bodies.get(Session).drawn_committees == {COUNCIL, MAGISTRATE}


def test_drawing_again_takes_in_who_joined_and_leaves_answers_alone(bodies: Desk) -> None:
    bodies.do("draw_invitations", session=1, committees=[COUNCIL])
    bodies.do("record_reply", session=1, person=KERN, reply="accepted")
    bodies.add("membership", person=JOERG, committee=COUNCIL, valid_from="2026-06-01")
    assert bodies.do("draw_invitations", session=1).name == "1 Person eingeladen"
    assert {one.person: one.reply for one in listed(bodies).values()} == {KERN: Reply.ACCEPTED, JOERG: Reply.NONE}


def test_who_was_invited_by_name_is_there_through_their_body_once_it_is_drawn(bodies: Desk) -> None:
    bodies.do("invite", session=1, persons=[KERN, ABDI])
    bodies.do("draw_invitations", session=1, committees=[COUNCIL], organizations=[1])
    found = listed(bodies)
    assert found[KERN].through_committees == {COUNCIL}
    assert not found[ABDI].is_drawn


def test_a_group_draws_through_its_bodies(bodies: Desk) -> None:
    assert bodies.do("draw_invitations", session=1, groups=["welfare"]).name == "1 Person eingeladen"
    (invitation,) = listed(bodies).values()
    assert (invitation.person, invitation.through_committees) == (ABDI, frozenset())


def test_drawing_needs_something_to_draw_from(bodies: Desk) -> None:
    assert bodies.refused("draw_invitations", session=1).startswith("Bitte ein Gremium, eine Organisation oder")


def test_drawing_is_one_step_to_undo(bodies: Desk) -> None:
    bodies.do("draw_invitations", session=1, committees=[COUNCIL], organizations=[1])
    bodies.office.undo()
    assert not listed(bodies)
    assert not bodies.get(Session).drawn_committees


# by name


def test_each_is_invited_once_and_gets_a_number_of_the_list(table: Desk) -> None:
    table.person("Şahin")
    assert table.do("invite", session=1, persons=[1, 3]).name == "2 Personen eingeladen"
    assert table.do("invite", session=1, persons=[1, 2, 3]).name == "1 Person eingeladen"
    assert [(one.person, one.number) for one in listed(table).values()] == [(1, 1), (3, 2), (2, 3)]


def test_a_number_of_the_list_is_not_used_again_after_undo(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    table.office.undo()
    table.do("invite", session=1, persons=[2])
    assert [one.number for one in listed(table).values()] == [2]


def test_taking_somebody_off_the_list_keeps_the_answer_in_the_trash(table: Desk) -> None:
    table.do("invite", session=1, persons=[1, 2])
    table.do("record_reply", session=1, person=1, reply="accepted")
    name = table.do("withdraw_invitations", session=1, persons=[1]).name
    assert name == "Kern, Ute von der Einladungsliste genommen"
    assert set(listed(table)) == {2}
    ((_, row),) = table.view.trashed(Invitation)
    assert row["reply"] == "accepted"


def test_who_is_present_stays_on_the_list(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    table.do("sign_in", session=1, person=1)
    assert table.refused("withdraw_invitations", session=1, persons=[1]) == "Kern, Ute ist schon da."


# sending


def test_the_invitation_goes_to_whoever_has_none_yet(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    table.do("note_sending", session=1, on="2026-05-04")
    table.do("invite", session=1, persons=[2])
    name = table.do("note_sending", session=1, on="2026-05-11").name
    assert name == "Einladung an 1 Person versandt am 11.05.2026"
    assert [str(one.sent_on) for one in listed(table).values()] == ["2026-05-04", "2026-05-11"]
    assert table.refused("note_sending", session=1) == "Niemand auf der Liste hat noch keine Einladung."


def test_a_reminder_goes_to_whoever_has_not_answered(table: Desk) -> None:
    table.do("invite", session=1, persons=[1, 2])
    table.do("record_reply", session=1, person=1, reply="declined")
    table.do("note_sending", session=1, what="reminder", on="2026-06-01")
    assert {one.person: one.reminded_on is not None for one in listed(table).values()} == {1: False, 2: True}


def test_nothing_was_sent_tomorrow(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    assert "Zukunft" in table.refused("note_sending", session=1, on="2026-07-04")


def test_after_the_day_was_put_off_everybody_is_asked_again_and_the_old_answer_is_known(table: Desk) -> None:
    table.do("invite", session=1, persons=[1, 2])
    table.do("record_reply", session=1, person=1, reply="accepted")
    table.do("set_session_state", session=1, state="postponed", reason="Sturm")
    assert table.do("ask_again", session=1).name == "RT 2026: 1 Person neu gefragt"
    one = listed(table)[1]
    assert (one.reply, one.earlier_reply, one.replied_on) == (Reply.NONE, Reply.ACCEPTED, None)
    assert "noch keine Antworten" in table.refused("ask_again", session=1)


# replies


def test_an_answer_is_recorded_with_its_day(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    done = table.do("record_reply", session=1, person=1, reply="declined", reason="Urlaub")
    assert done.name == "Kern, Ute: abgesagt"
    (invitation,) = listed(table).values()
    assert (invitation.reply, invitation.reason, str(invitation.replied_on)) == (Reply.DECLINED, "Urlaub", "2026-07-03")


def test_no_answer_has_no_day(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    table.do("record_reply", session=1, person=1, reply="accepted", on="2026-05-04")
    table.do("record_reply", session=1, person=1, reply="none")
    assert listed(table)[1].replied_on is None


def test_a_substitute_is_named_in_the_answer(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    done = table.do("record_reply", session=1, person=1, reply="substituted", substitute=2)
    assert done.name == "Kern, Ute: Vertretung durch Łukaszewicz, Jörg"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"person": 2, "reply": "accepted"}, "Łukaszewicz, Jörg ist nicht eingeladen. Bitte erst einladen."),
        ({"person": 1, "reply": "substituted", "substitute": 1}, "Niemand vertritt sich selbst."),
        ({"person": 1, "reply": "accepted", "substitute": 2}, "Eine Vertretung passt nicht zu „zugesagt“."),
    ],
)
def test_an_answer_that_cannot_be_is_refused(table: Desk, fields: dict[str, object], sentence: str) -> None:
    table.do("invite", session=1, persons=[1])
    assert table.refused("record_reply", session=1, **fields) == sentence


def test_when_it_is_called_off_nobody_is_invited_any_more(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    table.do("set_session_state", session=1, state="cancelled", reason="Sturm")
    assert "lässt sich nichts mehr ändern" in table.refused("invite", session=1, persons=[2])
