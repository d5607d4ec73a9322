from dataclasses import is_dataclass

import pytest

from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.minutes import RecordVote
from rundertisch_tui.workflow.catalogue import ENTRIES, Entry


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.verb)
def test_every_verb_leads_to_an_action_that_leads_back(entry: Entry) -> None:
    action = entry.load()
    assert is_dataclass(action)
    assert callable(action.apply)  # type: ignore[attr-defined]  # every action has it
    assert catalogue.verb(object.__new__(action)) == entry.verb


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.verb)
def test_every_verb_is_explained_and_its_fields_have_types(entry: Entry) -> None:
    action = entry.load()
    assert (action.__doc__ or "").strip()
    for argument in catalogue.arguments(action):
        assert argument.type is not None


def test_verbs_and_german_names_are_given_once() -> None:
    assert len({entry.verb for entry in ENTRIES}) == len(ENTRIES)
    assert len({entry.german for entry in ENTRIES}) == len(ENTRIES)


def test_values_become_what_the_fields_want() -> None:
    action = catalogue.build(
        "record_vote", {"agenda_item": 3, "text": "Festgestellt.", "vote": {"yes": 3, "no": 1, "abstentions": 0}}
    )
    assert isinstance(action, RecordVote)
    assert action.vote == VoteResult(yes=3, no=1)


def test_a_hyphen_is_as_good_as_an_underline() -> None:
    assert catalogue.entry("record-vote") is catalogue.entry("record_vote")


def test_an_unknown_verb_says_where_all_are_listed() -> None:
    with pytest.raises(NotFound, match=r"Das Verb „fliegen“ gibt es nicht.*do --list"):
        catalogue.build("fliegen", {})


def test_an_unknown_field_names_those_that_there_are() -> None:
    with pytest.raises(RuleViolation, match=r"kennt das Feld „jahr“ nicht. Es gibt: year") as refusal:
        catalogue.build("create_session", {"jahr": 2026})
    assert refusal.value.field == "jahr"


def test_a_missing_field_is_named() -> None:
    with pytest.raises(RuleViolation, match="es fehlt year") as refusal:
        catalogue.build("create_session", {})
    assert refusal.value.field == "year"


def test_a_value_that_does_not_fit_names_its_field() -> None:
    with pytest.raises(RuleViolation) as refusal:
        catalogue.build("create_session", {"year": "bald"})
    assert refusal.value.field == "year"
