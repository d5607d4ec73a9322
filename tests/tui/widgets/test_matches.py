from rundertisch_tui.tui.widgets.matches import spans


def test_umlauts_are_found_without_being_typed() -> None:
    assert spans("Öztürk-Weiß, Änne", ["ozturk"]) == [(0, 6)]


def test_every_place_of_every_word_is_marked_once() -> None:
    assert spans("Kern, Beate Kern", ["kern", "er"]) == [(0, 4), (12, 16)]


def test_nothing_is_marked_without_words() -> None:
    assert spans("Kern", []) == []
