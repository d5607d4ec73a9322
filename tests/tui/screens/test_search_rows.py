from rundertisch_tui.tui.screens.search_rows import PER_KIND, excerpt, hit_rows, shown
from rundertisch_tui.workflow.questions.search import Hit


def _hit(number: int, table: str = "person") -> Hit:
    return Hit(table, number, f"Kern {number}", "kern@kassel.de")


def test_a_match_far_to_the_right_is_brought_into_sight() -> None:
    text = "Die Verwaltung berichtet ausführlich über die Lage und nennt die Wartezeit auf Sprachkurse"
    assert excerpt(text, ["wartezeit"]) == "… und nennt die Wartezeit auf Sprachkurse"


def test_a_match_in_sight_leaves_the_text_as_it_is() -> None:
    assert excerpt("Wartezeit auf Sprachkurse", ["wartezeit"]) == "Wartezeit auf Sprachkurse"


def test_the_kind_stands_before_the_first_of_its_hits() -> None:
    rows = hit_rows([_hit(1), _hit(2), _hit(3, "measure")], ["kern"])
    assert [row.cells[0] for row in rows] == ["Personen", "", "Maßnahmen"]


def test_a_kind_with_many_hits_leaves_room_for_the_others() -> None:
    kept, more = shown([*(_hit(number) for number in range(PER_KIND + 1)), _hit(1, "measure")])
    assert more
    assert len(kept) == PER_KIND + 1
