from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.documents.kept_files import copy_name, hand_out
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office


def attachment(name: str, kind: str = "Niederschrift") -> Attachment:
    values: dict[str, Any] = {"id": 1, "digest": "0" * 64, "name": name, "kind": kind, "session": 1}
    return Attachment(**values)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Protokoll (alt).PDF", "Niederschrift", "2013-11-13_Niederschrift_Protokoll-alt.PDF"),
        ("../../etc/passwd", "", "2013-11-13_passwd"),
        ("…", "", "2013-11-13"),
        ("x" * 300 + ".docx", "Auszug", "2013-11-13_Auszug_" + "x" * 62 + ".docx"),
    ],
)
def test_a_copy_has_a_name_that_every_system_takes(name: str, kind: str, expected: str) -> None:
    assert copy_name(attachment(name, kind), date(2013, 11, 13)) == expected


def test_the_old_minutes_come_out_again_as_they_went_in(tmp_path: Path) -> None:
    old = tmp_path / "Protokoll alt.pdf"
    old.write_bytes(b"%PDF-1.4 2013")
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")
    fields = {"year": 2013, "held_on": "2013-11-13", "minutes_file": str(old)}
    office.perform(catalogue.build("enter_past_session", fields))
    one = office.view.all(Attachment)[0]
    kept = hand_out(office.view, tmp_path / "exports", one, office.kept_file(one.digest))
    assert kept.path == tmp_path / "exports/2013/2013-11-13_Niederschrift_Protokoll-alt.pdf"
    assert kept.path.read_bytes() == b"%PDF-1.4 2013"
    assert hand_out(office.view, tmp_path / "exports", one, office.kept_file(one.digest)).path == kept.path
    office.close()


def test_a_missing_content_is_said(tmp_path: Path) -> None:
    old = tmp_path / "alt.pdf"
    old.write_bytes(b"%PDF")
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")
    fields = {"year": 2013, "held_on": "2013-11-13", "minutes_file": str(old)}
    office.perform(catalogue.build("enter_past_session", fields))
    one = office.view.all(Attachment)[0]
    office.kept_file(one.digest).unlink()
    with pytest.raises(NotWritten, match="fehlt der Inhalt"):
        hand_out(office.view, tmp_path / "exports", one, office.kept_file(one.digest))
    office.close()
