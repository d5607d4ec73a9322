import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.kinds import KINDS, Kind
from rundertisch_tui.workflow.labels import LABELS, heading

UNSPOKEN = {"id", "position"}  # the program's own, shown to nobody


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_every_field_of_a_record_has_a_german_name(kind: Kind) -> None:
    assert set(kind.entity.__dataclass_fields__) - UNSPOKEN <= set(LABELS)


def test_every_field_of_a_verb_has_a_german_name() -> None:
    for entry in catalogue.ENTRIES:
        for argument in catalogue.arguments(entry.load()):
            assert heading(argument.name) != argument.name or argument.name in LABELS


def test_a_heading_begins_with_a_capital() -> None:
    assert heading("held_on")[0].isupper()
