from typing import Any

import pytest

from rundertisch_tui.cli.commands import COMMANDS
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.labels import LABELS


def test_the_overview_names_every_command_and_option(cli: Any) -> None:
    text = cli("help").out
    for command in COMMANDS:
        assert f"\n  {command.name} " in text
    for option in ("--data", "--exports", "--user", "--read-only"):
        assert option in text
    assert cli("--help").out == cli("-h").out == text


def test_the_door_stands_with_the_screens_because_a_command_refuses_it(cli: Any) -> None:
    for text in (cli("help").out, cli("help", "all").out):
        everywhere, _, screens = text.partition("Nur für die Bildschirme")
        assert "door NAME" not in everywhere.partition("Angaben vor oder hinter jedem Befehl")[2]
        assert "--door NAME" in screens


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_every_command_has_its_help(cli: Any, command: Any) -> None:
    answer = cli("help", command.name)
    assert answer.code == 0
    assert answer.out.startswith(f"rundertisch {command.name}")
    assert cli(command.name, "--help").out == answer.out


@pytest.mark.parametrize("entry", catalogue.ENTRIES, ids=lambda entry: str(entry.verb))
def test_every_verb_has_its_help_with_german_names(cli: Any, entry: Any) -> None:
    answer = cli("help", entry.verb)
    assert answer.code == 0
    if entry.verb not in {command.name for command in COMMANDS}:
        assert entry.german in answer.out


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.table))
def test_every_kind_has_its_help_and_every_field_a_german_name(cli: Any, kind: Any) -> None:
    answer = cli("help", kind.table)
    assert answer.code == 0
    for name in field_types(kind.entity):
        assert name in LABELS
        assert f"  {name}: {LABELS[name]}, " in answer.out


def test_the_exit_codes_are_a_topic(cli: Any) -> None:
    assert "4  belegt" in cli("help", "codes").out
