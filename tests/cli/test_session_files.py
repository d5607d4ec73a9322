from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook


@pytest.fixture
def invited(office: Any) -> Any:
    office("add", "person", "family_name=Kern", "given_name=Ute", "email=kern@example.org")
    office("add", "membership", "person=P-3", "organization=Jobcenter")
    assert office("do", "invite", "session=2026", "persons=P-1,P-2,P-3").code == 0
    return office


def written(answer: Any) -> Path:
    assert answer.code == 0, answer.err
    return Path(answer.out.splitlines()[-1].removeprefix("Geschrieben: "))


@pytest.mark.parametrize("word", ["calendar", "Kalenderdatei"])
def test_the_calendar_holds_the_round_table(office: Any, tmp_path: Path, word: str) -> None:
    path = written(office("export", word, "--session", "2026"))
    assert path == tmp_path / "exports" / "2026" / "2026-07-03_Kalender_Runder-Tisch-Integration.ics"
    (event,) = Calendar.from_ical(path.read_text()).walk("VEVENT")
    assert event.decoded("dtstart").isoformat() == "2026-07-03T10:00:00+02:00"
    first = path.read_bytes()
    assert written(office("export", word)).read_bytes() == first


def test_a_round_table_without_a_day_has_no_calendar(office: Any) -> None:
    office("do", "create_session", "year=2027")
    answer = office("export", "calendar", "2027")
    assert (answer.code, answer.out) == (3, "")
    assert "noch kein Datum" in answer.err


def test_the_verteiler_holds_every_address_once_and_names_who_has_none(invited: Any) -> None:
    text = invited("export", "verteiler", "--output", "-").out
    assert text == "oe@example.org; kern@example.org\n\nOhne E-Mail-Adresse:\nŞahin, Ali\n"


def test_who_declined_is_not_written_to(invited: Any) -> None:
    assert invited("do", "record_reply", "session=2026", "person=P-3", "reply=abgesagt").code == 0
    assert "kern@" not in invited("export", "mailing-list", "--output", "-").out


def test_the_table_for_a_mail_merge_is_internal_and_recorded_with_its_names(invited: Any) -> None:
    path = written(invited("export", "mailing-list", "--format", "xlsx"))
    assert "_INTERN." in path.name
    sheet = load_workbook(path).active
    assert sheet is not None
    assert "Briefanrede" in {cell.value for cell in sheet[1]}
    assert [row[5].value for row in sheet.iter_rows(min_row=2)] == ["Kern", "Öztürk-Weiß", "Şahin"]
    (record,) = invited("list", "export", "--json").json["items"]
    assert (record["kind"], record["copy"], record["names"]) == ("mailing-list", "internal", [1, 2, 3])


@pytest.mark.parametrize(
    "more", [["--format", "docx"], ["--where", "a=b"], ["--copy", "internal"], ["--as-of", "1.1.26"]]
)
def test_what_does_nothing_here_is_refused(invited: Any, tmp_path: Path, more: list[str]) -> None:
    answer = invited("export", "mailing-list", *more)
    assert (answer.code, answer.out) == (2, "")
    assert list((tmp_path / "exports").iterdir()) == []
