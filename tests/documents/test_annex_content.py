"""The wording of the annex of recommendations."""

import pytest

from rundertisch_tui.documents import annex_content, rendering
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session
from tests.documents.chain_records import ONE, chain_records
from tests.documents.records import Records


def test_agreed_recommendations_stand_in_the_order_of_their_numbers_and_proposals_do_not() -> None:
    content = annex_content.annex(chain_records(), ONE).content
    assert [row[0] for row in content.rows] == ["RT-2025-01", "RT-2025-02", "RT-2025-03"]
    assert content.summary == "Der Runde Tisch hat 3\u00a0Empfehlungen beschlossen."
    assert content.rows[0] == (
        "RT-2025-01",
        "Sprachkurse mit Kinderbetreuung ausbauen.\neinvernehmlich empfohlen",
        "Bildung und Sprachförderung",
        "Magistrat",
    )


@pytest.mark.parametrize("copy", Copy)
def test_it_is_without_findings(copy: Copy) -> None:
    assert rendering.render(annex_content.annex(chain_records(), ONE, copy).content).findings == ()


def test_without_recommendations_it_says_so() -> None:
    content = annex_content.annex(Records(Session(id=SessionId(1), year=2027)), SessionId(1)).content
    assert "keine Empfehlung beschlossen" in rendering.render_text(content)
    assert rendering.render(content).findings == ()
