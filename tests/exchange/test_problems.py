from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.exchange.problems import FileProblem, UnknownColumns
from rundertisch_tui.workflow.problems import exit_code


def test_the_place_stands_before_the_sentence() -> None:
    assert str(FileProblem("Hier fehlt etwas.", file="x.csv", line=3)) == "x.csv, Zeile 3: Hier fehlt etwas."
    assert str(FileProblem("Die Datei ist leer.", file="x.csv")) == "x.csv: Die Datei ist leer."
    assert str(FileProblem("Nichts.")) == FileProblem("Nichts.", file="x.csv").message == "Nichts."


def test_a_bad_file_is_invalid_input() -> None:
    assert isinstance(FileProblem("x"), RuleViolation)
    assert exit_code(FileProblem("x")) == 3


def test_unknown_columns_carry_their_headings_and_say_how_to_map_them() -> None:
    problem = UnknownColumns(("Sippe", "Haus"), file="x.csv")
    assert problem.header == ("Sippe", "Haus")
    assert "F2" in str(problem)
    assert "--column" in str(problem)
