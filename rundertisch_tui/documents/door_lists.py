"""Who signs at which door: people in the order of names, parted between two initials into lists of like length."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_DOORS = 9
FIRST, LAST = "A", "Z"


@dataclass(frozen=True, slots=True)
class DoorList(Generic[T]):
    """One door: its number, the initials that go there, and its people."""

    number: int
    initials: str
    people: tuple[T, ...]

    @property
    def name(self) -> str:
        """The door as the Einlass calls it."""
        return f"Tür {self.number}"


def parted(people: Sequence[tuple[str, T]], doors: int) -> list[DoorList[T]]:
    """The people, given with their initial and sorted by it, for so many doors; fewer if there are fewer initials.

    All of one initial go to one door. The initials of all doors together are the whole alphabet: whoever is on no
    list knows where to go too.
    """
    letters = [(letter, tuple(person for _, person in own)) for letter, own in groupby(people, key=lambda one: one[0])]
    if not letters:
        return []
    starts = _starts([len(own) for _, own in letters], min(doors, len(letters)))
    ends = [*starts[1:], len(letters)]
    found = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        first = letters[start][0] if start else FIRST
        last = _before(letters[end][0]) if end < len(letters) else max(LAST, first)
        initials = first if first == last else f"{first} bis {last}"
        found.append(DoorList(number, initials, tuple(one for _, own in letters[start:end] for one in own)))
    return found


def _starts(sizes: Sequence[int], doors: int) -> list[int]:
    """At which initial each door begins: where the lists before it are nearest to their share."""
    before = [0, *accumulate(sizes)]
    starts: list[int] = []
    for door in range(doors):
        least = starts[-1] + 1 if starts else 0
        share = before[-1] * door / doors
        possible = range(least, len(sizes) - (doors - door) + 1) if door else range(1)
        starts.append(min(possible, key=lambda at: abs(before[at] - share)))
    return starts


def _before(letter: str) -> str:
    """The letter before that one; what is no Latin letter stands behind Z."""
    return chr(ord(letter) - 1) if FIRST < letter <= LAST else LAST
