import sys
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def minuted(office: Any) -> Any:
    for words in (
        ["do", "add_minute_entry", "agenda_item=2026/2", "kind=challenge", "text=Zu wenige Kitaplätze."],
        ["do", "add_minute_entry", "agenda_item=2026/2", "kind=Empfehlung", "text=Mehr Kitaplätze schaffen."],
        ["do", "agree_recommendation", "recommendation=2026/V 2-1"],
        ["do", "derive_measure", "recommendation=RT-2026-01", "title=Kita-Ausbau", "action_field=HF1"],
    ):
        answer = office(*words)
        assert answer.code == 0, answer.err
    return office


def test_show_prints_the_record_and_both_ways_of_its_links(minuted: Any) -> None:
    shown = minuted("show", "RT-2026-01", "--json").json
    assert set(shown) == {"schema", "entity", "record", "links"}
    assert (shown["schema"], shown["entity"]) == (1, "recommendation")
    assert shown["record"]["code"] == "RT-2026-01"
    assert shown["links"]["session"][0]["code"] == "RT-2026"
    assert shown["links"]["minute_entry.recommendation"][0]["name"] == "2.2"
    assert shown["links"]["measure.recommendations"][0]["code"] == "M-1"


def test_show_as_text_is_german(minuted: Any) -> None:
    text = minuted("show", "rt-2026-1").out
    assert text.startswith("Empfehlung RT-2026-01\n")
    assert "  Wortlaut: Mehr Kitaplätze schaffen." in text
    assert "  Runder Tisch: RT-2026\n" in text
    assert "Maßnahmen (Empfehlungen)\n  M-1 Kita-Ausbau" in text


def test_a_line_of_the_minutes_is_named_as_it_is_printed(minuted: Any) -> None:
    shown = minuted("show", "2026/2.2", "--json").json
    assert (shown["entity"], shown["record"]["text"]) == ("minute_entry", "Mehr Kitaplätze schaffen.")


def test_chain_leads_from_the_line_to_the_measure(minuted: Any) -> None:
    steps = minuted("chain", "RT-2026-01", "--json").json["steps"]
    assert [step["entity"] for step in steps] == ["minute_entry", "recommendation", "measure"]
    assert {"entity", "id", "code", "recommendation", "part", "on", "mark", "what", "role", "result"} == set(steps[0])
    assert steps[0]["on"] == "2026-07-03"


def test_chain_finds_the_recommendation_from_every_end(minuted: Any) -> None:
    expected = minuted("chain", "RT-2026-01").out
    for code in ("M-1", "minute_entry:2", "2026/2.2"):
        assert minuted("chain", code).out == expected
    assert "RT-2026-01  in Maßnahme überführt" in expected
    assert "Woher" in expected
    assert "Daraus" in expected


def test_due_lists_with_reasons(minuted: Any) -> None:
    due = minuted("due", "--json").json
    assert due["schema"] == 1
    for item in due["items"]:
        assert {"id", "code", "rev", "entity", "key", "what", "reason", "on", "when", "urgent"} == set(item)
    assert minuted("due").code == 0


def test_search_folds(minuted: Any) -> None:
    items = minuted("search", "sahin", "--json").json["items"]
    assert [(one["entity"], one["code"]) for one in items] == [("person", "P-2")]
    assert "P-2" in minuted("search", "sahin").out
    assert minuted("search", "gibtesnicht").out == "Nichts gefunden.\n"


def test_history_of_a_record_shows_old_and_new(minuted: Any) -> None:
    minuted("set", "P-1", "function=Leiterin")
    lines = minuted("history", "P-1", "--json").json["items"]
    assert (
        lines[0]["fields"] == {"function": {"old": None, "new": "Leiterin"}}
        or lines[0]["fields"]["function"]["new"] == "Leiterin"
    )
    assert (lines[0]["verb"], lines[0]["user"]) == ("set", "weber")
    assert "Funktion: – → Leiterin" in minuted("history", "P-1").out


def test_history_of_everything_is_the_journal(minuted: Any) -> None:
    items = minuted("history", "--json", "--limit", "2").json["items"]
    assert [item["verb"] for item in items] == ["derive_measure", "agree_recommendation"]


def test_history_names_a_damaged_line_and_none_of_its_values(minuted: Any, tmp_path: Path) -> None:
    minuted("set", "P-1", "function=Leiterin")
    minuted("set", "P-1", "function=Amtsleiterin")
    (segment,) = (tmp_path / "data" / "journal").glob("*.jsonl")
    segment.write_bytes(segment.read_bytes().replace(b'[],["Leiterin"]', b'[],["Leiterim"]'))
    told = minuted("history", "P-1")
    assert "Verlauf beschädigt: Zeile" in told.out
    assert "Leiterim" not in told.out
    assert told.code == 7
    newest, damaged = minuted("history", "P-1", "--json").json["items"][:2]
    assert (newest["damaged"], damaged["damaged"]) == (False, True)
    assert (damaged["at"], damaged["user"], damaged["fields"]) == (None, None, {})


def test_an_empty_folder_answers_with_empty_lists(cli: Any) -> None:
    assert cli("batch").code == 0
    assert cli("list", "person", "--json").json == {"schema": 1, "items": []}
    assert cli("list", "person").out == "Keine Personen.\n"
    assert cli("due", "--json").json == {"schema": 1, "items": []}


def test_nothing_due_is_said_to_a_person_and_not_to_cron(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("batch")
    answer = cli("due")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert cli("due").out == "Nichts zu tun.\n"
