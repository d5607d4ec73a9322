import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar


def path_of(answer: Any) -> Path:
    assert answer.code == 0, answer.err
    return Path(answer.out.splitlines()[-1].removeprefix("Geschrieben: "))


def test_oparl_is_written_and_recorded(office: Any) -> None:
    path = path_of(office("export", "oparl"))
    assert path.name.endswith("_OParl.json")
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["schema"] == 1
    assert found["body"]["shortName"] == "Kassel"
    assert office("list", "export", "--json").json["items"][-1]["kind"] == "oparl"


def test_the_address_of_the_objects_is_a_setting(office: Any) -> None:
    assert office("do", "change_setting", "name=oparl_address", "value=https://ris.example/o").code == 0
    found = office("export", "OParl-Objekte", "--output", "-").json
    assert found["body"]["id"] == "https://ris.example/o/body/1"


def test_oparl_can_be_had_of_an_earlier_day(office: Any) -> None:
    path = path_of(office("export", "oparl", "--as-of", "31.12.2025"))
    assert path.name == "2025-12-31_OParl.json"


def test_the_calendar_of_what_is_due_is_internal(office: Any) -> None:
    assert office("add", "task", "what=Räume suchen", "session=2026", "due_on=01.01.2020").code == 0
    path = path_of(office("export", "due-calendar"))
    assert path.name.endswith("_Fristen_INTERN.ics")
    texts = [str(event["summary"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert "Auftrag: Räume suchen" in texts


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("oparl", "2026"), "gilt für alles"),
        (("oparl", "--format", "xlsx"), "nur json"),
        (("due-calendar", "--as-of", "2025-01-01"), "--as-of gibt es nicht"),
        (("oparl", "--committee", "G-1"), "--committee gibt es nicht"),
        (("oparl", "--as-of", "quatsch"), "--as-of"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(office: Any, words: tuple[str, ...], sentence: str) -> None:
    answer = office("export", *words)
    assert answer.code in (2, 3)
    assert sentence in answer.err


def test_the_list_of_kinds_names_both(office: Any) -> None:
    text = office("export", "--list").out
    assert "oparl" in text
    assert "Fristenkalender (ics)" in text
