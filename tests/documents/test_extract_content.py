"""Auszug aus der Niederschrift: for a committee, or of one point."""

import pytest

from rundertisch_tui.documents import extract_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.extract import Extract
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import AgendaItemId, CommitteeId
from rundertisch_tui.domain.office import Copy
from tests.documents.records import SESSION, records


def for_committee(number: int = 1, copy: Copy = Copy.PUBLICATION) -> Collected[Extract]:
    return extract_content.extract(records(), SESSION, copy, Asked(committee=CommitteeId(number)))


def of_item(number: int, copy: Copy = Copy.PUBLICATION) -> Collected[Extract]:
    return extract_content.extract(records(), SESSION, copy, Asked(agenda_item=AgendaItemId(number)))


def test_a_committee_gets_the_recommendations_addressed_to_it_under_their_points() -> None:
    content = for_committee().content
    assert [item.number for item in content.items] == ["TOP\u00a06.1"]
    text = rendering.render_text(content)
    assert "Empfehlung RT-2026-02" in text
    assert "6.1.3" in text
    assert "Die Wartezeit ist lang" not in text
    assert dict(content.facts)["Für"] == "Magistrat der Stadt Kassel"


def test_a_point_comes_with_those_below_it_and_the_numbers_of_the_minutes() -> None:
    content = of_item(6).content
    assert [(item.level, item.number) for item in content.items] == [(1, "TOP\u00a06"), (2, "TOP\u00a06.1")]
    assert "6.1.4" in rendering.render_text(content)
    assert dict(content.facts)["Zu"] == "TOP\u00a06 Workshops"


def test_a_workshop_alone_stands_on_the_first_level() -> None:
    assert [(item.level, item.number) for item in of_item(61).content.items] == [(1, "TOP\u00a06.1")]


def test_internal_lines_and_private_names_stay_inside() -> None:
    public, internal = of_item(1), of_item(1, Copy.INTERNAL)
    assert "Nur für uns" not in rendering.render_text(public.content)
    assert "Privat" not in rendering.render_text(public.content)
    assert "Dilek Privat" in rendering.render_text(internal.content)
    assert public.left_out[0] == "1\u00a0interne Zeile nicht übernommen"


def test_a_point_that_is_not_public_has_no_public_extract() -> None:
    with pytest.raises(NotWritten, match="TOP\u00a09 ist nichtöffentlich") as refused:
        of_item(9)
    assert refused.value.field == "agenda_item"
    assert "Streng vertraulich" in rendering.render_text(of_item(9, Copy.INTERNAL).content)


def test_a_committee_that_is_not_there_is_told() -> None:
    with pytest.raises(NotFound):
        for_committee(7)


@pytest.mark.parametrize("copy", Copy)
def test_the_minute_taker_confirms_the_extract(copy: Copy) -> None:
    content = for_committee(1, copy).content
    assert content.signers == (("Schriftführung", "Bernd Kern"),)
    assert "Der Auszug stimmt mit der Niederschrift überein." in rendering.render_text(content)
    assert rendering.render(content).findings == ()


def test_the_file_says_for_whom_it_is() -> None:
    assert for_committee().about == "Runder Tisch Integration Magistrat der Stadt Kassel"
    assert for_committee().draft
