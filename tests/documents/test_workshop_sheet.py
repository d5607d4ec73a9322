"""How the Workshop-Zettel are set."""

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.workshop_sheet import CHALLENGES, PROPOSALS, TASKS, Sheet, WorkshopSheets, layout
from tests.documents.samples import frame

SHEETS = tuple(
    Sheet(number=f"TOP\u00a06.{n}", title="Bildung", facts=(("Raum", "Bürgersaal"),), proposals=(f"6.{n}-1",))
    for n in (1, 2)
)
CONTENT = WorkshopSheets(
    frame=frame("Workshop-Zettel", ""), title="Workshop-Zettel", subtitle="12. Sitzung", lead="Bitte.", sheets=SHEETS
)


def test_every_workshop_has_a_page_of_its_own_behind_the_list_of_all() -> None:
    found = [one for one in layout(CONTENT) if isinstance(one, Paragraph)]
    assert [one.label for one in found if one.new_page] == ["TOP\u00a06.1", "TOP\u00a06.2"]
    points = [(one.label, one.text) for one in found if one.style.startswith("RT Punkt")]
    assert points == [("TOP\u00a06.1", "Bildung · Bürgersaal"), ("TOP\u00a06.2", "Bildung · Bürgersaal")]


def test_the_numbers_of_proposals_stand_there_and_the_rest_is_free() -> None:
    tables = [one for one in layout(CONTENT) if isinstance(one, Table)]
    assert len(tables) == 6
    assert tables[1].rows == (("6.1-1", "", ""),)
    assert all(cell == "" for row in tables[2].rows for cell in row)


def test_tables_are_as_wide_as_the_text_and_nothing_is_found() -> None:
    for columns in (CHALLENGES, PROPOSALS, TASKS):
        assert abs(sum(column.width_cm for column in columns) - 16.5) < 0.01
    assert rendering.render(CONTENT).findings == ()
