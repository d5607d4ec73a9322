from datetime import date

import pytest

from rundertisch_tui.cli import export_kinds
from rundertisch_tui.cli.call import UsageError
from rundertisch_tui.documents import catalogue
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS


def test_every_document_and_table_is_found_under_the_names_that_are_listed() -> None:
    for document in catalogue.KINDS:
        assert export_kinds.named(document.id) is export_kinds.named(document.german) is document
    for kind in KINDS:
        assert export_kinds.named(export_kinds.plural(kind)) is kind


def test_the_ending_of_the_file_tells_the_format_unless_one_is_asked_for() -> None:
    assert export_kinds.table_format("", "liste.csv") == "csv"
    assert export_kinds.table_format("json", "liste.csv") == "json"
    assert export_kinds.table_format("", "liste") == export_kinds.table_format("", "") == "xlsx"
    with pytest.raises(UsageError):
        export_kinds.table_format("ods", "")


def test_a_table_is_named_after_day_and_kind_in_plain_letters() -> None:
    assert export_kinds.table_name(BY_TABLE["measure"], "csv", date(2026, 7, 3)) == "2026-07-03_Massnahmen.csv"
