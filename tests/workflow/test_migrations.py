from itertools import pairwise
from pathlib import Path

from rundertisch_tui.store.snapshot import MigrationStep, known_schema
from rundertisch_tui.workflow.migrations import STEPS, present_names
from tests.workflow.desk import Desk


def test_steps_lead_from_one_schema_to_the_next() -> None:
    assert all(after.schema == before.schema + 1 for before, after in pairwise(STEPS))


def test_a_new_folder_begins_with_the_schema_of_the_program(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    assert desk.view.snapshot.schema == known_schema(STEPS)
    desk.office.close()


def test_old_field_names_lead_to_the_present_one_over_several_steps() -> None:
    steps = (
        MigrationStep(2, dict, {("person", "family_name"): ("name",), ("paper", "title"): ("name",)}),  # type: ignore[arg-type]
        MigrationStep(3, dict, {("person", "surname"): ("family_name", "last_name")}),  # type: ignore[arg-type]
    )
    assert present_names("person", steps) == {"name": "surname", "family_name": "surname", "last_name": "surname"}
    assert present_names("paper", steps) == {"name": "title"}
    assert present_names("session", steps) == {}
