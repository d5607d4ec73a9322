from typing import Any

from rundertisch_tui.cli import reference
from rundertisch_tui.cli.commands import COMMANDS
from rundertisch_tui.documents import catalogue as documents
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.kinds import KINDS


def test_the_reference_names_every_command_option_verb_kind_and_document() -> None:
    text = reference.text()
    for command in COMMANDS:
        assert f"\n### {command.name}\n" in text
        assert all(f"rundertisch {usage}\n" in text for usage in command.usage.split(" · "))
        assert all(f"\n- `--{option}`: " in text for option in (*command.values, *command.flags))
    assert all(f"\n- `{entry.verb}" in text for entry in catalogue.ENTRIES)
    assert all(f"\n### {kind.table}\n" in text for kind in KINDS)
    assert all(f"\n- `{kind.id}` {kind.german}" in text for kind in documents.KINDS)


def test_help_all_prints_it(cli: Any) -> None:
    assert cli("help", "all").out == reference.text()
