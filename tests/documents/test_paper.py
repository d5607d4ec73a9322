"""How a Vorlage is set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.minutes import Recommendation
from rundertisch_tui.documents.paper import SIGN_OFFS, WAY, Paper, layout, paragraphs
from tests.documents.samples import frame

CONTENT = Paper(
    frame=frame("Sprachkurse ausbauen", ""),
    title="Sprachkurse ausbauen",
    subtitle="Beschlussvorlage, öffentlich",
    facts=(("Vorlage-Nr.", "101.19.140"),),
    way=(("Magistrat", "06.10.2025", "Vorberatung"),),
    resolution_lead="Die Stadtverordnetenversammlung wird gebeten, folgenden Beschluss zu fassen:",
    resolution=("Sprachkurse werden ausgebaut.",),
    sections=(("Begründung", ("Die Wartezeit ist lang.",)),),
    sign_offs=(("Kämmerei", "01.09.2025", "steht aus"),),
    annexes=(("Anlage\u00a01", "Empfehlungen im Wortlaut"),),
    signers=(("Dezernat", ""),),
    recommendations=(Recommendation(number="RT-2025-01", title="Sprachkurse", wording="Kurse.", result="empfohlen"),),
)


def headings(what: Paper) -> list[str]:
    return [one.text for one in layout(what) if isinstance(one, Paragraph) and one.style == "Heading 1"]


def test_the_parts_stand_in_the_order_of_a_vorlage() -> None:
    assert headings(CONTENT) == [
        "Beratungsfolge",
        "Beschlussvorschlag",
        "Begründung",
        "Anlagen",
        "Mitzeichnung",
        "Unterschrift",
        "Anlage\u00a01: Empfehlungen im Wortlaut",
    ]


def test_the_proposal_is_marked_and_led_by_the_standard_sentence() -> None:
    found = [(one.style, one.text) for one in layout(CONTENT) if isinstance(one, Paragraph)]
    at = found.index(("RT Beschlussvorschlag", "Sprachkurse werden ausgebaut."))
    assert found[at - 1][0] == "RT Text Halten"


def test_what_is_not_there_yet_is_said_or_left_out() -> None:
    bare = replace(CONTENT, way=(), resolution=(), sign_offs=(), recommendations=())
    assert "Mitzeichnung" not in headings(bare)
    texts = [one.text for one in layout(bare) if isinstance(one, Paragraph)]
    assert "Noch nicht festgelegt." in texts
    assert "–" in texts
    assert not any(isinstance(one, Table) for one in layout(bare))
    assert rendering.render(bare).findings == ()


def test_tables_are_as_wide_as_the_text() -> None:
    for columns in (WAY, SIGN_OFFS):
        assert abs(sum(column.width_cm for column in columns) - 16.5) < 0.01


def test_blank_lines_part_paragraphs_and_are_none_themselves() -> None:
    assert paragraphs("eins\n\n  zwei \n") == ("eins", "zwei")
    assert paragraphs(" \n") == ()


def test_it_is_without_findings() -> None:
    assert rendering.render(CONTENT).findings == ()
