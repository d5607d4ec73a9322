from datetime import date

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.questions.paper_chain import paper_chain
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def test_the_way_of_a_paper_is_told_in_order(paper: Desk) -> None:
    paper.do("record_sign_off", sign_off=1, refused=True, remark="Kosten fehlen")
    steps = [(one.part.value, one.mark, one.what) for one in paper_chain(paper.view, paper.get(Paper), TODAY)]
    assert steps == [
        ("Zeichnet", "!", "Dezernat V"),
        ("Zeichnet", "○", "Kämmerei"),
        ("Weg", "○", "Magistrat"),
        ("Nächstes", "○", "zur Mitzeichnung für Magistrat am 30.07.2026, sonst erst 13.10.2026"),
        ("Trägt", "●", "RT-2025-01 Kurse ausbauen"),
    ]
