from importlib import import_module

from rundertisch_tui.cli.commands import BY_NAME, COMMANDS


def test_every_command_leads_to_a_function() -> None:
    for command in COMMANDS:
        for target in (command.target, *command.alone.values()):
            module, _, name = target.partition(":")
            assert callable(getattr(import_module(f"rundertisch_tui.cli.{module}"), name))


def test_names_are_given_once_and_usage_begins_with_them() -> None:
    assert len(BY_NAME) == len(COMMANDS)
    for command in COMMANDS:
        assert all(usage.split()[0] == command.name for usage in command.usage.split(" · "))
        assert command.german[0].isupper()


def test_every_option_stands_in_the_usage() -> None:
    for command in COMMANDS:
        for option in (*command.values, *command.flags):
            assert f"--{option}" in command.usage, (command.name, option)


def test_an_option_that_stands_alone_is_one_of_its_options() -> None:
    for command in COMMANDS:
        assert set(command.alone) <= {*command.values, *command.flags}
