"""How the Tagesordnung is set."""

from dataclasses import replace

from rundertisch_tui.documents.agenda import layout
from rundertisch_tui.documents.blocks import Paragraph
from tests.documents.samples import small_agenda

PARTS = (
    ("Öffentlicher Teil", (("TOP\u00a01", "Eröffnung"),)),
    ("Nichtöffentlicher Teil", (("TOP\u00a09", "Personal"),)),
)


def test_public_and_closed_part_have_their_own_heading() -> None:
    found = [one for one in layout(replace(small_agenda(), parts=PARTS)) if isinstance(one, Paragraph)]
    heads = [one.text for one in found if one.style == "Heading 1"]
    assert heads == ["Öffentlicher Teil", "Nichtöffentlicher Teil"]


def test_the_points_stay_together_and_the_last_one_closes_them() -> None:
    found = [one for one in layout(small_agenda()) if isinstance(one, Paragraph) and one.style.startswith("RT Punkt")]
    assert [(one.style, one.label) for one in found] == [
        ("RT Punkt Halten", "TOP\u00a01"),
        ("RT Punkt", "TOP\u00a02"),
    ]


def test_an_agenda_without_points_says_so() -> None:
    last = layout(replace(small_agenda(), parts=(), note="Die Tagesordnung hat noch keine Punkte."))[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "Die Tagesordnung hat noch keine Punkte."
