"""Tests of what the office keeps beside the chain."""

from typing import Any

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AttachmentId, PaperId, SessionId, UserId
from rundertisch_tui.domain.office import Attachment, Copy, Right, User

OWNERS: tuple[dict[str, Any], ...] = ({}, {"session": SessionId(1), "paper": PaperId(1)})


@pytest.mark.parametrize("owners", OWNERS)
def test_a_file_belongs_to_exactly_one_record(owners: dict[str, Any]) -> None:
    with pytest.raises(RuleViolation, match="genau einem Datensatz"):
        Attachment(id=AttachmentId(1), digest="ab", name="scan.pdf", **owners)


@pytest.mark.parametrize("owner", ["session", "concept_version", "paper", "consultation", "recommendation"])
def test_each_of_the_five_may_own_a_file(owner: str) -> None:
    owners: dict[str, Any] = {owner: 3}
    assert getattr(Attachment(id=AttachmentId(1), digest="ab", name="scan.pdf", **owners), owner) == 3


def test_rights_stand_in_the_order_in_which_each_holds_the_ones_before() -> None:
    assert list(Right) == [Right.SHOW, Right.MINUTE, Right.READ, Right.WRITE, Right.ADMINISTER]
    assert User(id=UserId(1), login="weber").right is Right.WRITE


def test_the_copy_for_everybody_is_the_first() -> None:
    assert next(iter(Copy)) is Copy.PUBLICATION
