from typing import Any

from rundertisch_tui.tui.resting import Resting


async def test_many_moves_end_in_one_act(desk: Any) -> None:
    async with desk() as clerk:
        acts: list[int] = []
        rest = Resting(clerk.app.screen, lambda: acts.append(1))
        assert rest.is_over
        for _ in range(5):
            rest.begin()
        assert not rest.is_over
        await clerk.until(lambda: rest.is_over, "rests")
        assert acts == [1]
