from rundertisch_tui.domain.names import fold
from rundertisch_tui.workflow.questions.namesakes import namesakes
from tests.workflow.desk import Desk


def named(desk: Desk, organization: str = "") -> list[tuple[int, str, bool]]:
    return [tuple(one) for one in namesakes(desk.view, "Anna", "Müller", organization)]  # type: ignore[misc]


def test_who_is_called_otherwise_is_nobodys_namesake(desk: Desk) -> None:
    desk.person("Müller", given_name="Annika")
    assert named(desk) == []
    assert namesakes(desk.view, "Anna", "", "") == []


def test_a_guest_of_no_organisation_is_known_again(desk: Desk) -> None:
    desk.person("Mueller", given_name="anna")
    assert fold("Mueller") == fold("Müller")
    assert named(desk) == [(1, "", True)]
    assert named(desk, "VHS") == [(1, "", False)]


def test_the_organisation_decides_by_its_long_or_short_name(desk: Desk) -> None:
    desk.person("Müller", given_name="Anna")
    desk.add("organization", name="Volkshochschule", short_name="VHS")
    desk.add("membership", person=1, organization=1)
    assert named(desk) == [(1, "VHS", False)]
    assert named(desk, "vhs") == named(desk, "Volkshochschule") == [(1, "VHS", True)]


def test_of_two_who_cannot_be_told_apart_neither_is_the_same(desk: Desk) -> None:
    for _ in range(2):
        desk.person("Müller", given_name="Anna")
    assert named(desk) == [(1, "", False), (2, "", False)]
