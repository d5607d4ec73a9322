"""Letters to everybody as single files."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def invited(office: Any) -> Any:
    for name in ("Kern", "Şahin"):
        assert office("add", "person", f"family_name={name}").code == 0
        person = json.loads(office("list", "person", "--json").out)["items"][-1]["code"]
        assert office("do", "invite", "session=2026", f"persons={person}").code == 0
    return office


def paths(answer: Any) -> list[Path]:
    assert answer.code == 0, answer.err
    return [Path(line.removeprefix("Geschrieben: ")) for line in answer.out.splitlines()]


def test_everybody_on_the_list_gets_a_file_and_each_is_recorded(invited: Any) -> None:
    found = paths(invited("export", "invitation-letters", "--session", "2026", "--each"))
    assert len(set(found)) == 2
    assert all(path.read_bytes().startswith(b"PK") for path in found)
    recorded = json.loads(invited("list", "export", "--json").out)["items"]
    assert [one["kind"] for one in recorded] == ["invitation", "invitation"]


def test_they_may_go_into_a_folder(invited: Any, tmp_path: Path) -> None:
    folder = tmp_path / "Briefe"
    folder.mkdir()
    found = paths(
        invited(
            "export", "invitation-letters", "--session", "2026", "--each", "--format", "txt", "--output", str(folder)
        )
    )
    assert sorted(folder.iterdir()) == sorted(found)


def test_reminders_too_may_be_single_files(invited: Any) -> None:
    found = paths(invited("export", "reminder-letters", "--session", "2026", "--each"))
    assert len(set(found)) == 2
    assert all("Erinnerung" in path.name for path in found)


@pytest.mark.parametrize(
    ("words", "german"),
    [
        (("minutes", "--session", "2026", "--each"), "--each gibt es nur für"),
        (("participants", "--each"), "--each gibt es nicht für"),
        (("invitation-letters", "--session", "2026", "--each", "--output", "brief.docx"), "ist --output ein Ordner"),
    ],
)
def test_what_each_cannot_do_is_told(invited: Any, words: tuple[str, ...], german: str) -> None:
    answer = invited("export", *words)
    assert answer.code == 2
    assert german in answer.err
