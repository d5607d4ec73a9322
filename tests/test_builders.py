import pytest

from rundertisch_tui.workflow.kinds import KINDS, Kind
from tests.builders import EXAMPLES, example


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_every_kind_of_record_has_a_valid_example(kind: Kind) -> None:
    assert example(kind.entity).id == 1


def test_fields_of_an_example_are_replaced() -> None:
    entity = next(iter(EXAMPLES))
    assert example(entity, family_name="Kern").family_name == "Kern"
