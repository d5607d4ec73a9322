import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.people import Person
from rundertisch_tui.workflow.gate import LONG_FIELDS, cleaned
from rundertisch_tui.workflow.kinds import KINDS
from tests.builders import example
from tests.workflow.desk import Desk


def test_clean_text_passes_as_the_same_object() -> None:
    person = example(Person)
    assert cleaned(person, None) == (person, ())


def test_blanks_around_a_text_go_without_a_word() -> None:
    clean, findings = cleaned(example(Person, family_name="  Kern "), None)
    assert clean.family_name == "Kern"
    assert findings == ()


@pytest.mark.parametrize("hostile", ["Kern\x1b[31m", "Kern\u202e", "Kern\x07", "Kern\ud800"])
def test_what_could_steer_a_terminal_is_taken_out_and_said(hostile: str) -> None:
    clean, findings = cleaned(example(Person, family_name=hostile), None)
    assert "\x1b" not in clean.family_name
    assert "\u202e" not in clean.family_name
    assert "\x07" not in clean.family_name
    assert findings


def test_markup_is_only_text() -> None:
    clean, findings = cleaned(example(Person, family_name="[bold]Kern[/]"), None)
    assert clean.family_name == "[bold]Kern[/]"
    assert findings == ()


def test_a_text_that_is_too_long_is_refused_with_its_field() -> None:
    with pytest.raises(RuleViolation) as refusal:
        cleaned(example(Person, family_name="x" * 10_000), None)
    assert refusal.value.field == "family_name"


def test_long_fields_keep_their_lines() -> None:
    clean, _ = cleaned(example(MinuteEntry, text="eins\nzwei"), None)
    assert clean.text == "eins\nzwei"


def test_short_fields_have_one_line() -> None:
    clean, _ = cleaned(example(Person, family_name="Kern\nUte"), None)
    assert "\n" not in clean.family_name


def test_what_did_not_change_is_left_as_it_is() -> None:
    old = example(Person, family_name="Kern\x07", email="alt@kassel.example")
    clean, findings = cleaned(example(Person, family_name="Kern\x07", email="neu@kassel.example"), old)
    assert clean.family_name == "Kern\x07"
    assert findings == ()


def test_every_long_field_is_a_field_of_some_record() -> None:
    known = {name for kind in KINDS for name in kind.entity.__dataclass_fields__}
    assert known >= LONG_FIELDS


def test_findings_reach_the_clerk(desk: Desk) -> None:
    done = desk.do("add", kind="person", fields={"family_name": "Kern\x1b[2J"})
    assert done.findings
