"""The status round, told on the command line."""

from typing import Any

from tests.cli.test_query_import import asked as asked  # noqa: PLC0414 - the same office


def test_the_round_tells_who_was_asked_and_who_answered(asked: Any) -> None:
    asked("do", "note_query_sent", "queries=status_query:1,status_query:2", "on=12.01.2026")
    asked("do", "take_in_answers", "query=status_query:1", "on=03.03.2026", "unclear=M-1: kein Stand")
    told = asked("status-round").out
    assert told.startswith("Abfrage 2026 · Stichtag 30.04.2026 · 2 Stellen · 1 zurück · 1 unklar · 1 fehlen")
    assert "Jugendamt: M-1: kein Stand" in told
    items = asked("status-round", "2026", "--json").json["items"]
    assert [(one["code"], one["measures"], one["answered_on"]) for one in items] == [
        ("O-1", 2, "2026-03-03"), ("O-2", 1, None),
    ]  # fmt: skip
    assert items[0]["unclear"] == ["M-1: kein Stand"]


def test_a_year_without_round_and_a_word_that_is_none(asked: Any) -> None:
    missing = asked("status-round", "2020")
    assert (missing.code, "open_status_round year=2020" in missing.err) == (5, True)
    assert asked("status-round", "bald").code == 2
