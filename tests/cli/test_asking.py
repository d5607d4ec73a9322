from dataclasses import fields
from typing import Any

from rundertisch_tui.cli.asking import NARROWING
from rundertisch_tui.cli.commands import EXPORT_VALUES
from rundertisch_tui.documents.catalogue import Asked


def test_whatever_narrows_a_document_is_an_option() -> None:
    assert set(NARROWING.values()) == {one.name for one in fields(Asked)}
    assert set(NARROWING) <= set(EXPORT_VALUES)


def test_an_agenda_item_names_its_round_table(cli: Any) -> None:
    cli("do", "create_session", "year=2026", "held_on=3.7.2026")
    cli("do", "enter_past_session", "year=2013", "held_on=13.11.2013")
    answer = cli("export", "extract", "2026/4", "--format", "txt", "--output", "-")
    assert (answer.code, answer.err) == (0, "")
    assert "TOP\u00a04" in answer.out


def test_the_newest_round_table_is_the_example_when_none_is_named(cli: Any) -> None:
    cli("do", "create_session", "year=2026", "held_on=3.7.2026")
    cli("do", "enter_past_session", "year=2013", "held_on=13.11.2013")
    answer = cli("export", "minutes")
    assert (answer.code, answer.out) == (2, "")
    assert "zum Beispiel --session 2026. Es gibt: 2013, 2026." in answer.err
