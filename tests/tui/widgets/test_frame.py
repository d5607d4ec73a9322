from typing import Any

from rundertisch_tui.tui.widgets.frame import MESSAGE_ROWS

LONG = (
    "2026-07-03_Niederschrift_v1_Entwurf.docx lässt sich nicht schreiben (die Rechte reichen nicht). "
    "Bitte prüfen, ob der Ordner /srv/runder-tisch/exports/2026 da ist und beschrieben werden darf."
)


def rows(clerk: Any) -> list[str]:
    return [line.rstrip() for line in clerk.text.split("\n")]


async def test_a_long_problem_is_shown_whole_and_the_rows_come_back_after_it(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.say(LONG, problem=True)
        await clerk.settle()
        shown = rows(clerk)
        assert " ".join(line.strip(" !") for line in shown[20:23]) == LONG
        assert "F1 Hilfe" in shown[23]
        clerk.app.say("Gut")
        await clerk.settle()
        assert rows(clerk)[22] == " √ Gut"
        assert clerk.app.frame.message_line.size.height == 1


async def test_what_was_done_keeps_to_its_one_row(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.say(LONG)
        await clerk.settle()
        assert rows(clerk)[22].endswith("…")
        assert clerk.app.frame.message_line.size.height == 1


async def test_an_endless_problem_leaves_the_screen_its_rows(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.say("[b]\x1b[31m " * 900, problem=True)
        await clerk.settle()
        assert clerk.app.frame.message_line.size.height == MESSAGE_ROWS
        assert rows(clerk)[22].endswith("…")
        assert "\x1b" not in clerk.text


async def test_a_wider_window_needs_fewer_rows(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.say(LONG, problem=True)
        await clerk.settle()
        await clerk.pilot.resize_terminal(120, 40)
        await clerk.settle()
        assert clerk.app.frame.message_line.size.height == 2
