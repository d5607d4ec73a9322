"""How the list of changes is set."""

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Table
from rundertisch_tui.documents.change_list import (
    CHANGE_COLUMNS,
    OBJECTION_COLUMNS,
    ChangeList,
    VersionChanges,
    layout,
)
from tests.documents.samples import frame

CONTENT = ChangeList(
    frame=frame("Änderungsliste der Niederschrift", ""),
    title="Änderungsliste der Niederschrift",
    subtitle="12. Sitzung",
    summary="2 Fassungen.",
    versions=(
        VersionChanges(title="Fassung 1", note="Abgeschlossen am 03.07.2026."),
        VersionChanges(
            title="Von Fassung 1 zu Fassung 2",
            rows=(("1.1", "40 Plätze", "48 Plätze"),),
            note="Festgehalten am 20.07.2026.",
        ),
    ),
    objections=(("Frau Kern, 08.07.2026", "1.1", "Es sind 48.", "angenommen, 20.07.2026"),),
)


def test_each_step_is_a_table_of_before_and_after_and_the_objections_follow() -> None:
    tables = [one for one in layout(CONTENT) if isinstance(one, Table)]
    assert [one.caption for one in tables] == [
        "Tabelle\u00a01: Von Fassung 1 zu Fassung 2",
        "Tabelle\u00a02: Einwendungen und Anmerkungen",
    ]
    assert tables[0].rows == (("1.1", "40 Plätze", "48 Plätze"),)


def test_it_is_as_wide_as_the_text_and_without_findings() -> None:
    for columns in (CHANGE_COLUMNS, OBJECTION_COLUMNS):
        assert abs(sum(column.width_cm for column in columns) - 16.5) < 0.01
    assert rendering.render(CONTENT).findings == ()
