import pytest

from rundertisch_tui.tui import theme
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.table_drawing import MOST_DRAWN
from tests.tui.plain import widget_text
from tests.tui.widgets.host import Host

COLUMNS = (Column("Name"), Column("Ort", 8), Column("Nr.", 4, right=True, whole=True))


def _table() -> RecordTable:
    return RecordTable(COLUMNS, empty=("Noch niemand da.", "Hier stehen Personen.", "n legt eine an"))


def _rows(*names: str) -> list[Row]:
    return [Row(at, (name, "Kassel", str(at))) for at, name in enumerate(names, 1)]


async def test_columns_stand_where_their_width_puts_them_and_numbers_end_right() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)):
        table.fill(_rows("Kern", "Demir"))
        assert widget_text(table)[:3] == [
            "   Name                  Ort        Nr.",
            "›  Kern                  Kassel       1",
            "   Demir                 Kassel       2",
        ]


async def test_a_long_name_is_cut_with_a_sign_but_a_number_never() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)):
        table.fill([Row(1, ("Kovačević-Brandenburger-Landstraße", "Kassel", "1234"))])
        line = widget_text(table)[1]
        assert "…" in line
        assert line.endswith("1234")


async def test_the_foot_says_where_one_is_in_a_long_list() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)) as pilot:
        table.fill(_rows(*(f"Person {at:02}" for at in range(1, 21))))
        table.focus()
        assert widget_text(table)[-1].endswith("1–4 von 20  ▼")
        await pilot.press("pagedown", "pagedown")
        assert widget_text(table)[-1].endswith("von 20  ▲▼")
        await pilot.press("end")
        assert widget_text(table)[-1].endswith("17–20 von 20  ▲")


async def test_an_empty_list_says_why_and_which_key_changes_that() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)):
        table.fill([])
        assert widget_text(table)[1:4] == ["   Noch niemand da.", "   Hier stehen Personen.", "   n legt eine an"]


@pytest.mark.parametrize("look", [theme.DARK, theme.LIGHT, theme.CONTRAST])
async def test_exactly_one_row_is_filled(look: str) -> None:
    table = _table()
    async with Host(table, look=look).run_test(size=(40, 8)):
        table.fill(_rows("Kern", "Demir", "Abdi"))
        table.focus()
        bar = theme.tokens(look)["wahl"]
        filled = [
            y
            for y in range(8)
            if any(
                segment.style and segment.style.bgcolor and segment.style.bgcolor.name == bar
                for segment in table.render_line(y)
            )
        ]
        assert filled == [1]


async def test_control_signs_of_old_records_are_shown_as_signs() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)):
        table.fill([Row(1, ("a\x1b[31mb [b]c[/]", "x", "1"))])
        assert "a□[31mb [b]c[/]" in widget_text(table)[1]


async def test_a_row_is_drawn_once_for_each_of_its_looks() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)) as pilot:
        table.fill(_rows("Kern", "Demir"))
        table.focus()
        await pilot.pause()
        with_bar, plain = table.render_line(1), table.render_line(2)
        assert table.render_line(1) is with_bar
        await pilot.press("down")
        assert table.render_line(1).text == with_bar.text.replace("›", " ")
        assert table.render_line(2).text == plain.text.replace(" ", "›", 1)
        await pilot.press("up")
        assert table.render_line(1) is with_bar


async def test_another_theme_draws_the_rows_anew() -> None:
    table = _table()
    host = Host(table)
    host.register_theme(theme.theme(theme.LIGHT))
    async with host.run_test(size=(40, 6)) as pilot:
        table.fill(_rows("Kern"))
        await pilot.pause()
        dark = table.render_line(1)
        host.theme = theme.LIGHT
        await pilot.pause()
        assert table.render_line(1).text == dark.text
        assert table.render_line(1) != dark


async def test_of_very_many_rows_only_the_last_drawn_are_kept() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)) as pilot:
        table.fill(_rows(*(f"Person {at:03}" for at in range(1, 400))))
        table.focus()
        await pilot.press(*["pagedown"] * 140)
        assert len(table._drawn) <= MOST_DRAWN
        assert "Person 399" in widget_text(table)[4]
