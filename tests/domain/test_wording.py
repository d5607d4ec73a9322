"""Tests of the German words: every code word has one."""

import importlib
import inspect
import pkgutil
from enum import StrEnum

import pytest

from rundertisch_tui import domain
from rundertisch_tui.domain import wording
from rundertisch_tui.domain.closing import Severity
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.retention import Holding
from rundertisch_tui.domain.votes import WORDS, Decision

ELSEWHERE = {Decision, Severity, Holding}  # votes.py words its results; the others are never shown as a word


def code_words() -> list[type[StrEnum]]:
    found: set[type[StrEnum]] = set()
    for module in pkgutil.iter_modules(domain.__path__):
        members = inspect.getmembers(importlib.import_module(f"{domain.__name__}.{module.name}"), inspect.isclass)
        found |= {one for _, one in members if issubclass(one, StrEnum) and one is not StrEnum}
    return sorted(found - ELSEWHERE, key=lambda one: one.__name__)


@pytest.mark.parametrize("kind", code_words())
def test_every_code_word_has_a_german_word(kind: type[StrEnum]) -> None:
    for code in kind:
        assert wording.word(code) == wording.word(code).strip() != ""
        assert "_" not in wording.word(code)


def test_no_word_stands_for_a_code_word_that_does_not_exist() -> None:
    known = {f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}": set(map(str, kind)) for kind in code_words()}
    assert {name: set(texts) for name, texts in wording._TEXTS.items()} == known


def test_a_code_word_without_words_is_refused() -> None:
    with pytest.raises(KeyError):
        wording.word(Severity.MUST)


@pytest.mark.parametrize("kind", code_words())
def test_no_two_code_words_of_a_kind_share_a_word(kind: type[StrEnum]) -> None:
    assert len({wording.word(code) for code in kind}) == len(kind)


def test_every_result_of_a_vote_has_its_words() -> None:
    assert set(WORDS) == set(Decision)


def test_a_sign_never_stands_alone() -> None:
    for status in (*Status, None):
        sign, _, word = wording.status(status).partition("\u00a0")
        assert len(sign) == 1
        assert word
    assert wording.status(None) == "?\u00a0ohne Rückmeldung"
    assert wording.status(Status.RUNNING) == "►\u00a0in Umsetzung"


def test_every_status_has_a_sign_of_its_own_and_a_place_in_the_order() -> None:
    assert len(set(wording.SIGNS.values())) == len(Status) + 1
    assert set(wording.STATUS_ORDER) == {*Status, None}
    assert len(wording.STATUS_ORDER) == len(Status) + 1
