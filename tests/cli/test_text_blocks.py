from typing import Any

from rundertisch_tui.domain.text_blocks import SUPPLIED


def test_those_that_came_along_are_told_before_any_is_recorded(cli: Any) -> None:
    cli("add", "person", "family_name=Kern")
    assert f"kn      {SUPPLIED['kn']}" in cli("text-blocks").out
    items = cli("text-blocks", "--json").json["items"]
    assert {one["abbreviation"]: one["text"] for one in items} == dict(SUPPLIED)


def test_one_is_remembered_and_left_out(cli: Any) -> None:
    assert cli("do", "save_text_block", "abbreviation=gl", "text=Der Beirat lädt ein.").code == 0
    items = {one["abbreviation"]: one for one in cli("text-blocks", "--json").json["items"]}
    assert (items["gl"]["text"], items["gl"]["supplied"], items["kn"]["supplied"]) == (
        "Der Beirat lädt ein.", False, True,
    )  # fmt: skip
    assert cli("do", "remove_text_block", "abbreviation=gl").code == 0
    assert "Der Beirat" not in cli("text-blocks").out
    assert "Es gibt: auss" in cli("do", "remove_text_block", "abbreviation=gl").err
