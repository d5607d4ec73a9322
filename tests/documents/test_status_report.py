"""How the Bericht zum Umsetzungsstand is set."""

from rundertisch_tui.documents.blocks import Figure, Paragraph, Table
from rundertisch_tui.documents.status_report import FieldReport, GoalReport, StatusReport, layout, row
from tests.documents.samples import frame

GOAL = GoalReport(
    name="Ziel\u00a01.2: Wege verkürzen",
    caption="Maßnahmen zu Ziel\u00a01.2",
    rows=(("1.2.1", "Kurse\nNächster Schritt.", "Amt für Chancengleichheit", "●\u00a0umgesetzt\nseit 03/2024"),),
)
CONTENT = StatusReport(
    frame=frame("Bericht zum Umsetzungsstand"),
    title="Bericht zum Umsetzungsstand",
    subtitle="Integrationskonzept 2019",
    message="Von 1 Maßnahme ist 1 umgesetzt.",
    codes=("HF\u00a01",),
    figures=(("●\u00a0umgesetzt", "1", "1"), ("Summe", "1", "1")),
    names=("HF\u00a01: Bildung",),
    bars=(("umgesetzt, verstetigt", (1,)),),
    bars_say="Alles ist umgesetzt.",
    moved_title="Veränderungen seit dem 4. Juli 2025",
    moved=(("fertig", "1", "1"), ("Summe", "1", "1")),
    moved_rule="So wird gezählt.",
    fields=(FieldReport(name="HF\u00a01: Bildung", goals=(GOAL,)),),
)


def headings() -> list[tuple[str, str]]:
    return [
        (one.style, one.text)
        for one in layout(CONTENT)
        if isinstance(one, Paragraph) and one.style.startswith(("Title", "Heading"))
    ]


def test_the_message_stands_before_the_figures_and_the_fields_follow() -> None:
    assert headings() == [
        ("Title", "Bericht zum Umsetzungsstand"),
        ("Heading 1", "Ergebnis in Zahlen"),
        ("Heading 1", "Veränderungen seit dem 4. Juli 2025"),
        ("Heading 1", "HF\u00a01: Bildung"),
        ("Heading 2", "Ziel\u00a01.2: Wege verkürzen"),
        ("Heading 1", "Empfehlungen des Runden Tisches"),
    ]


def test_the_bars_stand_behind_the_table_with_their_figures() -> None:
    found = layout(CONTENT)
    at = next(n for n, one in enumerate(found) if isinstance(one, Figure))
    before, figure = found[at - 1], found[at]
    assert isinstance(before, Table)
    assert isinstance(figure, Figure)
    assert before.caption.startswith("Tabelle\u00a01")
    assert figure.caption.endswith("(Zahlen in Tabelle\u00a01)")


def test_the_rule_of_counting_stands_under_its_table() -> None:
    found = layout(CONTENT)
    at = next(n for n, one in enumerate(found) if isinstance(one, Paragraph) and one.text == "So wird gezählt.")
    table = found[at - 1]
    assert isinstance(table, Table)
    assert table.leads


def test_every_table_is_as_wide_as_the_text() -> None:
    for one in layout(CONTENT):
        if isinstance(one, Table):
            assert abs(sum(column.width_cm for column in one.columns) - 16.5) < 0.05


def test_no_cell_of_a_row_is_empty() -> None:
    assert row("1.2.1", "", "Amt") == ("1.2.1", "–", "Amt")
