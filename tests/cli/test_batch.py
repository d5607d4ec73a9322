import json
from typing import Any

import pytest

from rundertisch_tui.cli import batch


def lines(*requests: object) -> str:
    return "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in requests)


def test_each_line_gets_one_answer_with_number_and_ids(cli: Any) -> None:
    answer = cli(
        "batch",
        stdin=lines(
            {"do": "add", "entity": "organization", "fields": {"name": "Kulturzentrum Nord"}},
            {"do": "add", "entity": "person", "fields": {"family_name": "Kern", "groups": ["citizens", "Politik"]}},
            {"do": "add", "entity": "membership", "fields": {"person": "P-1", "organization": 1}},
        ),
    )
    assert answer.code == 0
    first, second, third = answer.lines
    assert first["ok"] is True
    assert (first["ids"], second["ids"], third["ids"]) == ([1], [1], [1])
    assert first["seq"] < second["seq"] < third["seq"]
    assert first["created"] == [{"entity": "organization", "id": 1, "code": "O-1"}]


def test_an_error_names_its_line_and_code_and_the_next_line_goes_on(cli: Any) -> None:
    answer = cli(
        "batch",
        stdin=lines(
            {"do": "add", "entity": "person", "fields": {"family_name": "Kern"}},
            {"do": "set", "code": "P-9", "fields": {"function": "x"}},
            "no json",
            {"do": "set", "code": "P-1", "fields": {"function": "Dolmetscherin"}},
        ),
    )
    assert answer.code == 5
    assert [one["ok"] for one in answer.lines] == [True, False, False, True]
    assert (answer.lines[1]["code"], answer.lines[1]["line"]) == (5, 2)
    assert (answer.lines[2]["code"], answer.lines[2]["line"]) == (3, 3)
    assert answer.lines[1]["error"]


def test_stop_ends_at_the_first_error(cli: Any) -> None:
    answer = cli("batch", "--stop", stdin=lines({"do": "dance"}, {"do": "dance"}))
    assert len(answer.lines) == 1
    assert answer.code == 5


def test_empty_lines_are_passed_over(cli: Any) -> None:
    assert cli("batch", stdin="\n\n").out == ""


def test_a_transaction_is_one_line_and_one_undo(office: Any) -> None:
    steps = [
        {"do": "add", "entity": "person", "fields": {"family_name": "Kern"}},
        {"do": "add", "entity": "membership", "fields": {"person": "$1", "organization": "O-1"}},
        {"do": "set", "code": "$1", "fields": {"function": "Beraterin"}},
        {"do": "sign_in", "fields": {"session": "2026", "person": "P-3"}},
    ]
    before = len(office("history", "--json").json["items"])
    answer = office("batch", stdin=lines({"do": "transaction", "steps": steps}))
    assert answer.code == 0, answer.out
    assert office("show", "P-3", "--json").json["record"]["function"] == "Beraterin"
    assert len(office("history", "--json").json["items"]) == before + 1
    office("undo")
    assert len(office("list", "person", "--json").json["items"]) == 2
    assert office("list", "membership", "--json").json["items"] == []


def test_a_transaction_happens_whole_or_not_at_all(office: Any) -> None:
    before = office("history", "--json").out
    steps = [
        {"do": "add", "entity": "person", "fields": {"family_name": "Kern"}},
        {"do": "set", "code": "P-77", "fields": {"function": "Beraterin"}},
    ]
    answer = office("batch", stdin=lines({"do": "transaction", "steps": steps}))
    assert answer.code == 5
    assert answer.lines[0]["error"].startswith("Schritt 2: ")
    assert office("history", "--json").out == before


def test_a_reference_to_a_step_that_made_nothing_is_refused(office: Any) -> None:
    steps = [{"do": "add", "entity": "membership", "fields": {"person": "$1", "organization": "O-1"}}]
    answer = office("batch", stdin=lines({"do": "transaction", "steps": steps}))
    assert answer.code == 3
    assert "$1" in answer.lines[0]["error"]


def test_a_key_is_worked_once(cli: Any) -> None:
    request = {"do": "add", "entity": "person", "fields": {"family_name": "Kern"}, "key": "import-7"}
    first = cli("batch", stdin=lines(request)).lines[0]
    second = cli("batch", stdin=lines(request)).lines[0]
    assert second["ok"] is True
    assert second["seq"] == first["seq"]
    assert len(cli("list", "person", "--json").json["items"]) == 1


def test_a_stale_revision_is_refused_with_4(office: Any) -> None:
    answer = office("batch", stdin=lines({"do": "set", "code": "P-1", "fields": {"function": "x"}, "expect_rev": 9}))
    assert answer.code == 4


def test_wrong_shapes_are_refused_one_by_one(office: Any) -> None:
    requests: list[object] = [
        [],
        {},
        {"do": 3},
        {"do": "add", "fields": {}},
        {"do": "add", "entity": "person", "fields": []},
        {"do": "add", "entity": "person", "family_name": "Kern"},
        {"do": "set", "code": "P-1", "fields": {"function": 3}},
        {"do": "set", "code": "P-1", "fields": {"function": "x"}, "expect_rev": "1"},
        {"do": "transaction", "steps": {}},
        {"do": "transaction", "steps": []},
        {"do": "transaction", "steps": [{"do": "transaction", "steps": []}]},
        {"do": "add", "entity": "person", "fields": {"family_name": "Kern"}, "key": 7},
        {"do": "create_session", "fields": {"year": "viel"}},
        {"do": "create_session", "fields": {"year": [1]}},
        {"do": "sign_in", "fields": {"session": {}, "person": 1}},
    ]
    before = office("history", "--json").out
    answer = office("batch", stdin=lines(*requests))
    assert [one["ok"] for one in answer.lines] == [False] * len(requests)
    assert {one["code"] for one in answer.lines} == {3}
    assert office("history", "--json").out == before


def test_a_line_that_is_too_long_gets_one_answer_and_the_next_goes_on(
    cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "MAX_LINE", 1_000_000)
    long = {"do": "add", "entity": "person", "fields": {"family_name": "K" * 3_500_000}}
    answer = cli("batch", stdin=lines(long, {"do": "add", "entity": "person", "fields": {"family_name": "Kern"}}))
    assert [one["ok"] for one in answer.lines] == [False, True]
    assert "länger als 1 MB" in answer.lines[0]["error"]
    assert (answer.lines[0]["code"], answer.lines[0]["line"]) == (3, 1)


def test_what_is_no_json_is_refused_line_by_line(cli: Any) -> None:
    answer = cli("batch", stdin="\x00\n{}\n[\n" + "[" * 100_000 + "\n")
    assert [one["ok"] for one in answer.lines] == [False] * 4
    assert {one["code"] for one in answer.lines} == {3}


@pytest.mark.parametrize(
    ("line", "german"),
    [
        ('{"do": "add"', "nur bis Zeichen 13"),
        ("kein json", "nur bis Zeichen 0"),
        ("[" * 100_000, "zu tief geschachtelt"),
        ('{"do": ' + "9" * 5000 + "}", "zu große Zahl"),
    ],
)
def test_a_line_that_is_no_json_is_refused_without_the_english_of_the_machine(cli: Any, line: str, german: str) -> None:
    answer = cli("batch", stdin=line + "\n")
    assert answer.code == 3
    told = answer.lines[0]["error"]
    assert german in told
    assert "Expecting" not in told
    assert "recursion" not in told
