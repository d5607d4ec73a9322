from rundertisch_tui.tui.widgets.chain_head import ChainHead
from tests.tui.plain import widget_text
from tests.tui.widgets.host import Host

LONG = "Sprachkurse mit Kinderbetreuung in jedem Stadtteil ausbauen und dauerhaft finanzieren "


async def test_title_facts_and_state_stand_at_their_places() -> None:
    head = ChainHead()
    async with Host(head).run_test(size=(80, 24)) as pilot:
        head.show("RT-2025-07", "Sprachkurse", "HF1 Bildung · an VHS", "►", "in Beratung")
        await pilot.pause()
        lines = widget_text(head)
    assert lines[1] == " RT-2025-07  Sprachkurse"
    assert lines[2].startswith("             HF1 Bildung · an VHS")
    assert lines[2].endswith("► in Beratung")
    assert len(lines) == 4


async def test_a_long_title_takes_two_rows_and_says_that_more_follows() -> None:
    head = ChainHead()
    async with Host(head).run_test(size=(80, 24)) as pilot:
        head.show("RT-2025-07", LONG * 3, LONG * 3, "►", "in Beratung")
        await pilot.pause()
        lines = widget_text(head)
    assert len(lines) == 6
    assert lines[2].endswith("…")
    assert all(len(line) <= 80 for line in lines)


async def test_signs_that_steer_a_terminal_become_boxes() -> None:
    head = ChainHead()
    async with Host(head).run_test(size=(80, 24)) as pilot:
        head.show("RT-1", "a\x1b[31m [/]", "", "●", "umgesetzt")
        await pilot.pause()
        assert "a□[31m [/]" in widget_text(head)[1]
