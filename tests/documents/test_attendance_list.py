"""How the list to sign is set."""

from dataclasses import replace

from rundertisch_tui.documents.attendance_list import COLUMNS, Door, layout
from rundertisch_tui.documents.blocks import Paragraph, Table
from tests.documents.samples import full_attendance_list

FOUND = layout(full_attendance_list())
TABLES = [one for one in FOUND if isinstance(one, Table)]


def test_there_is_no_column_for_contact_data() -> None:
    heads = [column.head for column in COLUMNS]
    assert heads == ["Nr.", "Name, Vorname", "Organisation, Funktion", "Unterschrift"]


def test_every_group_has_its_table_and_walk_ins_have_the_last() -> None:
    assert [one.caption for one in TABLES][-1] == "Weitere Teilnehmende"
    assert len(TABLES) == 7
    assert all(one.style == "RT Liste" and not one.counted for one in TABLES)


def test_only_cells_to_write_in_are_empty() -> None:
    for table in TABLES[:-1]:
        assert all(row[:3] == tuple(cell for cell in row[:3] if cell) and row[3] == "" for row in table.rows)
    assert all(row[0] and row[1:] == ("", "", "") for row in TABLES[-1].rows)


def test_it_says_what_it_is_for_and_how_many_are_expected() -> None:
    texts = [one.text for one in FOUND if isinstance(one, Paragraph)]
    assert any("nicht veröffentlicht" in text for text in texts)
    assert texts[-1] == "Vorgesehene Personen: 144. Freie Zeilen: 20."


def test_each_door_starts_a_page_with_its_names_and_free_rows() -> None:
    rows = (("7", "Kern, Bernd", "Magistrat"),)
    doors = tuple(
        Door(name=f"Tür {at}", initials=letters, rows=rows, walk_ins=(f"3{at}",))
        for at, letters in ((1, "A bis K"), (2, "L bis Z"))
    )
    found = layout(replace(full_attendance_list(), doors=doors))
    heads = [(one.text, one.new_page) for one in found if isinstance(one, Paragraph) and one.style == "Heading 1"]
    assert heads == [("Tür 1: A bis K", False), ("Tür 2: L bis Z", True)]
    captions = [one.caption for one in found if isinstance(one, Table)]
    assert captions == [
        "Familiennamen A bis K",
        "Weitere Teilnehmende",
        "Familiennamen L bis Z",
        "Weitere Teilnehmende",
    ]
