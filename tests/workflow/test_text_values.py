from datetime import date, time
from enum import StrEnum
from typing import Any

import pytest

from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, PersonId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.domain.wording import words
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.reader import Reader
from tests.domain.test_wording import code_words
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


class Nobody:
    """A reader without any record."""

    def rows(self, _kind: object) -> dict[int, Any]:
        return {}

    def locate(self, text: str) -> Any:
        raise NotFound(text)

    def linked(self, *_: object) -> tuple[()]:
        return ()


def read(text: str, hint: Any) -> Any:
    reader: Any = Nobody()
    checked: Reader = reader
    return values.convert(text, hint, checked, TODAY, field="x")


@pytest.mark.parametrize(
    ("text", "hint", "value"),
    [
        ("3.7.2026", date | None, "2026-07-03"),
        ("morgen", date, "2026-07-04"),
        ("+14", date, "2026-07-17"),
        ("", date | None, None),
        ("", PersonId | None, None),
        ("10:00", time, "10:00:00"),
        ("ja", bool, True),
        ("Nein", bool, False),
        ("12", int, 12),
        ("12,5", float, 12.5),
        ("1.200", float, 1200.0),
        ("1.200,5", float, 1200.5),
        ("1.200", int, 1200),
        ("Text, mit Komma", str, "Text, mit Komma"),
        ("", str, ""),
        ("running", Status, "running"),
        ("in Umsetzung", Status, "running"),
        ("IN UMSETZUNG", Status | None, "running"),
        ("Politik, citizens", frozenset[Group], ["politics", "citizens"]),
        ("", frozenset[Group], []),
        ("eins, zwei", tuple[str, ...], ["eins, zwei"]),
        ("41:0:3", VoteResult | None, {"yes": 41, "no": 0, "abstentions": 3}),
        ("41:2", VoteResult, {"yes": 41, "no": 2, "abstentions": 0}),
    ],
)
def test_a_word_becomes_the_value_of_its_type(text: str, hint: Any, value: Any) -> None:
    assert read(text, hint) == value


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30.2.2026", date),
        ("gestern abend", date),
        ("25:00", time),
        ("vielleicht", bool),
        ("1.5", int),
        ("viel", float),
        ("nan", float),
        ("fliegend", Status),
        ("41", VoteResult),
        ("-1:0:0", VoteResult),
    ],
)
def test_what_does_not_fit_is_refused_with_the_field(text: str, hint: Any) -> None:
    with pytest.raises(RuleViolation, match=r"^x: ") as refusal:
        read(text, hint)
    assert refusal.value.field == "x"


def test_an_unknown_record_is_not_found() -> None:
    with pytest.raises(NotFound, match=r"^x: "):
        read("12", PersonId)


def test_ids_name_their_table() -> None:
    kind: Any = AgendaItemId
    assert values.table_of(kind) == "agenda_item"


@pytest.mark.parametrize("kind", code_words(), ids=lambda kind: str(kind.__name__))
def test_every_code_word_is_read_in_english_and_german(kind: type[StrEnum]) -> None:
    for member in kind:
        assert values.enum_value(member.value, kind) == member.value
        assert values_member(kind, words(kind)[member]) is member


def values_member(kind: type[StrEnum], german: str) -> StrEnum:
    return kind(values.enum_value(german, kind))


@pytest.mark.parametrize("typed", ["HF1, HF2", "HF1/HF2", "HF1 und HF2", "HF1;HF2"])
def test_several_where_one_belongs_are_said_to_be_too_many(table: Desk, typed: str) -> None:
    with pytest.raises(RuleViolation, match=r"nur eine Angabe hin \(Handlungsfeld\), nicht mehrere"):
        values.resolve(typed, "action_field", table.view)
