"""Every verb with hostile words in every field: refused with a sentence, or taken as text; never an error."""

import json
from typing import Any

import pytest

from rundertisch_tui.cli.verbs import OWN_COMMANDS
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS

WORDS = ["", "²", "\x00", "9" * 25, "a" * 30_000, "31.2.2026", ":", "[bold]\x1b[0m\u202e🌻", "person:²", "2026/²"]
SOUND = {
    "agenda_item": "2026/2", "by": "P-2", "committee": "G-1", "held_on": "3.7.2027", "item": "2026/2", "kind": "person",
    "on": "3.7.2026", "person": "P-1", "persons": "P-1", "session": "2026", "state": "invited", "text": "A",
    "title": "T", "year": "2027",
}  # fmt: skip
JSON: list[Any] = [None, [], {}, 1.5, True, -1, 10**30, [[]], [{}], {"a": 1}, [1, "x"]]


def sound(answer: Any) -> bool:
    """Whether it was taken, or refused with a sentence and the code of a refusal."""
    refused = answer.code in (2, 3, 4, 5, 6) and answer.err.strip() and not answer.out
    return bool(answer.code == 0 or refused)


@pytest.mark.parametrize("verb", [entry.verb for entry in catalogue.ENTRIES if entry.verb not in OWN_COMMANDS])
def test_no_word_in_any_field_of_a_verb_is_an_error(office: Any, verb: str) -> None:
    office("add", "committee", "name=Magistrat")
    fields = catalogue.arguments(catalogue.entry(verb).load())
    for field in fields:
        others = [f"{one.name}={SOUND.get(one.name, '1')}" for one in fields if one.required and one is not field]
        for word in WORDS:
            answer = office("do", verb, *others, f"{field.name}={word}")
            assert sound(answer), (field.name, word[:40], answer)
    assert office("check").code == 0


@pytest.mark.parametrize("kind", [kind.table for kind in KINDS])
def test_no_value_in_any_field_of_a_record_is_an_error(office: Any, kind: str) -> None:
    requests = [
        json.dumps({"do": "add", "entity": kind, "fields": {name: value}})
        for name in field_types(BY_TABLE[kind].entity)
        for value in [*JSON, *WORDS]
    ]
    answer = office("batch", stdin="\n".join(requests))
    assert len(answer.lines) == len(requests)
    for request, line in zip(requests, answer.lines, strict=True):
        assert line["ok"] or (line["code"] in (3, 5) and line["error"]), (request[:200], line)
    assert office("check").code == 0


@pytest.mark.parametrize("command", ["show", "chain", "history", "delete", "undelete", "search", "help"])
def test_no_word_behind_a_command_is_an_error(office: Any, command: str) -> None:
    for word in [*WORDS, "RT-", "2026/", "V ²-1", "HF" + "9" * 30, "٣", "/", "::"]:
        assert sound(office(command, word)), (command, word[:40])
