"""Tests of who came and went."""

from dataclasses import fields, replace
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.attendance import Attendance, Invitation, Naming, Presence, Reply
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AttendanceId, InvitationId, PersonId, SessionId
from rundertisch_tui.domain.people import Group


def attendance(**more: Any) -> Attendance:
    return Attendance(id=AttendanceId(1), session=SessionId(1), person=PersonId(7), **more)


@given(st.times(), st.times())
def test_nobody_leaves_before_arriving(arrived: time, left: time) -> None:
    if left >= arrived:
        assert attendance(arrived_at=arrived, left_at=left).left_at == left
        return
    with pytest.raises(RuleViolation, match="Gegangen vor gekommen") as refused:
        attendance(arrived_at=arrived, left_at=left)
    assert refused.value.field == "left_at"


def test_times_may_be_missing() -> None:
    assert attendance(left_at=time(13)).arrived_at is None


@pytest.mark.parametrize("field", ["represents", "represented_by"])
def test_nobody_represents_themselves(field: str) -> None:
    with pytest.raises(RuleViolation, match="Niemand vertritt sich selbst") as refused:
        attendance(**{field: PersonId(7)})
    assert refused.value.field == field
    assert getattr(attendance(**{field: PersonId(8)}), field) == 8


def test_whoever_is_entered_is_present_unless_somebody_says_otherwise() -> None:
    assert attendance().presence is Presence.PRESENT
    assert [one.value for one in Presence] == ["present", "excused", "absent", "represented"]


def test_an_invitation_starts_without_answer_and_without_naming() -> None:
    invitation = Invitation(id=InvitationId(1), session=SessionId(1), person=PersonId(7))
    assert (invitation.reply, invitation.naming) == (Reply.NONE, Naming.UNSET)


@pytest.mark.parametrize(
    "through",
    [{"through_committees": frozenset({1})}, {"through_organizations": frozenset({1})},
     {"through_groups": frozenset({Group.PRESS})}],
)  # fmt: skip
def test_a_body_an_organisation_or_a_group_draws_somebody_in(through: dict[str, Any]) -> None:
    invitation = Invitation(id=InvitationId(1), session=SessionId(1), person=PersonId(7))
    assert not invitation.is_drawn
    assert replace(invitation, **through).is_drawn


def test_needs_belong_to_the_invitation() -> None:
    assert {"needs", "needs_consent_on"} <= {one.name for one in fields(Invitation)}
