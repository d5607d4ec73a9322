"""What the Abfragebogen of an office says."""

from datetime import date

import pytest

from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.query_sheet import QuerySheet
from rundertisch_tui.documents.query_sheet_content import query_sheet
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.status_rounds import StatusQuery
from tests.builders import example
from tests.documents.records import Records
from tests.documents.round_records import OFFICE, records


def collected(reader: Records, day: date = date(2026, 1, 12)) -> Collected[QuerySheet]:
    return query_sheet(reader, None, Copy.PUBLICATION, Asked(office=OrganizationId(1), as_of=day))


def test_the_first_call_names_the_day_and_what_was_reported_last() -> None:
    found = collected(records())
    assert found.content.letter.title == "Abfragebogen 2026 zum Integrationskonzept"
    assert "bis Donnerstag, 30. April 2026" in found.content.letter.opening[1]
    assert (found.day, found.about) == (date(2026, 1, 12), "Jugendamt")
    assert found.content.letter.address == ("Jugendamt", "Obere Königsstraße 8", "34117 Kassel")


def test_after_the_day_it_is_the_second_call() -> None:
    found = collected(records(), date(2026, 5, 4)).content.letter
    assert found.title.startswith("Zweite Anfrage: ")
    assert found.opening[0].startswith("am 12. Januar 2026 haben wir Sie gebeten")


def test_who_was_never_asked_gets_no_second_call() -> None:
    unsent = records(query=example(StatusQuery, sent_on=None))
    assert not collected(unsent, date(2026, 5, 4)).content.letter.title.startswith("Zweite")


def test_without_office_round_or_query_it_is_refused() -> None:
    with pytest.raises(NotWritten, match="eine Stelle nennen"):
        query_sheet(records(), None, Copy.PUBLICATION, Asked())
    with pytest.raises(NotWritten, match="noch keine Abfrage"):
        collected(Records(OFFICE))
    other = example(Organization, id=2, code="O-2", name="Sportamt")
    with pytest.raises(NotWritten, match="Sportamt wird in der Abfrage 2026 nicht gefragt"):
        query_sheet(records(other), None, Copy.PUBLICATION, Asked(office=OrganizationId(2)))
