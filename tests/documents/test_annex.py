"""How the annex of recommendations is set."""

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.annex import COLUMNS, Annex, layout
from rundertisch_tui.documents.blocks import Table
from rundertisch_tui.documents.soft_hyphens import SOFT_HYPHEN
from tests.documents.samples import frame

CONTENT = Annex(
    frame=frame("Anlage", ""),
    title="Anlage",
    subtitle="12. Sitzung",
    summary="Der Runde Tisch hat 1 Empfehlung beschlossen.",
    rows=(("RT-2026-01", "Kurse ausbauen.\neinvernehmlich empfohlen", "Querschnittsaufgabe", "Jugendhilfeausschuss"),),
)


def test_long_words_may_part_only_in_the_narrow_columns() -> None:
    table = next(one for one in layout(CONTENT) if isinstance(one, Table))
    assert [SOFT_HYPHEN in cell for cell in table.rows[0]] == [False, False, True, True]


def test_it_is_as_wide_as_the_text_and_without_findings() -> None:
    assert abs(sum(column.width_cm for column in COLUMNS) - 16.5) < 0.01
    assert rendering.render(CONTENT).findings == ()
