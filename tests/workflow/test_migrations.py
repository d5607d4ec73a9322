from itertools import pairwise
from pathlib import Path

from rundertisch_tui.store.snapshot import known_schema
from rundertisch_tui.workflow.migrations import STEPS
from tests.workflow.desk import Desk


def test_steps_lead_from_one_schema_to_the_next() -> None:
    assert all(after.schema == before.schema + 1 for before, after in pairwise(STEPS))


def test_a_new_folder_begins_with_the_schema_of_the_program(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    assert desk.view.snapshot.schema == known_schema(STEPS)
    desk.office.close()
