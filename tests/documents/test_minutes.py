"""How the Niederschrift is set."""

from dataclasses import replace

from rundertisch_tui.documents.blocks import Block, Paragraph, Table
from rundertisch_tui.documents.minutes import (
    GROUP_COLUMNS,
    PEOPLE_COLUMNS,
    RECOMMENDATION_COLUMNS,
    TASK_COLUMNS,
    Item,
    Line,
    PeopleGroup,
    Recommendation,
    item_blocks,
    layout,
)
from tests.documents.samples import full_minutes

MINUTES = full_minutes()


def paragraphs(blocks: list[Block]) -> list[Paragraph]:
    return [one for one in blocks if isinstance(one, Paragraph)]


def item(*entries: Line | Recommendation, note: str = "") -> list[Paragraph]:
    return paragraphs(item_blocks(Item(number="TOP\u00a01", title="Eröffnung", entries=entries, note=note)))


def test_the_parts_stand_in_the_order_of_a_niederschrift() -> None:
    heads = [one.text for one in paragraphs(layout(MINUTES)) if one.style == "Heading 1"]
    assert heads[:3] == ["Teilnahme", "Tagesordnung", "Eröffnung und Begrüßung"]
    assert heads[-6:] == [
        "Empfehlungen im Überblick",
        "Aufträge und Zusagen",
        "Hinweise der Geschäftsstelle",
        "Anlagen",
        "Unterschriften",
        "Anlage\u00a01: Teilnehmende",
    ]


def test_the_annex_starts_a_page() -> None:
    starting = [one.text for one in paragraphs(layout(MINUTES)) if one.new_page]
    assert starting == ["Anlage\u00a01: Teilnehmende"]


def test_a_line_names_its_kind_and_ends_with_its_day() -> None:
    line = item(Line(number="1.4", text="Eine Übersicht", kind="Auftrag an Schulamt", bold_end="bis 30.09.2026."))[1]
    assert [(run.text, run.style) for run in line.runs] == [
        ("Auftrag an Schulamt: ", "RT Art"),
        ("Eine Übersicht", ""),
        (" ", ""),
        ("bis 30.09.2026.", "Strong"),
    ]
    assert (line.label, line.label_style, line.style) == ("1.4", "RT Nummer", "RT Zeile")


def test_a_line_stays_with_its_list() -> None:
    found = item(Line(number="1.1", text="Genannt werden:", bullets=("eins", "zwei")))
    assert [one.style for one in found[1:]] == ["RT Zeile Halten", "List Bullet", "List Bullet"]


def test_a_proposal_is_not_called_a_recommendation() -> None:
    found = item(Recommendation(line="1.2", number="V\u00a06.1-2", wording="Kurse.", kind="Vorschlag"))
    assert [one.text for one in found if one.style == "RT Empfehlung Nummer"] == ["Vorschlag V\u00a06.1-2"]


def test_a_box_without_line_is_led_to_without_a_number() -> None:
    lead = item(Recommendation(number="RT-2026-01", wording="Kurse."))[1]
    assert (lead.text, lead.label, lead.style) == ("Empfohlen wird:", "", "RT Text Halten")


def test_signed_minutes_tell_who_signed_and_leave_no_room_to_sign() -> None:
    found = paragraphs(layout(replace(MINUTES, signed="27. Juli 2026")))
    assert not [one for one in found if one.style.startswith("RT Unterschrift")]
    told = [(one.label, one.text) for one in found if one.text.startswith("gez.")]
    assert told[0] == ("Vorsitz", "gez. Änne Öztürk-Weiß, 27. Juli 2026")


def test_a_point_without_lines_says_so() -> None:
    assert [one.text for one in item(note="Dazu ist nichts festgehalten.")] == [
        "Eröffnung",
        "Dazu ist nichts festgehalten.",
    ]


def test_the_remark_on_a_group_without_names_keeps_its_distance_from_the_table_before() -> None:
    groups = (
        PeopleGroup(name="Politik", rows=(("Kern, Bernd", "Magistrat", "anwesend"),)),
        PeopleGroup(name="Bürgerinnen und Bürger", rows=(), unnamed="3 teilnehmende Personen"),
    )
    last = layout(replace(MINUTES, people=groups))[-1]
    assert isinstance(last, Paragraph)
    assert last.style == "RT Nach Tabelle"
    assert last.text == "Bürgerinnen und Bürger: 3 teilnehmende Personen"


def test_every_table_is_as_wide_as_the_text() -> None:
    for columns in (GROUP_COLUMNS, TASK_COLUMNS, RECOMMENDATION_COLUMNS, PEOPLE_COLUMNS):
        assert abs(sum(column.width_cm for column in columns) - 16.5) < 0.01
    assert any(isinstance(one, Table) for one in layout(MINUTES))
