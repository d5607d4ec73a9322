"""Sittings out of a calendar file."""

from pathlib import Path

import pytest

from rundertisch_tui.exchange.calendar_in import is_calendar, read_calendar
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.record_plan import read_file
from rundertisch_tui.workflow.kinds import BY_TABLE

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//DE")


def calendar(folder: Path, *events: tuple[str, ...]) -> Path:
    lines = [*HEAD]
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:{number}@x", *event, "END:VEVENT"]
    path = folder / "termine.ics"
    path.write_bytes(("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode())
    return path


def test_entries_become_sittings_with_day_time_and_committee(tmp_path: Path) -> None:
    path = calendar(
        tmp_path,
        ("SUMMARY:12. öffentliche Sitzung des Ausländerbeirats", "DTSTART:20261013T150000Z", "LOCATION:Rathaus"),
        ("SUMMARY:Magistrat", "DTSTART;VALUE=DATE:20261110"),
    )
    read = read_calendar(path)
    assert [row.cells for row in read.rows] == [
        {"on": "13.10.2026", "committee": "Ausländerbeirats", "starts_at": "17:00", "note": "Rathaus"},
        {"on": "10.11.2026", "committee": "Magistrat"},
    ]
    assert read.description == "Kalender, 2 Termine"


def test_what_was_called_off_or_has_no_day_is_told(tmp_path: Path) -> None:
    path = calendar(
        tmp_path, ("SUMMARY:Magistrat", "DTSTART:20261013T150000Z", "STATUS:CANCELLED"), ("SUMMARY:Magistrat",)
    )
    assert [(one.line, one.reason) for one in read_calendar(path).rejected] == [
        (1, "Der Termin ist abgesagt."), (2, "Der Termin hat keinen Anfang."),
    ]  # fmt: skip


def test_hidden_signs_do_not_come_in(tmp_path: Path) -> None:
    path = calendar(tmp_path, ("SUMMARY:Magi\u202estrat", "DTSTART:20261013T150000Z"))
    assert read_calendar(path).rows[0].cells["committee"] == "Magistrat"


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n"])
def test_what_is_no_calendar_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kaputt.ics"
    path.write_bytes(content)
    assert is_calendar(path)
    with pytest.raises(FileProblem):
        read_calendar(path)


def test_a_calendar_holds_nothing_but_sittings(tmp_path: Path) -> None:
    path = calendar(tmp_path, ("SUMMARY:Magistrat", "DTSTART:20261013T150000Z"))
    assert len(read_file(path, BY_TABLE["sitting"]).rows) == 1
    with pytest.raises(FileProblem, match="keine Maßnahmen"):
        read_file(path, BY_TABLE["measure"])
