from rundertisch_tui.cli.call import GLOBAL_FLAGS, GLOBAL_VALUES
from rundertisch_tui.cli.commands import COMMANDS
from rundertisch_tui.cli.option_words import GLOBAL, OF_SCREENS, WORDS


def test_every_option_has_its_words_and_no_words_are_left_over() -> None:
    assert {option for command in COMMANDS for option in (*command.values, *command.flags)} == WORDS.keys()
    assert {name.partition(" ")[0] for name in (*GLOBAL, *OF_SCREENS)} == GLOBAL_VALUES | GLOBAL_FLAGS
