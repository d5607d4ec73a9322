from dataclasses import fields

from rundertisch_tui.cli.asking import NARROWING
from rundertisch_tui.cli.commands import EXPORT_VALUES
from rundertisch_tui.documents.catalogue import Asked


def test_whatever_narrows_a_document_is_an_option() -> None:
    assert set(NARROWING.values()) == {one.name for one in fields(Asked)}
    assert set(NARROWING) <= set(EXPORT_VALUES)
