from typing import Any

import pytest

from rundertisch_tui.cli.beamer import wished
from rundertisch_tui.cli.call import UsageError, parse


def test_year_and_item_are_handed_to_the_screens() -> None:
    folders = wished(parse(["beamer", "--session", "RT-2026", "--item", "6.1"], {}))
    assert folders.beamer == ("2026", "6.1")


@pytest.mark.parametrize("words", [["beamer"], ["beamer", "--session", "bald"]])
def test_without_a_year_it_says_how_to_name_it(words: list[str]) -> None:
    with pytest.raises(UsageError, match="rundertisch beamer --session 2026"):
        wished(parse(words, {}))


def test_without_a_terminal_it_is_refused(cli: Any) -> None:
    answer = cli("beamer", "--session", "2026")
    assert (answer.code, "brauchen ein Terminal" in answer.err) == (8, True)
