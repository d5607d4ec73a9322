"""Tests of the ids: one type per kind of record."""

from rundertisch_tui.domain import ids
from rundertisch_tui.workflow.kinds import KINDS


def test_every_kind_of_record_has_an_id_type_of_its_own() -> None:
    named = {name for name in vars(ids) if name.endswith("Id")}
    assert named == {f"{kind.entity.__name__}Id" for kind in KINDS}
