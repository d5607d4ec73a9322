"""Who signs at which door."""

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.documents.door_lists import MOST_DOORS, parted

INITIALS = st.lists(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZع"), max_size=60).map(sorted)


def named(initials: str) -> list[tuple[str, str]]:
    return [(one, f"{one}{at}") for at, one in enumerate(initials)]


def test_the_lists_are_of_like_length_and_cover_the_alphabet() -> None:
    found = parted(named("AABBBKKMMS"), 2)
    assert [(one.name, one.initials, len(one.people)) for one in found] == [
        ("Tür 1", "A bis J", 5),
        ("Tür 2", "K bis Z", 5),
    ]


def test_all_of_one_initial_go_to_one_door() -> None:
    assert [len(one.people) for one in parted(named("AMMMMMMMMZ"), 3)] == [1, 8, 1]
    assert [one.initials for one in parted(named("MMMM"), 3)] == ["A bis Z"]


def test_a_door_may_have_a_single_letter() -> None:
    assert [one.initials for one in parted(named("AB"), 2)] == ["A", "B bis Z"]


def test_a_name_of_another_script_stands_behind_z() -> None:
    assert [one.initials for one in parted(named("AAع"), 2)] == ["A bis Z", "ع"]


def test_nobody_needs_no_door() -> None:
    assert parted([], 2) == []


@given(INITIALS, st.integers(1, MOST_DOORS))
def test_everybody_is_on_exactly_one_list_and_none_is_empty(initials: list[str], doors: int) -> None:
    people = named("".join(initials))
    found = parted(people, doors)
    assert [person for one in found for person in one.people] == [person for _, person in people]
    assert all(one.people for one in found)
    assert len(found) == min(doors, len(set(initials)))
