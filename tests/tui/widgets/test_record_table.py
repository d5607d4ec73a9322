from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from tests.tui.plain import widget_text
from tests.tui.widgets.host import Host

COLUMNS = (Column("Name"), Column("Ort", 8), Column("Nr.", 4, right=True, whole=True))


def _table() -> RecordTable:
    return RecordTable(COLUMNS, empty=("Noch niemand da.", "Hier stehen Personen.", "n legt eine an"))


def _rows(*names: str) -> list[Row]:
    return [Row(at, (name, "Kassel", str(at))) for at, name in enumerate(names, 1)]


async def test_the_bar_stays_on_its_record_when_rows_come_before_it() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)) as pilot:
        table.fill(_rows("Kern", "Demir"))
        table.focus()
        await pilot.press("down")
        table.fill([Row(9, ("Abdi", "Kassel", "9")), *_rows("Kern", "Demir")])
        assert table.current == 2


async def test_the_filter_is_folded_and_every_word_must_be_there() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)):
        table.fill(_rows("Müller, Änne", "Müller, Jörg", "Şahin, Elif"))
        table.filter(["muller", "anne"])
        assert (table.shown, table.total) == (1, 3)
        table.filter(["sahin"])
        assert table.shown_ids == (3,)
        table.filter([])
        assert table.shown == 3


async def test_the_bar_stays_on_its_record_while_letters_come_and_go() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)) as pilot:
        table.fill(_rows("Abdi", "Kern", "Demir", "Kerner", "Berger"))
        table.focus()
        await pilot.press("end")
        for words, shown in ((["er"], (2, 4, 5)), (["ger"], (5,)), (["r"], (2, 3, 4, 5)), ([], (1, 2, 3, 4, 5))):
            table.filter(words)
            assert (table.shown_ids, table.current) == (shown, 5)


async def test_a_record_that_the_filter_hides_gives_the_bar_to_the_row_in_its_place() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)) as pilot:
        table.fill(_rows("Abdi", "Kern", "Demir", "Kerner"))
        table.focus()
        await pilot.press("down", "down")
        table.filter(["kern"])
        assert table.current == 4
        table.filter(["nobody"])
        assert table.current is None
        table.filter([])
        assert table.current == 1


async def test_the_bar_stays_on_its_record_also_where_other_rows_were_brought_forward() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)) as pilot:
        table.fill(_rows("Abdi", "Kern", "Demir", "Kerner"), ["er"])
        table.bring_forward({4})
        assert table.shown_ids == (4, 2)
        table.focus()
        await pilot.press("down")
        table.filter(["kern"])
        assert (table.shown_ids, table.current) == ((2, 4), 2)


async def test_rows_can_come_with_the_words_that_they_are_filtered_by() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)):
        table.fill(_rows("Müller, Änne", "Şahin, Elif"), ["sahin", ""])
        assert (table.shown_ids, table.words) == ((2,), ("sahin",))
        table.fill(_rows("Müller, Änne", "Kern", "Şahin, Elif"))
        assert table.shown_ids == (3,)


async def test_marks_stay_on_records_that_the_filter_hides() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)) as pilot:
        table.fill(_rows("Kern", "Demir"))
        table.focus()
        await pilot.press("space")
        table.filter(["demir"])
        table.filter([])
        assert table.marked == {1}
        assert widget_text(table)[1].startswith(" ■ Kern")


async def test_enter_names_the_record_under_the_bar() -> None:
    table = _table()
    app = Host(table)
    async with app.run_test(size=(40, 6)) as pilot:
        table.fill(_rows("Kern", "Demir"))
        table.focus()
        await pilot.press("j", "enter")
        chosen = [message.id for message in app.sent if isinstance(message, RecordTable.RowSelected)]
        assert chosen == [2]


async def test_a_foreign_change_shows_its_name_and_then_only_its_sign() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 6)):
        table.fill(_rows("Kern", "Demir"))
        table.mark_foreign(2, "b.kern")
        assert widget_text(table)[2].endswith("b.kern")
        table.calm_foreign(2)
        assert widget_text(table)[2].startswith(" • Demir")
        assert "b.kern" not in widget_text(table)[2]


async def test_other_rows_may_come_with_the_bar_on_the_first() -> None:
    table = _table()
    async with Host(table).run_test(size=(40, 8)) as pilot:
        table.fill(_rows("Kern", "Demir"))
        table.focus()
        await pilot.press("down")
        table.fill([Row(9, ("Abdi", "Kassel", "9")), *_rows("Kern", "Demir")], from_top=True)
        assert table.current == 9
