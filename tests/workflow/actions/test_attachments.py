from pathlib import Path

import pytest

from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.several import Several
from tests.workflow.desk import Desk


@pytest.fixture
def scan(tmp_path: Path) -> str:
    """The path of a signed scan."""
    file = tmp_path / "Unterschriften 2026.pdf"
    file.write_bytes(b"%PDF-1.7 unterschrieben")
    return str(file)


def test_a_file_belongs_to_its_record_under_its_name(table: Desk, scan: str) -> None:
    done = table.do("attach_file", file=scan, kind="Unterschriften", session=1, on="2026-08-01")
    assert done.name == "Datei Unterschriften 2026.pdf angehängt"
    (attachment,) = table.view.linked(Attachment, "session", 1)
    assert (attachment.name, attachment.kind) == ("Unterschriften 2026.pdf", "Unterschriften")
    assert table.office.kept_file(attachment.digest).read_bytes() == b"%PDF-1.7 unterschrieben"


def test_the_same_file_hangs_on_a_record_once_but_on_several_records(table: Desk, scan: str) -> None:
    one = table.agreed(table.item("7").id)
    table.do("attach_file", file=scan, session=1)
    assert "hängt schon an" in table.refused("attach_file", file=scan, session=1)
    table.do("attach_file", file=scan, recommendation=one.id)
    assert len(list((table.data / "files").iterdir())) == 1


def test_a_file_belongs_to_exactly_one_record(table: Desk, scan: str) -> None:
    assert table.refused("attach_file", file=scan) == "Eine Datei gehört zu genau einem Datensatz."
    one = table.agreed(table.item("7").id)
    assert "genau einem" in table.refused("attach_file", file=scan, session=1, recommendation=one.id)
    assert list((table.data / "files").iterdir()) == []


def test_after_undo_the_content_is_still_there_for_redo(table: Desk, scan: str) -> None:
    table.do("attach_file", file=scan, session=1)
    table.office.undo()
    assert table.view.all(Attachment) == ()
    table.office.redo()
    (attachment,) = table.view.all(Attachment)
    assert table.office.kept_file(attachment.digest).exists()


def test_a_file_may_be_one_step_of_several(table: Desk, scan: str) -> None:

    steps = (
        catalogue.build("attach_file", {"file": scan, "session": 1}),
        catalogue.build("set", {"kind": "session", "id": 1, "before": {}, "after": {"remark": "Scan liegt vor"}}),
    )
    table.office.perform(Several(steps=steps))
    assert len(table.view.all(Attachment)) == 1
