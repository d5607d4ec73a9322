import pytest

from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.numbering import PLAIN_SERIES
from rundertisch_tui.workflow.kinds import KINDS, TABLE_OF_SERIES, kind_named


def test_tables_series_and_german_names_are_given_once() -> None:
    for names in ([kind.table for kind in KINDS], [kind.german for kind in KINDS]):
        assert len(set(names)) == len(names)
    series = [kind.series for kind in KINDS if kind.series]
    assert len(set(series)) == len(series)


def test_every_series_of_codes_leads_to_a_kind() -> None:
    assert set(TABLE_OF_SERIES) == PLAIN_SERIES | {"HF", "RT", "H"}


@pytest.mark.parametrize(
    ("word", "table"),
    [("person", "person"), ("people", "person"), ("persons", "person"), ("Personen", "person"),
     ("status-entry", "status_entry"), ("status_entries", "status_entry"), ("Gremien", "committee"),
     ("sessions", "session"), ("Runder Tisch", "session")],
)  # fmt: skip
def test_a_kind_answers_to_its_names(word: str, table: str) -> None:
    assert kind_named(word).table == table


def test_an_unknown_kind_names_those_that_there_are() -> None:
    with pytest.raises(NotFound, match=r"Die Art „auto“ gibt es nicht. Es gibt: person"):
        kind_named("auto")
