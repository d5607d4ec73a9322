from pathlib import Path

import pytest

from rundertisch_tui.cli.call import UsageError, parse
from rundertisch_tui.cli.commands import COMMANDS


def test_global_options_stand_before_or_after_the_command() -> None:
    before = parse(["--data", "d", "list", "person"], {})
    behind = parse(["list", "person", "--data=d"], {})
    assert before.folders == behind.folders
    assert before.folders.data == Path("d")
    assert before.words == behind.words == ("person",)


def test_the_environment_is_used_where_nothing_is_said() -> None:
    call = parse([], {"RUNDERTISCH_DATA": "/a", "RUNDERTISCH_EXPORTS": "/b", "RUNDERTISCH_USER": "weber"})
    assert (call.folders.data, call.folders.exports, call.folders.user) == (Path("/a"), Path("/b"), "weber")
    assert call.command is None


def test_the_folders_default_to_here_and_the_user_to_who_called_sudo() -> None:
    call = parse([], {"SUDO_USER": "kern", "RUNDERTISCH_DATA": ""})
    assert (call.folders.data, call.folders.exports, call.folders.user) == (Path("data"), Path("exports"), "kern")


def test_without_any_name_the_login_is_used() -> None:
    assert parse([], {}).folders.user


def test_a_value_that_looks_like_a_command_is_a_value() -> None:
    call = parse(["--user", "list", "due"], {})
    assert call.command is not None
    assert call.command.name == "due"
    assert call.folders.user == "list"


def test_behind_two_hyphens_everything_is_a_word() -> None:
    assert parse(["search", "--", "--data"], {}).words == ("--data",)


@pytest.mark.parametrize(
    "line",
    [
        ["nonsense"],
        ["list"],
        ["list", "person", "more"],
        ["list", "person", "--nonsense"],
        ["list", "--data"],
        ["list", "person", "--json=1"],
        ["show"],
        ["set", "P-1"],
        ["due", "--data", ""],
        ["undo", "twice"],
        ["--nonsense"],
    ],
)
def test_a_wrong_line_is_refused_with_a_german_sentence(line: list[str]) -> None:
    with pytest.raises(UsageError, match=r"(kennt|fehlt|zu viel|gibt es nicht|hat keinen Wert)"):
        parse(line, {})


def test_an_option_that_may_stand_once_is_refused_twice() -> None:
    call = parse(["history", "--limit", "1", "--limit", "2"], {})
    with pytest.raises(UsageError, match="nur einmal"):
        call.option("limit")


def test_an_option_can_make_the_words_unnecessary() -> None:
    assert parse(["do", "--list"], {}).has("list")


def test_every_command_has_a_usage_that_begins_with_its_name() -> None:
    for command in COMMANDS:
        assert command.usage.startswith(command.name)
        assert command.german


def test_the_door_of_a_window_comes_from_the_line_or_the_environment() -> None:
    assert parse(["--door", "Tür 2"], {}).folders.door == "Tür 2"
    assert parse([], {"RUNDERTISCH_DOOR": "Eingang Nord"}).folders.door == "Eingang Nord"
    assert parse([], {}).folders.door == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--door", "x" * 21], "höchstens 20 Zeichen"),
        (["--door", "\x1b[31m"], "keine Steuerzeichen"),
        (["list", "person", "--door", "Tür 2"], "--door gilt für die Bildschirme"),
    ],
)
def test_a_door_that_cannot_be_named_is_refused(words: list[str], sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        parse(words, {})
