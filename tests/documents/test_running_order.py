"""How the Regiebuch is set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.running_order import COLUMNS, RunningOrder, layout
from tests.documents.samples import frame

CONTENT = RunningOrder(
    frame=frame("Regiebuch", "INTERN"),
    title="Regiebuch",
    subtitle="12. Sitzung",
    summary="Geplant sind 15 Minuten.",
    rows=(("10:00", "1", "Eröffnung\nMikrofon prüfen", "Bürgersaal", "15"),),
    phrases=(("Schluss", "Ich danke Ihnen."),),
)


def test_the_course_of_the_day_is_one_table_as_wide_as_the_text() -> None:
    tables = [one for one in layout(CONTENT) if isinstance(one, Table)]
    assert [one.caption for one in tables] == ["Tabelle\u00a01: Ablauf"]
    assert abs(sum(column.width_cm for column in COLUMNS) - 16.5) < 0.01


def test_the_phrases_stand_in_the_text_column_with_their_occasion_beside() -> None:
    last = layout(CONTENT)[-1]
    assert isinstance(last, Paragraph)
    assert (last.label, last.text) == ("Schluss", "Ich danke Ihnen.")


def test_notes_on_the_day_stand_before_the_phrases() -> None:
    found = [one for one in layout(replace(CONTENT, notes=("Fahrstuhl fällt aus.",))) if isinstance(one, Paragraph)]
    assert [one.text for one in found if one.style == "Heading 1"] == ["Ablauf", "Hinweise", "Sätze für die Leitung"]


def test_it_is_without_findings() -> None:
    assert rendering.render(CONTENT).findings == ()
