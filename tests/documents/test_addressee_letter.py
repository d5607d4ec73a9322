"""How the Anschreiben to an addressee is set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.addressee_letter import layout
from rundertisch_tui.documents.addressee_letter_content import addressee_letter
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.domain.ids import OrganizationId, SessionId
from rundertisch_tui.domain.office import Copy
from tests.documents.round_records import records

ASKED = Asked(office=OrganizationId(1))
CONTENT = addressee_letter(records(), SessionId(1), Copy.PUBLICATION, ASKED).content


def test_the_recommendation_stands_in_its_frame_and_the_four_answers_in_a_list() -> None:
    found = [one for one in layout(CONTENT) if isinstance(one, Paragraph)]
    assert [one.text for one in found if one.style == "RT Empfehlung Nummer"] == ["RT-2026-01 Kurse"]
    assert len([one for one in found if one.style == "List Bullet"]) == 4
    assert [one.text for one in found if one.style == "Heading 1"] == ["Empfehlung an Sie", "Ihre Antwort"]


def test_a_title_that_only_begins_the_wording_is_not_told_twice() -> None:
    item = replace(CONTENT.items[0], title="Kurse ausbauen", wording="Kurse ausbauen, auch am Abend.")
    found = [one for one in layout(replace(CONTENT, items=(item,))) if isinstance(one, Paragraph)]
    assert [one.text for one in found if one.style == "RT Empfehlung Nummer"] == ["Empfehlung RT-2026-01"]


def test_two_boxes_never_touch() -> None:
    twice = replace(CONTENT, items=(CONTENT.items[0], replace(CONTENT.items[0], number="RT-2026-02", title="")))
    found = [one for one in layout(twice) if isinstance(one, Paragraph)]
    before = [found[at - 1] for at, one in enumerate(found) if one.style == "RT Empfehlung Nummer"]
    assert [(one.style, one.label, one.text) for one in before] == [
        ("Heading 2", "RT-2026-01", "Kurse"),
        ("Heading 2", "RT-2026-02", "Empfehlung"),
    ]


def test_it_is_without_findings() -> None:
    assert rendering.render(CONTENT).findings == ()
