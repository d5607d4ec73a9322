from typing import Any

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.dialogs.progress import Progress, ProgressSheet


def _endless(progress: Progress) -> None:
    while True:
        progress(1, 4)


async def test_escape_ends_the_work_and_says_so(desk: Any) -> None:
    async with desk() as clerk:
        answers: list[object] = []
        clerk.app.open_sheet(ProgressSheet("Einlesen", "Die Datei wird gelesen", _endless), answers.append)
        await clerk.pilot.pause()
        assert "abbrechen, nichts bleibt halb" in clerk.text
        await clerk.press("escape")
        assert "! Abgebrochen. Nichts wurde angelegt." in clerk.text
        assert answers == [None]


async def test_what_the_work_returns_is_the_answer(desk: Any) -> None:
    async with desk() as clerk:
        answers: list[object] = []
        clerk.app.open_sheet(ProgressSheet("Einlesen", "Die Datei wird gelesen", lambda _: 42), answers.append)
        await clerk.settle()
        assert answers == [42]


async def test_a_refusal_is_said_in_the_message_line(desk: Any) -> None:
    def refuse(_: Progress) -> None:
        raise RuleViolation("In dem Ordner liegt schon etwas.")

    async with desk() as clerk:
        clerk.app.open_sheet(ProgressSheet("Einlesen", "Die Datei wird gelesen", refuse))
        await clerk.settle()
        assert "! In dem Ordner liegt schon etwas." in clerk.text
