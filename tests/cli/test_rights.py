"""Rights on the command line: exit code 6 and a sentence that says whom to ask."""

from typing import Any

import pytest

LATER = ("do", "close_session", "session=2026", "reason=Der Saal schließt.")


@pytest.fixture
def running(office: Any) -> Any:
    """The Round Table runs and is far from finished; Demir administers, Kern writes."""
    assert office("do", "set_session_state", "session=2026", "state=läuft").code == 0
    assert office("add", "user", "login=a.demir", "right=verwalten", "--user", "a.demir").code == 0
    assert office("add", "user", "login=b.kern", "right=schreiben", "--user", "a.demir").code == 0
    return office


@pytest.mark.parametrize("login", ["b.kern", "fremd"])
def test_a_must_is_not_passed_by_who_does_not_administer(running: Any, login: str) -> None:
    answer = running(*LATER, "--user", login)
    assert (answer.code, answer.out) == (6, "")
    assert "Rechte gibt: a.demir." in answer.err


def test_a_must_is_passed_by_who_administers_with_a_reason(running: Any) -> None:
    refused = running("do", "close_session", "session=2026", "--user", "a.demir")
    assert refused.code == 3
    assert refused.err.startswith("Vor dem Abschluss fehlt noch: ")
    assert running(*LATER, "--user", "a.demir").out.startswith("Gespeichert: Runder Tisch 2026 abgeschlossen")
    again = ("do", "set_session_state", "session=2026", "state=läuft", "reason=Zeile fehlt")
    assert running(*again, "--user", "b.kern").code == 6
    assert running(*again, "--user", "a.demir").code == 0


def test_the_first_user_must_administer(office: Any) -> None:
    answer = office("add", "user", "login=b.kern", "right=schreiben")
    assert (answer.code, answer.out) == (3, "")
    assert "„verwalten“" in answer.err


def test_a_batch_line_without_the_right_is_answered_with_the_sentence(running: Any) -> None:
    line = '{"do": "add", "entity": "person", "fields": {"family_name": "Neu"}}\n'
    answer = running("batch", "--user", "fremd", stdin=line)
    assert not answer.lines[0]["ok"]
    assert "steht nicht unter den Benutzern" in answer.lines[0]["error"]


def test_the_list_of_users_says_what_each_may_do(running: Any) -> None:
    out = running("list", "users").out
    assert "a.demir" in out
    assert "verwalten" in out
    assert "schreiben" in out
