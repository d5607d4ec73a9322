from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.ids import AgendaItemId, PersonId
from rundertisch_tui.domain.placing import FIRST, NOWHERE, OTHER, SECOND, Wish, assign

A, B, C = AgendaItemId(1), AgendaItemId(2), AgendaItemId(3)


def wish(person: int, first: AgendaItemId | None = None, second: AgendaItemId | None = None, group: str = "") -> Wish:
    return Wish(person=PersonId(person), first=first, second=second, group=group)


workshops = st.sampled_from([None, A, B, C])
wishes = st.lists(st.tuples(workshops, workshops, st.sampled_from("abc")), max_size=7).map(
    lambda drawn: [wish(number, *one) for number, one in enumerate(drawn, 1)]
)
places = st.fixed_dictionaries({one: st.none() | st.integers(-1, 4) for one in (A, B, C)})


def cost(asked: list[Wish], given_places: dict[PersonId, AgendaItemId | None]) -> int:
    return sum(one.cost(given_places[one.person]) for one in asked)


def fits(chosen: tuple[AgendaItemId | None, ...], limits: dict[AgendaItemId, int | None]) -> bool:
    return all(limit is None or chosen.count(one) <= max(limit, 0) for one, limit in limits.items())


@given(wishes, places)
def test_no_workshop_takes_more_than_its_places_and_each_person_has_one_answer(
    asked: list[Wish], limits: dict[AgendaItemId, int | None]
) -> None:
    found = assign(asked, limits)
    assert set(found) == {one.person for one in asked}
    assert fits(tuple(found.values()), limits)


@given(wishes.filter(lambda drawn: len(drawn) <= 5), places)
def test_no_other_assignment_meets_the_wishes_better(asked: list[Wish], limits: dict[AgendaItemId, int | None]) -> None:
    every = (chosen for chosen in product((None, A, B, C), repeat=len(asked)) if fits(chosen, limits))
    best = min(sum(one.cost(place) for one, place in zip(asked, chosen, strict=True)) for chosen in every)
    assert cost(asked, assign(asked, limits)) == best


@given(wishes, places, st.randoms())
def test_the_order_of_the_answers_does_not_matter(
    asked: list[Wish], limits: dict[AgendaItemId, int | None], random: object
) -> None:
    shuffled = list(asked)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert assign(shuffled, limits, lot="RT-2026") == assign(asked, limits, lot="RT-2026")


def test_everybody_gets_the_first_wish_where_there_is_room() -> None:
    asked = [wish(1, A), wish(2, B), wish(3, A)]
    assert assign(asked, {A: 2, B: None}) == {1: A, 2: B, 3: A}


def test_the_stronger_group_gives_way_first() -> None:
    asked = [wish(1, A, B, "Verwaltung"), wish(2, A, B, "Verwaltung"), wish(3, A, B, "Politik")]
    found = assign(asked, {A: 2, B: 5})
    assert found[PersonId(3)] == A
    assert sorted(str(found[PersonId(one)]) for one in (1, 2)) == ["1", "2"]


def test_who_has_no_wish_goes_where_their_group_is_weak() -> None:
    asked = [wish(1, A, None, "Politik"), wish(2, B, None, "Verwaltung"), wish(3, group="Politik")]
    assert assign(asked, {A: None, B: None})[PersonId(3)] == B


def test_with_fewer_places_than_people_somebody_stays_without() -> None:
    found = assign([wish(1, A), wish(2, A), wish(3, A)], {A: 1, B: 1})
    assert sorted(str(one) for one in found.values()) == ["1", "2", "None"]


def test_a_workshop_that_is_overfull_already_takes_nobody() -> None:
    assert assign([wish(1, A)], {A: -2, B: 1}) == {1: B}
    assert assign([], {A: -1}) == {}


def test_a_second_wish_costs_less_than_any_other_place_and_no_place_most() -> None:
    one = wish(1, A, B)
    assert [one.cost(place) for place in (A, B, C, None)] == [FIRST, SECOND, OTHER, NOWHERE]
    assert FIRST < SECOND < OTHER < NOWHERE
    assert [wish(1).cost(place) for place in (A, B, C)] == [FIRST, FIRST, FIRST]
    assert wish(1, second=B).cost(A) == OTHER


def test_whoever_loses_the_first_wish_gets_the_second() -> None:
    asked = [wish(1, A, B), wish(2, A, B), wish(3, A, B)]
    assert sorted(str(one) for one in assign(asked, {A: 1, B: 5, C: 5}).values()) == ["1", "2", "2"]
