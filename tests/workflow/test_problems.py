import pytest

from rundertisch_tui.workflow import problems
from rundertisch_tui.workflow.problems import EditConflict, exit_code


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (problems.RuleViolation("Das geht nicht."), 3),
        (EditConflict("Wurde geändert.", {}, ()), 4),
        (problems.NotFound(), 5),
        (problems.Busy(""), 4),
        (problems.Conflict("x", [], "b.weber", "9:00"), 4),
        (problems.NotConfirmed("EIO"), 4),
        (problems.ReadOnly("Nur lesen."), 6),
        (problems.TooNew(3, 1), 7),
        (problems.Damaged(["Zeile 4 ist beschädigt."]), 7),
        (problems.NothingToUndo("Nichts."), 5),
        (problems.StoreError("Kein Platz."), 4),
        (KeyError("x"), 1),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_every_refusal_has_its_exit_code(problem: BaseException, code: int) -> None:
    assert exit_code(problem) == code


def test_everything_that_is_offered_here_can_be_caught_by_the_three() -> None:
    for name in problems.__all__:
        found = getattr(problems, name)
        if isinstance(found, type):
            assert issubclass(found, problems.REFUSALS)


def test_a_conflict_names_its_first_field() -> None:
    conflict = EditConflict("Wurde geändert.", {"email": ("alt", "neu", "eigen")}, ("phone",))
    assert (conflict.field, conflict.merged) == ("email", ("phone",))
